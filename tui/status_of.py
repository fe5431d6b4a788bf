"""The status line's content, from the live text."""

from tui.read_text import ReadText
from tui.widgets.status_line import Status


def status_of(live: ReadText) -> Status:
    """Title, symbol, counts, the burn-down so far, and the head code of the record."""
    head, progress = live.document.head, live.progress
    revision = f" rev. {head.revision}" if head.revision is not None else ""
    return Status(
        title=head.title or live.name,
        symbol=f"{head.symbol or ''}{revision}".strip(),
        open=progress.count("open"),
        parked=progress.count("parked"),
        kept=progress.count("kept"),
        settled=progress.count("settled"),
        open_counts=live.open_counts,
        head_code=live.head_code,
    )
