"""Title blocks whose lines a converter ran together or tore apart: title, subject, enacting clause."""

from collections.abc import Iterator
from itertools import pairwise

from resolution.reader.blocks import Block, text_block
from resolution.reader.lines import split_lines
from resolution.reader.notation import ends_terminally, without_marks
from resolution.reader.titles import ENACTING, LONGEST, TITLE

_LONGEST_CLAUSE = 410


def parted_title(blocks: list[Block], text: str) -> list[Block]:
    """The blocks with each line of the title block that says another thing a block of its own."""
    length = next((i for i, block in enumerate(blocks) if block.kind in {"call", "option"}), len(blocks))
    length = min(length, LONGEST)
    parted: list[Block] = []
    for block in blocks[:length]:
        is_titled = any(_is_title(_bare(before.text)) for before in parted)
        parted.extend(_parts(block, is_titled=is_titled))
    return [*_enacting_joined(parted, text), *blocks[length:]]


def _parts(block: Block, *, is_titled: bool) -> Iterator[Block]:
    """The block, parted round a line that is a title and before the line where the enacting clause begins."""
    lines = split_lines(block.text)
    if block.kind != "text" or len(lines) < 2:
        yield block
        return
    words = [_bare(line.text) for line in lines]
    title = next((i for i, line in enumerate(words) if _is_title(line)), None)
    starts = {0}
    if title is not None or is_titled:
        after = 0 if title is None else title + 1
        while after < len(lines) and words[after].startswith("("):
            after += 1
        starts |= {title or 0, after}
        enacting = next((i for i in _clauses(words, after) if ENACTING.match(" ".join(words[i:]))), None)
        starts |= {enacting} if enacting is not None else set()
    for first, last in pairwise([*sorted(starts - {len(lines)}), len(lines)]):
        start, end = block.start + lines[first].start, block.start + lines[last - 1].end
        yield text_block(start, end, block.text[start - block.start : end - block.start])


def _clauses(words: list[str], first: int) -> Iterator[int]:
    """The lines in which an enacting clause may begin, the last first: it is no longer than a few."""
    length = 0
    for at in range(len(words) - 1, first - 1, -1):
        length += len(words[at]) + 1
        if length > _LONGEST_CLAUSE:
            return
        if words[at].startswith(("The", "We")):
            yield at


def _enacting_joined(blocks: list[Block], text: str) -> Iterator[Block]:
    """The blocks, an enacting clause and the place and year printed under it put together."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and _is_place(block) and _begins_clause(waiting):
            start, end = waiting.start, block.end
            yield text_block(start, end, text[start:end])
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _begins_clause(block: Block) -> bool:
    words = _bare(block.text)
    return block.kind == "text" and words.startswith("The ") and not ends_terminally(words)


def _is_place(block: Block) -> bool:
    words = _bare(block.text)
    return block.kind == "text" and words.startswith("(") and words.endswith("),")


def _is_title(words: str) -> bool:
    return TITLE.match(words) is not None and words.isupper()


def _bare(text: str) -> str:
    return " ".join(without_marks(text).split())
