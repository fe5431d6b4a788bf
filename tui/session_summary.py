"""A session as the start screen lists it."""

from tui.live_text import LiveText
from tui.recent import RecentSession


def summary_of(live: LiveText) -> RecentSession:
    """Its file, title, counts, and last decision in words."""
    progress = live.progress
    return RecentSession(
        path=str(live.session.path.resolve()),
        title=live.document.head.title or live.session.name,
        open=progress.count("open"),
        parked=progress.count("parked"),
        settled=progress.count("settled") + progress.count("kept"),
        last_decision=live.last_decision,
    )
