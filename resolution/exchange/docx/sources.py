"""Which changes a source proposes: their author is a contribution such as `ARB/77/2`."""

from resolution.exchange.docx.changes import Change
from resolution.reader.sources import SYMBOL


def source_of(changes: tuple[Change, ...], state: str) -> str:
    """The contribution that brought these words, or struck them; empty where a person did."""
    wanted = [one for one in changes if one.is_in_current == (state == "inserted")]
    author = " ".join(wanted[-1].author.split()) if wanted and state else ""
    return author if SYMBOL.fullmatch(author) else ""
