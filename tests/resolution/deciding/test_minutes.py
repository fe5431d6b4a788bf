"""The minutes: entries beside the decisions, which change no text."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import (
    Accept,
    Amend,
    AnyRequest,
    AttendanceNoted,
    Choose,
    Correct,
    EnterAgendaItem,
    EnterAttendance,
    EnterReceipt,
    EnterReservation,
    EnterStatement,
    Keep,
    MinuteRequest,
    Note,
    Package,
    Redo,
    Refused,
    Reject,
    Reopen,
    Resume,
    Standing,
    StatementMade,
    Suspend,
    Undo,
    WrittenReceived,
    apply,
    decide,
    decide_all,
    minute_in_words,
)
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import VIEWS, reflow
from tests.tui.screens.table_text import TEXT

DOCUMENT = read(TEXT)
AT = "2031-05-04T10:42:00+02:00"


def _after(requests: Iterable[AnyRequest], standing: Standing | None = None) -> Standing:
    """The standing after those of the requests that are granted."""
    reached = standing or Standing(DOCUMENT)
    for request in requests:
        try:
            events = decide_all(reached, request)
        except Refused:
            continue
        for version, event in enumerate(events, reached.version + 1):
            reached = apply(reached, event, version)
    return reached


points = st.integers(1, 5)
decisions: st.SearchStrategy[AnyRequest] = st.one_of(
    st.builds(Accept, points),
    st.builds(Choose, points, st.integers(1, 2).map(lambda option: (option,))),
    st.builds(Reject, points),
    st.builds(Keep, points),
    st.builds(Reopen, points),
    st.just(Undo()),
    st.just(Redo()),
    st.builds(lambda first, last: Package((Reject(first), Accept(last))), points, points),
    st.just(Amend(next(one.id for one in DOCUMENT.paragraphs() if one.label == "d)"), "d) that [all] pay,")),
)
entries: st.SearchStrategy[MinuteRequest] = st.one_of(
    st.just(Note("a word")),
    st.builds(EnterStatement, st.just("RIV"), st.just("regrets"), st.none() | st.just(AT)),
    st.builds(EnterReceipt, st.integers(1, 9)),
    st.builds(EnterReservation, st.just("RIV"), st.just("keeps"), st.none() | points),
    st.just(EnterAgendaItem("2 The lamps")),
    st.just(EnterAttendance(("RIV",), ("BAY",))),
    st.just(Suspend()),
    st.just(Resume("at 14:30")),
    st.builds(Correct, st.integers(1, 9), st.just("another word")),
)


@settings(max_examples=30)
@given(st.lists(decisions | entries, max_size=14))
def test_decisions_give_the_same_text_whatever_is_entered_in_the_minutes_between_them(
    requests: list[AnyRequest],
) -> None:
    beside = _after(requests)
    alone = _after(request for request in requests if not isinstance(request, MinuteRequest))
    for view in VIEWS:
        assert as_text(reflow(beside, view)) == as_text(reflow(alone, view))
    assert {point: state._replace(version=0) for point, state in beside.points.items()} == {
        point: state._replace(version=0) for point, state in alone.points.items()
    }


def test_a_statement_keeps_its_delegation_its_words_and_the_time_in_utc() -> None:
    event = decide(Standing(DOCUMENT), EnterStatement("  the  Bay ", " regrets \n", AT))
    assert event == StatementMade("the Bay", "regrets", "2031-05-04T08:42:00Z")
    assert (
        minute_in_words(event)
        == "the Bay, statement, written version announced at 2031-05-04T08:42:00Z: regrets"
    )


def test_words_may_wait_for_the_written_version_that_was_announced() -> None:
    standing = _after([EnterStatement("RIV", "", AT)])
    assert decide(standing, EnterReceipt(1, "as handed in")) == WrittenReceived(1, "as handed in")


def test_an_attendance_names_each_delegation_once() -> None:
    event = decide(Standing(DOCUMENT), EnterAttendance(("RIV", "LAC ", "RIV"), ("BAY",)))
    assert event == AttendanceNoted(("RIV", "LAC"), ("BAY",))


@pytest.mark.parametrize(
    ("before", "request_", "complaint"),
    [
        ((), EnterStatement("", "x"), "the delegation's name is empty"),
        ((), EnterStatement("R" * 201, "x"), "has 201 characters: at most 200"),
        ((), EnterStatement("RIV", " "), "the statement is empty"),
        ((), EnterStatement("RIV", "x", "soon"), "'soon' is no time: write it as in 2031-05-04T09:00:00Z"),
        ((), EnterStatement("RIV", "x", "2031-05-04T09:00"), "names no zone"),
        ((), EnterReservation("RIV", "x", 99), "there is no point 99 in the text"),
        ((), EnterAttendance(()), "the attendance is empty"),
        ((), EnterAttendance(("RIV",), ("RIV",)), "RIV cannot be present and have left"),
        ((), EnterAttendance(tuple(f"{n:0190}" for n in range(400))), "at most 60000 fit"),
        ((), EnterReceipt(1), "there is no version 1: the log ends at version 0"),
        ((Note("x"),), EnterReceipt(1), "version 1 is no statement"),
        (
            (EnterStatement("RIV", "x", AT), EnterReceipt(1)),
            EnterReceipt(1),
            "version 1 was received in version 2",
        ),
        ((), Resume(), "the meeting is not suspended"),
        ((Suspend("till 14:30"),), Suspend(), "suspended already, since version 1: resume it first"),
        ((Accept(3),), Correct(1, "x"), "version 1 is no entry in the minutes"),
        ((Note("x"),), Correct(1, ""), "the correction is empty"),
        ((Note("x"),), Undo(1), "version 1 is an entry in the minutes: it cannot be undone"),
        ((), EnterAgendaItem("\x1b[2J"), "cannot be recorded, U\\+001B"),
    ],
)
def test_a_refusal_says_why(before: tuple[AnyRequest, ...], request_: AnyRequest, complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        decide_all(_after(before), request_)
