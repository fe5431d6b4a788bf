"""The keys that change what is shown and how."""

from tui.keys.key import Key

VIEWING_KEYS: tuple[Key, ...] = (
    Key("view", "v", "next_view", "Next view", "Working, current, clean, marked, base.", "view", "v", "view"),
    Key(
        "labels",
        "l",
        "swap_labels",
        "Which label leads",
        "The working label, as printed, or the clean label, as it would be issued.",
        "view",
        "l",
        "labels",
    ),
    Key(
        "outline",
        "o",
        "outline",
        "Outline",
        "The sections with their open points; Enter goes there.",
        "view",
        "o",
        "outline",
    ),
    Key(
        "compare",
        "D",
        "compare",
        "Compare two moments of the log",
        "Word by word, inline or side by side; Enter goes to what changed.",
        "view",
        "D",
    ),
    Key(
        "revision",
        "E",
        "revision",
        "The text as revised elsewhere",
        "What changed in its file beside the session, and adopting it with all that was decided.",
        "view",
        "E",
    ),
    Key(
        "problems",
        "P",
        "problems",
        "Problems of the text",
        "What the reader met and what it assumed; Enter goes there.",
        "view",
        "P",
    ),
    Key(
        "contributions",
        "c",
        "contributions",
        "Who proposed what",
        "Every contribution with its fate, and what stands of each author; Enter goes there.",
        "view",
        "c",
    ),
    Key("theme", "t", "app.next_theme", "Next theme", "The next of the colour themes.", "view", "t"),
)
