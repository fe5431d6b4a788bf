"""The keys of the comparison of two moments."""

from tui.keys.key import Key

COMPARISON_KEYS: tuple[Key, ...] = (
    Key("next-change", "n,tab", "go(1)", "Next change", "", "move", "n", "next"),
    Key("previous-change", "N,shift+tab", "go(-1)", "Previous change", "", "move", "N", "previous"),
    Key(
        "go-there",
        "enter",
        "go_there",
        "Go there",
        "That paragraph, at the table.",
        "move",
        "Enter",
        "go there",
    ),
    Key("layout", "s", "next_layout", "Side by side", "Or inline again.", "view", "s", "side by side"),
    Key(
        "compared-view", "v", "next_view", "Clean or current", "Which view is compared.", "view", "v", "view"
    ),
    Key("change-down", "down,j", "scroll(1)", "Down", "", "move", "↓ j", "scroll"),
    Key("change-up", "up,k", "scroll(-1)", "Up", "", "move", "↑ k"),
    Key("change-page-down", "pagedown", "page(1)", "Page down", "", "move", "PgDn"),
    Key("change-page-up", "pageup", "page(-1)", "Page up", "", "move", "PgUp"),
    Key("first-change", "home", "go(-1000000)", "First change", "", "move", "Home"),
    Key("last-change", "end", "go(1000000)", "Last change", "", "move", "End"),
    Key("leave-comparison", "escape,q", "dismiss(None)", "Back to the table", "", "session", "Esc", "back"),
)
