"""The keys of the guided tour, which stand beside those of the table."""

from tui.keys.key import Key

TOUR_KEYS: tuple[Key, ...] = (
    Key(
        "tour-begin",
        "ctrl+t",
        "begin_tour",
        "Guided tour, from its beginning",
        "Ten things to do at the table, each explained; the demo is there to be tried.",
        "session",
        "ctrl+t",
        "tour",
    ),
    Key(
        "tour-skip",
        "ctrl+n",
        "skip_step",
        "Skip this step of the tour",
        "The next one is explained.",
        "session",
        "ctrl+n",
        "skips",
    ),
    Key(
        "tour-leave",
        "ctrl+x",
        "leave_tour",
        "Leave the tour",
        "The table stays as it is, and all that was decided.",
        "session",
        "ctrl+x",
        "leaves the tour",
    ),
)
