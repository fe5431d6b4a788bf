"""References of the text to itself: what each means, and how it reads once labels have moved."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from resolution.reflow.label_styles import core_of
from resolution.reflow.reading import Run
from resolution.reflow.reference_grammar import Item, Label, Reference, references_in
from resolution.reflow.reference_index import ReferenceIndex
from resolution.reflow.spans import Edit
from resolution.tree import ParagraphId, SectionId

LabelsOf = Callable[[SectionId], dict[ParagraphId, str | None]]


class ReadReference(NamedTuple):
    """A reference as it reads: `printed` and `now` are its words before and after, the same if it dangles."""

    printed: str
    now: str
    is_dangling: bool
    edits: tuple[Edit, ...]


def found_references(runs: Sequence[Run], index: ReferenceIndex, here: int) -> tuple[Reference, ...]:
    """The references in a paragraph's runs, in section number `here`; those in struck text are left out."""
    ends = list(accumulate(len(run.text) for run in runs))

    def run_of(place: int) -> Run:
        return runs[bisect_right(ends, place)]

    text = "".join(run.text for run in runs)
    references = references_in(text, index, here, lambda place: bool(run_of(place).emphasis))
    return tuple(one for one in references if run_of(one.start).change != "deleted")


def read_reference(reference: Reference, text: str, labels_of: LabelsOf) -> ReadReference:
    """How a reference reads, given the clean labels of every section.

    `labels_of` gives for a section its standing paragraphs with their labels, empty where nothing stands.
    """
    printed = text[reference.start : reference.end]
    mark = Edit(reference.start, reference.end, None, "reference")
    if not reference.items:
        is_gone = not labels_of(reference.target.section)
        return ReadReference(printed, printed, is_gone, (mark,))
    moves: list[Edit] = []
    for item in reference.items:
        moved = _moved(item, labels_of(item.target.section))
        if moved is None:
            return ReadReference(printed, printed, True, (mark,))
        moves.extend(moved)
    if any(move.text == "" for move in moves):
        moves = [_without_label(reference)] if len(reference.items) == 1 else []
    return ReadReference(printed, _rewritten(text, reference, moves), False, (*_marks(reference, moves),))


def _moved(item: Item, labels: dict[ParagraphId, str | None]) -> list[Edit] | None:
    """The edits that make a label follow its paragraph: None where that is gone, no text for no label."""
    label, inner, target = item
    paragraph = _standing(target.labels.get(label.core, ()), labels)
    if paragraph is None:
        return None
    edits = _follow(label, labels[paragraph], labels)
    if inner is None:
        return edits
    below = _standing(target.inner.get(paragraph, {}).get(inner.core, ()), labels)
    return None if below is None else [*edits, *_follow(inner, labels[below], labels)]


def _standing(paragraphs: Sequence[ParagraphId], labels: dict[ParagraphId, str | None]) -> ParagraphId | None:
    """The paragraph meant of those that stand: the one that bears the label, else the first."""
    standing = [paragraph for paragraph in paragraphs if paragraph in labels]
    labelled = [paragraph for paragraph in standing if labels[paragraph]]
    return next(iter(labelled or standing), None)


def _follow(label: Label, clean: str | None, labels: dict[ParagraphId, str | None]) -> list[Edit]:
    if clean is None:
        # Alone in its section it has no label; one text of several that are still open keeps the printed one.
        return [] if any(labels.values()) else [Edit(label.start, label.end, "")]
    core = core_of(clean)
    return [] if core == label.core else [Edit(label.start, label.end, core)]


def _without_label(reference: Reference) -> Edit:
    return Edit(reference.call_end, reference.end, "")


def _marks(reference: Reference, moves: Sequence[Edit]) -> Iterator[Edit]:
    """The moves, and between them the words of the reference that stay, all marked as one."""
    at = reference.start
    for move in moves:
        yield Edit(at, move.start, None, "reference")
        yield move._replace(role="reference")
        at = move.end
    if at < reference.end:
        yield Edit(at, reference.end, None, "reference")


def _rewritten(text: str, reference: Reference, moves: Sequence[Edit]) -> str:
    words, at = "", reference.start
    for move in moves:
        words += text[at : move.start] + (move.text or "")
        at = move.end
    return words + text[at : reference.end]
