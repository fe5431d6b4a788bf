"""What a chair likes, as it is in force."""

from dataclasses import replace
from typing import Any, Literal

from resolution.light_dataclass import dataclass
from tui.configuration import SETTINGS, effective
from tui.configuration.chosen import choose_at_table
from tui.room.sizes import RoomSize
from tui.text_widths import WIDEST_TEXT

LeadingLabel = Literal["working", "clean"]


@dataclass(frozen=True, slots=True)
class Preferences:
    """`goes_on`: after a decision the cursor goes to the next open point; `leads`: which label does.

    `profile` is that of new sessions, `auto` where the text tells it; `text_width` in columns.
    """

    theme: str = "assembly"
    goes_on: bool = True
    leads: LeadingLabel = "working"
    profile: str = "auto"
    text_width: int = WIDEST_TEXT
    room_size: RoomSize = "normal"


def preferences() -> Preferences:
    """Read anew from the files; each value is sound."""
    values = effective().values
    by_field: dict[str, Any] = {setting.field: values[setting.name] for setting in SETTINGS}
    return Preferences(**by_field)


def prefer(**changes: Any) -> Preferences:  # noqa: ANN401 - the fields' own types
    """Keeps these changes beside what was chosen before; in this run they count whatever the file says."""
    choose_at_table(changes)
    return replace(preferences(), **changes)
