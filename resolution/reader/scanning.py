"""One paragraph's characters told apart: words, brackets, strikes, insertions, emphasis, notes, breaks.

Brackets are only found here; whether they are points is settled over the whole section.
"""

import re
from collections.abc import Callable, Container
from dataclasses import field

from resolution.light_dataclass import dataclass
from resolution.reader.notation import BEFORE_ESCAPABLE, ESCAPED, ESCAPED_BRACKET, STANCE, STATUS
from resolution.tree import Change, Emphasis, Role

_COMMENT = r"(?P<comment>\{>>.*?<<\})|"
_MARKS = (
    r"""(?P<escape>"""
    + ESCAPED
    + r""".)|(?P<stroke>"""
    + ESCAPED_BRACKET
    + r""")|(?P<swap_middle>~>)|(?P<swap_close>~~\})|(?P<strike>~~)
    |<(?P<tag>/?(?:u|ins|del|s|strike))>
    |(?P<note>\{[^{}\n]{1,400}\})
    |(?P<status>"""
    + STATUS
    + r"""(?=\s*\Z))
    |(?P<stance>"""
    + STANCE
    + r""")
    |(?P<definition>^\[[^\[\]\n^]+\]:[ \t]+\S+)
    |(?P<literal>\[(?:\^[^\[\]\s]+|\d{1,3}|sic!?|…|\.{3}|[A-Z]{2,8}-\d{1,3}|\s*)\\?\])
    |(?P<link_close>\]\((?:\#[^)\s]*|https?://[^)\s]*|mailto:[^)\s]*|www\.[^)\s]*)\))
    |(?P<ref_close>\]\[[^\[\]\n]{1,80}\])
    |(?P<open>\[)|(?P<close>\])
    |(?P<stars>\*{1,3})
    |(?P<newline>[ \t]*\n[ \t]*)"""
)
_FLAGS = re.VERBOSE | re.DOTALL | re.MULTILINE
_TOKEN = re.compile(_COMMENT + _MARKS, _FLAGS)
# Where no comment ends any more, looking for its end would read the rest of the text at each sign of one.
_TOKEN_BUT_COMMENT = re.compile(_MARKS, _FLAGS)
# Looking for a mark's first sign is many times faster than trying every mark at every character, and a set of
# characters is looked for faster than a choice.
_SIGN = re.compile(
    r"[\[\]{~*<\n\\+-](?:(?<=[^\\+-])|(?<=\\)(?:(?=[\[\]])|" + BEFORE_ESCAPABLE + r")|(?<=\+)\+\}|(?<=-)-\})"
)
_NEIGHBOUR_BEFORE = re.compile(r"\](?:\s*/\s*)?$")
_NEIGHBOUR_AFTER = re.compile(r"(?:\s*/\s*)?\[(?!\^)")
_DIGITS = re.compile(r"\[\d{1,3}\]")
_STRIKING = frozenset(["~~", "{--", "{~~old", "del", "s", "strike"])
_INSERTING = frozenset(["{++", "{~~new", "u", "ins"])
_HALVES = {
    "{++": ("{++", True),
    "++}": ("{++", False),
    "{--": ("{--", True),
    "--}": ("{--", False),
    "{~~": ("{~~old", True),
}
"""Marks that are nothing else wherever they stand: what they pair under, and whether the half opens."""
_STYLES: dict[int, Emphasis] = {0: "", 1: "*", 2: "**", 3: "***"}


@dataclass(slots=True)
class Token:
    """A run of source characters while it is still being understood."""

    raw: str
    start: int
    role: Role = "text"
    change: Change = ""
    emphasis: Emphasis = ""
    bracket: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.raw)


Report = Callable[[int, str, str], None]


def has_signs(text: str) -> bool:
    """Whether anything in the text may be more than words."""
    return _SIGN.search(text) is not None


def _opens(text: str, place: int) -> bool:
    """Whether a bracket there is one for sure, and no citation, placeholder, status or definition."""
    return (
        text[place + 1 : place + 2].islower()
        and text[place - 1 : place] not in {"", "\n"}
        and not text.startswith(("agreed", "sic"), place + 1)
    )


def _line_end(text: str, place: int, seen: int) -> int:
    """Where the blanks before a line end begin, unless some of them were taken already."""
    start = place - len(text[seen:place]) + len(text[seen:place].rstrip(" \t"))
    return place if start == seen and text[seen - 1 : seen] in {" ", "\t"} else start


