"""Time worked: neither a suspension counts, nor a table that was left, nor a clock that went back."""

from collections.abc import Sequence

from resolution.deciding import (
    Event,
    GavelLaidDown,
    GavelTaken,
    MeetingResumed,
    MeetingSuspended,
    MinuteNoted,
    PointKept,
)
from resolution.minutes.rows import Row
from resolution.timeline import pauses, seconds_worked
from resolution.tree import PointNumber

DECIDED, NOTED = PointKept(PointNumber(1)), MinuteNoted("")


def rows(*told: tuple[str, Event]) -> Sequence[Row]:
    return [
        Row(version, f"2031-05-04T{at}Z", "chair", "chair", None, None, None, "", event)
        for version, (at, event) in enumerate(told, 1)
    ]


def test_a_suspension_does_not_count_and_is_a_pause() -> None:
    log = rows(
        ("09:00:00", NOTED),
        ("09:01:00", MeetingSuspended()),
        ("09:20:00", NOTED),
        ("09:31:00", MeetingResumed()),
        ("09:31:30", DECIDED),
    )
    assert seconds_worked(log) == (0, 60, 60, 60, 90)
    assert pauses(log) == (2,)


def test_a_table_that_was_left_and_taken_again_was_a_pause() -> None:
    log = rows(
        ("09:00:00", GavelTaken("chair", "a")),
        ("09:00:10", GavelLaidDown("a")),
        ("21:00:00", GavelTaken("chair", "b")),
        ("21:00:05", DECIDED),
    )
    assert seconds_worked(log) == (0, 10, 10, 15)
    assert pauses(log) == (2,)


def test_what_a_command_decides_after_the_table_was_left_counts() -> None:
    log = rows(
        ("09:00:00", GavelTaken("chair", "a")), ("09:00:10", GavelLaidDown("a")), ("09:00:40", DECIDED)
    )
    assert seconds_worked(log) == (0, 10, 40)
    assert pauses(log) == ()


def test_where_the_clock_goes_back_no_time_passes() -> None:
    log = rows(("09:00:00", NOTED), ("08:00:00", NOTED), ("08:00:07", DECIDED))
    assert seconds_worked(log) == (0, 0, 7)
    assert seconds_worked(rows(("nonsense", NOTED), ("09:00:00", DECIDED))) == (0, 0)
