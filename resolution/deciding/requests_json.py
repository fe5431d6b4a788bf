"""Requests as JSON data: what a script asks for, one act an object."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any

from resolution.deciding.events import LEVELS
from resolution.deciding.marking_requests import (
    AddOption,
    AttributeOption,
    AttributeText,
    Bracket,
    Dismiss,
    OpenChange,
    Unbracket,
)
from resolution.deciding.requests import (
    Accept,
    Act,
    Agree,
    Amend,
    Choose,
    Group,
    Insert,
    Keep,
    Merge,
    Move,
    Park,
    Reject,
    Reopen,
    ReopenAgreement,
    Split,
    Strike,
    Undo,
    UndoWithDependents,
    Withdraw,
)

REQUEST_BY_ACT: dict[str, type[Act]] = {
    "accept": Accept,
    "choose": Choose,
    "reject": Reject,
    "keep": Keep,
    "park": Park,
    "withdraw": Withdraw,
    "reopen": Reopen,
    "amend": Amend,
    "insert": Insert,
    "strike": Strike,
    "move": Move,
    "bracket": Bracket,
    "unbracket": Unbracket,
    "dismiss": Dismiss,
    "add-option": AddOption,
    "attribute": AttributeText,
    "attribute-option": AttributeOption,
    "open-change": OpenChange,
    "group": Group,
    "split": Split,
    "merge": Merge,
    "agree": Agree,
    "reopen-agreement": ReopenAgreement,
    "undo": Undo,
    "undo-with-dependents": UndoWithDependents,
}


class RequestUnreadable(Exception):
    """What was asked for is no request: the message says what would be right."""


def request_from(data: object) -> Act:
    """The request of `{"act": "choose", "point": 5, "options": [2]}`; raises RequestUnreadable."""
    if not isinstance(data, Mapping):
        raise RequestUnreadable('should be an object, as in {"act": "accept", "point": 3}')
    act = data.get("act")
    request_class = REQUEST_BY_ACT.get(act) if isinstance(act, str) else None
    if request_class is None:
        said = "act is missing" if act is None else f"act {act!r} is not known"
        raise RequestUnreadable(f"{said}: it should be one of {', '.join(REQUEST_BY_ACT)}")
    known = {field.name: field for field in fields(request_class)}
    unknown = sorted(str(name) for name in data if name != "act" and name not in known)
    if unknown:
        raise RequestUnreadable(
            f"{act}: {', '.join(unknown)} does not belong there, {' and '.join(known)} would"
        )
    values: dict[str, Any] = {}
    for name, field in known.items():
        if name in data:
            values[name] = _READERS[name](data[name], f"{act}: {name}")
        elif field.default is MISSING:
            raise RequestUnreadable(f"{act}: {name} is missing")
    return request_class(**values)


def _whole(value: object, what: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise RequestUnreadable(f"{what} should be a number")


def _whole_or_none(value: object, what: str) -> int | None:
    return None if value is None else _whole(value, what)


def _wholes(value: object, what: str) -> tuple[int, ...]:
    if isinstance(value, list):
        return tuple(_whole(number, what) for number in value)
    raise RequestUnreadable(f"{what} should be a list of numbers, as in [2]")


def _names(value: object, what: str) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    raise RequestUnreadable(f'{what} should be a list of words, as in ["the rest"]')


def _words(value: object, what: str) -> str:
    if isinstance(value, str):
        return value
    raise RequestUnreadable(f"{what} should be words")


def _words_or_none(value: object, what: str) -> str | None:
    return None if value is None else _words(value, what)


def _level(value: object, what: str) -> str:
    if isinstance(value, str) and value in LEVELS:
        return value
    raise RequestUnreadable(f"{what} should be one of {', '.join(LEVELS)}")


_READERS: dict[str, Callable[[object, str], Any]] = {
    "point": _whole,
    "option": _whole_or_none,
    "options": _wholes,
    "points": _wholes,
    "paragraphs": _names,
    "before": _names,
    "reason": _words,
    "party": _words_or_none,
    "scope": _words_or_none,
    "paragraph": _words,
    "section": _words,
    "after": _words_or_none,
    "under": _words_or_none,
    "notation": _words,
    "level": _level,
    "version": _whole,
    "words": _words,
    "nth": _whole,
    "source": _words,
}
