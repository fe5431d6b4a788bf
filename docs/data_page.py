"""The page on the data that `adref minutes` and `adref stats` give, made from the types that check it."""

from collections.abc import Iterator
from inspect import cleandoc
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from resolution.minutes.data import ReportData
from resolution.timeline.statistics import StatisticsData

ABOVE = """\
# Data

Made by `make docs` from the types that the program is checked by. The values are JSON; times are UTC, as in the log. Every name
is always there: what there is nothing to say of is `null`, an empty text or an empty list. Names may be added in later versions,
and none changes its meaning."""
WHOLES = {"adref minutes --format json": ReportData, "adref stats --json": StatisticsData}


def data_page() -> str:
    """Each form of data, the whole first, then its parts in the order in which they are named."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield ABOVE
    told: list[Any] = []
    for command, whole in WHOLES.items():
        yield from ("", f"## `{command}`", "")
        waiting = [whole]
        while waiting:
            kind = waiting.pop(0)
            if kind in told:
                continue
            told.append(kind)
            if kind is not whole:
                yield from ("", f"### {_called(kind)}", "")
            if said := kind.__dict__.get("__doc__"):
                yield from (" ".join(cleandoc(said).replace("None", "`null`").split()), "")
            yield from ("| name | value |", "| --- | --- |")
            hints = get_type_hints(kind)
            yield from (f"| `{name}` | {_said(of)} |" for name, of in hints.items())
            waiting += [part for of in hints.values() for part in _parts(of)]


def _called(kind: Any) -> str:  # noqa: ANN401 - a type as it is written
    return str(kind.__name__.removesuffix("Data"))


def _said(kind: Any) -> str:  # noqa: ANN401 - a type as it is written
    """What a value may be, in words."""
    if is_typeddict(kind):
        return f"[{_called(kind)}](#{_called(kind).lower()})"
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inner)
    if origin is list:
        return f"list of {_said(inner[0])}"
    if origin is dict:
        return f"{_said(inner[1])} by each of {_said(inner[0])} that there is"
    if origin in {Union, UnionType}:
        return " or ".join("`null`" if one is type(None) else _said(one) for one in inner)
    return {int: "number", float: "number", str: "text", bool: "`true` or `false`"}[kind]


def _parts(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - types as they are written
    """The forms of data that a type names."""
    if is_typeddict(kind):
        yield kind
    for inner in get_args(kind):
        yield from _parts(inner)
