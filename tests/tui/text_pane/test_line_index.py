"""Places and lines answer to each other, and a new reading touches only what changed."""

from hypothesis import given
from hypothesis import strategies as st

from resolution.reflow.reading import ReadParagraph
from tests.tui.text_pane.readings import (
    bracketed,
    long_reading,
    long_section,
    paragraph,
    reading,
    section,
    with_paragraph,
    with_section,
)
from tui.text_pane.line_index import LineIndex, Place
from tui.text_pane.rows import Row
from tui.text_pane.walking import lines_from, lines_on

Paragraphs = list[tuple[int, int, int, int]]


class Index(LineIndex):
    """An index that counts what it measures; a row is as high as its text has words."""

    def __init__(self) -> None:
        self.measured: list[str] = []
        super().__init__(measure=self._words, estimate=lambda row: len(row.text) // 20 + 1)

    def _words(self, row: Row) -> int:
        self.measured.append(row.text)
        return row.space_above + max(1, len(row.text.split()))


def _all_lines(index: LineIndex) -> list[Place]:
    first = index.first
    return list(lines_from(index, first)) if first is not None else []


def test_every_line_has_one_place_and_every_place_its_line_once_all_is_measured() -> None:
    index = Index()
    index.adopt(long_reading(100))
    places = _all_lines(index)
    assert [index.line_of(place) for place in places] == list(range(index.line_count))
    assert [index.place_at(line) for line in range(index.line_count)] == places


@given(st.integers(0, 400), st.integers(-400, 400))
def test_walking_so_many_lines_on_is_counting_lines(start: int, count: int) -> None:
    index = Index()
    index.adopt(long_reading(50))
    places = _all_lines(index)
    start = min(start, len(places) - 1)
    reached = max(0, min(len(places) - 1, start + count))
    assert lines_on(index, places[start], count) == places[reached]


def test_sections_without_rows_are_walked_over() -> None:
    index = Index()
    left_out = section("noting", is_empty=True)
    index.adopt(
        reading(
            left_out, section("recalling", paragraph("a", "x")), left_out, section("resolves"), view="clean"
        )
    )
    texts = [index.row(place).text for place in dict.fromkeys(p._replace(line=0) for p in _all_lines(index))]
    assert texts == ["RESOLUTION 7", "On lending instruments", "The Assembly,", "recalling", "x", "resolves"]


def test_an_empty_section_has_its_heading_in_the_working_view_only() -> None:
    empty = section("noting", paragraph("a", "gone", is_deleted=True), is_empty=True)
    index = Index()
    index.adopt(reading(empty))
    assert [index.row(place).kind for place in index.rows_from(Place(0, 2))] == ["empty-heading", "paragraph"]
    index.adopt(reading(empty, view="current"))
    assert list(index.rows_from(Place(0, 2))) == []


def test_after_a_new_reading_only_the_changed_paragraph_s_row_is_another_object() -> None:
    index = Index()
    before = long_reading(500)
    index.adopt(before)
    rows = [index.row(place) for place in index.rows_from(Place(0, -1))]
    changed = with_paragraph(before.sections[7], 3, paragraph("p178", "another text"))
    index.adopt(with_section(before, 7, changed))
    after = [index.row(place) for place in index.rows_from(Place(0, -1))]
    different = [new.text for old, new in zip(rows, after, strict=True) if old is not new]
    assert different == ["another text"]


def test_heights_of_unchanged_paragraphs_of_a_changed_section_are_not_measured_again() -> None:
    index = Index()
    before = long_reading(100)
    index.adopt(before)
    _all_lines(index)
    index.measured.clear()
    changed = with_paragraph(before.sections[2], 5, paragraph("p55", "three words here"))
    index.adopt(with_section(before, 2, changed))
    places = _all_lines(index)
    assert index.measured == ["three words here"]
    assert [index.place_at(line) for line in range(index.line_count)] == places


def test_a_section_may_gain_and_lose_paragraphs() -> None:
    index = Index()
    before = long_reading(100)
    index.adopt(before)
    _all_lines(index)
    one = before.sections[1]
    fewer = section(one.call, *one.paragraphs[:4], *one.paragraphs[9:])
    more = section(one.call, *one.paragraphs[:4], paragraph("new", "one more"), *one.paragraphs[4:])
    for changed in (fewer, more, section(one.call), one):
        index.adopt(with_section(before, 1, changed))
        places = _all_lines(index)
        assert [index.place_at(line) for line in range(index.line_count)] == places
        assert len({place[:2] for place in places if place.block == 2}) == len(changed.paragraphs) + 1


_paragraphs = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 2), st.integers(0, 2), st.integers(0, 3)), max_size=6
)


