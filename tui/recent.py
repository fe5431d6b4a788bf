"""The sessions opened last: a list in the user's data folder, for the start screen."""

from dataclasses import asdict
from pathlib import Path

from platformdirs import user_data_path

from resolution.light_dataclass import dataclass
from tui.kept_json import keep, read_kept

MOST_RECENT = 20


@dataclass(frozen=True, slots=True)
class RecentSession:
    """One session as it was left: its file, its title, its counts, and its last decision in words."""

    path: str
    title: str
    open: int
    parked: int
    settled: int
    last_decision: str

    @property
    def is_there(self) -> bool:
        try:
            return Path(self.path).is_file()
        except (OSError, ValueError):
            return False


def recent_path() -> Path:
    return user_data_path("adref", appauthor=False) / "recent.json"


def recent_sessions() -> tuple[RecentSession, ...]:
    """The sessions opened last, the latest first; damaged entries are left out."""
    kept = read_kept(recent_path())
    entries = kept if isinstance(kept, list) else []
    return tuple(session for entry in entries[:MOST_RECENT] if (session := _session(entry)) is not None)


def remember(session: RecentSession) -> None:
    """Puts the session first; that it could not be kept is no reason to stop a meeting."""
    others = [known for known in recent_sessions() if known.path != session.path]
    keep(recent_path(), [asdict(known) for known in [session, *others][:MOST_RECENT]])


def _session(entry: object) -> RecentSession | None:
    match entry:
        case {
            "path": str(path),
            "title": str(title),
            "open": int(still_open),
            "parked": int(parked),
            "settled": int(settled),
            "last_decision": str(last),
        }:
            return RecentSession(path, title, still_open, parked, settled, last)
        case _:
            return None
