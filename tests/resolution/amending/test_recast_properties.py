"""Whatever is grouped, split or merged: numbers stay, words go only where a merge says so, undo works."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import (
    Accept,
    Choose,
    Event,
    Group,
    Merge,
    OptionsMerged,
    PointsGrouped,
    PointSplit,
    Redo,
    Refused,
    Reject,
    Request,
    Split,
    Standing,
    Undo,
    apply,
    decide,
    fold,
)
from resolution.reader import read
from resolution.reflow import reflow
from resolution.reflow.index import index_of
from resolution.tree import Document, OptionRef, ParagraphId, PointNumber, write
from tests.resolution.reflow.texts import requests, texts

_POINTS = st.lists(st.integers(1, 6), min_size=1, max_size=3, unique=True).map(tuple)
_PARAGRAPHS = st.lists(
    st.builds("s{0}.{1}".format, st.integers(1, 2), st.integers(1, 4)).map(ParagraphId), max_size=1
).map(tuple)
_WORDS = st.sampled_from(["alpha beta", "b) gamma;", "[gamma] delta", "~~alpha~~ x", "5"])
recasts = st.one_of(
    st.builds(Group, _POINTS, _PARAGRAPHS),
    st.builds(Split, st.integers(1, 6)),
    st.builds(Split, st.integers(1, 6), st.sampled_from([("beta",), ("gamma",), ("x",), ("alpha", "x")])),
    st.builds(Merge, st.integers(1, 6), st.sampled_from([(), (1, 2)]), _WORDS),
)
acts = st.lists(st.one_of(recasts, recasts, requests, st.just(Undo()), st.just(Redo())), max_size=7)


def _taken(standing: Standing, asked: list[Request]) -> tuple[Standing, list[tuple[int, Event]]]:
    events: list[tuple[int, Event]] = []
    for request in asked:
        try:
            event = decide(standing, request)
        except Refused:
            continue
        standing = apply(standing, event, standing.version + 1)
        events.append((standing.version, event))
    return standing, events


def _base(standing: Standing) -> str:
    """The letters of the base text, whatever became of its paragraphs."""
    runs = (run for part in reflow(standing, "base").sections for one in part.paragraphs for run in one.runs)
    words = "".join(run.text for run in runs if run.role in {"text", "separator", "reference"})
    return "".join(sorted(sign for sign in words if sign.isalnum()))


def _clean(standing: Standing, section: str) -> Counter[str]:
    """The words of a section as it would be issued, in any order."""
    return Counter(
        word
        for part in reflow(standing, "clean").sections
        if part.id == section
        for one in part.paragraphs
        for word in "".join(run.text for run in one.runs if run.role in {"text", "reference"}).split()
    )


def _all_words(document: Document) -> Counter[str]:
    said = "".join(
        piece.raw if piece.role == "text" else " " * (piece.role != "mark") for piece in document.pieces()
    )
    return Counter("".join(sign if sign.isalnum() else " " for sign in said).split())


@settings(max_examples=60)
@given(texts, acts, recasts)
def test_an_act_and_its_undo_give_the_standing_before_it(
    text: str, asked: list[Request], act: Request
) -> None:
    before, _ = _taken(Standing(read(text)), asked)
    after, events = _taken(before, [act])
    undone, _ = _taken(after, [Undo(version) for version, _ in events])
    assert undone.document == before.document
    assert undone.points == before.points


@settings(max_examples=60)
@given(texts, acts)
def test_a_fold_from_the_beginning_gives_the_same_text(text: str, asked: list[Request]) -> None:
    standing, events = _taken(Standing(read(text)), asked)
    again = fold(read(text), events)
    assert write(again.document) == write(standing.document)
    assert again.document == standing.document
    assert again.points == standing.points


@settings(max_examples=100)
@given(texts, st.lists(recasts, min_size=1, max_size=4))
def test_no_act_moves_a_number_or_takes_a_word_of_the_base_text(text: str, asked: list[Request]) -> None:
    standing = Standing(read(text))
    for act in asked:
        before = standing
        standing, events = _taken(before, [act])
        for _, event in events:
            acted = {event.point, *getattr(event, "points", ())}  # type: ignore[union-attr]
            assert standing.document.gone == before.document.gone | (acted - {event.point})  # type: ignore[union-attr]
            for point in before.document.live_points:
                if point.number not in acted and not _holds(before.document, point.number, acted):
                    now = standing.document.point(point.number)
                    assert [one.text.split() for one in now.options] == [
                        one.text.split() for one in point.options
                    ]
            assert _base(standing) == _base(before)
            if not isinstance(event, OptionsMerged):
                assert _all_words(standing.document) == _all_words(before.document)


@settings(max_examples=100)
@given(texts, st.lists(recasts, min_size=1, max_size=3))
def test_the_same_options_chosen_give_the_same_words(text: str, asked: list[Request]) -> None:
    standing = Standing(read(text))
    for act in asked:
        before = standing
        standing, events = _taken(before, [act])
        for _, event in events:
            if isinstance(event, PointSplit):
                _assert_chosen_alike(before, standing, (event.point,), event.into)
            elif isinstance(event, PointsGrouped) and not event.texts:
                _assert_chosen_alike(standing, before, (event.point,), event.points)


def _assert_chosen_alike(
    joined: Standing, apart: Standing, points: tuple[PointNumber, ...], into: tuple[PointNumber, ...]
) -> None:
    """Each option chosen of one point, and the same accepted and the rest rejected of several."""
    (point,) = points
    index = index_of(joined.document)
    known = joined.document.point(point)
    refs = [OptionRef(point, option.number) for option in known.options]
    if index.holds_base.intersection(refs) or any(len(apart.document.point(one).options) > 1 for one in into):
        return
    for option in known.options:
        chosen, _ = _taken(joined, [Choose(point, (option.number,))])
        match = [
            one for one in into if apart.document.point(one).options[0].text.split() == option.text.split()
        ]
        if len(match) != 1:
            continue
        others: list[Request] = [Reject(one) for one in into if one not in match]
        parted, _ = _taken(apart, [Accept(match[0]), *others])
        assert _clean(chosen, known.section) == _clean(parted, known.section)


def _holds(document: Document, outer: int, acted: set[PointNumber]) -> bool:
    """Whether one of these lies in that point, or it in one of these."""
    for number in acted:
        parent = document.point(number).parent if document.has_point(number) else None
        while parent is not None:
            if parent.point == outer:
                return True
            parent = document.point(parent.point).parent
    parent = document.point(outer).parent
    while parent is not None:
        if parent.point in acted:
            return True
        parent = document.point(parent.point).parent
    return False
