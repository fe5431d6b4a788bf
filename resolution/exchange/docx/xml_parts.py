"""A part's XML as a tree: no DOCTYPE, no entity but those of XML itself, no network, bounded in size and
depth.
"""

import re

from lxml import etree

from resolution.exchange.docx.names import STRICT
from resolution.exchange.docx.refusals import BrokenFile, Forbidden, TooLarge

MOST_XML = 48 * 1024 * 1024
MOST_WEIGHT = 1_500_000
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*\?>")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


def parsed(data: bytes, name: str) -> etree._Element:
    """The root of the part's tree, its names as the transitional format has them; raises WordError."""
    data = _plain(data, name)
    _refuse_large(data, name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Forbidden(f"{name} holds a DOCTYPE, which no Word file has: save the text again from Word")
    for strict, transitional in STRICT.items():
        data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error, name) from error


def is_strict(data: bytes) -> bool:
    """Whether the part is written in the strict format's names."""
    return any(strict in data for strict in STRICT)


def _plain(data: bytes, name: str) -> bytes:
    """The part in UTF-8 without a declaration, whatever it says of itself: the format allows UTF-16 too."""
    if data.startswith(_WIDE):
        try:
            text = data.decode("utf-16" if data[:2] in _WIDE[:2] else _unmarked(data))
        except UnicodeDecodeError as error:
            raise BrokenFile(f"{name} is not XML in UTF-8 or UTF-16: save the file again") from error
        data = text.encode("utf-8", "replace")
    return _DECLARED.sub(b"", data.removeprefix(b"\xef\xbb\xbf"))


def _unmarked(data: bytes) -> str:
    return "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"


def _refuse_large(data: bytes, name: str) -> None:
    """Elements and attributes are counted by their signs, before a tree of many times their size is made."""
    weight = data.count(b"<") + 2 * data.count(b'="') + 2 * data.count(b"='")
    if len(data) > MOST_XML or weight > MOST_WEIGHT:
        raise TooLarge(f"{name} is longer than any text that can be negotiated: divide it")


def _refusal(error: etree.XMLSyntaxError, name: str) -> BrokenFile | TooLarge:
    told = str(error.msg)
    if "depth" in told.lower():
        return TooLarge(f"{name} is nested too deep: this is no text as Word saves it")
    if "huge" in told.lower():
        return TooLarge(f"{name} holds a text that is too long to be one: divide it")
    line, column = error.position
    return BrokenFile(f"{name} is not well-formed XML (line {line}, column {column}): save the file again")
