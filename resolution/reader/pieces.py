"""Tokens and the lines between them put together to pieces that cover the source without a gap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from resolution.reader.blocks import Block
from resolution.reader.drafts import Draft
from resolution.reader.regions import Region, RegionWalk
from resolution.reader.tokens import cut_at
from resolution.tree import OptionRef, Piece, Role

_ROLES: dict[str, Role] = {"source": "source", "option": "option", "call": "call", "heading": "call"}


def cut_at_regions(drafts: Iterable[Draft], regions: Iterable[Region]) -> None:
    """Part the tokens where an option begins or ends."""
    places = sorted({place for region in regions for place in (region.start, region.end)})
    for draft in drafts:
        first = bisect_right(places, draft.start)
        last = bisect_left(places, draft.end, lo=first)
        if first < last:
            cut_at(draft.tokens, places[first:last])


def pieces_of(draft: Draft, text: str, start: int, walk: RegionWalk) -> Iterator[Piece]:
    """The pieces from `start`, where the last paragraph ended, to the end of this one."""
    at = start
    for block in draft.prefix:
        yield from _gap(text, at, block.start)
        yield Piece(
            text[block.start : block.end], block.start, _ROLES[block.kind], within=walk.innermost(block.start)
        )
        at = block.end
    yield from _gap(text, at, draft.start)
    at = max(at, draft.start)
    within: OptionRef | None = None
    until = -1
    for token in draft.tokens:
        if token.start > at:
            yield Piece(text[at : token.start], at, "layout", within=walk.innermost(at))
        if token.start >= until:
            within, until = walk.innermost(token.start), walk.stays_until
        yield Piece(token.raw, token.start, token.role, token.change, within, token.emphasis)
        at = token.start + len(token.raw)
    yield from _gap(text, at, draft.end)


def plain_pieces(draft: Draft, text: str, start: int) -> tuple[Piece, ...]:
    """The pieces of a paragraph that no option touches, without source or option lines."""
    pieces = list(_gap(text, start, draft.start))
    at = draft.start
    for token in draft.tokens:
        if token.start > at:
            pieces.append(Piece(text[at : token.start], at, "layout"))
        pieces.append(Piece(token.raw, token.start, token.role, token.change, None, token.emphasis))
        at = token.start + len(token.raw)
    pieces.extend(_gap(text, at, draft.end))
    return tuple(pieces)


def line_pieces(text: str, start: int, block: Block) -> Iterator[Piece]:
    """A block that is one thing: the gap before it and its characters."""
    yield from _gap(text, start, block.start)
    yield Piece(text[block.start : block.end], block.start, _ROLES.get(block.kind, "call"))


def _gap(text: str, start: int, end: int) -> Iterator[Piece]:
    if end > start:
        yield Piece(text[start:end], start, "layout")
