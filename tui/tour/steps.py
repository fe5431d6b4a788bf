"""The ten steps: what each explains, and how it is seen that it was done."""

from collections.abc import Callable, Iterable

from resolution.deciding.events import PointStatus
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.reflow.reading import View
from tui.keys import face, key_now
from tui.keys.faces import face_of


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of the table at one moment; `over` names the screen that lies over it."""

    standing: Standing
    point: int
    option: int
    view: View
    is_what_if: bool
    over: str = ""

    @property
    def version(self) -> int:
        return self.standing.version

    def count(self, statuses: Iterable[PointStatus]) -> int:
        """How many points stand so."""
        wanted = frozenset(statuses)
        return sum(state.status in wanted for state in self.standing.points.values())


@dataclass(frozen=True, slots=True)
class Step:
    """`words` may name keys by their actions, as in `{next}`; `is_done` compares its beginning with now."""

    title: str
    words: str
    is_done: Callable[[Seen, Seen], bool]

    def said(self) -> str:
        """The words with the keys that call the actions now."""
        return self.words.format_map(_Faces())


class _Faces(dict[str, str]):
    def __missing__(self, action: str) -> str:
        return second_option() if action == "second" else face(action.replace("_", "-"))


def second_option() -> str:
    """The key that chooses the second option."""
    return face_of(key_now("choose").keys.split(",")[1:2])


SETTLED: tuple[PointStatus, ...] = ("accepted", "chosen", "rejected")
ALTERNATIVES = 5
"""The demo's point with two short options."""

STEPS: tuple[Step, ...] = (
    Step(
        "From point to point",
        "● marks what is still open; its number is what the room says aloud. The card below shows the point "
        "in focus. Press {next} for the next open point.",
        lambda before, now: now.point != before.point,
    ),
    Step(
        "To a point by its number",
        f"Somebody says “point {ALTERNATIVES}”. Press {{goto}}, then {ALTERNATIVES} and Enter.",
        lambda _, now: now.point == ALTERNATIVES,
    ),
    Step(
        "Before you decide",
        "It has two options. Press {option_next}: the cursor goes to the other one, and the last lines of "
        "the card say what choosing it would change elsewhere.",
        lambda before, now: now.point == before.point and now.option != before.option,
    ),
    Step(
        "Decide",
        "Press {second}: the second option stands, its rival is dropped with its source. It is on record "
        "before you see it. Nobody asks whether you are sure: undo comes next.",
        lambda before, now: now.count(SETTLED) > before.count(SETTLED),
    ),
    Step(
        "Undo",
        "Press {undo}: the decision is taken back, and the record keeps both. {redo} would bring it back.",
        lambda before, now: now.version > before.version and now.count(SETTLED) < before.count(SETTLED),
    ),
    Step(
        "Park",
        "The room needs time. Press {park}, type a reason, and with whom after an @: capitals @ BRE. "
        "Enter parks the point, and the outline counts it as ⏸.",
        lambda before, now: now.count(("parked",)) > before.count(("parked",)),
    ),
    Step(
        "What if",
        "Press {what_if}, then decide a point or two. The text reads as if they were decided, but nothing "
        "is stored: the frame says so.",
        lambda before, now: now.is_what_if and now.version > before.version,
    ),
    Step(
        "Take it or drop it",
        "{choose_marked} decides all that you tried as one package; {escape} drops it, once you say so. "
        "Press either.",
        lambda _, now: not now.is_what_if,
    ),
    Step(
        "As it would be issued",
        "Press {view} until the frame says “clean”: no mark is left but the brackets of what is open. Of two "
        "labels the second stands in ‹ ›; {labels} changes which, the printed one or the one to be issued.",
        lambda _, now: now.view == "clean",
    ),
    Step(
        "Everything else",
        "Press {help} for all keys, or {palette} to find any action by its name. Esc closes both.",
        lambda _, now: bool(now.over),
    ),
)
END = Step(
    "That was all",
    "Go on with the demo as you like; {leave} leaves it. With a text of your own: adref open FILE, and "
    "adref room SESSION on the second screen.",
    lambda _, __: False,
)