@given(_paragraphs, _paragraphs, _paragraphs, _paragraphs)
def test_rows_are_the_same_whether_made_from_those_of_before_or_anew(
    head: Paragraphs, was: Paragraphs, now: Paragraphs, tail: Paragraphs
) -> None:
    made = [[_paragraph(*one) for one in paragraphs] for paragraphs in (head, was, now, tail)]
    before = section("resolves", *made[0], *made[1], *made[3])
    index = Index()
    index.adopt(reading(before))
    for after in (section("resolves", *made[0], *made[2], *made[3]), before):
        index.adopt(reading(after))
        anew = Index()
        anew.adopt(reading(after))
        rows, expected = ([one.row(at) for at in one.rows_from(Place(1, -1))] for one in (index, anew))
        assert len(rows) == len(expected)
        assert all(map(Row.shows_as, rows, expected))


def _paragraph(inline: int, block: int, option: int, name: int) -> ReadParagraph:
    runs = bracketed(inline, "x") if inline else ("x",)
    return paragraph(f"p{name}", *runs, block=block + 3 if block else 0, option=option if block else 0)


def test_a_paragraph_that_is_gone_or_elsewhere_is_looked_for_in_changed_sections_only() -> None:
    index = Index()
    before = long_reading(500)
    index.adopt(before)
    fourth, ninth = before.sections[3], before.sections[8]
    gone, moved = fourth.paragraphs[4], fourth.paragraphs[5]
    without = section(fourth.call, *fourth.paragraphs[:4], *fourth.paragraphs[6:])
    index.adopt(with_section(with_section(before, 3, without), 8, section(ninth.call, moved)))
    assert index.found_again(gone.id, was=4) is None
    assert index.found_again(moved.id, was=4) == Place(9, 1)
    looked_through = [at for at, block in enumerate(index._blocks) if "row_of_paragraph" in vars(block)]
    assert looked_through == [4, 9]


def test_points_and_paragraphs_are_found_by_number_and_id() -> None:
    index = Index()
    index.adopt(long_reading(100))
    place = index.point(56)
    assert place is not None
    assert place == index.paragraph(paragraph("p55").id, near=1)
    row = index.row(place)
    assert row.paragraph is not None
    assert row.paragraph.id == "p55"
    assert index.point(57) is None
    assert index.highest_point == 96


def test_a_reading_of_no_sections_has_its_title_only() -> None:
    index = Index()
    index.adopt(reading())
    assert [index.row(place).kind for place in index.rows_from(Place(0, -1))] == ["title"] * 3


def test_a_point_opens_once_in_a_section_and_its_options_are_numbered_where_there_are_rivals() -> None:
    index = Index()
    index.adopt(
        reading(
            section(
                "resolves",
                paragraph("a", "first", block=1, option=1),
                paragraph("b", "its second paragraph", block=1, option=1),
                paragraph("c", "the other", block=1, option=2),
                paragraph("d", "alone", block=2, option=1),
            ),
            long_section(1),
        )
    )
    rows = [index.row(place) for place in index.rows_from(Place(1, 0)) if place.block == 1]
    assert [(row.opening, row.option) for row in rows] == [((1,), 1), ((), 0), ((), 2), ((2,), 0)]
