"""How a change of words, or of their place, is said: what was done, where, for whom."""

from collections.abc import Iterable

from resolution.deciding.events import (
    AmendingAct,
    AmendmentEvent,
    OptionParted,
    OptionsMerged,
    ParagraphMoved,
    PointRemarked,
    PointsGrouped,
    PointSplit,
    TextAdopted,
    TextAmended,
    TextInserted,
    TextRecast,
)
from resolution.deciding.refusing import listed
from resolution.deciding.scopes import GONE, scope_in_words
from resolution.deciding.standing import Standing
from resolution.tree import Document, ParagraphId, PointNumber

_ACTS: dict[AmendingAct, str] = {
    "amended": "amended",
    "bracketed": "words bracketed as point {point}",
    "unbracketed": "brackets of point {point} taken away, its words stay",
    "dismissed": "point {point} dismissed, its brackets are text",
    "option-added": "an option added to point {point}",
    "option-attributed": "point {point} attributed",
    "text-attributed": "as point {point} attributed",
    "change-opened": "a tracked change opened as point {point}",
}


def amendment_in_words(document: Document, event: AmendmentEvent) -> str:
    """`amended for ARB`, `a paragraph inserted after it`, `moved behind recognizing a)`."""
    match event:
        case ParagraphMoved():
            return f"moved {_move_place(document, event)}"
        case TextAmended():
            word = "to" if event.act.endswith("attributed") else "for"
            return f"{_ACTS[event.act].format(point=event.point)}{_whose(event.party, word)}"
        case TextInserted():
            where = "first" if event.after is None else "after it"
            return f"a paragraph inserted {where}{_whose(event.party)}"
        case PointRemarked():
            return f"{_ACTS[event.act].format(point=event.point)}{_whose(event.party)}"
        case PointsGrouped():
            others = [number for number in event.points if number != event.point]
            texts = len(event.texts)
            text = ("", "the text there is")[texts] if texts < 2 else f"{texts} paragraphs of the text"
            with_them = " and ".join(filter(None, (_points(others), text)))
            return f"made alternatives{f' with {with_them}' if with_them else ''}"
        case PointSplit():
            return f"split into {_points(event.into)}" if len(event.into) > 1 else "split off"
        case OptionParted():
            return f"parted into {event.count} alternatives"
        case TextAdopted():
            said = f"; by word: {', '.join(event.words)}" if event.words else ""
            return f"{event.name} adopted{said}"
        case OptionsMerged():
            return f"options {listed(event.options, last='and')} merged, {proof_in_words(event)}"


def proof_in_words(event: OptionsMerged) -> str:
    """`no word lost or added`, or which; and of which options the order is another."""
    said = [
        f"{what}: {_quoted(words)}" for what, words in (("lost", event.lost), ("added", event.added)) if words
    ]
    if event.reordered:
        s = "s" if len(event.reordered) > 1 else ""
        said.append(f"the words of option{s} {listed(event.reordered, last='and')} in another order")
    return "; ".join(said) if event.lost or event.added else ", ".join(("no word lost or added", *said))


def amendment_place(standing: Standing, event: AmendmentEvent) -> str:
    """The paragraph whose words changed, or after which one was put; the section where it was put first."""
    if isinstance(event, TextAdopted):
        return scope_in_words(standing.document, None)
    if isinstance(event, TextRecast):
        return f"point {event.point}"
    if isinstance(event, TextAmended | ParagraphMoved):
        return _name(standing, event.paragraph)
    if event.after is None:
        return scope_in_words(standing.document, event.section)
    return _name(standing, event.after)


def _move_place(document: Document, event: ParagraphMoved) -> str:
    """`behind recognizing a)`, `to the beginning of recognizing`."""
    if event.after is not None and event.after in document.paragraph_by_id:
        return f"behind {scope_in_words(document, event.after)}"
    under = event.under if event.under in document.paragraph_by_id else event.section
    return f"to the beginning of {scope_in_words(document, under)}"


def _name(standing: Standing, paragraph: ParagraphId) -> str:
    for document in (standing.document, standing.origin):
        if paragraph in document.paragraph_by_id:
            return scope_in_words(document, paragraph)
    return GONE


def points_recast(event: AmendmentEvent | None) -> tuple[PointNumber, ...]:
    """The points that an act took up and those that came of them; none where it was about words."""
    match event:
        case PointsGrouped():
            return (event.point, *event.points)
        case PointSplit():
            return (event.point, *event.into)
        case TextRecast():
            return (event.point,)
        case _:
            return ()


def _whose(party: str | None, word: str = "for") -> str:
    return f" {word} {party}" if party else ""


def _points(numbers: Iterable[int]) -> str:
    known = tuple(numbers)
    return f"point{'s' if len(known) > 1 else ''} {listed(known, last='and')}" if known else ""


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
