"""Taking back an earlier decision: which one, and what depends on it, before it goes."""

from resolution.deciding import Undo, UndoWithDependents, dependents, standing_decisions
from session_store import StoreError
from session_store.summaries import said_of
from tui.live_text import LiveText
from tui.screens.listing import Listing
from tui.screens.placing_screen import PlacingScreen
from tui.shown import shown


class UndoingScreen(PlacingScreen):
    """Lists the decisions that stand, and what would go along with one."""

    def action_undo_earlier(self) -> None:
        """What is only tried is not listed: u takes that back."""
        try:
            summaries = {entry.version: entry.summary for entry in self.live.session.entries()}
            summaries |= _tried(self.live)
        except StoreError as error:
            self.tell(f"The log cannot be read: {error.path.name} {error.message}", "refused")
            return
        standing = [entry.version for entry in standing_decisions(self.live.standing)]
        versions = [version for version in standing if version <= self.live.session.version]
        if not versions:
            self.tell("No decision stands: there is nothing to undo", "refused")
            return

        later = _Later(self.live)

        def undo(at: int | None) -> None:
            if at is not None:
                self._undo(versions[at], later, summaries)

        def make_ready(at: int) -> bool:
            return not later.than(versions[at]) and self.make_ready(Undo(versions[at]))

        title = "Undo which decision? The last comes first"
        entries = [shown(_line(version, summaries)) for version in versions]
        self.app.push_screen(Listing(title, entries, enter="takes it back", ahead=make_ready), undo)

    def _undo(self, version: int, known: "_Later", summaries: dict[int, str]) -> None:
        later = known.than(version)
        if not later:
            self.decide(Undo(version))
            return
        together = UndoWithDependents(version)

        def undo_all(at: int | None) -> None:
            if at is not None:
                self.decide(together)

        def make_ready(_: int) -> bool:
            return self.make_ready(together)

        count = f"{len(later)} decisions depend" if len(later) > 1 else "One decision depends"
        title = f"{count} on version {version}"
        entries = [shown(_line(one, summaries)) for one in (*reversed(later), version)]
        self.app.push_screen(
            Listing(title, entries, enter="takes all of these back", ahead=make_ready), undo_all
        )


class _Later:
    """What depends on a decision, looked for once while the text stands as it does."""

    def __init__(self, live: LiveText) -> None:
        self._live = live
        self._standing = live.standing
        self._known: dict[int, tuple[int, ...]] = {}

    def than(self, version: int) -> tuple[int, ...]:
        """The versions that depend on that one."""
        if self._live.standing is not self._standing:
            self._standing = self._live.standing
            self._known.clear()
        if version not in self._known:
            self._known[version] = dependents(self._standing, version)
        return self._known[version]


def _tried(live: LiveText) -> dict[int, str]:
    """What each act of a what-if would be in the record, by the version that its last event would have."""
    steps = () if live.what_if is None else live.what_if.steps
    return {
        step.after.version: f"{said_of(step.events[-1], step.after).summary} · tried, not stored"
        for step in steps
    }


def _line(version: int, summaries: dict[int, str]) -> str:
    return f"v{version}  {' '.join(summaries.get(version, '').split())}"
