"""The keys that lead from point to point and from option to option."""

from tui.keys.key import Key

POINT_KEYS: tuple[Key, ...] = (
    Key(
        "next",
        "n,tab",
        "next",
        "Next open point",
        "Once nothing is open, the next parked one; while finding, the next match.",
        "points",
        "n Tab",
        "next",
    ),
    Key(
        "previous",
        "N,shift+tab",
        "previous",
        "Previous open point",
        "While finding, the previous match.",
        "points",
        "N",
        "previous",
    ),
    Key(
        "goto",
        "G",
        "goto",
        "Go to a point by its number",
        "The number the room says aloud; it never changes.",
        "points",
        "G",
        "go to",
    ),
    Key(
        "filter",
        "f",
        "filter",
        "Go only through some points",
        "By state, source, author, section or label, as in open arb resolves; Esc drops the filter.",
        "points",
        "f",
        "filter",
    ),
    Key(
        "option-next",
        "right",
        "next_option(1)",
        "Next option of the point",
        "Moves the cursor among the options, so that each shows what choosing it would change.",
        "points",
        "→",
    ),
    Key(
        "option-previous",
        "left",
        "next_option(-1)",
        "Previous option of the point",
        "Moves the cursor among the options, so that each shows what choosing it would change.",
        "points",
        "←",
    ),
)
