"""What a paragraph's style says of it: a call, the title, a heading, a source line; and the list it is in.

Styles are known by their names, which templates of one body share, not by their ids; what a style is based on
counts where its own name says nothing.
"""

import re
from dataclasses import field
from typing import Literal

from lxml import etree

from resolution.exchange.docx.names import VAL, W
from resolution.exchange.docx.properties import list_of
from resolution.light_dataclass import dataclass

StyleRole = Literal["text", "call", "title", "subject", "heading", "source"]

_ROLES: dict[str, StyleRole] = {
    "call": "call",
    "resno": "title",
    "recno": "title",
    "decno": "title",
    "opino": "title",
    "title": "title",
    "restitle": "subject",
    "rectitle": "subject",
    "dectitle": "subject",
    "subtitle": "subject",
    "proposal": "source",
    "artno": "heading",
    "arttitle": "heading",
    "chapno": "heading",
    "chaptitle": "heading",
    "annexno": "heading",
    "annextitle": "heading",
    "sectionno": "heading",
    "sectiontitle": "heading",
    "headingb": "heading",
    "headingi": "heading",
}
_HEADING = re.compile(r"(?:heading|titre|überschrift|título|заголовок)([1-9])$")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style: its name, what it is based on, the list it puts its paragraphs in."""

    name: str
    based_on: str
    listed: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles by their ids; `default` is that of paragraphs that name none."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    _roles: dict[str, StyleRole] = field(default_factory=dict, repr=False, compare=False)
    _lists: dict[str, tuple[str, int] | None] = field(default_factory=dict, repr=False, compare=False)

    def role(self, style: str) -> StyleRole:
        """What paragraphs of that style are."""
        known = self._roles.get(style)
        if known is None:
            known = self._roles[style] = self._role(style)
        return known

    def _role(self, style: str) -> StyleRole:
        for name in self._names(style):
            if name in _ROLES:
                return _ROLES[name]
            if _HEADING.match(name):
                return "heading"
        return "text"

    def level(self, style: str) -> int:
        """How deep a heading lies, from 1."""
        found = next((level for name in self._names(style) if (level := _HEADING.match(name))), None)
        return int(found[1]) if found else 1

    def listed(self, style: str) -> tuple[str, int] | None:
        """The list and level that the style, or one it is based on, puts its paragraphs in."""
        if style not in self._lists:
            lists = (one.listed for one in self._chain(style))
            self._lists[style] = next((listed for listed in lists if listed is not None), None)
        return self._lists[style]

    def _names(self, style: str) -> list[str]:
        chain = self._chain(style)
        names = [re.sub(r"[\W_]", "", one.name.lower()) for one in chain]
        return names or [re.sub(r"[\W_]", "", style.lower())]

    def _chain(self, style: str) -> list[Style]:
        """The style and what it is based on, as far as that is known and no circle."""
        chain: list[Style] = []
        at: str = style or self.default
        while at in self.by_id and len(chain) < _DEEPEST and self.by_id[at] not in chain:
            chain.append(self.by_id[at])
            at = chain[-1].based_on
        return chain


def styles_in(root: etree._Element | None) -> Styles:
    """The paragraph styles of the part; none where the file has no such part."""
    styles = Styles()
    if root is None:
        return styles
    by_id: dict[str, Style] = {}
    default = ""
    for one in root.iter(f"{W}style"):
        if one.get(f"{W}type") != "paragraph":
            continue
        name = str(one.get(f"{W}styleId", ""))
        properties = one.find(f"{W}pPr")
        by_id[name] = Style(_said(one, "name"), _said(one, "basedOn"), list_of(properties))
        if one.get(f"{W}default") in {"1", "true", "on"}:
            default = name
    return Styles(by_id, default)


def _said(style: etree._Element, what: str) -> str:
    found = style.find(f"{W}{what}")
    return "" if found is None else str(found.get(VAL, ""))
