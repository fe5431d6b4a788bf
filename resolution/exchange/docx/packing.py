"""The parts of a file put together and packed, the same bytes for the same blocks."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from resolution.exchange.docx.outgoing import OutBlock
from resolution.exchange.docx.serializing import Serializer, escaped
from resolution.exchange.docx.template import (
    NUMBERING,
    ROOT,
    ROOT_RELATIONS,
    SETTINGS,
    STYLES,
    XML,
    content_types,
    core_properties,
    document_relations,
)
from resolution.exchange.docx.theme import FONTS, THEME

_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in enumerate(("separator", "continuationSeparator"), -1)
)
_THEIR_SETTING = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
_TIME = (2000, 1, 1, 0, 0, 0)


def word_file(blocks: Iterable[OutBlock], *, title: str) -> bytes:
    """A Word file of these blocks on our own template."""
    serializer = Serializer()
    document = serializer.document(blocks)
    kinds = ["styles", "numbering", "settings", "fontTable", "theme"]
    notes: dict[str, str] = {}
    if serializer.comments:
        notes["comments"] = f"{XML}<w:comments {ROOT}>{''.join(serializer.comments)}</w:comments>"
    if serializer.footnotes:
        inner = _SEPARATORS + "".join(serializer.footnotes)
        notes["footnotes"] = f"{XML}<w:footnotes {ROOT}>{inner}</w:footnotes>"
    kinds.extend(notes)
    settings = SETTINGS.format(
        tracking="<w:trackRevisions/>" if serializer.has_changes else "",
        footnotes=_THEIR_SETTING if serializer.footnotes else "",
    )
    return packed(
        {
            "[Content_Types].xml": content_types(kinds),
            "_rels/.rels": ROOT_RELATIONS,
            "docProps/core.xml": core_properties(escaped(title)),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": document_relations(kinds),
            "word/styles.xml": STYLES,
            "word/numbering.xml": NUMBERING,
            "word/settings.xml": settings,
            "word/fontTable.xml": FONTS,
            "word/theme.xml": THEME,
            **{f"word/{kind}.xml": xml for kind, xml in notes.items()},
        }
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts, in their order."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = ZipInfo(name, _TIME)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()
