"""The book that grows row by row says of every entry what the report says of it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import (
    AnyRequest,
    Choose,
    Correct,
    EnterAttendance,
    EnterReceipt,
    EnterReservation,
    EnterStatement,
    Note,
    Refused,
    Reject,
    Undo,
    decide_all,
)
from resolution.minutes import entries_of
from resolution.minutes.clock import Clock
from resolution.reader import read
from tests.resolution.minutes.logged import logged
from tests.tui.screens.table_text import TEXT
from tui.secretary.minutes_book import MinutesBook

DOCUMENT = read(TEXT)
ANNOUNCED = "2031-05-04T09:00:00Z"
REQUESTS: list[AnyRequest] = [
    Choose(1, (2,)),
    Reject(5),
    Undo(),
    Note("The pilots left."),
    EnterStatement("RIV", "regrets the fog", ANNOUNCED),
    EnterReservation("LAC", "keeps its lamps", 3),
    EnterAttendance(("BAY",), ("SEA",)),
    *(EnterReceipt(version, "as handed in") for version in (1, 2, 3)),
    *(Correct(version, f"corrects {version}") for version in range(1, 7)),
]


def possible(requests: list[AnyRequest]) -> list[AnyRequest]:
    """Those that are not refused, one after the other."""
    taken: list[AnyRequest] = []
    for request in requests:
        standing, _ = logged(DOCUMENT, taken)
        try:
            decide_all(standing, request)
        except Refused:
            continue
        taken.append(request)
    return taken


@given(st.lists(st.sampled_from(REQUESTS), max_size=12))
def test_each_entry_is_as_in_the_report_however_the_log_grew(requests: list[AnyRequest]) -> None:
    standing, rows = logged(DOCUMENT, possible(requests))
    book = MinutesBook(DOCUMENT, Clock())
    for row in rows:
        assert book.add([row]) == [row.version]
    assert [book.entry(version) for version in book.versions] == entries_of(standing.origin, rows)
    book.close()


def test_what_later_entries_say_of_one_is_found_with_it_and_what_is_undone_says_so() -> None:
    book = MinutesBook(DOCUMENT, Clock())
    requests = [REQUESTS[4], EnterReceipt(1, "two pages"), Correct(1, "welcomes it"), Choose(1, (2,)), Undo()]
    book.add(logged(DOCUMENT, requests)[1])
    assert book.find("riv fog") == (1,)
    assert book.find("two pages") == (1, 2)
    assert book.find("welcomes") == (1, 3)
    assert book.find("taken back") == (4,)
    assert book.find("moles") == (4, 5)
    assert book.names == ("RIV",)
    book.close()


def test_a_written_version_is_awaited_from_its_announcement_till_it_comes() -> None:
    book = MinutesBook(DOCUMENT, Clock())
    earlier = EnterStatement("LAC", "thanks", "2031-05-04T08:30:00Z")
    rows = logged(DOCUMENT, [REQUESTS[4], earlier, EnterReceipt(2, "")])[1]
    book.add(rows[:2])
    now = datetime(2031, 5, 4, 10, 45, tzinfo=UTC)
    awaited = [(one.entry["delegation"], one.left) for one in book.awaited(now)]
    assert awaited == [("LAC", timedelta(minutes=-15)), ("RIV", timedelta(minutes=15))]
    book.add(rows[2:])
    assert [one.entry["delegation"] for one in book.awaited(now)] == ["RIV"]
    book.close()
