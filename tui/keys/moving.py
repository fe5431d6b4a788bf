"""The keys that move the cursor in the text."""

from tui.keys.key import Key

MOVING_KEYS: tuple[Key, ...] = (
    Key(
        "down",
        "down,j",
        "move('down')",
        "Down",
        "One line down in the text.",
        "move",
        "↓ j",
        in_palette=False,
    ),
    Key("up", "up,k", "move('up')", "Up", "One line up in the text.", "move", "↑ k", in_palette=False),
    Key(
        "page-down",
        "pagedown",
        "move('page_down')",
        "Page down",
        "One page down in the text.",
        "move",
        "PgDn",
        in_palette=False,
    ),
    Key(
        "page-up",
        "pageup",
        "move('page_up')",
        "Page up",
        "One page up in the text.",
        "move",
        "PgUp",
        in_palette=False,
    ),
    Key("home", "home", "move('home')", "To the beginning", "To the text's beginning.", "move", "Home"),
    Key("end", "end", "move('end')", "To the end", "To the text's end.", "move", "End"),
    Key(
        "find",
        "slash",
        "find",
        "Find words in the text",
        "Then n and N go from match to match, Esc ends.",
        "move",
        "/",
        "find",
    ),
)
