"""The working label of a paragraph added during the session: that of the one before, with *bis*, *ter* …"""

from collections.abc import Collection

SUFFIXES = ("bis", "ter", "quater", "quinquies")


def added_label(before: str | None, taken: Collection[str]) -> str:
    """`2 bis` after `2`, `a bis)` after `a)`, `2 ter` where `2 bis` is taken; empty after no label."""
    if not before:
        return ""
    core = before.rstrip(").:")
    tail = before[len(core) :]
    words = core.split()
    if words and words[-1] in SUFFIXES:
        words.pop()
    for suffix in SUFFIXES:
        label = f"{' '.join(words)} {suffix}{tail}"
        if label not in taken:
            return label
    return ""
