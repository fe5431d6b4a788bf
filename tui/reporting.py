"""From a screen on a session to the report over it."""

from collections.abc import Callable

from textual.screen import Screen

from resolution.minutes.clock import Clock
from session_store import Session, StoreError
from session_store.minutes import report_maker
from tui.clock_times import zone_here


def show_report(screen: Screen[None], session: Session, tell: Callable[[str], None]) -> None:
    """The report of this moment over that screen; where the log cannot be read, says so."""
    from tui.report.report_screen import ReportScreen  # noqa: PLC0415 - few sessions need it at once

    try:
        make = report_maker(session)
    except StoreError as error:
        tell(f"The log cannot be read: {error.path.name} {error.message}")
        return
    screen.app.push_screen(ReportScreen(make, Clock(zone_here())))
