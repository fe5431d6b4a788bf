"""Two moments of the log, and what reads otherwise between them."""

from typing import Literal, NamedTuple

from resolution.exchange.comparison import ParagraphChange, compared
from resolution.reflow import Reading, reflow
from tui.live_text import LiveText

ComparedView = Literal["clean", "current"]
COMPARED_VIEWS: tuple[ComparedView, ...] = ("clean", "current")


class Moments(NamedTuple):
    """From the version `start` of the log to the version `end`, as both read in one view."""

    start: int
    end: int
    view: ComparedView = "clean"


def changes_between(live: LiveText, moments: Moments) -> tuple[ParagraphChange, ...]:
    """The paragraphs that read otherwise, in the order of the text; raises Refused for an unknown version.

    Both moments are reflowed from the present reading, so that what reads as now is shared and passed over.
    """
    now = live.reading(moments.view)

    def reading_at(version: int) -> Reading:
        return now if version == now.version else reflow(live.session.at(version), moments.view, now)

    return compared(reading_at(moments.start), reading_at(moments.end))
