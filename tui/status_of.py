"""The status line's content, from the live text."""

from tui.live_text import LiveText
from tui.widgets.status_line import Status


def status_of(live: LiveText) -> Status:
    """Title, symbol, counts, the burn-down so far, and the head code of the record."""
    head, progress = live.document.head, live.progress
    revision = f" rev. {head.revision}" if head.revision is not None else ""
    return Status(
        title=head.title or live.session.name,
        symbol=f"{head.symbol or ''}{revision}".strip(),
        open=progress.count("open"),
        parked=progress.count("parked"),
        kept=progress.count("kept"),
        settled=progress.count("settled"),
        open_counts=live.open_counts,
        head_code=live.session.head_code,
    )
