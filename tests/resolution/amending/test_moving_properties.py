"""Whatever is moved: no word comes or goes, no number moves, both texts show in the marked view."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Move, Refused, Request, Standing, Undo, apply, decide
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import Document
from tests.resolution.amending.moving import Anywhere, asked_of, moves
from tests.resolution.reflow.test_marked import assert_exact
from tests.resolution.reflow.texts import requests, texts

wishes = st.lists(st.one_of(moves, moves, moves, requests), min_size=1, max_size=8)


def _signs(standing: Standing) -> list[str]:
    """The letters and digits that stand, in no order; brackets, labels and sources left out."""
    paragraphs = (one for section in reflow(standing, "current").sections for one in section.paragraphs)
    runs = (run for one in paragraphs for run in one.runs if run.role in {"text", "separator", "reference"})
    return sorted(sign for run in runs for sign in run.text if sign.isalnum())


def _points(document: Document) -> list[tuple[int, list[str]]]:
    return [(point.number, [option.text for option in point.options]) for point in document.points]


def _labels(standing: Standing) -> list[list[tuple[str | None, str | None]]]:
    reading = reflow(standing, "clean")
    return [[(one.label, one.clean_label) for one in section.paragraphs] for section in reading.sections]


def _after(standing: Standing, request: Request) -> Standing:
    return apply(standing, decide(standing, request), standing.version + 1)


@settings(max_examples=60)
@given(texts, wishes)
def test_a_move_takes_words_points_and_numbers_along_and_its_undo_brings_them_back(
    text: str, asked: list[Request | Anywhere]
) -> None:
    standing = Standing(read(text))
    for wish in asked:
        request = asked_of(standing, wish)
        try:
            after = standing if request is None else _after(standing, request)
        except Refused:
            continue
        if isinstance(request, Move):
            assert _signs(after) == _signs(standing)
            assert _points(after.document) == _points(standing.document)
            assert after.points == standing.points
            undone = _after(after, Undo())
            assert undone.document == standing.document
            assert undone.points == standing.points
            assert _labels(undone) == _labels(standing)
        standing = after
    assert_exact(standing)


@settings(max_examples=40)
@given(texts, wishes)
def test_what_a_moved_text_knows_of_itself_is_what_it_would_look_up(
    text: str, asked: list[Request | Anywhere]
) -> None:
    standing = Standing(read(text))
    for wish in asked:
        request = asked_of(standing, wish)
        try:
            standing = standing if request is None else _after(standing, request)
        except Refused:
            continue
    known, anew = standing.document, replace(standing.document)
    assert known.paragraph_by_id == anew.paragraph_by_id
    assert known.points_touching == anew.points_touching
    for number, touched in anew.paragraphs_touched.items():
        assert set(known.paragraphs_touched[number]) == set(touched)
        assert len({anew.paragraph_by_id[one].section for one in touched}) <= 1
