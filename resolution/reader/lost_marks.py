"""Marks that a converter lost: reported, never guessed at (reading rule 7)."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable

from resolution.reader.drafts import Draft

Report = Callable[[int, str, str], None]

_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:19|20)\d\d(?!\d)")
_YEAR_WORD = re.compile(r"(?<!\d)(?:19|20)\d\d[A-Z][a-z]+")
_NAMES = re.compile(r"\b[A-Z][a-z]{2,}[A-Z][a-z]{2,}\b")
_COMMAS = re.compile(r",\s*,|;\s*;|,\s*;")
_EVENT = re.compile(r"\b([A-Z]{2,6})-(\d{2,4}(?:-\d{2})?)\b")
# Most words hold none of these: looking once for what all of them hold spares looking for each. It begins
# with a set of characters, for which a text is gone through much faster than for a choice.
_SUSPECT = re.compile(
    r"[A-Z\d,;-](?:(?<=\d)(?=\d(?:19|20|[A-Z]))|(?<=[a-z][A-Z])|(?<=[,;])(?=\s*[,;])|(?<=[A-Z]-)(?=\d))"
)
_FUSED_EVENT = re.compile(r"^(?:\d{3,4}|\d{2}-\d{2})$")


def report_lost_marks(drafts: list[Draft], text: str, report: Report) -> None:
    """Report fused words and years, doubled commas, and strikes that leave half of a parenthesis behind."""
    if not drafts:
        return
    suspects = [found.start() for found in _SUSPECT.finditer(text, drafts[0].start, drafts[-1].end)]
    events = _two_digit_events(drafts) if suspects else set()
    for draft in drafts:
        place = bisect_left(suspects, draft.start)
        if place < len(suspects) and suspects[place] < draft.end:
            for start, words in _stretches(draft):
                _report_fused(start, words, events, report)
        if draft.has_changes:
            _report_overrun(draft, report)


def _stretches(draft: Draft) -> Iterable[tuple[int, str]]:
    """Runs of live text that stand together in the source."""
    start, words = 0, ""
    for token in draft.tokens:
        is_live = token.role == "text" and token.change != "deleted"
        if is_live and words and start + len(words) == token.start:
            words += token.raw
            continue
        if words:
            yield start, words
        start, words = (token.start, token.raw) if is_live else (0, "")
    if words:
        yield start, words


def _two_digit_events(drafts: list[Draft]) -> set[str]:
    """The meetings that this text names with a year of two digits, such as WTDC-10."""
    named = (draft for draft in drafts if any(_may_name_event(block.text) for block in draft.body))
    return {
        found[1] for draft in named for found in _EVENT.finditer(draft.live_words()) if len(found[2]) == 2
    }


def _may_name_event(text: str) -> bool:
    return "-" in text and not text.islower()


def _report_fused(start: int, words: str, events: set[str], report: Report) -> None:
    found = [match for form in (_YEARS, _YEAR_WORD, _NAMES, _COMMAS) for match in form.finditer(words)]
    found += [m for m in _EVENT.finditer(words) if m[1] in events and _FUSED_EVENT.match(m[2])]
    for match in sorted(found, key=lambda match: match.start()):
        told = "looks like old and new text run together where marks were lost; kept as it stands"
        report(start + match.start(), "fused-text", f"{match[0]!r} {told}")


def _report_overrun(draft: Draft, report: Report) -> None:
    """A strike over a label and half of a parenthesis: what stays closes one that it does not open."""
    labels = [token for token in draft.tokens if token.role == "label"]
    if not labels or labels[0].change != "deleted" or draft.is_deleted:
        return
    struck = "".join(t.raw for t in draft.tokens if t.role == "text" and t.change == "deleted")
    live = draft.live_words()
    if struck.strip() and struck.count("(") > struck.count(")") and live.count(")") > live.count("("):
        told = "the strike runs over the label into half of a parenthesis: what stays cannot be read"
        report(labels[0].start, "strike-overrun", told)
