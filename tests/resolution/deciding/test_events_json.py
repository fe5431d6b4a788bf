import json

import pytest

from resolution.deciding import (
    EVENT_BY_KIND,
    AgendaItemOpened,
    AgreementReopened,
    AttendanceNoted,
    DecisionUndone,
    EntryCorrected,
    Event,
    EventUnreadable,
    GavelLaidDown,
    GavelTaken,
    MeetingResumed,
    MeetingSuspended,
    MinuteNoted,
    OptionAccepted,
    OptionParted,
    OptionsChosen,
    OptionsMerged,
    PackageDecided,
    ParagraphMoved,
    PointKept,
    PointParked,
    PointRejected,
    PointRemarked,
    PointReopened,
    PointsGrouped,
    PointSplit,
    PointWithdrawn,
    ReservationMade,
    SessionSealed,
    StatementMade,
    TextAdopted,
    TextAgreed,
    TextAmended,
    TextInserted,
    TextRead,
    UndoneTogether,
    WrittenReceived,
    from_body,
    kind_of,
    to_body,
)
from resolution.deciding.events import KeptWords, OptionsCarried
from resolution.tree import MovedTo, ParagraphId, PointNumber, SectionId

SEVEN = PointNumber(7)
RUN = ((ParagraphId("s1.1"),), "a) x", (ParagraphId(""),), (PointNumber(7),), 9)
EVENTS: tuple[Event, ...] = (
    TextRead("dl10.md", "ab", "cd"),
    OptionAccepted(SEVEN),
    OptionsChosen(SEVEN, (3, 1)),
    PointRejected(SEVEN),
    PointKept(SEVEN),
    PointParked(SEVEN, "to be drafted", "RCC"),
    PointParked(SEVEN, "to be drafted"),
    PointWithdrawn(SEVEN),
    PointWithdrawn(SEVEN, 2),
    PointReopened(SEVEN),
    TextAgreed(ParagraphId("resolves.2"), "ad ref"),
    TextAgreed(None, "in plenary"),
    AgreementReopened(SectionId("resolves")),
    TextAmended(ParagraphId("s1.2"), "a) new {++words++};", "ARB", 8),
    TextInserted(SectionId("s1"), None, "{++b) more;++}", None, 8),
    ParagraphMoved(ParagraphId("s1.1"), SectionId("s2"), None, ParagraphId("s2.1"), "i bis)"),
    PointsGrouped(SEVEN, *RUN, points=(SEVEN, PointNumber(8)), texts=(ParagraphId("s1.2"),)),
    PointSplit(SEVEN, *RUN, into=(SEVEN, PointNumber(9))),
    OptionParted(SEVEN, *RUN, count=2),
    OptionsMerged(SEVEN, *RUN, options=(1, 2), option=1, lost=("the",), added=("and",), reordered=(2,)),
    PointRemarked(SEVEN, *RUN, act="unbracketed", party="ARB"),
    TextAdopted(
        "dl10-rev3.md",
        "ab",
        "cd",
        (KeptWords(0, 4, "a) x"),),
        (SectionId("s1"),),
        (ParagraphId("s1.1"), ParagraphId("s1.v9-2")),
        (SEVEN,),
        (OptionsCarried(SEVEN, (2, 0, 1)),),
        (PointNumber(8),),
        (),
        (ParagraphId("s1.1"),),
        (MovedTo(ParagraphId("s1.1"), SectionId("s1"), None, ParagraphId("s1.v9-2"), "a bis)"),),
        ("drop 8",),
    ),
    TextAmended(ParagraphId("s1.1"), "a) [x]", None, 3, "bracketed", SEVEN),
    DecisionUndone(4),
    PackageDecided(2, "the wells"),
    UndoneTogether(5, 4),
    MinuteNoted("a statement\nin two lines"),
    StatementMade("RIV", "regrets", "2031-05-04T09:00:00Z"),
    StatementMade("RIV", "regrets"),
    WrittenReceived(4),
    ReservationMade("RIV", "keeps its position", 7),
    AgendaItemOpened("2 The wells"),
    AttendanceNoted(("RIV", "LAC"), ("BAY",)),
    MeetingSuspended("till 14:30"),
    MeetingResumed(),
    EntryCorrected(4, "welcomes"),
    GavelTaken("maria on quay-2", "5f", 2),
    GavelTaken("maria on quay-2", "5f"),
    GavelLaidDown("5f"),
    GavelLaidDown("5f", "ab"),
    SessionSealed("2031-05-04T09:00:00Z", "chair", 4, "ab", 2, 0, 7, 1, "cd"),
    SessionSealed("2031-05-04T09:00:00Z", "chair", 4, "ab", 2, 0, 7, 0, "cd", "ef", "01"),
)


@pytest.mark.parametrize("event", EVENTS, ids=kind_of)
def test_an_event_comes_back_from_json_as_it_was(event: Event) -> None:
    assert from_body(kind_of(event), json.loads(json.dumps(to_body(event)))) == event


def test_every_kind_of_event_has_a_name() -> None:
    assert {kind_of(event) for event in EVENTS} == set(EVENT_BY_KIND)


def test_a_field_with_a_default_may_be_missing_in_an_older_log() -> None:
    assert from_body("point-withdrawn", {"schema": 1, "point": 7}) == PointWithdrawn(SEVEN)


@pytest.mark.parametrize(
    ("kind", "body", "complaint"),
    [
        ("point-burnt", {"schema": 1}, "not known"),
        ("point-kept", [], "should be an object"),
        ("point-kept", None, "should be an object"),
        ("point-kept", {"point": 7}, "schema None"),
        ("point-kept", {"schema": True, "point": 7}, "schema True"),
        ("point-kept", {"schema": 2, "point": 7}, "schema 2"),
        ("point-kept", {"schema": 1}, "point is missing"),
        ("point-kept", {"schema": 1, "point": 0}, "number from 1 on"),
        ("point-kept", {"schema": 1, "point": True}, "number from 1 on"),
        ("point-kept", {"schema": 1, "point": "7"}, "number from 1 on"),
        ("point-kept", {"schema": 1, "point": 7, "mood": "grim"}, "mood does not belong"),
        ("options-chosen", {"schema": 1, "point": 7, "options": []}, "list of numbers"),
        ("options-chosen", {"schema": 1, "point": 7, "options": "12"}, "list of numbers"),
        ("options-chosen", {"schema": 1, "point": 7, "options": [1, 0]}, "number from 1 on"),
        ("point-parked", {"schema": 1, "point": 7, "reason": 3}, "should be words"),
        ("point-parked", {"schema": 1, "point": 7, "reason": "x", "party": 3}, "should be words"),
        ("point-withdrawn", {"schema": 1, "point": 7, "option": "2"}, "number from 1 on"),
        (
            "text-agreed",
            {"schema": 1, "scope": None, "level": "loudly"},
            "one of ad ref, in group, in plenary",
        ),
        ("text-agreed", {"schema": 1, "scope": 3, "level": "ad ref"}, "should be words"),
        ("text-agreed", {"schema": 1, "level": "ad ref"}, "scope is missing"),
        ("minute-noted", {"schema": 1, "text": None}, "should be words"),
        ("minute-corrected", {"schema": 1, "entry": 0, "text": "x"}, "number from 1 on"),
        ("minute-attendance", {"schema": 1, "present": "RIV"}, "list of names"),
    ],
)
def test_what_is_not_an_event_is_refused_with_the_field_at_fault(
    kind: str, body: object, complaint: str
) -> None:
    with pytest.raises(EventUnreadable, match=complaint):
        from_body(kind, body)
