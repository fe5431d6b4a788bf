"""What holds for every text, however damaged."""

from hypothesis import given
from hypothesis import strategies as st

from resolution.reader import read
from resolution.tree import Document, OptionRef, write
from tests.resolution.reader.working_texts import working_texts


@given(working_texts)
def test_writing_what_was_read_gives_the_text_again(text: str) -> None:
    assert write(read(text)) == text


@given(st.text(alphabet=st.sampled_from("ab1i) [](){}~+->*/\n#.;:,ORBA—<u>"), max_size=80))
def test_no_run_of_marks_is_refused_or_lost(text: str) -> None:
    assert write(read(text)) == text


@given(working_texts)
def test_pieces_follow_one_another_without_a_gap(text: str) -> None:
    place = 0
    for piece in read(text).pieces():
        assert piece.start == place
        place += len(piece.raw)
    assert place == len(text)


@given(working_texts)
def test_points_are_numbered_in_the_order_of_the_text(text: str) -> None:
    points = read(text).points
    assert [point.number for point in points] == list(range(1, len(points) + 1))
    starts = [point.span.start for point in points]
    assert starts == sorted(starts)


@given(working_texts)
def test_what_lies_in_an_option_lies_in_its_stretch(text: str) -> None:
    document = read(text)
    for piece in document.pieces():
        for ref in _around(document, piece.within):
            point = document.point(ref.point)
            span = point.option(ref.option).span if ref.option else point.span
            assert span.start <= piece.start < span.end


@given(working_texts)
def test_every_paragraph_has_one_place(text: str) -> None:
    for section in read(text).sections:
        assert sorted(section.placed) == list(range(len(section.paragraphs)))


@given(working_texts)
def test_every_node_says_its_line_and_column(text: str) -> None:
    document = read(text)
    lines = text.split("\n")
    spans = [node.span for node in document.sections]
    spans += [node.span for node in document.paragraphs()]
    spans += [node.span for node in document.points]
    spans += [option.span for point in document.points for option in point.options]
    for span in spans:
        assert sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1 == span.start


def _around(document: Document, ref: OptionRef | None) -> list[OptionRef]:
    found = []
    while ref is not None:
        found.append(ref)
        ref = document.point(ref.point).parent
    return found


def test_a_bracket_that_runs_over_the_next_option_lies_in_its_point() -> None:
    text = "considering\n\nOption1:[[]\nOption2\n[t]o]"
    document = read(text)
    assert write(document) == text
    assert [(point.parent, len(point.options)) for point in document.points] == [(None, 2)]
    assert document.points[0].span.end == len(text)
