"""The one table of keys: footer, help and command palette are made from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

KeyGroup = Literal["decide", "points", "move", "view", "session"]

GROUP_TITLES: dict[KeyGroup, str] = {
    "decide": "Decide the point",
    "points": "From point to point",
    "move": "Move in the text",
    "view": "What is shown",
    "session": "The session",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One action and the keys that call it.

    `keys` are Textual's names, by commas; `{key}` in `action` stands for the key pressed. `face` is how a
    person names the keys; `in_footer` how the footer names the action, if it shows it at all.
    """

    id: str
    keys: str
    action: str
    description: str
    tooltip: str
    group: KeyGroup
    face: str
    in_footer: str = ""
    in_palette: bool = True

    def bindings(self) -> Iterator[Binding]:
        """One binding a key where the action depends on it, else one for all, so that they remap together."""
        if "{key}" not in self.action:
            yield self._binding(self.id, self.keys, self.action)
            return
        for key in self.keys.split(","):
            yield self._binding(f"{self.id}-{key}", key, self.action.format(key=key))

    def _binding(self, binding_id: str, keys: str, action: str) -> Binding:
        return Binding(
            keys,
            action,
            self.description,
            show=bool(self.in_footer),
            key_display=self.face,
            tooltip=self.tooltip,
            id=binding_id,
        )


def bindings(keys: Iterable[Key]) -> list[Binding]:
    """The bindings of a screen, from its part of the table."""
    return [binding for key in keys for binding in key.bindings()]


