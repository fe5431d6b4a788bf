"""Events as JSON data, and back: what the log stores.

A kind is the event's name in the log; it and the fields of a body keep their meaning, or the schema's number
changes.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any, NamedTuple

from resolution.deciding.events import (
    AMENDING_ACTS,
    LEVELS,
    AgreementReopened,
    DecisionUndone,
    Event,
    KeptWords,
    OptionAccepted,
    OptionParted,
    OptionsCarried,
    OptionsChosen,
    OptionsMerged,
    PackageDecided,
    ParagraphMoved,
    PointKept,
    PointParked,
    PointRejected,
    PointRemarked,
    PointReopened,
    PointsGrouped,
    PointSplit,
    PointWithdrawn,
    TextAdopted,
    TextAgreed,
    TextAmended,
    TextInserted,
    TextRead,
    UndoneTogether,
)
from resolution.deciding.minute_events import MINUTE_EVENT_BY_KIND
from resolution.tree import MovedTo, ParagraphId, PointNumber, SectionId

SCHEMA = 1
Reader = Callable[[object, str], Any]
"""From a value and what it is called to the field; raises EventUnreadable."""
EVENT_BY_KIND: dict[str, type[Event]] = {
    "text-read": TextRead,
    "option-accepted": OptionAccepted,
    "options-chosen": OptionsChosen,
    "point-rejected": PointRejected,
    "point-kept": PointKept,
    "point-parked": PointParked,
    "point-withdrawn": PointWithdrawn,
    "point-reopened": PointReopened,
    "text-agreed": TextAgreed,
    "agreement-reopened": AgreementReopened,
    "text-amended": TextAmended,
    "text-inserted": TextInserted,
    "paragraph-moved": ParagraphMoved,
    "points-grouped": PointsGrouped,
    "point-split": PointSplit,
    "option-parted": OptionParted,
    "options-merged": OptionsMerged,
    "point-remarked": PointRemarked,
    "text-adopted": TextAdopted,
    "decision-undone": DecisionUndone,
    "package-decided": PackageDecided,
    "undone-together": UndoneTogether,
    **MINUTE_EVENT_BY_KIND,
}
_KIND_BY_EVENT = {event: kind for kind, event in EVENT_BY_KIND.items()}


class EventUnreadable(Exception):
    """What the log holds is not an event this program can read."""


class EventUnknown(EventUnreadable):
    """A kind, a schema or a field that a newer program may well write."""


def kind_of(event: Event) -> str:
    """The event's name in the log."""
    return _KIND_BY_EVENT[type(event)]


def to_body(event: Event) -> dict[str, Any]:
    """The event's fields as JSON data, with the number of their schema."""
    body: dict[str, Any] = {"schema": SCHEMA}
    for field in _logged(type(event)):
        body[field.name] = _plain(getattr(event, field.name))
    return body


def _logged(event_class: type[Event]) -> "list[Field[Any]]":
    """The fields that the log holds."""
    return [field for field in fields(event_class) if field.metadata.get("is_logged", True)]


def _plain(value: object) -> object:
    return list(map(_plain, value)) if isinstance(value, tuple) else value


def from_body(kind: str, body: object) -> Event:
    """The event that `to_body` made this body of; raises EventUnreadable on anything else.

    What a newer program may have written raises EventUnknown.
    """
    layout = _layout(kind)
    if not isinstance(body, Mapping):
        raise EventUnreadable(f"{kind}: the body should be an object")
    schema = body.get("schema")
    if isinstance(schema, bool) or schema != SCHEMA:
        refusal = EventUnknown if isinstance(schema, int) and schema > SCHEMA else EventUnreadable
        raise refusal(f"{kind}: schema {schema!r} is not known: it should be {SCHEMA}")
    if not layout.names.issuperset(body):
        unknown = sorted(str(name) for name in body if name not in layout.names)
        raise EventUnknown(f"{kind}: {', '.join(unknown)} does not belong there")
    values: dict[str, Any] = {}
    for name, what, reader, default in layout.fields:
        if name in body:
            # What an event need not name, it may name as nothing.
            is_unsaid = body[name] is None and default is None
            values[name] = None if is_unsaid else reader(body[name], what)
        elif default is MISSING:
            raise EventUnreadable(f"{what} is missing")
    return layout.event(**values)


class _FieldRead(NamedTuple):
    """A field of a body: its name, what an error calls it, its reader, what it is where it is left out."""

    name: str
    what: str
    reader: Reader
    default: object


class _Layout(NamedTuple):
    """What a body of one kind may hold."""

    event: type[Event]
    names: frozenset[object]
    fields: tuple[_FieldRead, ...]


@cache
def _layout(kind: str) -> _Layout:
    """Looked up once for each kind, however long the log; raises EventUnknown."""
    event = EVENT_BY_KIND.get(kind)
    if event is None:
        raise EventUnknown(f"kind {kind!r} is not known: it should be one of {', '.join(EVENT_BY_KIND)}")
    readers = _READERS | _READERS_OF.get(event, {})
    known = _logged(event)
    return _Layout(
        event,
        frozenset({"schema", *(field.name for field in known)}),
        tuple(
            _FieldRead(field.name, f"{kind}: {field.name}", readers[field.name], field.default)
            for field in known
        ),
    )


