"""The brackets asked for round words that were selected in a reading: where they stand in the paragraph."""

from resolution.amending.stretches import places_of, text_in
from resolution.deciding.marking_requests import Bracket
from resolution.tree import Paragraph
from tui.text_pane.laid_row import LaidRow
from tui.text_pane.selection import is_said, stretches_of


class NotBracketed(Exception):
    """Why the selected words cannot be bracketed, in words."""


def bracket_of(paragraph: Paragraph, laid: LaidRow, span: tuple[int, int]) -> Bracket:
    """The request for the words in that span of the row; NotBracketed where their place is not certain.

    A view that says every word of the paragraph gives the place itself; in another one they must stand once.
    """
    before, words, behind = (
        _said(laid, 0, span[0]),
        _said(laid, *span),
        _said(laid, span[1], len(laid.flow.text)),
    )
    text = text_in(paragraph)
    signs = [at for at, sign in enumerate(text) if not sign.isspace()]
    if _solid(before + words + behind) == _solid(text):
        first = len(_solid(before))
        start, end = signs[first], signs[first + len(_solid(words)) - 1] + 1
        return Bracket(paragraph.id, text[start:end], places_of(paragraph, text[start:end]).index(start) + 1)
    words = " ".join(words.split())
    is_moved = any(run.is_moved for start, said, run in stretches_of(laid) if _overlaps(start, said, span))
    places = places_of(paragraph, words)
    if is_moved or not places:
        raise NotBracketed("These words do not stand so in the text as worded: the working view shows it")
    if len(places) > 1 or " ".join((before + words + behind).split()).count(words) != 1:
        raise NotBracketed("These words stand there more than once: select more, or in the working view")
    return Bracket(paragraph.id, words)


def _overlaps(start: int, said: str, span: tuple[int, int]) -> bool:
    return start < span[1] and span[0] < start + len(said)


def _said(laid: LaidRow, start: int, end: int) -> str:
    """The words said there, those that a decision dropped included; a line's end is a space."""
    said: list[str] = []
    at = start
    for first, text, run in stretches_of(laid):
        if _overlaps(first, text, (start, end)):
            said.append(" " if first > at else "")
            said.append(text[max(0, start - first) : end - first] if is_said(run) else "")
            at = first + len(text)
    return "".join(said)


def _solid(text: str) -> str:
    return "".join(text.split())
