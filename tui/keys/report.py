"""The keys of the report on the screen."""

from tui.keys.key import Key

REPORT_KEYS: tuple[Key, ...] = (
    Key("report-next", "n", "go_to_part(1)", "Next part", "", "move", "n", "next part"),
    Key("report-previous", "N", "go_to_part(-1)", "Part before", "", "move", "N", "part before"),
    Key("report-down", "down,j", "scroll(1)", "Down", "", "move", "↓ j", "scroll"),
    Key("report-up", "up,k", "scroll(-1)", "Up", "", "move", "↑ k"),
    Key("report-page-down", "pagedown,space", "page(1)", "Page down", "", "move", "PgDn", "page"),
    Key("report-page-up", "pageup", "page(-1)", "Page up", "", "move", "PgUp"),
    Key("report-home", "home", "begin", "To the beginning", "", "move", "Home"),
    Key("report-end", "end", "end", "To the end", "", "move", "End"),
    Key("leave-report", "escape,q,V", "dismiss(None)", "Back", "", "session", "Esc", "back"),
)
SHOWN_KEYS = tuple(key for key in REPORT_KEYS if key.in_footer)
