"""A session as the start screen lists it."""

from resolution.deciding.standing import Standing
from tui.decision_words import stands_words
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
        last_decision=last_decision(live.standing),
    )


def last_decision(standing: Standing) -> str:
    """How the point decided last stands now; empty where none was decided."""
    points = (entry.point for entry in reversed(standing.history) if entry.point is not None)
    number = next(points, None)
    return "" if number is None else stands_words(standing, number)