TABLE_KEYS: tuple[Key, ...] = (
    Key(
        "choose",
        "1,2,3,4,5,6,7,8,9",
        "choose({key})",
        "Choose that option",
        "The option stands; its rivals are dropped, with their sources, and can be brought back.",
        "decide",
        "1-9",
        "choose",
        in_palette=False,
    ),
    Key(
        "mark",
        "space",
        "mark_option",
        "Mark the option under the cursor",
        "Marks one of several options that shall stand together; Enter chooses those marked.",
        "decide",
        "space",
    ),
    Key(
        "choose-marked",
        "enter",
        "choose_marked",
        "Choose the marked options",
        "Alternatives that are whole paragraphs may stand side by side, each as its own paragraph.",
        "decide",
        "Enter",
    ),
    Key(
        "accept", "a", "accept", "Accept", "The point's only option stands as text.", "decide", "a", "accept"
    ),
    Key(
        "reject",
        "r",
        "reject",
        "Reject",
        "The base text stands again: what the point inserts goes, what it strikes returns.",
        "decide",
        "r",
        "reject",
    ),
    Key(
        "park",
        "p",
        "park",
        "Park, with a reason",
        "Sets the point aside without decision, to come back to.",
        "decide",
        "p",
        "park",
    ),
    Key(
        "keep",
        "b",
        "keep",
        "Keep in brackets",
        "Forwards the point to the next body as not agreed.",
        "decide",
        "b",
        "keep",
    ),
    Key(
        "withdraw",
        "x",
        "withdraw",
        "Withdraw",
        "The source takes back the option under the cursor; of a single option, the whole point.",
        "decide",
        "x",
        "withdraw",
    ),
    Key(
        "reopen", "R", "reopen", "Reopen", "The point is open again, as it was read.", "decide", "R", "reopen"
    ),
    Key(
        "agree",
        "g",
        "agree",
        "Agree the paragraph, section or text",
        "Ad ref, in the group or in plenary; Enter takes the paragraph, ad ref, R reopens what is agreed.",
        "decide",
        "g",
        "agree",
    ),
    Key(
        "amend",
        "e",
        "amend",
        "Amend the paragraph under the cursor",
        "Opens it in the notation: words that go are struck, words that come marked, brackets are points.",
        "decide",
        "e",
        "amend",
    ),
    Key(
        "insert",
        "i",
        "insert",
        "Insert a paragraph after this one",
        "Its working label is that of the one before, with bis, ter or, in the profile un, A, B.",
        "decide",
        "i",
    ),
    Key(
        "strike",
        "d",
        "strike",
        "Delete the paragraph under the cursor",
        "It is struck: its words stay in the base text; a paragraph with open points is not.",
        "decide",
        "d",
    ),
    Key(
        "bracket",
        "left_square_bracket",
        "bracket",
        "Bracket words of the paragraph",
        "As a point: accepted they stand, rejected they go; the base text keeps them.",
        "decide",
        "[",
    ),
    Key(
        "unbracket",
        "right_square_bracket",
        "unbracket",
        "Unbracket the point",
        "Its words stay as text; the point is gone.",
        "decide",
        "]",
    ),
    Key(
        "add-option",
        "plus",
        "add_option",
        "Add an option to the point",
        "From the floor or as the chair's text; the options that there are stay as they are.",
        "decide",
        "+",
    ),
    Key(
        "attribute",
        "at",
        "attribute",
        "Say whose proposal it is",
        "A source more for the option under the cursor; without a point, for what was changed here.",
        "decide",
        "@",
    ),
    Key(
        "open-change",
        "C",
        "open_change",
        "Open a tracked change as a point",
        "It is decided like any point; pressed again, the next change of the paragraph.",
        "decide",
        "C",
    ),
    Key(
        "dismiss",
        "F",
        "dismiss_point",
        "Dismiss a false point",
        "Its brackets are part of the text, as in [sic].",
        "decide",
        "F",
    ),
    Key(
        "paragraph-up",
        "K,shift+up",
        "step_paragraph('up')",
        "Move the paragraph up in its list",
        "Its sub-items, rivals and points go along, and references follow it.",
        "decide",
        "K",
    ),
    Key(
        "paragraph-down",
        "J,shift+down",
        "step_paragraph('down')",
        "Move the paragraph down in its list",
        "Its sub-items, rivals and points go along, and references follow it.",
        "decide",
        "J",
    ),
    Key(
        "carry",
        "M",
        "carry",
        "Move the paragraph to another place",
        "Takes it up; go to the paragraph that it shall stand behind, M puts it there, Esc drops it.",
        "decide",
        "M",
    ),
    Key(
        "paragraph-in",
        "greater_than_sign",
        "paragraph_in",
        "Make it a sub-item of the one before",
        "It stands behind the sub-items there.",
        "decide",
        ">",
    ),
    Key(
        "paragraph-out",
        "less_than_sign",
        "paragraph_out",
        "Make the sub-item a paragraph",
        "It stands behind the paragraph that it was a sub-item of.",
        "decide",
        "<",
    ),
    Key(
        "undo",
        "u",
        "undo",
        "Undo the last decision",
        "Takes back the last decision that still stands; the log keeps both.",
        "decide",
        "u",
        "undo",
    ),
    Key(
        "undo-earlier",
        "U",
        "undo_earlier",
        "Undo an earlier decision",
        "Lists the decisions that stand, the last first; what depends on one is shown before it goes along.",
        "decide",
        "U",
    ),
    Key(
        "what-if",
        "w",
        "what_if",
        "What if: try decisions",
        "Enter decides all that was tried as one package, Esc drops it, u takes back the last; w lists it.",
        "decide",
        "w",
        "what-if",
    ),
    Key(
        "name-what-if",
        "W",
        "name_what_if",
        "Name the what-if",
        "The name under which the package is recorded.",
        "decide",
        "W",
        "names it",
    ),
    Key("redo", "ctrl+r", "redo", "Redo", "Takes back the last undo.", "decide", "ctrl+r", "redo"),
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
    Key(
        "stay",
        "S",
        "stay_or_go_on",
        "Stay, or go on, after a decision",
        "Whether the cursor goes to the next open point by itself.",
        "session",
        "S",
    ),
    Key("help", "question_mark", "help", "All keys", "This list.", "session", "?", "all keys"),
    Key(
        "palette",
        "ctrl+p",
        "app.command_palette",
        "Every action by its name",
        "The command palette.",
        "session",
        "ctrl+p",
        in_palette=False,
    ),
    Key(
        "escape",
        "escape",
        "drop",
        "Drop marks, notice, search or filter",
        "Back to the text.",
        "session",
        "Esc",
        "end",
        in_palette=False,
    ),
    Key("leave", "q", "leave", "Leave", "The session is already saved.", "session", "q", "leave"),
)
