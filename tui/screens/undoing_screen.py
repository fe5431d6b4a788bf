"""Taking back an earlier decision: which one, and what depends on it, before it goes."""

from resolution.deciding import Undo, UndoWithDependents, dependents, standing_decisions
from session_store import StoreError
from tui.screens.listing import Listing
from tui.screens.placing_screen import PlacingScreen
from tui.shown import shown


class UndoingScreen(PlacingScreen):
    """Lists the decisions that stand, and what would go along with one."""

    def action_undo_earlier(self) -> None:
        """What is only tried is not listed: u takes that back."""
        try:
            summaries = {entry.version: entry.summary for entry in self.live.session.entries()}
        except StoreError as error:
            self.tell(f"The log cannot be read: {error.path.name} {error.message}", "refused")
            return
        standing = [entry.version for entry in standing_decisions(self.live.standing)]
        versions = [version for version in standing if version <= self.live.session.version]
        if not versions:
            self.tell("No decision stands: there is nothing to undo", "refused")
            return

        def undo(at: int | None) -> None:
            if at is not None:
                self._undo(versions[at], summaries)

        title = "Undo which decision? The last comes first"
        entries = [shown(_line(version, summaries)) for version in versions]
        self.app.push_screen(Listing(title, entries, enter="takes it back"), undo)

    def _undo(self, version: int, summaries: dict[int, str]) -> None:
        later = dependents(self.live.standing, version)
        if not later:
            self.decide(Undo(version))
            return

        def undo_all(at: int | None) -> None:
            if at is not None:
                self.decide(UndoWithDependents(version))

        count = f"{len(later)} decisions depend" if len(later) > 1 else "One decision depends"
        title = f"{count} on version {version}"
        entries = [shown(_line(one, summaries)) for one in (*reversed(later), version)]
        self.app.push_screen(Listing(title, entries, enter="takes all of these back"), undo_all)


def _line(version: int, summaries: dict[int, str]) -> str:
    return f"v{version}  {' '.join(summaries.get(version, 'tried, not stored').split())}"
