"""A log as a page shows it, step by step: what was decided, what read otherwise, the text in several views.

A paragraph is told once, however many steps it stands through; of a section each wording is told with the
step from which on it reads so, so that a page finds any moment without folding anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from resolution.deciding import Standing, fold
from resolution.exchange.comparison import compared
from resolution.exchange.text import is_aside, label_of, text_runs, title_lines
from resolution.minutes.clock import Clock
from resolution.minutes.rows import Row
from resolution.reflow import Reading, ReadParagraph, ReadSection, Run, View, reflow
from resolution.reflow.text_changes import trimmed
from resolution.timeline.acts import Act, act_of
from resolution.timeline.stages import stages_of
from resolution.tree import Document
from resolution.under_way import Hear, counted, nobody
from resolution.visible import visible

VIEWS: tuple[View, ...] = ("current", "clean", "marked")
COMPARED: View = "current"
AROUND = 12
"""Words that read as before, shown on each side of those that do not."""

Words = list[tuple[str, str]]
"""Texts with what each is: `""`, `deleted`, `inserted`, `bracket`, `aside`."""


class ChangeData(TypedDict):
    place: str
    words: Words


class StepData(TypedDict):
    """`stages` are the points open, parked, kept and settled after it."""

    version: int
    act: Act
    time: str
    who: str
    said: str
    sources: str
    code: str
    stages: tuple[int, int, int, int]
    changes: list[ChangeData]


class ParagraphData(TypedDict):
    id: str
    label: str
    level: int
    words: Words


class SectionData(TypedDict):
    """`since` gives the step from which on (from 0) it reads as the paragraphs with these places."""

    call: str
    since: list[tuple[int, list[int]]]


class ViewData(TypedDict):
    title: list[str]
    sections: list[SectionData]


class PageData(TypedDict):
    steps: list[StepData]
    paragraphs: list[ParagraphData]
    views: dict[str, ViewData]


def stops(rows: Sequence[Row], joined: Mapping[int, int]) -> Iterator[Sequence[Row]]:
    """The rows by step: what a package joins is one with the row that closes it."""
    waiting: list[Row] = []
    for row in rows:
        waiting.append(row)
        if row.version not in joined:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def page_data(  # noqa: PLR0913 - all of it is in the page
    document: Document,
    rows: Sequence[Row],
    joined: Mapping[int, int],
    codes: Sequence[str],
    *,
    clock: Clock,
    hear: Hear = nobody,
) -> PageData:
    """All steps of a log about that text as it was read; `codes` are the heads by version."""
    told = _Told()
    steps: list[StepData] = []
    standing = Standing(document)
    readings: dict[View, Reading] = {view: reflow(standing, view) for view in VIEWS}
    steps_told = counted(stops(rows, joined), "making the page", len(rows), hear)
    for at, step in enumerate(steps_told):
        standing = fold(standing.document, [(row.version, row.event) for row in step], standing)
        before = readings[COMPARED]
        readings = {view: reflow(standing, view, known) for view, known in readings.items()}
        changes = [
            ChangeData(place=visible(one.place), words=_words(trimmed(one.runs, AROUND)))
            for one in compared(before, readings[COMPARED])
        ]
        for reading in readings.values():
            told.note(at, reading)
        steps.append(_step(step[-1], standing, changes, codes, clock))
    return PageData(steps=steps, paragraphs=told.paragraphs, views=told.views)


class _Told:
    """What has been told of the views so far."""

    def __init__(self) -> None:
        self.paragraphs: list[ParagraphData] = []
        self.views: dict[str, ViewData] = {}
        self._places: dict[tuple[View, ReadParagraph], int] = {}
        self._known: dict[View, tuple[ReadSection, ...]] = {}

    def note(self, step: int, reading: Reading) -> None:
        """Tells the sections that read otherwise than at the step before."""
        view, known = reading.view, self._known.get(reading.view)
        if known is None or len(known) != len(reading.sections):
            title = [visible(line) for line in title_lines(reading.head, view)]
            calls = [" ".join(section.call.split()) for section in reading.sections]
            self.views[view] = ViewData(
                title=title, sections=[SectionData(call=visible(call), since=[]) for call in calls]
            )
            known = ()
        for at, section in enumerate(reading.sections):
            if at >= len(known) or known[at] is not section:
                shown = () if section.is_empty else section.paragraphs
                self.views[view]["sections"][at]["since"].append(
                    (step, [self._place(view, one) for one in shown])
                )
        self._known[view] = reading.sections

    def _place(self, view: View, paragraph: ReadParagraph) -> int:
        place = self._places.get((view, paragraph))
        if place is None:
            place = self._places[view, paragraph] = len(self.paragraphs)
            self.paragraphs.append(
                ParagraphData(
                    id=paragraph.id,
                    label=visible(label_of(paragraph, view) or ""),
                    level=max(1, paragraph.level),
                    words=_words(text_runs(paragraph)),
                )
            )
        return place


def _words(runs: Sequence[Run]) -> Words:
    """The words of runs, neighbours that are the same together."""
    words: Words = []
    for run in runs:
        what = run.change or ("bracket" if run.role == "bracket" else "aside" if is_aside(run) else "")
        text = visible(run.text)
        if words and words[-1][1] == what:
            words[-1] = (words[-1][0] + text, what)
        elif text:
            words.append((text, what))
    return words


def _step(
    row: Row, standing: Standing, changes: list[ChangeData], codes: Sequence[str], clock: Clock
) -> StepData:
    stages = stages_of(standing)
    who = row.role if row.actor == row.role else f"{row.role} {row.actor}"
    return StepData(
        version=row.version,
        act=act_of(row.event),
        time=visible(clock.moment(row.at)),
        who=visible(who),
        said=visible(row.summary),
        sources=visible(row.sources or ""),
        code=codes[row.version - 1],
        stages=(stages.open, stages.parked, stages.kept, stages.settled),
        changes=changes,
    )
