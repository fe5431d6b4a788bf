"""Two moments of a text compared: the paragraphs that read otherwise, word by word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from resolution.exchange.text import label_of, paragraph_text
from resolution.light_dataclass import dataclass
from resolution.reflow.reading import Reading, ReadParagraph, ReadSection, Run, View
from resolution.reflow.text_changes import text_changes
from resolution.tree import Change, ParagraphId, SectionId

_Id = TypeVar("_Id", SectionId, ParagraphId)


@dataclass(frozen=True)
class ParagraphChange:
    """What differs at one place, in the words of the room (`considering c)`), empty where it was not.

    `change`: the whole paragraph, or the call of the whole section, came or went; `paragraph` is None for a
    call. `before` and `after` are its texts at the two moments.
    """

    section: SectionId
    paragraph: ParagraphId | None
    place_before: str
    place_after: str
    change: Change
    before: str
    after: str

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The words of both moments; matched when first asked for: a screen shows few of them."""
        return text_changes(self.before, self.after)

    @property
    def place(self) -> str:
        """Where it is, and where it was if that was elsewhere or nowhere."""
        match self.change:
            case "inserted":
                return f"{self.place_after} (new)"
            case "deleted":
                return f"{self.place_before} (gone)"
            case _ if self.place_before == self.place_after:
                return self.place_after
            case _:
                return f"{self.place_after} (before: {self.place_before})"


def compared(before: Reading, after: Reading) -> tuple[ParagraphChange, ...]:
    """What reads otherwise in two readings of one text in one view; labels alone make no difference."""
    return tuple(
        change
        for was, now in _side_by_side(before.sections, after.sections)
        if was is not now and was != now
        for change in _section_changes(_Shown(was, before), _Shown(now, after))
    )


def _side_by_side(
    before: Sequence[ReadSection], after: Sequence[ReadSection]
) -> Iterator[tuple[ReadSection | None, ReadSection | None]]:
    """Each section as it read and as it reads; of two moments of one text mostly the very same object."""
    if len(before) == len(after) and all(
        was is now or was.id == now.id for was, now in zip(before, after, strict=True)
    ):
        yield from zip(before, after, strict=True)
        return
    known = {section.id: section for section in before}
    new = {section.id: section for section in after}
    for section in _in_order(list(known), list(new)):
        yield known.get(section), new.get(section)


class _Shown:
    """What one moment shows of a section: its call, and its paragraphs with their texts and places."""

    def __init__(self, section: ReadSection | None, reading: Reading) -> None:
        is_shown = section is not None and not section.is_empty
        self.id = section.id if section is not None else None
        self.call = " ".join(section.call.split()) if section is not None and is_shown else ""
        shown = section.paragraphs if section is not None and is_shown else ()
        self.texts = {paragraph.id: paragraph_text(paragraph) for paragraph in shown}
        self.places = dict(_places(self.call, shown, reading.view))


def _places(call: str, paragraphs: Sequence[ReadParagraph], view: View) -> Iterator[tuple[ParagraphId, str]]:
    """Call and labels from the top down; the options of a point share the label of its first."""
    above: dict[int, str] = {}
    shared: dict[tuple[int, int], str | None] = {}
    rivals = _points_with_rivals(paragraphs)
    for paragraph in paragraphs:
        above = {level: label for level, label in above.items() if level < paragraph.level}
        label = label_of(paragraph, view)
        if paragraph.block:
            label = label or shared.get((paragraph.block, paragraph.level))
            shared[paragraph.block, paragraph.level] = label
        if label:
            above[paragraph.level] = label
        place = " ".join([call or "the text", *above.values()])
        is_rival = paragraph.option and paragraph.block in rivals
        yield paragraph.id, f"{place}, option {paragraph.option}" if is_rival else place


def _points_with_rivals(paragraphs: Iterable[ReadParagraph]) -> set[int]:
    """The block points of which more than one option shows."""
    options = {(paragraph.block, paragraph.option) for paragraph in paragraphs if paragraph.option}
    return {point for point, count in Counter(point for point, _ in options).items() if point and count > 1}


def _section_changes(before: _Shown, after: _Shown) -> Iterator[ParagraphChange]:
    section = after.id or before.id
    if section is None:
        return
    if before.call != after.call:
        yield _change(section, None, (before.call, after.call), (before.call, after.call))
    for one in _in_order(list(before.texts), list(after.texts)):
        texts = before.texts.get(one, ""), after.texts.get(one, "")
        if texts[0] != texts[1]:
            yield _change(section, one, (before.places.get(one, ""), after.places.get(one, "")), texts)


def _change(
    section: SectionId, paragraph: ParagraphId | None, places: tuple[str, str], texts: tuple[str, str]
) -> ParagraphChange:
    change: Change = "inserted" if not texts[0] else "deleted" if not texts[1] else ""
    return ParagraphChange(section, paragraph, *places, change, *texts)


def _in_order(before: list[_Id], after: list[_Id]) -> Iterator[_Id]:
    """Each once, in the order of now; what is no longer stands before what followed it."""
    now, waiting = set(after), iter(after)
    told: set[_Id] = set()
    for one in before:
        if one not in now:
            yield one
            continue
        while one not in told:
            following = next(waiting)
            told.add(following)
            yield following
    yield from waiting
