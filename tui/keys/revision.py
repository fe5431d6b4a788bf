"""The keys of a text that was revised elsewhere."""

from tui.keys.comparison import COMPARISON_KEYS
from tui.keys.key import Key

_OWN = ("compared-view", "leave-comparison")
REVISION_KEYS: tuple[Key, ...] = (
    Key(
        "adopt",
        "a",
        "adopt",
        "Adopt the text",
        "It is the text from now on; what was decided counts on as it is told above.",
        "decide",
        "a",
        "adopt",
    ),
    Key(
        "carry-over",
        "c",
        "carry",
        "Carry the decision over",
        "To the point that is named; where several could be meant, it is asked which.",
        "decide",
        "c",
        "carry over",
    ),
    Key(
        "drop-decision",
        "d",
        "drop",
        "Drop the decision",
        "It counts no longer; the point, where it is in the text still, is open.",
        "decide",
        "d",
        "drop",
    ),
    Key(
        "take-word-back",
        "u",
        "take_back",
        "Take the last word back",
        "",
        "decide",
        "u",
        "take back",
    ),
    *(key for key in COMPARISON_KEYS if key.id not in _OWN),
    Key("leave-revision", "escape,q", "dismiss(None)", "Back, nothing adopted", "", "session", "Esc", "back"),
)
