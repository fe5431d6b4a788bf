"""The report as data: the outcome, the minutes, the times."""

from collections import Counter

from resolution.deciding import (
    Accept,
    Agree,
    Amend,
    Choose,
    Correct,
    EnterAttendance,
    EnterReceipt,
    EnterReservation,
    EnterStatement,
    Keep,
    Note,
    Park,
    Reject,
    Resume,
    Suspend,
    Undo,
    Withdraw,
)
from resolution.minutes.clock import Clock
from resolution.minutes.wording import heading, remarks
from resolution.reader import read
from tests.resolution.minutes.logged import reported
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, INNER, PROPOSAL, TEXT

DOCUMENT = read(TEXT)
UTC = Clock()


def test_each_point_is_in_one_list_of_the_outcome() -> None:
    told = reported(
        DOCUMENT,
        (
            Choose(ALTERNATIVES, (2,)),
            Park(BRACKET, "awaits the pilots", "BAY"),
            Keep(INLINE),
            Reject(PROPOSAL),
            Undo(),
            Withdraw(PROPOSAL),
        ),
    )
    lists = ("agreed", "open", "kept", "parked", "withdrawn", "removed")
    found = {name: [point["point"] for point in told[name]] for name in lists}  # type: ignore[literal-required]
    assert found == {
        "agreed": [ALTERNATIVES],
        "open": [],
        "kept": [INLINE],
        "parked": [BRACKET],
        "withdrawn": [PROPOSAL],
        "removed": [INNER],
    }
    assert (told["parked"][0]["reason"], told["parked"][0]["party"]) == ("awaits the pilots", "BAY")
    assert told["counts"] == {
        "points": 5,
        "agreed": 1,
        "open": 0,
        "kept": 1,
        "parked": 1,
        "withdrawn": 1,
        "removed": 1,
        "decisions": 6,
        "undone": 1,
        "entries": 0,
    }


def test_a_decision_stands_among_the_entries_with_the_text_that_resulted() -> None:
    label = "d) that the harbour [and the town] pay for the oil,"
    paragraph = next(one.id for one in DOCUMENT.paragraphs() if one.label == "d)")
    told = reported(
        DOCUMENT,
        (Choose(ALTERNATIVES, (2,)), Note("thanks"), Reject(BRACKET), Amend(paragraph, label), Undo(1)),
    )
    chosen, note, rejected, amended, undone = told["entries"]
    assert chosen["resulting_text"] == ["b) that the lamps of the quay and of the moles were lit late;"]
    assert (chosen["sources"], chosen["undone_in"]) == (["ARB/12/1"], 5)
    assert note["resulting_text"] is None
    assert rejected["resulting_text"] == []
    assert list(remarks(rejected, UTC)) == ["Sources: ARB/12/1", "Nothing of it stands in the text"]
    assert amended["resulting_text"] is not None
    assert any("[and the town]" in line for line in amended["resulting_text"])
    assert undone["resulting_text"] is not None
    assert len(undone["resulting_text"]) == 2


def test_a_statement_is_due_within_two_hours_and_says_what_came_when() -> None:
    told = reported(
        DOCUMENT,
        (
            EnterStatement("RIV", "regrets", "2031-05-04T09:00:00Z"),
            EnterStatement("BAY", "welcomes", "2031-05-04T06:30:00Z"),
            EnterStatement("LAC", "", "2031-05-04T09:02:00Z"),
            EnterReceipt(1, "two pages"),
            EnterReceipt(2),
        ),
    )
    said = [next(iter(remarks(entry, UTC))) for entry in told["entries"][:3]]
    assert said == [
        "Written version announced 09:00, due 11:00, received 09:04 (entry 4): two pages",
        "Written version announced 06:30, due 08:30, received 09:05 after that time (entry 5)",
        "Written version announced 09:02, due 11:02, not received",
    ]


def test_a_correction_stays_with_the_entry_it_corrects_in_the_end() -> None:
    told = reported(DOCUMENT, (EnterStatement("RIV", "regrets"), Correct(1, "welcomes"), Correct(2, "notes")))
    first, second, _ = told["entries"]
    assert first["text"] == "regrets"
    assert [(one["version"], one["text"]) for one in first["corrections"]] == [(2, "welcomes"), (3, "notes")]
    assert second["corrections"] == []
    assert heading(told["entries"][2]) == "Correction of entry 2"


def test_attendance_and_suspensions_have_their_times() -> None:
    told = reported(
        DOCUMENT,
        (
            EnterAttendance(("RIV", "BAY")),
            EnterAttendance((), ("RIV",)),
            Suspend("coffee"),
            Resume(),
            EnterAttendance(("RIV", "BAY")),
        ),
    )
    times = [(one["delegation"], UTC.time(one["since"]), UTC.time(one["till"])) for one in told["attendance"]]
    assert times == [("RIV", "09:01", "09:02"), ("BAY", "09:01", ""), ("RIV", "09:05", "")]
    (gap,) = told["suspensions"]
    assert (UTC.time(gap["since"]), UTC.time(gap["till"]), gap["text"]) == ("09:03", "09:04", "coffee")


def test_the_open_points_are_counted_over_the_log() -> None:
    told = reported(DOCUMENT, (Choose(ALTERNATIVES, (2,)), Note("x"), Accept(BRACKET), Undo(), Note("y")))
    assert [(one["version"], one["open"]) for one in told["open_over_time"]] == [
        (1, 3),
        (3, 2),
        (4, 3),
        (5, 3),
    ]


def test_what_is_agreed_as_a_whole_is_said_once() -> None:
    decisions = (Choose(ALTERNATIVES, (2,)), Accept(BRACKET), Agree(DOCUMENT.sections[0].id, "in group"))
    told = reported(DOCUMENT, decisions)
    assert told["agreements"] == [{"place": "considering", "level": "in group", "version": 3}]


def test_the_counts_of_the_outcome_are_those_of_the_contributions_and_of_the_last_moment() -> None:
    told = reported(DOCUMENT, (Choose(ALTERNATIVES, (1,)), EnterReservation("RIV", "keeps", PROPOSAL)))
    fates = Counter(row["fate"] for row in told["contributions"]["contributions"])
    assert fates == {"chosen": 1, "dropped": 1, "open": 1}
    assert told["open_over_time"][-1]["open"] == told["counts"]["open"] == 4