@dataclass(slots=True)
class Scanner:
    """Scans the parts of one paragraph in order; marks pair within the paragraph.

    `has_changes` is whether any strike or insertion was met.
    """

    definitions: Container[str]
    report: Report
    tokens: list[Token] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    strikes: dict[str, int] = field(default_factory=dict)
    stars: dict[str, list[int]] = field(default_factory=dict)
    has_changes: bool = False

    def scan(self, text: str, start: int) -> None:
        """Add the tokens of `text`, whose first character is the `start`th of the source."""
        at = seen = 0
        last_comment = text.rfind("<<}")
        while sign := _SIGN.search(text, seen):
            place, raw = sign.start(), sign[0]
            half = _HALVES.get(text[place : place + 3])
            if half is not None:
                if place > at:
                    self._words(text[at:place], start + at)
                self._pair(half[0], text[place : place + 3], start + place, opens=half[1])
                at = seen = place + 3
                continue
            if raw == "]" and text[place + 1 : place + 2] not in {"(", "["}:
                self._words(text[at:place], start + at)
                self._bracket(raw, start + place, "close")
                at = seen = place + 1
                continue
            if raw == "[" and _opens(text, place):
                self._words(text[at:place], start + at)
                self._bracket(raw, start + place, "open")
                at = seen = place + 1
                continue
            if raw == "\n":
                place = _line_end(text, place, seen)
            pattern = _TOKEN if place < last_comment else _TOKEN_BUT_COMMENT
            found = pattern.match(text, place)
            if found is None:
                seen = sign.end()
                continue
            self._words(text[at : found.start()], start + at)
            at = seen = self._take(found, text, start)
        self._words(text[at:], start + at)

    def add(self, raw: str, start: int, role: Role) -> None:
        if raw:
            self.tokens.append(Token(raw, start, role))

    def finish(self) -> list[Token]:
        """The tokens, once what never closed has been turned back into words."""
        for mark, index in sorted(self.strikes.items(), key=lambda item: item[1]):
            self._unclosed(mark, index)
        for indices in self.stars.values():
            for index in indices:
                self.tokens[index].role = "text"
        if self.stars:
            self._set_emphasis()
        return self.tokens

    def _words(self, raw: str, start: int) -> None:
        if raw:
            self.tokens.append(Token(raw, start, "text", self._change() if self.strikes else ""))

    def _change(self) -> Change:
        if not self.strikes:
            return ""
        self.has_changes = True
        if not _STRIKING.isdisjoint(self.strikes):
            return "deleted"
        return "" if _INSERTING.isdisjoint(self.strikes) else "inserted"

    def _take(self, found: re.Match[str], text: str, start: int) -> int:
        """Add the token found; the place after it."""
        kind, raw, place = found.lastgroup or "", found[0], start + found.start()
        match kind:
            case "comment" | "note" | "status" | "stance":
                self.add(raw, place, "status" if kind == "status" else "note")
            case "newline":
                self.tokens.append(Token(raw, place, "break", self._change()))
            case "definition":
                self._words(raw, place)
            case "escape":
                self.add(raw[:1], place, "mark")
                self._words(raw[1:], place + 1)
            case "stroke":
                self.add(raw, place, "mark")
            case "literal":
                self._literal(found, text, place)
            case "open" | "close":
                self._bracket(raw, place, kind)
            case "link_close" | "ref_close":
                return self._end_of_link(found, place)
            case "stars":
                self._star(raw, place, text, found)
            case _:
                self._mark(kind, raw, place)
        return found.end()

    def _literal(self, found: re.Match[str], text: str, place: int) -> None:
        """A citation or placeholder is text, unless digits stand beside another bracket as an alternative."""
        raw = found[0]
        before, after = text[max(0, found.start() - 4) : found.start()], text[found.end() : found.end() + 4]
        beside = _NEIGHBOUR_BEFORE.search(before) or _NEIGHBOUR_AFTER.match(after)
        if _DIGITS.fullmatch(raw) and beside:
            self._bracket("[", place, "open")
            self._words(raw[1:-1], place + 1)
            self._bracket("]", place + len(raw) - 1, "close")
            return
        if raw.endswith("\\]"):
            self._words(raw[:-2], place)
            self.add("\\", place + len(raw) - 2, "mark")
            self._words("]", place + len(raw) - 1)
        else:
            self._words(raw, place)
        said = raw.replace("\\", "")
        self.report(place, "placeholder", f"{said} is read as a citation or placeholder, not as a point")

    def _bracket(self, raw: str, place: int, kind: str) -> None:
        if kind == "open":
            self.brackets.append(len(self.tokens))
        elif self.brackets:
            self.brackets.pop()
        self.tokens.append(Token(raw, place, "bracket", self._change(), bracket=kind))

    def _end_of_link(self, found: re.Match[str], place: int) -> int:
        if found.lastgroup == "ref_close":
            return self._reference_link(found, place)
        self._link(found[0], place)
        return found.end()

    def _link(self, raw: str, place: int) -> None:
        """`[x](#)` is an underlined insertion; any other link is text, its address a mark."""
        if not self.brackets:
            self._words(raw, place)
            return
        index = self.brackets.pop()
        opened = self.tokens[index]
        opened.role, opened.bracket = "mark", ""
        if raw == "](#)":
            self._insert_from(index + 1)
        else:
            self.report(opened.start, "link", "a link is read as text, not as a point")
        self.tokens.append(Token(raw, place, "mark"))

    def _reference_link(self, found: re.Match[str], place: int) -> int:
        """`[x][ref]` is a link where the text defines `ref`; else its first bracket closes."""
        if found[0][2:-1].lower() in self.definitions and self.brackets:
            self._link(found[0], place)
            return found.end()
        self._bracket("]", place, "close")
        return found.start() + 1

    def _insert_from(self, index: int) -> None:
        self.has_changes = True
        for token in self.tokens[index:]:
            if token.role not in {"text", "break"}:
                continue
            if token.change == "deleted":
                # Inserted and struck again, it is in neither the base nor the current text.
                token.role = "mark"
            else:
                token.change = "inserted"

    def _mark(self, kind: str, raw: str, place: int) -> None:
        """Open or close a strike or an insertion; a closing mark without its opening is words."""
        if kind == "tag":
            name = raw.strip("</>")
            kind = f"{name}_close" if raw.startswith("</") else f"{name}_open"
            self._pair(name, raw, place, opens=kind.endswith("open"))
        elif kind == "strike":
            self._pair("~~", raw, place, opens="~~" not in self.strikes)
        elif kind == "swap_middle":
            self._swap(raw, place)
        else:
            self._close_swap(raw, place)

    def _pair(self, mark: str, raw: str, place: int, *, opens: bool) -> None:
        if opens and mark not in self.strikes:
            self.strikes[mark] = len(self.tokens)
            self.tokens.append(Token(raw, place, "mark"))
        elif not opens and mark in self.strikes:
            del self.strikes[mark]
            self.tokens.append(Token(raw, place, "mark"))
        else:
            self._words(raw, place)
            self.report(place, "stray-mark", f"{raw} without its other half is kept as text")

    def _swap(self, raw: str, place: int) -> None:
        if "{~~old" not in self.strikes:
            self._words(raw, place)
            return
        self.strikes["{~~new"] = self.strikes.pop("{~~old")
        self.add(raw, place, "mark")

    def _close_swap(self, raw: str, place: int) -> None:
        """`~~}` closes a replacement; elsewhere it is a strike's end before a brace."""
        if "{~~new" in self.strikes or "{~~old" in self.strikes:
            self._pair("{~~new" if "{~~new" in self.strikes else "{~~old", raw, place, opens=False)
            return
        self._pair("~~", raw[:2], place, opens="~~" not in self.strikes)
        self._words(raw[2:], place + 2)

    def _unclosed(self, mark: str, index: int) -> None:
        """A mark that never closes strikes or inserts nothing: it is kept as words, and said."""
        opened = self.tokens[index]
        opened.role = "text"
        wrong: Change = "inserted" if mark in {"{++", "{~~new", "u", "ins"} else "deleted"
        for token in self.tokens[index:]:
            if token.change == wrong:
                token.change = ""
        self.report(
            opened.start, "unclosed-mark", f"{opened.raw} is never closed in its paragraph; kept as text"
        )

    def _star(self, raw: str, place: int, text: str, found: re.Match[str]) -> None:
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        can_close, can_open = bool(before.strip()), bool(after.strip())
        if raw == "**" and can_close and can_open and self._is_one_star_open():
            # Two italic runs side by side, as `*c)**b)*`.
            self._star("*", place, text, found)
            self.stars.setdefault("*", []).append(len(self.tokens))
            self.tokens.append(Token("*", place + 1, "mark", self._change(), bracket="star"))
            return
        opened = self.stars.setdefault(raw, [])
        if opened and can_close:
            opened.pop()
            self.tokens.append(Token(raw, place, "mark", bracket="close"))
        elif can_open:
            opened.append(len(self.tokens))
            self.tokens.append(Token(raw, place, "mark", self._change(), bracket="star"))
        else:
            self._words(raw, place)

    def _is_one_star_open(self) -> bool:
        return [raw for raw, indices in self.stars.items() for _ in indices[:2]] == ["*"]

    def _set_emphasis(self) -> None:
        weight = 0
        for token in self.tokens:
            match token.bracket:
                case "star":
                    weight += len(token.raw) if token.role == "mark" else 0
                    token.bracket = ""
                case "close" if token.role == "mark":
                    weight -= len(token.raw)
                    token.bracket = ""
                case _ if token.role == "text" and weight:
                    token.emphasis = _STYLES[min(3, weight)]
