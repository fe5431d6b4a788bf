"""The keys that select words of the text; the mouse does it by dragging."""

from tui.keys.key import Key

COPY_BY_MOUSE = Key(
    "copy",
    "y,ctrl+c",
    "copy",
    "Copy the selected words",
    "As clean text, without marks, as the view reads; dragging with the mouse selects them.",
    "move",
    "y ctrl+c",
)
"""Where no key selects words."""
SELECTING_KEYS: tuple[Key, ...] = (
    Key(
        "select",
        "s",
        "select",
        "Select words in the text",
        "Arrows go from word to word; from the second s on they take in more. The mouse selects by dragging.",
        "move",
        "s",
        "select",
    ),
    *(
        Key(
            f"select-{stride}",
            f"shift+{stride}",
            f"reach('{stride}')",
            f"Select {words}",
            "Begins at the cursor's line where nothing is selected; [ brackets what is, y copies it.",
            "move",
            f"shift+{arrow}",
            in_palette=False,
        )
        for stride, arrow, words in (
            ("right", "→", "one word more"),
            ("left", "←", "one word back"),
            ("down", "↓", "a line down"),
            ("up", "↑", "a line up"),
        )
    ),
    Key(
        "copy",
        "y,ctrl+c",
        "copy",
        "Copy the selected words",
        "As clean text, without marks, as the view reads.",
        "move",
        "y ctrl+c",
        "copy",
    ),
)
