"""The keys of the start screen."""

from tui.keys.key import Key

START_KEYS: tuple[Key, ...] = (
    Key(
        "start-open",
        "o",
        "ask_path",
        "Open a text or a session by its path",
        "A text is looked at first; the second Enter makes a session of it.",
        "session",
        "o",
        "open a file",
    ),
    Key(
        "start-demo",
        "d",
        "demo",
        "Open the demo",
        "A sample text, in a fresh session.",
        "session",
        "d",
        "demo",
    ),
    Key(
        "start-theme",
        "t",
        "app.next_theme",
        "Next theme",
        "The next of the colour themes.",
        "view",
        "t",
        "theme",
    ),
    Key(
        "start-back",
        "escape",
        "back_to_list",
        "Back to the list",
        "The sessions opened last.",
        "move",
        "Esc",
        "back to the list",
    ),
    Key("start-leave", "q", "app.quit", "Leave", "Nothing is open.", "session", "q", "leave"),
)
