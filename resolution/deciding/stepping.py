"""Moving a paragraph a place up or down in its list: the nearest place that the rules allow."""

from typing import Literal

from resolution.deciding.move_rules import decide_move
from resolution.deciding.refusing import Refused
from resolution.deciding.requests import Move
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing
from resolution.tree import Document, ParagraphId
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


def _places(document: Document, paragraph: ParagraphId, step: MoveStep) -> list[ParagraphId | None]:
    """Behind which of its list it would stand, the nearest first; None for its beginning."""
    known = document.paragraph_by_id[paragraph]
    section = document.section_by_id[known.section]
    siblings = [
        one.id for one in (section.paragraphs[at] for at in section.placed) if one.parent == known.parent
    ]
    if paragraph not in siblings:
        return []
    at = siblings.index(paragraph)
    if step == "down":
        return [*siblings[at + 1 :]]
    # Before the one above it is behind the one above that; what shares its brackets goes along with it.
    above = siblings[:at]
    together = whole(document, paragraph)
    while above and above[-1] in together:
        above.pop()
    return [*reversed(above[:-1]), None] if above else []
