"""The keys of the room's screen: how large the text is, the theme, leaving."""

from tui.keys.key import Key

ROOM_KEYS: tuple[Key, ...] = (
    Key(
        "room-larger",
        "plus,equals_sign",
        "change_size(1)",
        "Larger",
        "Wider margins, lines apart.",
        "view",
        "+",
    ),
    Key("room-smaller", "minus", "change_size(-1)", "Smaller", "More text at once.", "view", "-"),
    Key("room-theme", "t", "app.next_theme", "Next theme", "", "view", "t"),
    Key("leave-room", "q", "app.quit", "Leave the room", "", "session", "q"),
)
