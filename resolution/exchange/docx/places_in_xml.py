"""Where each paragraph stands in a part's bytes, so that one can be written anew and all else stays as it
is.
"""

from typing import NamedTuple
from xml.parsers import expat

from resolution.exchange.docx.names import STRICT, P

_SEPARATOR = "}"
_PARAGRAPHS = frozenset(
    {P[1:], *(f"{name.decode()}}}p" for name in STRICT if name.endswith(b"wordprocessingml/main"))}
)


class Place(NamedTuple):
    """Bytes `start` to `end` (exclusive) of a part."""

    start: int
    end: int


def paragraph_places(data: bytes) -> list[Place]:
    """The places of all paragraphs, in the order in which they begin; the part was parsed before."""
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    found: list[Place] = []
    opened: list[int] = []

    def begin(name: str, _attributes: dict[str, str]) -> None:
        if name in _PARAGRAPHS:
            opened.append(len(found))
            found.append(Place(parser.CurrentByteIndex, 0))

    def end(name: str) -> None:
        if name in _PARAGRAPHS:
            at = opened.pop()
            found[at] = found[at]._replace(end=data.index(b">", parser.CurrentByteIndex) + 1)

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.Parse(data, True)
    return found
