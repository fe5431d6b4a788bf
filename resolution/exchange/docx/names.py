"""The names of the format: namespaces, element names as lxml has them, kinds of parts."""

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_STRICT = "http://purl.oclc.org/ooxml"
STRICT = {
    f"{_STRICT}/wordprocessingml/main".encode(): _MAIN.encode(),
    f"{_STRICT}/officeDocument/relationships".encode(): _RELATION.encode(),
    f"{_STRICT}/officeDocument/math".encode(): _MATH.encode(),
}
"""The strict format's namespaces, and those under which the transitional one has the same names."""
NAMESPACES = {"w": _MAIN, "r": _RELATION, "m": _MATH}

W = f"{{{_MAIN}}}"
R = f"{{{_RELATION}}}"
M = f"{{{_MATH}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

P = f"{W}p"
VAL = f"{W}val"
ID = f"{W}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
