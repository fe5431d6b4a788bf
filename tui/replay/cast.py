"""An asciinema recording, version 2: a line of JSON for the head, then one for each thing that happened."""

import json
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from resolution.visible import visible

Code = Literal["o", "m"]
"""`o`: what the terminal was sent; `m`: a marker with its label, to which a player can jump."""


class Happening(NamedTuple):
    """Seconds from the beginning, what it is, the bytes or the label."""

    seconds: float
    code: Code
    data: str


class CastHead(NamedTuple):
    """The size in cells; `began` is the log's first moment in seconds of Unix time, where it says one."""

    columns: int
    lines: int
    title: str
    began: int | None = None


def cast_lines(head: CastHead, happenings: Sequence[Happening]) -> Iterator[str]:
    """The lines of the file."""
    told: dict[str, object] = {
        "version": 2,
        "width": head.columns,
        "height": head.lines,
        "title": visible(head.title),
        "env": {"TERM": "xterm-256color"},
    }
    if head.began is not None:
        told["timestamp"] = head.began
    yield json.dumps(told)
    for one in happenings:
        yield json.dumps([round(one.seconds, 6), one.code, one.data])
