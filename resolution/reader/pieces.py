"""Tokens and the lines between them put together to pieces that cover the source without a gap."""

from collections.abc import Iterator

from resolution.reader.blocks import Block
from resolution.reader.drafts import Draft
from resolution.reader.regions import RegionWalk
from resolution.reader.tokens import cut
from resolution.tree import Piece, Role

_ROLES: dict[str, Role] = {"source": "source", "option": "option", "call": "call", "heading": "call"}


def cut_at_regions(draft: Draft, places: list[int]) -> None:
    """Part the draft's tokens where an option begins or ends."""
    for place in places:
        cut(draft.tokens, place)


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
    for token in draft.tokens:
        if token.start > at:
            yield Piece(text[at : token.start], at, "layout", within=walk.innermost(at))
        within = walk.innermost(token.start)
        yield Piece(token.raw, token.start, token.role, token.change, within, token.emphasis)
        at = token.end
    yield from _gap(text, at, draft.end)


def line_pieces(text: str, start: int, block: Block) -> Iterator[Piece]:
    """A block that is one thing: the gap before it and its characters."""
    yield from _gap(text, start, block.start)
    yield Piece(text[block.start : block.end], block.start, _ROLES.get(block.kind, "call"))


def _gap(text: str, start: int, end: int) -> Iterator[Piece]:
    if end > start:
        yield Piece(text[start:end], start, "layout")
