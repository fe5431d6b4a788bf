"""Blank lines in new words part paragraphs, also where the reader would take one for the end of a page."""

import re
from itertools import pairwise

from resolution.reader.joining import goes_on, is_label_alone
from resolution.reader.notation import NO_LABEL
from resolution.reader.options import option_line_of
from resolution.reader.sources import source_line_of

BLANK_LINES = re.compile(r"(\n[ \t]*\n\s*)")


def parted(old: str, new: str) -> str:
    """The new notation, with a comment behind each new blank line that would be read as none.

    A line that names a source or an option, or is a label alone, belongs to what follows it.
    """
    known = set(_joints(BLANK_LINES.split(old)))
    parts = BLANK_LINES.split(new)
    for place, joint in zip(range(2, len(parts), 2), _joints(parts), strict=True):
        before, behind = parts[place - 2], parts[place]
        if joint not in known and not _leads_on(before) and goes_on(before, behind):
            parts[place] = NO_LABEL + behind
    return "".join(parts)


def _joints(parts: list[str]) -> list[tuple[str, str]]:
    """What stands on both sides of each blank line: the last word before, and the first behind it."""
    blocks = [part.split() or [""] for part in parts[::2]]
    return [(before[-1], behind[0]) for before, behind in pairwise(blocks)]


def _leads_on(block: str) -> bool:
    line = block.strip().rpartition("\n")[2]
    return source_line_of(line) is not None or option_line_of(line) is not None or is_label_alone(block)
