"""What holds for every text and every decision."""

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Reject, Request, Standing
from resolution.reader import read
from resolution.reflow import VIEWS, Reading, View, consequences, reflow
from resolution.tree import Document, write
from tests.resolution.reflow.texts import after, requests, texts

views = st.sampled_from(VIEWS)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _words(reading: Reading) -> str:
    """The letters of the text itself: nothing the reflow set, no sources."""
    return _letters(
        "".join(
            run.text
            for section in reading.sections
            for paragraph in section.paragraphs
            for run in paragraph.runs
            if run.role in {"text", "separator", "reference"} and not run.is_moved
        )
    )


def _is_subsequence(part: str, whole: str) -> bool:
    letters = iter(whole)
    return all(letter in letters for letter in part)


def _is_in_order(document: Document) -> bool:
    return all(list(section.placed) == sorted(section.placed) for section in document.sections)


@settings(max_examples=100)
@given(texts, st.lists(requests, max_size=8), views)
def test_a_reading_invents_no_word_and_keeps_their_order(text: str, asked: list[Request], view: View) -> None:
    document = read(text)
    reading = reflow(after(Standing(document), asked), view)
    if _is_in_order(document):
        assert _is_subsequence(_words(reading), _letters(write(document)))


@settings(max_examples=100)
@given(texts, views)
def test_without_a_decision_only_agreed_deletions_are_missing(text: str, view: View) -> None:
    document = read(text)
    unwanted = "none" if view == "working" else "deleted"
    standing_words = [
        piece.raw
        for paragraph in document.paragraphs()
        for piece in paragraph.pieces
        if piece.role == "text" and (piece.within is not None or piece.change != unwanted)
    ]
    if view in {"base", "marked"} or not _is_in_order(document):
        return
    words = _words(reflow(Standing(document), view))
    moved = _words(reflow(Standing(document), "current")) if view == "clean" else words
    assert moved == _letters("".join(standing_words))


@settings(max_examples=100)
@given(texts, st.lists(requests, max_size=6), st.lists(requests, max_size=6), views)
def test_a_reading_made_from_another_is_the_one_made_afresh(
    text: str, first: list[Request], second: list[Request], view: View
) -> None:
    start = Standing(read(text))
    one, other = after(start, first), after(start, second)
    both = after(one, second)
    previous = reflow(one, view)
    for standing in (other, both, start, one):
        made = reflow(standing, view, previous)
        assert made == reflow(standing, view)
        previous = made


@settings(max_examples=80)
@given(texts, st.lists(requests, max_size=8), views)
def test_a_reading_followed_decision_by_decision_is_the_one_made_afresh(
    text: str, asked: list[Request], view: View
) -> None:
    standing = Standing(read(text))
    followed = reflow(standing, view)
    for request in asked:
        standing = after(standing, [request])
        followed = reflow(standing, view, followed)
        assert followed == reflow(standing, view)


@settings(max_examples=100)
@given(texts, st.lists(requests, max_size=6))
def test_rejecting_everything_gives_the_base_text_whatever_was_decided_within(
    text: str, asked: list[Request]
) -> None:
    document = read(text)
    outermost = [point.number for point in document.points if point.parent is None]
    inner = after(Standing(document), [one for one in asked if getattr(one, "point", 0) not in outermost])
    rejected = after(inner, [Reject(number) for number in outermost])
    has_agreed_markup = any(
        piece.change and piece.within is None for one in document.paragraphs() for piece in one.pieces
    )
    if not has_agreed_markup:
        assert _texts(reflow(rejected, "current")) == _texts(reflow(rejected, "base"))


def _texts(reading: Reading) -> list[str]:
    return [paragraph.text for section in reading.sections for paragraph in section.paragraphs]


@settings(max_examples=100)
@given(texts, st.lists(requests, max_size=6))
def test_consequences_are_told_for_any_two_readings_and_none_for_one(text: str, asked: list[Request]) -> None:
    start = Standing(read(text))
    before, later = reflow(start, "clean"), reflow(after(start, asked), "clean")
    assert consequences(before, before) == ()
    for one in (*consequences(before, later), *consequences(later, before)):
        assert one.message
        assert "\n" not in one.message


@settings(max_examples=100)
@given(texts, st.lists(requests, max_size=6), views)
def test_no_reading_doubles_a_space_or_leaves_one_at_an_end(
    text: str, asked: list[Request], view: View
) -> None:
    for words in _texts(reflow(after(Standing(read(text)), asked), view)):
        assert "  " not in words
        assert words == words.strip()
