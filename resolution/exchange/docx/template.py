"""The parts round a document that are the same in every file we write: styles as ITU documents have them,
lists.

All of it is made here: no file of another program is copied.
"""

from resolution.exchange.docx.names import NAMESPACES

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items() if prefix in {"w", "r"})
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STEP = 794  # an indent step of ITU documents, in twentieths of a point

_CALL = f'<w:ind w:left="{_STEP}"/>'
_CENTRED = '<w:jc w:val="center"/>'


def _style(
    name: str, paragraph: str = "", run: str = "", *, based_on: str = "Normal", following: str = ""
) -> str:
    id_ = name.replace("_", "").replace(" ", "")
    after = f'<w:next w:val="{following}"/>' if following else ""
    own = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    looks = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/>{after}<w:qFormat/>{own}{looks}</w:style>'
    )


def _indented(level: int) -> str:
    return f'<w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/>'


def _heading(level: int, size: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        f'<w:spacing w:before="240"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
    )


STYLES = (
    f"{XML}<w:styles {ROOT}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
    '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    f'<w:pPr><w:tabs><w:tab w:val="left" w:pos="{_STEP}"/><w:tab w:val="left" w:pos="{_STEP * 2}"/></w:tabs>'
    '<w:spacing w:before="120"/></w:pPr></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
    '<w:rPr><w:sz w:val="16"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    + "".join(_heading(level, size) for level, size in ((1, 28), (2, 26), (3, 24), (4, 24), (5, 24)))
    + _style("Res_No", f'<w:keepNext/><w:spacing w:before="480"/>{_CENTRED}', '<w:sz w:val="28"/>')
    + _style("Res_title", f'<w:keepNext/><w:spacing w:before="240"/>{_CENTRED}', '<w:b/><w:sz w:val="28"/>')
    + _style("Normal_after_title", '<w:spacing w:before="320"/>')
    + _style("Call", f'<w:keepNext/><w:spacing w:before="160"/>{_CALL}', "<w:i/>", following="Normal")
    + _style("Proposal", '<w:keepNext/><w:spacing w:before="240"/>', "<w:b/>")
    + _style("enumlev1", f'<w:spacing w:before="80"/>{_indented(1)}')
    + _style("enumlev2", f'<w:spacing w:before="80"/>{_indented(2)}', based_on="enumlev1")
    + _style("Head", '<w:spacing w:before="0"/>')
    + "</w:styles>"
)

_BULLETS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/>'
    f'<w:lvlJc w:val="left"/><w:pPr>{_indented(level)}</w:pPr></w:lvl>'
    for level in range(9)
)
NUMBERING = (
    f"{XML}<w:numbering {ROOT}>"
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
    f'{_BULLETS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
SETTINGS = (
    f'{XML}<w:settings {ROOT}>{{tracking}}<w:defaultTabStop w:val="720"/>{{footnotes}}<w:compat>'
    '<w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
SECTION = (
    '<w:sectPr><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1418" '
    'w:left="1134" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)

_PARTS = {
    "document": f"{_OFFICE}.document.main+xml",
    "styles": f"{_OFFICE}.styles+xml",
    "numbering": f"{_OFFICE}.numbering+xml",
    "settings": f"{_OFFICE}.settings+xml",
    "fontTable": f"{_OFFICE}.fontTable+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "comments": f"{_OFFICE}.comments+xml",
    "footnotes": f"{_OFFICE}.footnotes+xml",
}


def content_types(kinds: list[str]) -> str:
    """Which part is of which type."""
    rows = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_PARTS[kind]}"/>'
        for kind in ["document", *kinds]
    )
    return (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


ROOT_RELATIONS = (
    f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_KINDS}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)


def document_relations(kinds: list[str]) -> str:
    """The parts that belong to the document."""
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_KINDS}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(kinds, 1)
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def core_properties(title: str) -> str:
    """The file's title; who made it, and when, is no part of it: the record tells that."""
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )
