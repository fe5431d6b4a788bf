"""Acts on words, marks and order as a chair takes them: which keys lead to it, take it, and what is shown.

They are pressed in a section of their own, the last of the text, whose points are the last four.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.keys import pane_lines

LINES = Sequence[str]
ENTER, DOWN, TAKE = "\r", "\x1b[B", "\x13"
SECTION = """*asks the harbour masters*

1 to light the lamps of the quay [early][lately] in winter;

2 to count {++twice++} the lamps of the pier;

3 to trim the wicks of all lamps;

4 to fill the cans of the pier with [oil] each day;

NOR/9/1
5 to paint all lamp posts of the quay green;

SUN/9/1
6 to paint all lamp posts of the pier blue;

7 to report on the lamps;
"""
POINTS = 4
"""How many points the section has; `at` counts them from 0."""


@dataclass(frozen=True, slots=True)
class ActByKey:
    """An act that begins at point `at` of the section; `before` are the keys to it, each with what it shows.

    `takes` is the key that is timed; `is_shown` says of the words of the text and of the whole screen whether
    the act is there.
    """

    name: str
    at: int
    before: tuple[tuple[str, str], ...]
    takes: str
    is_shown: Callable[[str, str], bool]

    def is_there(self, lines: LINES) -> bool:
        return self.is_shown("\n".join(pane_lines(lines)), "\n".join(lines))


def acts_by_key(points: int) -> tuple[ActByKey, ...]:
    """The acts in a text of so many points."""
    to_plain_words = ((DOWN, "No point here"), (DOWN, ""))
    return (
        ActByKey(
            "merge",
            0,
            (("=", "Merge options"), ("", "lost:")),
            TAKE,
            lambda text, screen: "[early]" not in text and "ctrl+s takes it" not in screen,
        ),
        ActByKey("split", 0, (), "|", lambda text, _: "[early] [lately]" in text),
        ActByKey(
            "attribute",
            1,
            (("@", "Whose is"), ("NOR/7/1", "NOR/7/1")),
            ENTER,
            lambda text, _: "[oil - NOR/7/1]" in text,
        ),
        ActByKey(
            "group",
            2,
            (("A", "Make alternatives"), (f"{points}", f" {points} ")),
            ENTER,
            lambda text, screen: "Option 2" in text and "Make alternatives" not in screen,
        ),
        ActByKey(
            "open a tracked change",
            0,
            ((DOWN, "No point here"),),
            "C",
            lambda text, _: "[twice]" in text,
        ),
        ActByKey(
            "agree",
            0,
            (*to_plain_words, ("g", "Agree what")),
            ENTER,
            lambda text, screen: "agreed ad ref" in text and "Agree what" not in screen,
        ),
        ActByKey(
            "bracket",
            0,
            (*to_plain_words, ("[", "Bracket words")),
            ENTER,
            lambda text, screen: "[to] trim" in text and "Bracket words" not in screen,
        ),
        ActByKey("delete", 0, to_plain_words, "d", lambda text, _: "trim the wicks" not in text),
        ActByKey(
            "move",
            0,
            to_plain_words,
            "J",
            lambda text, _: 0 <= text.find("to fill the cans") < text.find("to trim the wicks"),
        ),
    )
