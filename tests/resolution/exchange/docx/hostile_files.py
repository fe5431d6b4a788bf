"""Files that mean harm, or are not what their name says, each with the words in which it is refused."""

import random
import struct
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from tests.resolution.exchange.docx.packages import (
    MAIN_TYPE,
    content_types,
    deleted,
    document,
    inserted,
    packed,
    paragraph,
    relationships,
    run,
    word_file,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCTYPE = '<!DOCTYPE x [<!ENTITY a "{}">]>'


class Hostile(NamedTuple):
    """A file, and what is said of it; empty where it is taken as it is."""

    name: str
    data: bytes
    said: str


@cache
def hostile_files() -> list[Hostile]:
    """One of every kind."""
    return [*_archives(), *_parts(), *_texts()]


def _archives() -> Iterator[Hostile]:
    good = word_file(paragraph(run("x")))
    yield Hostile("bomb", _with("word/document.xml", b"<w:t>" + b" " * 30_000_000), "inflates to more than")
    yield Hostile("bomb-in-a-picture", _with("word/media/a.png", b"\0" * 30_000_000), "inflates to more than")
    yield Hostile("many-parts", packed({f"a{n}": "" for n in range(2_001)}), "more than 2,000 parts")
    yield Hostile("lying-size", _lying(good), "is damaged")
    yield Hostile("cut-off", good[: len(good) // 2], "damaged or cut off")
    yield Hostile("flipped", good[:200] + bytes([good[200] ^ 255]) + good[201:], "is damaged")
    yield Hostile("empty-archive", b"PK\x05\x06" + b"\0" * 18, "no Word file")
    yield Hostile("twice", _twice(), "there twice")
    yield Hostile(
        "locked", _OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "locked with a password"
    )
    yield Hostile("old", _OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "an old Word file (.doc)")
    yield Hostile("locked-archive", _flagged(good), "locked with a password")
    odt = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    yield Hostile("odt", packed(odt), "an OpenDocument file (.odt)")


def _parts() -> Iterator[Hostile]:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    body = document(paragraph(run("x")))
    yield Hostile("sheet", _file(body, kind=sheet), "a spreadsheet, not a Word file")
    yield Hostile("no-type", _file(body, kind="text/plain"), "another kind of document")
    yield Hostile("other-root", _file("<x/>"), "is no Word document")
    yield Hostile("no-body", _file(document("").replace("<w:body></w:body>", "")), "has no body")
    outside = relationships(("officeDocument", "http://127.0.0.1/x"), mode=' TargetMode="External"')
    yield Hostile("outside", _file(body, relations=outside), "no part of it is said to be the document")
    climbing = relationships(("officeDocument", "../../../etc/passwd"))
    yield Hostile("climbing", _file(body, relations=climbing), "no part of it is said to be the document")
    yield Hostile("malformed", _file(body.replace("</w:p>", "")), "is not well-formed XML")
    laughs = _DOCTYPE.format("ha" * 1000) + "<x>&a;</x>"
    yield Hostile("doctype", _file(laughs), "holds a DOCTYPE")
    yield Hostile("doctype-wide", _file(laughs.encode("utf-16")), "holds a DOCTYPE")
    outer = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    yield Hostile("entity", _file(outer), "holds a DOCTYPE")
    yield Hostile("unknown-entity", _file(body.replace(">x<", ">&a;<")), "is not well-formed XML")
    yield Hostile(
        "not-utf-8", _file(body.encode().replace(b">x<", b">\xff\xfe\xff<")), "is not well-formed XML"
    )
    yield Hostile("deep", word_file("<w:sdt>" * 300 + "</w:sdt>" * 300), "nested too deep")
    yield Hostile("deep-tables", word_file(_nested("w:tbl", "w:tr", "w:tc", times=100)), "nested too deep")
    yield Hostile(
        "many-elements", _file(document("<w:p/>" * 1_600_000 + _noise(400_000))), "longer than any text"
    )
    many = '<w:x a="1" b="2"/>' * 320_000 + _noise(200_000)
    yield Hostile("many-attributes", word_file(many), "longer than any text")
    yield Hostile("long-text", word_file(paragraph(run("x" * 1_000_000))), "has 1,000,000 characters or more")


def _texts() -> Iterator[Hostile]:
    yield Hostile("blank", word_file(paragraph() + paragraph(run(" "))), "the text is empty")
    yield Hostile("no-paragraphs", word_file(""), "the text is empty")
    row = f'<w:tr><w:trPr><w:del w:id="1" w:author="Ann"/></w:trPr><w:tc>{paragraph(run("x"))}</w:tc></w:tr>'
    yield Hostile("nothing-current", word_file(f"<w:tbl>{row}</w:tbl>"), "")
    yield Hostile("control", word_file(paragraph(run("a&#x9b;2J"))), "control character U+009B")
    yield Hostile(
        "revisions",
        word_file("".join(paragraph(run("a "), inserted("b"), deleted("c")) for _ in range(5_000))),
        "",
    )
    yield Hostile(
        "revisions-in-one",
        word_file(paragraph(*(inserted(f"w{n} ", "ARB/77/2") + deleted("c", "B/1/1") for n in range(5_000)))),
        "",
    )
    yield Hostile("merged", word_file("".join(paragraph(run("a "), mark="del") for _ in range(5_000))), "")
    yield Hostile("split", word_file("".join(paragraph(run("a "), mark="ins") for _ in range(5_000))), "")
    yield Hostile("brackets", word_file(paragraph(run("[" * 10_000 + "]" * 10_000))), "")
    yield Hostile("signs", word_file(paragraph(run("*~{\\ " * 10_000))), "")
    yield Hostile(
        "field",
        word_file(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + paragraph(run("x"))),
        "",
    )
    italic = (f"<w:r>{'<w:rPr><w:i/></w:rPr>' if n % 2 else ''}<w:t>x </w:t></w:r>" for n in range(50_000))
    yield Hostile("italics", word_file(paragraph(*italic)), "")
    yield Hostile("runs", word_file(paragraph(*(run("x") for _ in range(50_000)))), "")


def _with(name: str, data: bytes) -> bytes:
    return packed({"[Content_Types].xml": content_types(), name: data})


def _file(main: str | bytes, *, kind: str = MAIN_TYPE, relations: str = "") -> bytes:
    return packed(
        {
            "[Content_Types].xml": content_types(kind),
            "_rels/.rels": relations or relationships(("officeDocument", "word/document.xml")),
            "word/document.xml": main,
        }
    )


def _noise(length: int) -> str:
    """Characters that pack badly, so that it is not by the ratio that the file is refused."""
    signs = random.Random(1)  # noqa: S311 - no secret, only always the same
    return f"<!--{signs.randbytes(length // 2).hex()}-->"


def _nested(*names: str, times: int) -> str:
    opening = "".join(f"<{name}>" for name in names)
    closing = "".join(f"</{name}>" for name in reversed(names))
    return opening * times + "<w:p/>" + closing * times


def _lying(data: bytes) -> bytes:
    """The same, every stated size in the archive's list one byte."""
    lying = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", lying, at + 24, 1)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(lying)


def _flagged(data: bytes) -> bytes:
    flagged = bytearray(data)
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(sign)
        flagged[at + place] |= 1
    return bytes(flagged)


def _twice() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", content_types())
        archive.writestr("word/document.xml", "<x/>")
        archive.writestr("WORD/document.xml", "<y/>")
    return buffer.getvalue()
