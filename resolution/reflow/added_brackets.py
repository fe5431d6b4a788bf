"""Brackets round proposals printed without any, so that what is not agreed never reads as if it were."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from resolution.reflow.closing_up import HEADINGS
from resolution.reflow.drafts import Draft
from resolution.reflow.index import Index
from resolution.reflow.pieces import Part
from resolution.reflow.reading import Run
from resolution.tree import OptionRef, PointNumber


def with_brackets(drafts: Iterable[Draft], index: Index) -> list[Draft]:
    """The drafts, each open option in brackets: its own, or ones from its first paragraph to its last.

    One that never closes is closed where the reader took it to end.
    """
    bracketed = list(drafts)
    for ref, places in _open_blocks(bracketed).items():
        if not any(_has_words(bracketed[place]) for place in places):
            continue
        if not _has_own(ref, index):
            _open_at(bracketed, places[0], ref)
        if not _has_own(ref, index) or ref in index.unclosed:
            _close_at(bracketed, places[-1], ref)
    for place, draft in enumerate(bracketed):
        if draft.stands and draft.paragraph.points:
            bracketed[place] = with_inline_brackets(draft, index)
    if index.unclosed:
        _close_beyond(bracketed, index)
    return bracketed


def _close_beyond(drafts: list[Draft], index: Index) -> None:
    """Closes what opens inside one paragraph and goes on into others."""
    places = {draft.id: place for place, draft in enumerate(drafts) if draft.stands}
    for place, draft in enumerate(list(drafts)):
        for ref in _opened_inside(draft, index):
            if index.unclosed[ref] != draft.id:
                _close_at(drafts, places.get(index.unclosed[ref], place), ref)


def _opened_inside(draft: Draft, index: Index) -> list[OptionRef]:
    """The options that open inside this paragraph and never close, the innermost first."""
    if not (index.unclosed and draft.stands and draft.paragraph.points):
        return []
    opened = (
        OptionRef(PointNumber(part.point), part.option)
        for part in draft.parts
        if isinstance(part, Run) and part.role == "bracket" and part.text == "["
    )
    return [ref for ref in reversed(list(opened)) if ref in index.unclosed and ref not in draft.pending]


def _open_blocks(drafts: Sequence[Draft]) -> dict[OptionRef, list[int]]:
    """The places of the paragraphs of each open block option, innermost options first."""
    places: dict[OptionRef, list[int]] = {}
    for place, draft in enumerate(drafts):
        if draft.stands:
            for ref in draft.pending:
                places.setdefault(ref, []).append(place)
    return dict(reversed(places.items()))


def _has_own(ref: OptionRef, index: Index) -> bool:
    return not ref.option or ref in index.bracketed or OptionRef(ref.point, 0) in index.bracketed


def _open_at(drafts: list[Draft], place: int, ref: OptionRef) -> None:
    parts = list(drafts[place].parts)
    at = next((i for i, part in enumerate(parts) if isinstance(part, Run) and part.role not in HEADINGS), 0)
    drafts[place] = replace(drafts[place], parts=_inserted(parts, at, _bracket("[", ref)))


def _has_words(draft: Draft) -> bool:
    """Whether it says anything; an option that reads *No text* has no words to stand in brackets."""
    return any(
        isinstance(part, Run) and part.role not in HEADINGS and part.text.strip() for part in draft.parts
    )


def _close_at(drafts: list[Draft], place: int, ref: OptionRef) -> None:
    parts = list(drafts[place].parts)
    drafts[place] = replace(drafts[place], parts=[*parts, _bracket("]", ref)])


def with_inline_brackets(draft: Draft, index: Index) -> Draft:
    """The draft with brackets round the inline proposals in it that have none."""
    block_points = {ref.point for ref in draft.pending}
    refs = dict.fromkeys(
        OptionRef(PointNumber(part.point), part.option)
        for part in draft.parts
        if isinstance(part, Run) and part.role in HEADINGS and part.point not in block_points
    )
    parts = list(draft.parts)
    for ref in refs:
        if not _has_own(ref, index):
            parts = _around(parts, ref)
    unclosed = [ref for ref in _opened_inside(draft, index) if index.unclosed[ref] == draft.id]
    parts += [_bracket("]", ref) for ref in unclosed]
    return replace(draft, parts=parts) if len(parts) != len(draft.parts) else draft


def _around(parts: list[Part], ref: OptionRef) -> list[Part]:
    inside = [
        place
        for place, part in enumerate(parts)
        if isinstance(part, Run)
        and (part.point, part.option) == ref
        and part.role not in HEADINGS
        and part.text.strip()
    ]
    if not inside:
        return parts
    first, last = inside[0], inside[-1]
    ending = parts[last]
    assert isinstance(ending, Run)  # noqa: S101 - chosen above
    words = ending.text.rstrip()
    closing: list[Part] = [ending._replace(text=words), _bracket("]", ref)]
    if words != ending.text:
        closing.append(ending._replace(text=" "))
    parts = [*parts[:last], *closing, *parts[last + 1 :]]
    return _inserted(parts, first, _bracket("[", ref))


def _inserted(parts: list[Part], place: int, bracket: Run) -> list[Part]:
    """The bracket stands before the part, after the space that part may begin with."""
    part = parts[place]
    if isinstance(part, Run) and part.text[:1].isspace():
        words = part.text.lstrip()
        return [
            *parts[:place],
            part._replace(text=" "),
            bracket,
            part._replace(text=words),
            *parts[place + 1 :],
        ]
    return [*parts[:place], bracket, *parts[place:]]


def _bracket(sign: str, ref: OptionRef) -> Run:
    return Run(sign, "bracket", "", ref.point, ref.option)
