import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import (
    Accept,
    Choose,
    DecisionUndone,
    Event,
    Keep,
    MinuteNoted,
    Note,
    OptionAccepted,
    OptionsChosen,
    Park,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    Redo,
    Refused,
    Reject,
    Reopen,
    Request,
    Standing,
    TextRead,
    Undo,
    Withdraw,
    apply,
    decide,
    fold,
)
from resolution.tree import Document, PointNumber

Decided = Callable[..., Standing]

points = st.integers(1, 7)
options = st.integers(1, 3)
requests: st.SearchStrategy[Request] = st.one_of(
    st.builds(Accept, points, st.none() | options),
    st.builds(Choose, points, st.lists(options, min_size=1, max_size=3).map(tuple)),
    st.builds(Reject, points),
    st.builds(Keep, points),
    st.builds(Park, points, st.just("later")),
    st.builds(Withdraw, points, st.none() | options),
    st.builds(Reopen, points),
    st.builds(Undo, st.none() | st.integers(1, 30)),
    st.just(Redo()),
    st.just(Note("a word")),
)
anything = st.integers(-1, 9).map(PointNumber)
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(OptionAccepted, anything),
    st.builds(OptionsChosen, anything, st.lists(st.integers(-1, 4)).map(tuple)),
    st.builds(PointRejected, anything),
    st.builds(PointKept, anything),
    st.builds(PointParked, anything, st.just("later")),
    st.builds(PointWithdrawn, anything, st.none() | st.integers(-1, 4)),
    st.builds(PointReopened, anything),
    st.builds(DecisionUndone, st.integers(-1, 30)),
    st.just(MinuteNoted("a word")),
    st.just(TextRead("text.md", "ab", "cd")),
)


def _granted(document: Document, asked: list[Request]) -> tuple[Standing, list[tuple[int, Event]]]:
    standing, log = Standing(document), []
    for request in asked:
        try:
            event = decide(standing, request)
        except Refused:
            continue
        log.append((standing.version + 1, event))
        standing = apply(standing, event, standing.version + 1)
    return standing, log


def _one_by_one(document: Document, log: list[tuple[int, Event]]) -> Standing:
    standing = Standing(document)
    for version, event in log:
        standing = apply(standing, event, version)
    return standing


@given(asked=st.lists(requests, max_size=30))
def test_decisions_applied_one_by_one_and_folded_stand_the_same(
    document: Document, asked: list[Request]
) -> None:
    standing, log = _granted(document, asked)
    assert fold(document, log) == standing


@given(asked=st.lists(requests, max_size=20), act=requests)
def test_an_act_and_its_undo_leave_the_points_as_they_were(
    document: Document, asked: list[Request], act: Request
) -> None:
    before, log = _granted(document, asked)
    after, longer = _granted(document, [*asked, act])
    if len(longer) == len(log) or isinstance(act, Note):
        return
    undone = apply(after, decide(after, Undo(after.version)), after.version + 1)
    assert undone.points == before.points


@given(asked=st.lists(requests, max_size=20))
def test_undo_and_redo_leave_the_points_as_they_were(document: Document, asked: list[Request]) -> None:
    before, _ = _granted(document, asked)
    try:
        undo = decide(before, Undo())
    except Refused:
        return
    undone = apply(before, undo, before.version + 1)
    redone = apply(undone, decide(undone, Redo()), undone.version + 1)
    assert redone.points == before.points


@given(log=st.lists(events, max_size=30), cut=st.integers(0, 30))
def test_any_log_folds_and_the_same_whether_at_once_or_in_parts(
    document: Document, log: list[Event], cut: int
) -> None:
    numbered = list(enumerate(log, start=1))
    whole = fold(document, numbered)
    assert whole == _one_by_one(document, numbered)
    assert whole == fold(document, numbered[cut:], fold(document, numbered[:cut]))


@given(log=st.lists(events, max_size=30))
def test_in_any_log_the_options_that_stand_are_options_of_the_point(
    document: Document, log: list[Event]
) -> None:
    for number, state in fold(document, list(enumerate(log, start=1))).points.items():
        offered = {option.number for option in document.point(number).options}
        assert offered >= {*state.options, *state.withdrawn_options}
        assert not set(state.options) & set(state.withdrawn_options)


def test_an_event_that_is_not_newer_changes_nothing(document: Document) -> None:
    standing = fold(document, [(4, PointRejected(PointNumber(1)))])
    assert apply(standing, OptionAccepted(PointNumber(2)), 4) == standing


def test_a_standing_is_left_alone_by_what_is_tried_on_it(document: Document, decided: Decided) -> None:
    standing = decided(Standing(document), Accept(1))
    decided(standing, Reject(2), Undo(1))
    assert standing == decided(Standing(document), Accept(1))


def _long_log(length: int, *, undo: Callable[[int], int]) -> list[tuple[int, Event]]:
    acts: tuple[Event, ...] = (
        OptionsChosen(PointNumber(3), (1, 2)),
        PointReopened(PointNumber(3)),
        PointParked(PointNumber(2), "later"),
    )
    return [
        (version, DecisionUndone(undo(version)) if version % 4 == 0 else acts[version % 3])
        for version in range(1, length + 1)
    ]


@pytest.mark.parametrize("undo", [lambda version: version - 1, lambda version: max(version - 4, 1)])
def test_a_long_log_folds_in_no_time(document: Document, undo: Callable[[int], int]) -> None:
    log = _long_log(100_000, undo=undo)
    started = time.process_time()
    fold(document, log)
    assert time.process_time() - started < 1.5
