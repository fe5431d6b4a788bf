"""Generated texts are what the measurement takes them for."""

import pytest

from bench.generated_text import SECTION_SIZE, word_of, working_text
from resolution.reader import read
from resolution.tree import write


@pytest.mark.parametrize("size", [1, 24, 25, 26, 100, 1_000])
def test_a_text_has_as_many_paragraphs_as_asked_for_and_reads_without_a_problem(size: int) -> None:
    text = working_text(size)
    document = read(text)
    assert sum(1 for _ in document.paragraphs()) == size
    assert len(document.sections) == -(-size // SECTION_SIZE)
    assert document.diagnostics == ()
    assert write(document) == text


def test_about_every_second_paragraph_holds_a_point_that_begins_with_its_word() -> None:
    points = read(working_text(1_000)).points
    assert len(points) == 480
    assert {point.kind for point in points} == {"bracket", "proposal"}
    for point in points:
        assert len(point.options) == 1
        assert point.options[0].text.startswith(word_of(point.number))


def test_the_same_size_gives_the_same_text() -> None:
    assert working_text(60) == working_text(60)


def test_texts_refer_to_themselves() -> None:
    assert working_text(100).count("*recalling* c) of this resolution") > 5
