"""What the table says when it opens."""

from tui.keys import face
from tui.live_text import LiveText


def opening_words(live: LiveText, remark: str = "") -> str:
    """What the chair must know first, in one sentence: how the session may be used, what reading met."""
    session, document = live.session, live.document
    if session.is_read_only:
        remark = f"{session.path.name} may not be written: open for reading only, nothing can be decided"
    if session.is_sealed:
        remark = f"{session.path.name} is sealed, version {session.version}: nothing is recorded any more"
    if session.gavel is not None and session.gavel.taken_over:
        remark = f"The gavel was {session.gavel.taken_over}"
    return " · ".join(filter(None, (remark, _problems(len(document.diagnostics)))))


def _problems(count: int) -> str:
    if not count:
        return ""
    met = f"{count} problems in the text, {face('problems')} lists them"
    return met if count > 1 else f"One problem in the text, {face('problems')} shows it"
