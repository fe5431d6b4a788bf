"""The signs that elements of a run stand for."""

from lxml import etree

from resolution.exchange.docx.names import W

_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
_PAGE_BREAKS = frozenset({"page", "column"})
_BREAK, _BREAK_KIND, _SYMBOL = f"{W}br", f"{W}type", f"{W}sym"


def sign_of(element: etree._Element, tag: str) -> str | None:
    """The sign that an element of a run stands for; None where it is none."""
    if tag == _BREAK:
        return "" if element.get(_BREAK_KIND) in _PAGE_BREAKS else "\n"
    return _symbol(element) if tag == _SYMBOL else _SIGNS.get(tag)


def _symbol(element: etree._Element) -> str:
    raw = str(element.get(f"{W}char", ""))
    try:
        code = int(raw, 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else ""
