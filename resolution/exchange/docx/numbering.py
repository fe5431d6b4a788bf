"""Computed labels: what Word would print before each paragraph of its lists (numbering.xml).

Paragraphs that were deleted are not counted, those that were inserted are: these are the labels of the
text as it stands.
"""

import re
from dataclasses import field

from lxml import etree

from resolution.exchange.docx.names import VAL, W
from resolution.light_dataclass import dataclass

_PLACE = re.compile(r"%([1-9])")
_BULLETS = frozenset({"bullet", "none"})
_DEEPEST = 9
_LARGEST = 1_000_000
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `form` is how its number is written, `text` where the numbers stand in the
    label.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each has been counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    counted_with: dict[str, str] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, number: str, level: int) -> str | None:
        """The next label of that list; empty for a bullet, None where the paragraph is in no list."""
        levels = self.levels.get(number)
        if not levels or level not in levels:
            return None
        shared = self.counted_with.get(number, number)
        counts = self._counts.setdefault(shared, [0] * _DEEPEST)
        if (number, level) not in self._begun and level in self.starts.get(number, {}):
            counts[level] = self.starts[number][level] - 1
        self._begun.add((number, level))
        if counts[level] == 0 and levels[level].start != 1:
            counts[level] = levels[level].start - 1
        counts[level] += 1
        for deeper in range(level + 1, _DEEPEST):
            counts[deeper] = 0
        if levels[level].form in _BULLETS:
            return ""
        return _PLACE.sub(
            lambda found: _counted(levels, counts, int(found[1]) - 1), levels[level].text
        ).strip()


def _counted(levels: dict[int, Level], counts: list[int], level: int) -> str:
    known = levels.get(level, Level())
    return written_number(counts[level] or known.start, known.form)


def written_number(count: int, form: str) -> str:
    """A number in a list's form: `3`, `c`, `iii`, `C`, `III`; in digits where the form is another."""
    match form:
        case "lowerLetter":
            return _letters(count)
        case "upperLetter":
            return _letters(count).upper()
        case "lowerRoman":
            return _roman(count)
        case "upperRoman":
            return _roman(count).upper()
        case "decimalZero":
            return f"{count:02}"
        case _:
            return str(count)


def _letters(count: int) -> str:
    """Word repeats the letter after z: aa, bb."""
    if count < 1:
        return str(count)
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * min(times + 1, 20)


def _roman(count: int) -> str:
    if not 0 < count < 10_000:
        return str(count)
    written = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        written += sign * times
    return written


def numbering_in(root: etree._Element | None) -> Numbering:
    """The lists of the part; none where the file has no such part."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {str(one.get(f"{W}abstractNumId", "")): _levels(one) for one in root.iter(f"{W}abstractNum")}
    for one in root.iter(f"{W}num"):
        number = str(one.get(f"{W}numId", ""))
        base = one.find(f"{W}abstractNumId")
        name = "" if base is None else str(base.get(VAL, ""))
        levels = dict(abstract.get(name, {}))
        starts: dict[int, int] = {}
        for override in one.iter(f"{W}lvlOverride"):
            place = _whole(override.get(f"{W}ilvl"), 0)
            levels.update(_levels(override))
            again = override.find(f"{W}startOverride")
            if again is not None:
                starts[place] = _whole(again.get(VAL), 1)
        numbering.levels[number] = levels
        numbering.counted_with[number] = f"abstract {name}"
        numbering.starts[number] = starts
    return numbering


def _levels(container: etree._Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for one in container.iter(f"{W}lvl"):
        place = _whole(one.get(f"{W}ilvl"), 0)
        if 0 <= place < _DEEPEST:
            found[place] = Level(
                _whole(_value(one, "start"), 1),
                _value(one, "numFmt") or "decimal",
                _value(one, "lvlText") or "",
            )
    return found


def _value(level: etree._Element, what: str) -> str | None:
    found = level.find(f"{W}{what}")
    return None if found is None else str(found.get(VAL, ""))


def _whole(raw: object, otherwise: int) -> int:
    text = str(raw)
    return min(int(text), _LARGEST) if text.isdecimal() and len(text) < 12 else otherwise
