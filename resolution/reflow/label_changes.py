"""Labels that move: one sentence for a whole run of them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from resolution.reflow.change import SectionChange, call_of
from resolution.reflow.reading import Consequence
from resolution.reflow.survey import Survey
from resolution.tree import ParagraphId


class _Move(NamedTuple):
    """One label that moved; `place` is its place among its siblings, `shift` by how many places it moved."""

    paragraph: ParagraphId
    parent: ParagraphId | None
    old: str
    new: str
    place: int
    shift: int


def label_changes(change: SectionChange) -> Iterator[Consequence]:
    """The labels that became others, and a single paragraph's letter that went or came."""
    old, new = change.before.survey, change.after.survey
    if old.labels is new.labels:
        return
    for run in _runs(_moves(old, new)):
        yield _moved(change, run)
    yield from _alone(change)


def _moves(old: Survey, new: Survey) -> Iterator[_Move]:
    before, after = _places(old), _places(new)
    for paragraph, place in after.items():
        if paragraph not in before:
            continue
        was, now = old.labels[paragraph], new.labels[paragraph]
        parent = new.drafts[paragraph].paragraph.parent
        if was and now and was != now and old.drafts[paragraph].paragraph.parent == parent:
            yield _Move(paragraph, parent, was, now, place, place - before[paragraph])


def _places(survey: Survey) -> dict[ParagraphId, int]:
    """The place of each labelled paragraph among the labelled ones of its list."""
    counts: dict[ParagraphId | None, int] = {}
    places: dict[ParagraphId, int] = {}
    for paragraph, label in survey.labels.items():
        if label:
            parent = survey.drafts[paragraph].paragraph.parent
            counts[parent] = places[paragraph] = counts.get(parent, 0) + 1
    return places


def _runs(moves: Iterable[_Move]) -> Iterator[list[_Move]]:
    """Moves by list, each run of neighbours that moved alike together."""
    runs: dict[ParagraphId | None, list[list[_Move]]] = {}
    for move in moves:
        known = runs.setdefault(move.parent, [])
        last = known[-1][-1] if known else None
        if last is not None and move.shift == last.shift and move.place == last.place + 1:
            known[-1].append(move)
        else:
            known.append([move])
    return (run for known in runs.values() for run in known)


def _moved(change: SectionChange, run: list[_Move]) -> Consequence:
    first, last = run[0], run[-1]
    name = change.name_before(first.paragraph)
    if len(run) == 1:
        old, new, verb = first.old, first.new, "becomes"
    else:
        word = "and" if len(run) == 2 else "to"
        old, new, verb = f"{first.old} {word} {last.old}", f"{first.new} {word} {last.new}", "become"
    message = f"{name[: len(name) - len(first.old)]}{old} {verb} {new}"
    return Consequence("label", change.id, first.paragraph, old, new, message)


def _alone(change: SectionChange) -> Iterator[Consequence]:
    """A list that only one paragraph is left of has no labels; with a second one it has."""
    old, new = change.before.survey, change.after.survey
    for paragraph in new.labels.keys() & old.labels.keys():
        was, now = old.labels[paragraph], new.labels[paragraph]
        if bool(was) == bool(now) or old.drafts[paragraph].pending or new.drafts[paragraph].pending:
            continue
        call = call_of(change.section)
        if was:
            message = f"{call} {was} stands alone and bears no label"
        else:
            message = f"the only paragraph of {call} becomes {now}"
        yield Consequence("label", change.id, paragraph, was or "", now or "", message)