def _whole(value: object, what: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise EventUnreadable(f"{what} should be a number from 1 on")


def _count(value: object, what: str) -> int:
    return 0 if value == 0 and not isinstance(value, bool | float) else _whole(value, what)


def _wholes(value: object, what: str) -> tuple[int, ...]:
    if isinstance(value, list) and value:
        return tuple(_whole(number, what) for number in value)
    raise EventUnreadable(f"{what} should be a list of numbers")


def _wholes_if_any(value: object, what: str) -> tuple[int, ...]:
    return () if value == [] else _wholes(value, what)


def _words(value: object, what: str) -> str:
    if isinstance(value, str):
        return value
    raise EventUnreadable(f"{what} should be words")


def _names(value: object, what: str) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(_words(name, what) for name in value)
    raise EventUnreadable(f"{what} should be a list of names")


def _whole_or_none(value: object, what: str) -> int | None:
    return None if value is None else _whole(value, what)


def _words_or_none(value: object, what: str) -> str | None:
    return None if value is None else _words(value, what)


def _lists(value: object, what: str, length: int) -> list[list[object]]:
    """A list of lists of so many values each."""
    if isinstance(value, list) and all(isinstance(one, list) and len(one) == length for one in value):
        return value
    raise EventUnreadable(f"{what} should be a list of lists of {length}")


def _place(value: object, what: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise EventUnreadable(f"{what} should be a number from 0 on")


def _kept(value: object, what: str) -> tuple[KeptWords, ...]:
    return tuple(
        KeptWords(_place(start, what), _place(end, what), _words(notation, what))
        for start, end, notation in _lists(value, what, 3)
    )


def _options_carried(value: object, what: str) -> tuple[OptionsCarried, ...]:
    carried: list[OptionsCarried] = []
    for point, options in _lists(value, what, 2):
        if not isinstance(options, list):
            raise EventUnreadable(f"{what} should name the options of each point")
        numbers = tuple(_place(option, what) for option in options)
        carried.append(OptionsCarried(PointNumber(_whole(point, what)), numbers))
    return tuple(carried)


def _moves(value: object, what: str) -> tuple[MovedTo, ...]:
    return tuple(
        MovedTo(
            ParagraphId(_words(paragraph, what)),
            SectionId(_words(section, what)),
            None if under is None else ParagraphId(_words(under, what)),
            None if after is None else ParagraphId(_words(after, what)),
            _words_or_none(label, what),
        )
        for paragraph, section, under, after, label in _lists(value, what, 5)
    )


def _level(value: object, what: str) -> str:
    if isinstance(value, str) and value in LEVELS:
        return value
    raise EventUnreadable(f"{what} should be one of {', '.join(LEVELS)}")


def _act(value: object, what: str) -> str:
    if isinstance(value, str) and value in AMENDING_ACTS:
        return value
    raise EventUnreadable(f"{what} should be one of {', '.join(AMENDING_ACTS)}")


_READERS: dict[str, Reader] = {
    "name": _words,
    "sha256": _words,
    "outline": _words,
    "profile": _words,
    "tables": _words_or_none,
    "point": _whole,
    "option": _whole_or_none,
    "options": _wholes,
    "reason": _words,
    "party": _words_or_none,
    "scope": _words_or_none,
    "level": _level,
    "version": _whole,
    "first": _whole,
    "text": _words,
    "paragraph": _words,
    "section": _words,
    "after": _words_or_none,
    "under": _words_or_none,
    "label": _words_or_none,
    "act": _act,
    "notation": _words,
    "first_point": _whole,
    "delegation": _words,
    "announced_at": _words_or_none,
    "entry": _whole,
    "on_point": _whole_or_none,
    "holder": _words,
    "table": _words,
    "over": _whole_or_none,
    "reading": _words_or_none,
    "sealed_at": _words,
    "sealed_by": _words,
    "row_count": _whole,
    "head": _words,
    "decision_count": _count,
    "minute_count": _count,
    "point_count": _count,
    "open_count": _count,
    "key": _words_or_none,
    "signature": _words_or_none,
    "present": _names,
    "left": _names,
    "paragraphs": _names,
    "becomes": _names,
    "numbers": _wholes_if_any,
    "points": _wholes_if_any,
    "texts": _names,
    "into": _wholes_if_any,
    "count": _whole,
    "lost": _names,
    "added": _names,
    "reordered": _wholes_if_any,
}
_READERS_OF: dict[type[Event], dict[str, Reader]] = {
    TextAdopted: {
        "kept": _kept,
        "sections": _names,
        "options": _options_carried,
        "changed": _wholes_if_any,
        "dropped": _wholes_if_any,
        "revised": _names,
        "moves": _moves,
        "words": _names,
    },
}
