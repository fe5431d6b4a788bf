"""What is read in each real draft, in figures: pinned after each was held against its text by eye."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from resolution.reader import read
from resolution.tree import Document

TEXTS = Path(__file__).parents[4] / "shared" / "corpus" / "texts"
WANTED = json.loads((Path(__file__).parents[2] / "fixtures" / "corpus-report.json").read_text("utf-8"))
needs_corpus = pytest.mark.skipif(not TEXTS.exists(), reason="the corpus is not beside this checkout")


@needs_corpus
@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_real_draft_is_read_in_these_figures(name: str) -> None:
    assert report_of(read((TEXTS / name).read_text(encoding="utf-8"))) == WANTED[name]


@needs_corpus
def test_no_draft_of_the_corpus_is_left_out() -> None:
    assert {path.name for path in TEXTS.glob("*.*")} == set(WANTED)


def report_of(document: Document) -> dict[str, object]:
    """Sections, paragraphs by level, points by kind, how many options they have, nesting, diagnostics."""
    return {
        "sections": _counted(section.kind for section in document.sections),
        "paragraphs": _counted(str(paragraph.level) for paragraph in document.paragraphs()),
        "points": _counted(f"{point.kind} {point.place}" for point in document.points),
        "options": _counted(str(len(point.options)) for point in document.points),
        "named options": sum(
            option.name is not None for point in document.points for option in point.options
        ),
        "sources": sum(len(option.sources) for point in document.points for option in point.options),
        "deepest": max((_depth(document, point.number) for point in document.points), default=0),
        "diagnostics": _counted(diagnostic.code for diagnostic in document.diagnostics),
    }


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def _depth(document: Document, number: int) -> int:
    """1 for a point that lies in no other."""
    depth, parent = 1, document.point(number).parent
    while parent is not None:
        depth, parent = depth + 1, document.point(parent.point).parent
    return depth
