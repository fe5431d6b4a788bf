"""The rows of the outline, made anew only where a decision touched a section."""

from collections.abc import Iterable
from operator import attrgetter

from resolution.deciding import agreed_level
from resolution.reflow.reading import ReadSection
from resolution.tree import SectionId
from tui.read_text import ReadText
from tui.widgets.outline import OutlineRow

NO_CALL = "(before the first call)"
_SECTION_OF_ROW, _ID_OF_SECTION = attrgetter("section"), attrgetter("id")


def outline_rows(live: ReadText) -> tuple[OutlineRow, ...]:
    """One row for each section of the reading that is shown."""
    return tuple(_row(live, section) for section in live.reading().sections)


def renewed_rows(
    rows: tuple[OutlineRow, ...], live: ReadText, sections: Iterable[SectionId]
) -> tuple[OutlineRow, ...]:
    """The same rows, those of these sections made anew; all of them where the text has other sections."""
    now = live.reading().sections
    before = list(map(_SECTION_OF_ROW, rows))
    if before != list(map(_ID_OF_SECTION, now)):
        return outline_rows(live)
    renewed = list(rows)
    for at in [before.index(section) for section in set(sections) if section in before]:
        renewed[at] = _row(live, now[at])
    return tuple(renewed)


def _row(live: ReadText, section: ReadSection) -> OutlineRow:
    return OutlineRow(
        section=section.id,
        call=section.call or NO_CALL,
        open=live.progress.in_section(section.id, "open"),
        parked=live.progress.in_section(section.id, "parked"),
        is_empty=section.is_empty,
        agreed=agreed_level(live.standing, section.id),
    )
