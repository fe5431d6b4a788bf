"""An option that reads "No text": the room may choose that nothing stands, and the two words are no text."""

import re

from resolution.reader.proposals import Proposal, SectionDrafts, Stretch
from resolution.reader.tokens import between

_NO_TEXT = re.compile(r"[\s\[]*no text[\s.;\]]*", re.IGNORECASE)

_LONGEST = 60  # characters: what is longer says more than that


def set_aside_no_text(point: Proposal, section: SectionDrafts) -> None:
    """Make a note of the words of each of the rivals that says there is no text."""
    if len(point.options) > 1:
        for option in point.options:
            _set_aside(option, section)


def _set_aside(option: Stretch, section: SectionDrafts) -> None:
    edges = section.edges(option.start, option.end)
    if len(edges) != 1 or min(edges[0].end, option.end) - max(edges[0].start, option.start) > _LONGEST:
        return
    words = [t for t in between(edges[0].tokens, option.start, option.end) if t.role in {"text", "bracket"}]
    if _NO_TEXT.fullmatch("".join(token.raw for token in words)):
        for token in words:
            token.role = "note" if token.role == "text" else token.role
