"""The one table of settings: what each is called, what it does, which values it takes, which is the first."""

from collections.abc import Callable
from typing import get_args

from resolution.light_dataclass import dataclass
from resolution.reflow.profile import PROFILES
from tui.room.sizes import RoomSize
from tui.text_widths import MOST_COLUMNS, NARROWEST_TEXT, WIDEST_TEXT

Value = str | bool | int


@dataclass(frozen=True, slots=True)
class Setting:
    """`name` in the file and `field` of the preferences; `possible` says in words what `is_sound` takes."""

    name: str
    field: str
    default: Value
    meaning: str
    possible: str
    is_sound: Callable[[object], bool]


def _one_of(*names: str) -> tuple[str, Callable[[object], bool]]:
    return " or ".join(f'"{name}"' for name in names), lambda value: value in names


def _is_theme_name(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _is_width(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and NARROWEST_TEXT <= value <= MOST_COLUMNS


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme", "theme", "assembly", "The colour theme.", "a theme that adref themes lists", _is_theme_name
    ),
    Setting(
        "leading_label",
        "leads",
        "working",
        "Which label leads: the printed one, or that of the clean text.",
        *_one_of("working", "clean"),
    ),
    Setting(
        "auto_advance",
        "goes_on",
        default=True,
        meaning="Whether the cursor goes to the next open point after a decision.",
        possible="true or false",
        is_sound=lambda value: isinstance(value, bool),
    ),
    Setting(
        "profile",
        "profile",
        "auto",
        "How new sessions set their text; auto tells it from the text's labels and body.",
        *_one_of("auto", *PROFILES),
    ),
    Setting(
        "text_width",
        "text_width",
        WIDEST_TEXT,
        "How many columns the text takes at most at the table.",
        f"{NARROWEST_TEXT} to {MOST_COLUMNS}",
        _is_width,
    ),
    Setting(
        "room_size",
        "room_size",
        "normal",
        "How large the room's screen begins.",
        *_one_of(*get_args(RoomSize)),
    ),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}
