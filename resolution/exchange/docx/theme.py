"""The theme and the table of fonts that a Word file has to have: black on white, one face of letters."""

from resolution.exchange.docx.template import ROOT, XML

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2937",
    "lt2": "F3F4F6",
    "accent1": "1D4ED8",
    "accent2": "B91C1C",
    "accent3": "047857",
    "accent4": "6D28D9",
    "accent5": "B45309",
    "accent6": "0E7490",
    "hlink": "1D4ED8",
    "folHlink": "6D28D9",
}
_FACE = "Calibri"


def _colours() -> str:
    return "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())


def _fonts() -> str:
    faces = f'<a:latin typeface="{_FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont>"


def _forms() -> str:
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )


THEME = (
    f'{XML}<a:theme xmlns:a="{_DRAWING}" name="adref"><a:themeElements>'
    f'<a:clrScheme name="adref">{_colours()}</a:clrScheme>'
    f'<a:fontScheme name="adref">{_fonts()}</a:fontScheme>'
    f'<a:fmtScheme name="adref">{_forms()}</a:fmtScheme></a:themeElements></a:theme>'
)
FONTS = (
    f'{XML}<w:fonts {ROOT}><w:font w:name="{_FACE}"><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
    "</w:font></w:fonts>"
)
