"""A text as a Word file that a delegation can open: with its changes tracked, clean, or with all its
marks.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from resolution.deciding import Standing
from resolution.exchange.docx.authors import Authors
from resolution.exchange.docx.notation import Origin
from resolution.exchange.docx.packing import word_file
from resolution.exchange.docx.paragraph_marks import with_marks_as_typed
from resolution.exchange.docx.readings import clean_blocks, marked_blocks
from resolution.exchange.docx.working_blocks import working_blocks
from resolution.reflow import reflow
from resolution.reflow.profile import Profile
from resolution.under_way import Hear, counted, nobody

WordView = Literal["marked", "clean", "working"]
WORD_VIEWS: tuple[WordView, ...] = ("marked", "clean", "working")


def as_docx(  # noqa: PLR0913 - all of it goes into the file
    standing: Standing,
    view: WordView,
    *,
    profile: Profile,
    times: Mapping[int, str],
    origins: Sequence[Origin] = (),
    hear: Hear = nobody,
) -> bytes:
    """The text in that view as a Word file; `times` tells when each version was recorded, in ISO 8601.

    `origins`, of the Word file that the text was read from, keep its authors and dates in the working view.
    `hear` is told how far it is.

    marked: base text and current text as tracked changes, the source as author; clean: as it would be issued;
    working: the text with all its marks, as it was read.
    """
    authors = Authors(standing, times, origins if standing.document is standing.origin else ())
    head = standing.document.head
    title = head.title or head.symbol or ""
    match view:
        case "marked":
            clean = reflow(standing, "clean", profile=profile, hear=hear)
            marked = reflow(standing, "marked", clean, profile=profile, hear=hear)
            blocks = with_marks_as_typed(marked_blocks(marked, clean, authors))
        case "clean":
            blocks = list(clean_blocks(reflow(standing, "clean", profile=profile, hear=hear), authors))
        case "working":
            blocks = list(working_blocks(standing.document, authors))
    return word_file(counted(blocks, "writing the Word file", len(blocks), hear), title=title)
