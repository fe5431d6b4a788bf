"""Word files made for tests: a body's XML, and the parts that belong to it, packed as Word packs them."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

CORPUS = Path(__file__).resolve().parents[5] / "shared" / "corpus" / "docx"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def corpus(folder: str) -> list[Path]:
    """The files of a folder of the corpus; skips where that is not there."""
    if not CORPUS.is_dir():
        pytest.skip(f"there are no Word files to try at {CORPUS}")
    return sorted((CORPUS / folder).glob("*.docx"))


def corpus_file(name: str) -> bytes:
    """One file of the corpus; skips where that is not there."""
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"there is no Word file to try at {path}")
    return path.read_bytes()


def content_types(main: str = MAIN_TYPE) -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )


def relationships(*targets: tuple[str, str], mode: str = "") -> str:
    rows = (
        f'<Relationship Id="rId{number}" Type="{_KIND}/{kind}" Target="{target}"{mode}/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(rows)}</Relationships>"
    )


def document(body: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>'
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word_file(body: str, **parts: str) -> bytes:
    """A Word file with that body; `styles`, `numbering`, `comments` … are the XML of further parts."""
    related = [(kind, f"{kind}.xml") for kind in parts]
    return packed(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": relationships(*related),
            "word/document.xml": document(body),
            **{f"word/{kind}.xml": xml for kind, xml in parts.items()},
        }
    )


def run(text: str, looks: str = "") -> str:
    """A run, `looks` the XML of its properties; `&` and `<` are to be escaped by who writes them."""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(text: str, author: str = "Ann", looks: str = "") -> str:
    words = run(text, looks)
    return f'<w:ins w:id="1" w:author="{author}" w:date="2026-01-02T03:04:05Z">{words}</w:ins>'


def deleted(text: str, author: str = "Ann") -> str:
    words = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="{author}" w:date="2026-01-02T03:04:05Z">{words}</w:del>'


def paragraph(*runs: str, style: str = "", mark: str = "", author: str = "Ann", properties: str = "") -> str:
    """A paragraph; `mark` is the change on its mark (`ins`, `del`)."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    marked = f'<w:rPr><w:{mark} w:id="3" w:author="{author}"/></w:rPr>' if mark else ""
    return f"<w:p><w:pPr>{styled}{properties}{marked}</w:pPr>{''.join(runs)}</w:p>"
