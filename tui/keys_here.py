"""Which keys lead on from here: those the foot line shows, the likeliest first."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from tui.keys import Key, key_now

ANYWHERE = ("goto", "filter", "view", "find", "outline", "leave", "help")
READ_ONLY = (
    "next",
    "previous",
    "goto",
    "filter",
    "view",
    "find",
    "outline",
    "compare",
    "problems",
    "leave",
    "help",
)
ENDING_WHAT_IF = (
    ("choose-marked", "decides all"),
    ("escape", "drops it"),
    ("what-if", "lists it"),
    ("name-what-if", ""),
)
LOOKED_BACK = 64
"""So many entries of the log are looked through for a decision; a longer one has some."""
SELECTED = (
    ("bracket", "brackets them"),
    ("copy", "copies them"),
    ("select", "takes in with arrows"),
    ("escape", "drops them"),
)
CARRYING = (("carry", "puts it behind this one"), ("escape", "drops it"))
MARKED = (("choose-marked", "chooses those marked"), ("escape", "drops the marks"))


@dataclass(frozen=True, slots=True)
class Here:
    """Where the chair is, and what is under way; `point` 0: none under the cursor."""

    standing: Standing
    point: int = 0
    has_paragraph: bool = True
    has_marked: bool = False
    is_finding: bool = False
    is_selecting: bool = False
    is_filtering: bool = False
    is_carrying: bool = False
    is_read_only: bool = False


def keys_here(here: Here) -> tuple[Key, ...]:
    """What ends what is under way, then what can be done with the point or paragraph, then anywhere."""
    if here.is_selecting:
        return (*_said(SELECTED), key_now("help"))
    if here.is_finding:
        return tuple(map(key_now, ("next", "previous", "escape", "help")))
    if here.is_read_only:
        return tuple(map(key_now, READ_ONLY))
    if here.is_carrying:
        return (*_said(CARRYING), *map(key_now, ("next", "goto", "find", "outline", "help")))
    first = _said(MARKED) if here.has_marked else ()
    names = (*_point_keys(here), *_text_keys(here), "next", *_back(here), "what-if", *ANYWHERE)
    return (*first, *map(key_now, dict.fromkeys(names)))


def keys_in_what_if(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """The same keys, after those that end a what-if."""
    ending = _said(ENDING_WHAT_IF)
    others = tuple(key for key in keys if key.id not in {one.id for one in ending})
    return (*ending, *others)


def _said(keys: tuple[tuple[str, str], ...]) -> tuple[Key, ...]:
    """Keys with the words that say what they do here."""
    return tuple(replace(key_now(name), in_footer=words or key_now(name).in_footer) for name, words in keys)


def _point_keys(here: Here) -> Iterator[str]:
    standing, point = here.standing, here.point
    if not point or standing.removed_with(point) is not None:
        return
    state = standing.state(point)
    if state.is_settled:
        yield "reopen"
        return
    yield "choose" if len(standing.live_options(point)) > 1 else "accept"
    done = {"parked": "park", "kept": "keep"}.get(state.status)
    yield from (name for name in ("reject", "park", "keep", "withdraw") if name != done or name == "park")
    if state.status != "open":
        yield "reopen"


def _text_keys(here: Here) -> Iterator[str]:
    """What can be done with the paragraph: where no point waits, that comes first."""
    if not here.has_paragraph:
        return
    if not here.point or here.standing.state(here.point).is_settled:
        yield from ("agree", "amend")
    if not here.point:
        yield from ("insert", "bracket")


def _back(here: Here) -> Iterator[str]:
    """Undo where anything was decided, the end of a filter where there is one."""
    history = here.standing.history
    latest = islice(reversed(history), LOOKED_BACK)
    if len(history) > LOOKED_BACK or any(entry.concerns_text for entry in latest):
        yield "undo"
    if here.is_filtering:
        yield "escape"
