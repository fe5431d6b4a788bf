"""Real drafts of other bodies: read without refusal, nothing lost, what does not balance named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from resolution.reader import read
from resolution.tree import write

TEXTS = Path(__file__).parents[4] / "shared" / "corpus" / "texts"
FILES = sorted(TEXTS.glob("*.*")) if TEXTS.exists() else []
needs_corpus = pytest.mark.skipif(not FILES, reason="the corpus is not beside this checkout")


@needs_corpus
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_draft_is_written_again_character_for_character(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert write(read(text)) == text


@needs_corpus
@pytest.mark.parametrize(("name", "brackets"), [("paris-2015-10-23.md", 1052), ("paris-2015-12-09.md", 222)])
def test_the_paris_drafts_say_where_their_brackets_do_not_balance(name: str, brackets: int) -> None:
    text = (TEXTS / name).read_text(encoding="utf-8")
    body = text.partition("----\n")[2]
    lines = text.split("\n")
    found = [d for d in read(text).diagnostics if d.code in {"unclosed-bracket", "stray-bracket"}]
    assert body.count("[") == brackets
    assert {d.code for d in found} == {"unclosed-bracket", "stray-bracket"}
    assert all(lines[d.line - 1][d.column - 1] in "[]" for d in found)


@needs_corpus
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_bracket_is_a_points_or_reported(path: Path) -> None:
    """A bracket is part of a point, or of a link, citation, status or stray one that a diagnostic names."""
    document = read(path.read_text(encoding="utf-8"))
    reported = {(d.line, d.column) for d in document.diagnostics}
    texts = [piece for piece in document.pieces() if piece.role == "text" and "]" in piece.raw]
    line_of = _line_counter(path.read_text(encoding="utf-8"))
    for piece in texts:
        if piece.within is None and piece.raw.strip() == "]":
            assert line_of(piece.start) in reported


def _line_counter(text: str) -> Callable[[int], tuple[int, int]]:
    def at(place: int) -> tuple[int, int]:
        return text.count("\n", 0, place) + 1, place - (text.rfind("\n", 0, place) + 1) + 1

    return at
