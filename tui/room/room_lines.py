"""What stands above and below the room's text: which point this is, the counts, the head, what is amiss."""

from textual.content import Content
from textual.reactive import var

from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget
from tui.widgets.status_line import Status, counts_content


class RoomHead(LineWidget):
    """One line: the point and where it is, the counts, the code of the record."""

    DEFAULT_CSS = "RoomHead { height: 2; width: 1fr; padding: 0 1; }"

    where: var[tuple[str, str]] = var(("", ""))
    status: var[Status | None] = var(None)

    def watch_where(self) -> None:
        self.note_change()

    def watch_status(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """The point in bold; its place and kind give way where there is no room."""
        if self.status is None:
            return []
        point, more = self.where
        code = Content.styled(self.status.head_code, "bold $text-secondary")
        right = Content("   ").join([counts_content(self.status), code])
        left = Content.assemble(shown(point, "bold"), "  ", shown(more, "$text-secondary"))
        return [spread(left, right, self.size.width)]


class RoomWord(LineWidget):
    """One line for what the room has to know: that the chair is away, that the file is gone."""

    DEFAULT_CSS = "RoomWord { height: 1; width: 1fr; padding: 0 1; }"

    amiss: var[str] = var("")
    absence: var[str] = var("")

    def watch_amiss(self) -> None:
        self.note_change()

    def watch_absence(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """What is amiss before all else."""
        word = (
            shown(self.amiss, "bold $state-rejected")
            if self.amiss
            else shown(self.absence, "$text-secondary")
        )
        return [fitted(word, self.size.width)]
