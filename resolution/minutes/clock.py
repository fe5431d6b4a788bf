"""Times as the minutes say them, on the clock of one place."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from resolution.minutes.written import moment_of


class Clock(NamedTuple):
    """The clock of that zone; what says no time is said as it is."""

    zone: tzinfo = UTC

    def time(self, at: str | None) -> str:
        """`10:42`."""
        return self._said(at, "%H:%M")

    def day(self, at: str | None) -> str:
        """`2031-05-04`."""
        return self._said(at, "%Y-%m-%d")

    def moment(self, at: str | None) -> str:
        """`2031-05-04 10:42`."""
        return self._said(at, "%Y-%m-%d %H:%M")

    def zone_at(self, at: str) -> str:
        """`UTC+02:00`, as it was then."""
        offset = self._in_zone(at).utcoffset() or timedelta()
        sign = "-" if offset < timedelta() else "+"
        minutes = abs(offset) // timedelta(minutes=1)
        return f"UTC{sign}{minutes // 60:02}:{minutes % 60:02}" if minutes else "UTC"

    def _said(self, at: str | None, form: str) -> str:
        if at is None or moment_of(at) is None:
            return at or ""
        return self._in_zone(at).strftime(form)

    def _in_zone(self, at: str) -> datetime:
        moment = moment_of(at) or datetime(2000, 1, 1, tzinfo=UTC)
        try:
            return moment.astimezone(self.zone)
        except OverflowError:
            return moment
