"""The keys of the replay: those of a player, and those to find one's way in the log."""

from tui.keys import Key, KeyGroup

REPLAY_KEYS: tuple[Key, ...] = (
    Key(
        "play", "space", "play", "Play, pause", "From here on, or from the start.", "points", "space", "play"
    ),
    Key("step-on", "right", "step(1)", "One step on", "A package is one step.", "points", "→", "step"),
    Key("step-back", "left", "step(-1)", "One step back", "A package is one step.", "points", "←"),
    Key("leap-on", "shift+right", "step(10)", "Ten steps on", "", "points", "shift+→"),
    Key("leap-back", "shift+left", "step(-10)", "Ten steps back", "", "points", "shift+←"),
    Key(
        "point-before",
        "left_square_bracket",
        "by_point(-1)",
        "The decision before on this point",
        "The point is that of the decision shown, or the one that was clicked.",
        "points",
        "[",
    ),
    Key(
        "point-after",
        "right_square_bracket",
        "by_point(1)",
        "The next decision on this point",
        "The point is that of the decision shown, or the one that was clicked.",
        "points",
        "]",
        "by point",
    ),
    Key("start", "home", "to_start", "To the start", "The text as it was read.", "points", "Home"),
    Key(
        "end",
        "end",
        "to_end",
        "To the end, and stay there",
        "As long as the session goes on, what is decided shows here.",
        "points",
        "End",
        "end, live",
    ),
    Key("faster", "plus,equals_sign", "speed(1)", "Faster", "", "points", "+", "speed"),
    Key("slower", "minus", "speed(-1)", "Slower", "", "points", "-"),
    Key(
        "go-to",
        "G",
        "go_to",
        "Go to a version, a time, a point",
        "12, 10:42, 2031-05-04 10:42, or before 7: the moment before point 7 was settled.",
        "points",
        "G",
        "go to",
    ),
    Key(
        "find",
        "slash",
        "find",
        "Find decisions",
        "By point (7), section, source, person or any word; all of them have to fit. Esc ends.",
        "points",
        "/",
        "find",
    ),
    Key("match-after", "n", "match(1)", "The next that was found", "", "points", "n"),
    Key("match-before", "N", "match(-1)", "The one found before", "", "points", "N"),
    Key("replay-down", "down,j", "move('down')", "Down", "One line down in the text.", "move", "↓ j"),
    Key("replay-up", "up,k", "move('up')", "Up", "One line up in the text.", "move", "↑ k"),
    Key("replay-page-down", "pagedown", "move('page_down')", "Page down", "", "move", "PgDn"),
    Key("replay-page-up", "pageup", "move('page_up')", "Page up", "", "move", "PgUp"),
    Key(
        "replay-view",
        "v",
        "next_view",
        "Next view",
        "Working, current, clean, marked, base.",
        "view",
        "v",
        "view",
    ),
    Key(
        "replay-labels", "l", "swap_labels", "Which label leads", "The printed or the clean one.", "view", "l"
    ),
    Key("replay-outline", "o", "outline", "Outline", "The sections; Enter goes there.", "view", "o"),
    Key("replay-theme", "t", "app.next_theme", "Next theme", "The next of the colour themes.", "view", "t"),
    Key("replay-help", "question_mark", "help", "All keys", "This list.", "session", "?", "all keys"),
    Key("replay-drop", "escape", "drop", "Pause, and end a search", "", "session", "Esc"),
    Key("leave-replay", "q", "app.quit", "Leave", "Nothing was changed.", "session", "q", "leave"),
)
TITLES: dict[KeyGroup, str] = {
    "points": "From moment to moment",
    "move": "Move in the text",
    "view": "What is shown",
    "session": "The session",
}
SHOWN_KEYS = tuple(key for key in REPLAY_KEYS if key.in_footer)
