"""Moving a paragraph a place up or down in its list: the nearest place that the rules allow."""

from collections.abc import Iterator
from typing import Literal

from resolution.deciding.move_rules import decide_move
from resolution.deciding.refusing import Refused
from resolution.deciding.requests import Move
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing
from resolution.tree import Document, Paragraph, ParagraphId, SectionId
from resolution.units import whole

MoveStep = Literal["up", "down"]
MOST_PLACES = 20


def step_of(standing: Standing, paragraph: ParagraphId, step: MoveStep) -> Move:
    """The move to the next place up or down; raises Refused, for the nearest place, where none is free."""
    document = standing.document
    places = _places(document, paragraph, step)
    if not places:
        end = "first" if step == "up" else "last"
        raise Refused(f"{scope_in_words(document, paragraph)} is the {end} of its list: name another place")
    known = document.paragraph_by_id[paragraph]
    moves = [Move(paragraph, known.section, after, known.parent) for after in places[:MOST_PLACES]]
    refusals: list[Refused] = []
    for move in moves:
        try:
            decide_move(standing, move)
        except Refused as refused:
            refusals.append(refused)
        else:
            return move
    raise refusals[0]


def step_in(document: Document, paragraph: ParagraphId) -> Move:
    """The move below the paragraph before it, behind the sub-items there; raises Refused where none is."""
    above = _above(document, paragraph)
    if not above:
        where = scope_in_words(document, paragraph)
        raise Refused(f"{where} is the first of its list: there is no paragraph that it could be below")
    section, under = document.paragraph_by_id[paragraph].section, above[-1]
    below = [one.id for one in _placed(document, section) if one.parent == under]
    return Move(paragraph, section, below[-1] if below else None, under)


def step_out(document: Document, paragraph: ParagraphId) -> Move:
    """The move behind the paragraph that it is a sub-item of; raises Refused where it is none."""
    known = document.paragraph_by_id[paragraph]
    if known.parent is None:
        raise Refused(
            f"{scope_in_words(document, paragraph)} is no sub-item: it stands in its section itself"
        )
    return Move(paragraph, known.section, known.parent, document.paragraph_by_id[known.parent].parent)


def _places(document: Document, paragraph: ParagraphId, step: MoveStep) -> list[ParagraphId | None]:
    """Behind which of its list it would stand, the nearest first; None for its beginning."""
    siblings = _siblings(document, paragraph)
    if paragraph not in siblings:
        return []
    if step == "down":
        return [*siblings[siblings.index(paragraph) + 1 :]]
    # Before the one above it is behind the one above that.
    above = _above(document, paragraph)
    return [*reversed(above[:-1]), None] if above else []


def _above(document: Document, paragraph: ParagraphId) -> list[ParagraphId]:
    """What is before it in its list, without what shares its brackets and goes along with it."""
    siblings = _siblings(document, paragraph)
    above = siblings[: siblings.index(paragraph)] if paragraph in siblings else []
    together = whole(document, paragraph)
    while above and above[-1] in together:
        above.pop()
    return above


def _siblings(document: Document, paragraph: ParagraphId) -> list[ParagraphId]:
    """The paragraphs of its list, in the order in which they belong."""
    known = document.paragraph_by_id[paragraph]
    return [one.id for one in _placed(document, known.section) if one.parent == known.parent]


def _placed(document: Document, section: SectionId) -> Iterator[Paragraph]:
    held = document.section_by_id[section]
    return (held.paragraphs[place] for place in held.placed)
