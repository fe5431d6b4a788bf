"""Any moment of a log is few events from a checkpoint, and stands as the fold of all events up to it."""

from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import (
    Checkpoints,
    DecisionUndone,
    Event,
    MinuteNoted,
    OptionAccepted,
    PointParked,
    PointRejected,
    Standing,
    fold,
)
from resolution.tree import Document, PointNumber

POINTS = st.integers(1, 4).map(PointNumber)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(OptionAccepted, POINTS),
    st.builds(PointRejected, POINTS),
    st.builds(PointParked, POINTS, st.just("why")),
    st.builds(DecisionUndone, st.integers(1, 40)),
    st.just(MinuteNoted("tea")),
)


@given(st.lists(EVENTS, max_size=40), st.data())
def test_any_moment_in_any_order_is_the_fold_of_the_events_before_it(
    document: Document, events: list[Event], data: st.DataObject
) -> None:
    log = list(enumerate(events, 1))
    past = Checkpoints(Standing(document), stretch=4, most=5, near=1)
    end = data.draw(st.integers(0, len(log)))
    last = past.fold_on(past.fold_on(Standing(document), log[:end]), log[end:])
    assert len(past) <= 5
    for version in data.draw(st.lists(st.integers(0, len(log)), min_size=1, max_size=12)):
        before = past.folded
        assert past.at(version, last) == fold(document, log[:version])
        assert past.folded - before <= past.stretch


def test_what_a_step_folds_is_bounded_however_long_the_log_is(document: Document) -> None:
    past = Checkpoints(Standing(document))
    log = [(version, MinuteNoted("")) for version in range(1, 100_001)]
    last = past.fold_on(Standing(document), log)
    assert len(past) <= 128
    for version in range(99_999, 0, -3_001):
        before = past.folded
        assert past.at(version, last).version == version
        assert past.folded - before <= past.stretch


def test_decisions_taken_one_by_one_leave_checkpoints_too(document: Document) -> None:
    past, standing = Checkpoints(Standing(document), stretch=3), Standing(document)
    for version in range(1, 11):
        standing = fold(document, [(version, MinuteNoted(""))], standing)
        past.note(standing)
    assert len(past) == 4
    assert past.at(5, standing) == fold(document, [(n, MinuteNoted("")) for n in range(1, 6)])
    assert past.folded == 2


def test_the_moment_beside_one_that_was_just_found_costs_what_lies_between(document: Document) -> None:
    past = Checkpoints(Standing(document))
    log = [(version, MinuteNoted("")) for version in range(1, 5_001)]
    last = past.fold_on(Standing(document), log)
    past.at(3_000, last)
    before = past.folded
    assert past.at(3_001, last) == fold(document, log[:3_001])
    assert past.folded - before == 1


def test_stepping_back_folds_a_stretch_again_only_every_few_steps(document: Document) -> None:
    past = Checkpoints(Standing(document))
    log = [(version, MinuteNoted("")) for version in range(1, 2_001)]
    last = past.fold_on(Standing(document), log)
    folded: list[int] = []
    for version in range(1_999, 1_899, -1):
        before = past.folded
        assert past.at(version, last) == fold(document, log[:version])
        folded.append(past.folded - before)
    assert sum(count > 32 for count in folded) <= 1 + 100 // 32
