"""What a chair likes: kept from one session to the next, and no part of any record."""

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from platformdirs import user_config_path

from tui.kept_json import keep, read_kept

LeadingLabel = Literal["working", "clean"]


@dataclass(frozen=True, slots=True)
class Preferences:
    """`goes_on`: after a decision the cursor goes to the next open point; `leads`: which label does."""

    theme: str = "assembly"
    goes_on: bool = True
    leads: LeadingLabel = "working"


def preferences_path() -> Path:
    return user_config_path("adref", appauthor=False) / "preferences.json"


def preferences() -> Preferences:
    """As kept; what is missing or of the wrong kind is as at first."""
    kept = read_kept(preferences_path())
    if not isinstance(kept, dict):
        return Preferences()
    first = Preferences()
    sound = {
        field.name: kept[field.name]
        for field in fields(Preferences)
        if type(kept.get(field.name)) is type(getattr(first, field.name))
    }
    if sound.get("leads") not in get_args(LeadingLabel):
        sound.pop("leads", None)
    return replace(first, **sound)


def prefer(**changes: Any) -> Preferences:  # noqa: ANN401 - the fields' own types
    """Keeps these changes, beside what was preferred before."""
    preferred = replace(preferences(), **changes)
    keep(preferences_path(), asdict(preferred))
    return preferred
