"""The keys of the table as a whole: help, palette, leaving."""

from tui.keys.key import Key

SESSION_KEYS: tuple[Key, ...] = (
    Key(
        "stay",
        "S",
        "stay_or_go_on",
        "Stay, or go on, after a decision",
        "Whether the cursor goes to the next open point by itself.",
        "session",
        "S",
    ),
    Key("help", "question_mark", "help", "All keys", "This list.", "session", "?", "all keys"),
    Key(
        "palette",
        "ctrl+p",
        "app.command_palette",
        "Every action by its name",
        "The command palette.",
        "session",
        "ctrl+p",
        in_palette=False,
    ),
    Key(
        "escape",
        "escape",
        "drop",
        "Drop selection, search or filter",
        "Back to the text.",
        "session",
        "Esc",
        "end",
        in_palette=False,
    ),
    Key("leave", "q", "leave", "Leave", "The session is already saved.", "session", "q", "leave"),
)
