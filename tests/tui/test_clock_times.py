from datetime import UTC, datetime, timedelta

import pytest

from tui.clock_times import clock_of, in_utc, moment_said

NOW = datetime(2031, 5, 4, 9, 0, tzinfo=UTC).astimezone()


def test_an_hour_is_the_last_time_it_was_that_late() -> None:
    before = (NOW - timedelta(minutes=20)).strftime("%H:%M")
    assert moment_said(before, NOW) == in_utc(NOW - timedelta(minutes=20))
    later = (NOW + timedelta(hours=1)).strftime("%H:%M")
    assert moment_said(later, NOW) == in_utc(NOW - timedelta(hours=23))


def test_a_time_with_its_zone_is_that_time() -> None:
    assert moment_said("2031-05-04T10:42:00+02:00", NOW) == "2031-05-04T08:42:00Z"


@pytest.mark.parametrize("words", ["", "soon", "25:00", "10:4x", "10", "-1:00"])
def test_what_is_no_time_is_none(words: str) -> None:
    assert moment_said(words, NOW) is None


def test_a_time_is_shown_as_the_clock_has_it_and_what_is_no_time_as_it_is() -> None:
    assert clock_of("2031-05-04T08:42:00Z", UTC) == "08:42"
    assert clock_of("soon", UTC) == "soon"
