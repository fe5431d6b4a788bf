"""What the properties of paragraphs and runs name: lists, now and before a change of them, and emphasis."""

from lxml import etree

from resolution.exchange.docx.names import VAL, W
from resolution.tree import Emphasis

LIST = f"{W}numPr"
_LIST_CHANGE, _PROPERTIES_BEFORE = f"{W}numPr/{W}ins", f"{W}pPrChange/{W}pPr"
_RIGHT_TO_LEFT = f"{W}rtl"
_LOOKS = {script: (f"{W}b{script}", f"{W}i{script}") for script in ("", "Cs")}


def first_of_each(properties: etree._Element | None) -> dict[str, etree._Element]:
    """The first child of each name."""
    said: dict[str, etree._Element] = {}
    for one in () if properties is None else properties:
        said.setdefault(one.tag, one)
    return said


def list_of(properties: etree._Element | None) -> tuple[str, int] | None:
    """The list and level that the paragraph itself names; list 0 takes it out of its style's."""
    listed = None if properties is None else properties.find(LIST)
    if listed is None:
        return None
    number, level = listed.find(f"{W}numId"), listed.find(f"{W}ilvl")
    raw = "0" if level is None else str(level.get(VAL, "0"))
    named = "" if number is None else str(number.get(VAL, ""))
    return named, int(raw) if raw.isdecimal() and len(raw) < 3 else 0


def list_before(properties: etree._Element | None) -> tuple[str, int] | None:
    """The list before a tracked change of the paragraph's properties, or of its list alone."""
    if properties is None:
        return None
    changed = properties.find(_PROPERTIES_BEFORE)
    if changed is not None:
        return list_of(changed) or ("0", 0)
    is_new = properties.find(_LIST_CHANGE) is not None
    return ("0", 0) if is_new else list_of(properties)


def emphasis_of(properties: etree._Element) -> Emphasis:
    """Bold and italics as a run has them by itself; text from right to left has switches of its own."""
    said = first_of_each(properties)
    bold, italic = _LOOKS["Cs" if _is_on(said.get(_RIGHT_TO_LEFT)) else ""]
    is_bold, is_italic = _is_on(said.get(bold)), _is_on(said.get(italic))
    return "***" if is_bold and is_italic else "**" if is_bold else "*" if is_italic else ""


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(VAL) not in {"0", "false", "off", "none"}
