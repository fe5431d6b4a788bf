"""Which changes a source proposes: their author is a contribution such as `ARB/77/2`."""

from functools import lru_cache

from resolution.exchange.docx.changes import Change
from resolution.reader.sources import SYMBOL


def source_of(changes: tuple[Change, ...], state: str) -> str:
    """The contribution that brought these words, or struck them; empty where a person did."""
    if not state:
        return ""
    is_insertion = state == "inserted"
    for change in reversed(changes):
        if change.is_in_current == is_insertion:
            return _contribution(change.author)
    return ""


@lru_cache(maxsize=256)
def _contribution(author: str) -> str:
    named = " ".join(author.split())
    return named if SYMBOL.fullmatch(named) else ""
