"""Tokens and the lines between them put together to pieces that cover the source without a gap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from sys import intern

from resolution.reader.blocks import Block
from resolution.reader.drafts import Draft
from resolution.reader.regions import Region, RegionWalk
from resolution.reader.tokens import cut_at
from resolution.tree import Piece, Role

_ROLES: dict[str, Role] = {"source": "source", "option": "option", "call": "call", "heading": "call"}


def cut_at_regions(drafts: Iterable[Draft], regions: Iterable[Region]) -> None:
    """Part the tokens where an option begins or ends."""
    places = sorted({place for region in regions for place in (region.start, region.end)})
    for draft in drafts:
        first = bisect_right(places, draft.start)
        last = bisect_left(places, draft.end, lo=first)
        if first < last:
            cut_at(draft.tokens, places[first:last])


def pieces_of(draft: Draft, text: str, start: int, walk: RegionWalk) -> tuple[Piece, ...]:
    """The pieces from `start`, where the last paragraph ended, to the end of this one."""
    pieces: list[Piece] = []
    at = start
    for block in draft.prefix:
        if block.start > at:
            pieces.append(Piece(text[at : block.start], at, "layout"))
        raw, within = text[block.start : block.end], walk.innermost(block.start)
        pieces.append(Piece(raw, block.start, _ROLES[block.kind], within=within))
        at = block.end
    if draft.start > at:
        pieces.append(Piece(intern(text[at : draft.start]), at, "layout"))
        at = draft.start
    within = None
    until = -1
    new = tuple.__new__  # a piece is made for each token: the call of its own would take as long again
    for token in draft.tokens:
        place, raw = token.start, token.raw
        if place > at:
            pieces.append(Piece(text[at:place], at, "layout", within=walk.innermost(at)))
        if place >= until:
            within, until = walk.innermost(place), walk.stays_until
        pieces.append(new(Piece, (raw, place, token.role, token.change, within, token.emphasis)))
        at = place + len(raw)
    if draft.end > at:
        pieces.append(Piece(text[at : draft.end], at, "layout"))
    return tuple(pieces)


def plain_pieces(draft: Draft, text: str, start: int) -> tuple[Piece, ...]:
    """The pieces of a paragraph that no option touches, without source or option lines."""
    pieces: list[Piece] = []
    at, new = draft.start, tuple.__new__
    # Blank lines and labels are the same few everywhere: each is one string.
    if at > start:
        pieces.append(Piece(intern(text[start:at]), start, "layout"))
    for token in draft.tokens:
        place, raw = token.start, token.raw
        if place > at:
            pieces.append(Piece(text[at:place], at, "layout"))
        pieces.append(new(Piece, (raw, place, token.role, token.change, None, token.emphasis)))
        at = place + len(raw)
    if draft.end > at:
        pieces.append(Piece(text[at : draft.end], at, "layout"))
    return tuple(pieces)


def line_pieces(text: str, start: int, block: Block) -> Iterator[Piece]:
    """A block that is one thing: the gap before it and its characters."""
    if block.start > start:
        yield Piece(text[start : block.start], start, "layout")
    yield Piece(text[block.start : block.end], block.start, _ROLES.get(block.kind, "call"))
