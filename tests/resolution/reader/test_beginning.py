"""The beginning of a text reads as it does in the whole."""

from pathlib import Path

import pytest
from hypothesis import given

from bench.generated_text import working_text
from resolution.reader import read, read_beginning
from resolution.tree import Document, write
from tests.resolution.reader.working_texts import working_texts

TEXTS = Path(__file__).parents[4] / "shared" / "corpus" / "texts"
LENGTHS = (2_000, 8_000, 16_000, 40_000, 64_000)


def _is_beginning_of(beginning: Document, whole: Document) -> bool:
    count = len(beginning.sections)
    return (
        beginning.head == whole.head
        and beginning.sections == whole.sections[:count]
        and beginning.points == whole.points[: len(beginning.points)]
        and all(point.section != whole.sections[count].id for point in beginning.points)
    )


@pytest.mark.parametrize("length", LENGTHS)
def test_the_first_sections_are_those_of_the_whole(length: int) -> None:
    text = working_text(500)
    beginning = read_beginning(text, length)
    assert (beginning is None) == (length < 8_000)
    assert beginning is None or _is_beginning_of(beginning, read(text))


@pytest.mark.parametrize("name", ["paris-2015-10-23.md", "paris-2015-12-09.md"])
def test_real_texts_begin_as_they_read(name: str) -> None:
    path = TEXTS / name
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    text = path.read_text()
    whole = read(text)
    beginnings = [one for length in LENGTHS if (one := read_beginning(text, length)) is not None]
    assert beginnings
    for beginning in beginnings:
        assert _is_beginning_of(beginning, whole)
        assert text.startswith(write(beginning))


@given(working_texts)
def test_any_text_before_a_section_reads_as_it_does_alone(text: str) -> None:
    padded = text.rstrip("\n") + "\n\n" + working_text(100).partition(",\n\n")[2]
    beginning = read_beginning(padded, len(padded) - 10)
    assert beginning is None or _is_beginning_of(beginning, read(padded))


def test_a_text_of_one_section_has_no_beginning_of_its_own() -> None:
    assert read_beginning("resolves\n\n" + "1 that they act;\n\n" * 200, 2_000) is None


def test_the_reader_tells_how_far_it_has_come_and_is_stopped_by_what_hears_it() -> None:
    text = working_text(200)
    heard: list[int] = []
    document = read(text, told=heard.append)
    assert heard == [section.span.end for section in document.sections]

    class StoppedError(Exception):
        pass

    def stop(place: int) -> None:
        raise StoppedError(place)

    with pytest.raises(StoppedError, match=str(heard[0])):
        read(text, told=stop)
