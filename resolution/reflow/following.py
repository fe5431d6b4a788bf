"""References of the text to itself: what each means, and how it reads once labels have moved."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from resolution.references.grammar import Item, Label, Reference, references_in
from resolution.references.index import ReferenceIndex
from resolution.references.label_styles import core_of
from resolution.reflow.addresses import Addresses
from resolution.reflow.reading import Run
from resolution.reflow.spans import Edit
from resolution.tree import ParagraphId, SectionId


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


def read_reference(reference: Reference, text: str, addresses: Addresses) -> ReadReference:
    """How a reference reads, given where every paragraph stands and what it is called there."""
    printed = text[reference.start : reference.end]
    mark = Edit(reference.start, reference.end, None, "reference")
    if not reference.items:
        is_gone = not addresses.labels_of(reference.target.section)
        return ReadReference(printed, printed, is_gone, (mark,))
    meant = [_meant(item, addresses) for item in reference.items]
    if any(one is None for one in meant):
        return ReadReference(printed, printed, True, (mark,))
    moves: list[Edit] = []
    for item, found in zip(reference.items, meant, strict=True):
        assert found is not None  # noqa: S101 - looked at above
        if _is_elsewhere(item, found, addresses):
            moves.extend(_address(reference, item, found[-1], text, addresses))
        else:
            moves.extend(_moved(item, found, addresses))
    if any(move.text == "" for move in moves):
        moves = [_without_label(reference)] if len(reference.items) == 1 else []
    return ReadReference(printed, _rewritten(text, reference, moves), False, (*_marks(reference, moves),))


def _meant(item: Item, addresses: Addresses) -> list[ParagraphId] | None:
    """The paragraph that a label means, then the one below it if the reference names one; None where gone."""
    label, inner, target = item
    paragraph = _standing(target.labels.get(label.core, ()), target.section, addresses)
    if paragraph is None or inner is None:
        return None if paragraph is None else [paragraph]
    below = _standing(target.inner.get(paragraph, {}).get(inner.core, ()), target.section, addresses)
    return None if below is None else [paragraph, below]


def _standing(
    paragraphs: Sequence[ParagraphId], section: SectionId, addresses: Addresses
) -> ParagraphId | None:
    """The paragraph meant of those that stand: the one that bears the label, else the first."""
    labels = {one: addresses.labels_round(one, section) for one in paragraphs}
    standing = [paragraph for paragraph in paragraphs if paragraph in labels[paragraph]]
    labelled = [paragraph for paragraph in standing if labels[paragraph][paragraph]]
    return next(iter(labelled or standing), None)


def _is_elsewhere(item: Item, meant: Sequence[ParagraphId], addresses: Addresses) -> bool:
    """Whether what is meant moved to another list."""
    above: ParagraphId | None = None
    for paragraph in meant:
        if addresses.section_of(paragraph, item.target.section) != item.target.section:
            return True
        if not addresses.is_below(paragraph, above):
            return True
        above = paragraph
    return False


def _address(
    reference: Reference, item: Item, paragraph: ParagraphId, text: str, addresses: Addresses
) -> list[Edit]:
    """The edits that make a label say where its paragraph went: another call, other labels."""
    label, inner, target = item
    start, end = label.start, (inner or label).end
    start -= text[start - 1 : start] == "("
    end += text[end : end + 1] == ")"
    section = addresses.section_of(paragraph, target.section)
    labels = addresses.labels_down_to(paragraph)
    if section == target.section:
        return [Edit(start, end, labels)]
    call = addresses.call_of(section)
    if len(reference.items) > 1:
        return [Edit(start, end, f"{call} {labels}".strip())]
    if not labels:
        return [Edit(reference.start, reference.end, call)]
    return [Edit(reference.start, reference.call_end, call), Edit(start, end, labels)]


def _moved(item: Item, meant: Sequence[ParagraphId], addresses: Addresses) -> list[Edit]:
    """The edits that make labels follow their paragraphs: no text for no label."""
    labels = addresses.labels_of(item.target.section)
    edits = _follow(item.label, labels[meant[0]], labels)
    if item.inner is None:
        return edits
    return [*edits, *_follow(item.inner, labels[meant[1]], labels)]


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
