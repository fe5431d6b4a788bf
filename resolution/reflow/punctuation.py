"""The marks at the ends of paragraphs, as the profile has them; words are never touched.

What is not agreed keeps its own marks, and the last agreed paragraph of a section ends it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from resolution.light_dataclass import dataclass
from resolution.reflow.profile import Profile
from resolution.reflow.reading import Run
from resolution.reflow.spans import Edit, edited
from resolution.tree import ParagraphId, SectionKind

_ENDING = re.compile(r"(?P<mark>[.;:,])?(?P<closing>[\"”’»]*)(?P<anchors>(?:\[\^[^\[\]\s]+\])*)$")
_CONJUNCTION = re.compile(r"[;,]\s+(?:and/or|and|or)$")
_TAIL = 40
_OTHER_END = re.compile(r"[?!…–—]$|\.\.\.$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph as punctuation sees it: who it is under, and whether its marks are its own affair."""

    id: ParagraphId
    parent: ParagraphId | None
    is_pending: bool


def marks_for(
    units: Sequence[Unit], kind: SectionKind, *, is_last: bool, profile: Profile
) -> Mapping[ParagraphId, str]:
    """The mark each agreed paragraph of a section ends with; `is_last`: the section ends the resolution."""
    if kind == "part":
        return {}
    end = profile.preambular_end if kind == "preambular" else profile.operative_end
    if is_last and kind == "operative":
        end = profile.text_end
    known = {unit.id for unit in units}
    children: dict[ParagraphId | None, list[Unit]] = {}
    for unit in units:
        children.setdefault(unit.parent if unit.parent in known else None, []).append(unit)
    marks: dict[ParagraphId, str] = {}
    item = profile.preambular_item if kind == "preambular" else profile.item
    _set_marks(children, (end, item), marks, profile)
    return marks


def _set_marks(
    children: Mapping[ParagraphId | None, list[Unit]],
    top: tuple[str, str],
    marks: dict[ParagraphId, str],
    profile: Profile,
) -> None:
    """Set the marks of all lists; `top` are those of the last paragraph of the section and of the others."""
    waiting: list[tuple[ParagraphId | None, tuple[str, str]]] = [(None, top)]
    while waiting:
        parent, (last_mark, item) = waiting.pop()
        siblings = children.get(parent, [])
        agreed = [unit for unit in siblings if not unit.is_pending]
        for unit in siblings:
            mark = last_mark if agreed and unit is agreed[-1] else item
            below = children.get(unit.id, [])
            if below:
                waiting.append((unit.id, (mark, profile.item)))
            if unit.is_pending or (below and all(child.is_pending for child in below)):
                continue
            marks[unit.id] = profile.opens_list if below else mark


def punctuated(runs: tuple[Run, ...], mark: str, profile: Profile) -> tuple[Run, ...]:
    """The runs with that mark at their end; the same object where it stands there already or must not."""
    if runs and runs[-1].text.endswith(mark):
        return runs
    text = "".join([run.text for run in runs])
    tail = text[-_TAIL:]
    if not text or _CONJUNCTION.search(tail) or _OTHER_END.search(tail) or _ends_openly(runs):
        return runs
    found = _ENDING.search(tail)
    if found is None or found["mark"] == mark:
        return runs
    before = len(text) - len(tail)
    if found["mark"] is None or (found["mark"] == "." and text.endswith(profile.abbreviations)):
        place = before + found.start("anchors")
        return edited(runs, [Edit(place, place, mark)])
    return edited(runs, [Edit(before + found.start("mark"), before + found.end("mark"), mark)])


def ending_of(runs: Iterable[Run]) -> str:
    """The mark a paragraph ends with, empty for none."""
    text = "".join(run.text for run in runs)
    found = _ENDING.search(text[-_TAIL:])
    return (found["mark"] or "") if found else ""


def _ends_openly(runs: Sequence[Run]) -> bool:
    """Whether its last sign belongs to a point that is still open."""
    return runs[-1].role == "bracket" or runs[-1].change == "deleted"
