"""From a screen on a session to the report over it."""

from textual.screen import Screen

from resolution.minutes.clock import Clock
from session_store import Session
from session_store.minutes import report_maker
from tui.clock_times import zone_here


def show_report(screen: Screen[None], session: Session) -> None:
    """The report of this moment over that screen."""
    from tui.report.report_screen import ReportScreen  # noqa: PLC0415 - few sessions need it at once

    screen.app.push_screen(ReportScreen(report_maker(session), Clock(zone_here())))
