"""Acts on words at ten thousand paragraphs: decided, on the disk, and the text after it read."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from time import perf_counter

from bench.figures import Figure, at_percentiles
from bench.generated_text import working_text
from bench.quiet import undisturbed
from bench.sections import Scale
from resolution.amending import notation_of
from resolution.deciding import (
    Accept,
    Act,
    Amend,
    Group,
    Insert,
    Move,
    Reject,
    Split,
    Standing,
    Strike,
    Undo,
    UndoWithDependents,
)
from resolution.deciding.marking_requests import AddOption, Bracket, Unbracket
from resolution.tree import Paragraph, Section
from session_store import Session
from tui.live_text import LiveText

FRAME = 1000 / 60
LONG = 1_000
"""The paragraphs of the last section: for an act in the middle of a long one."""
AMENDMENTS = 20
TOGETHER = 50
SIZES = (1_000, 10_000)

Wish = Callable[[Standing], Act]


def measure(scale: Scale, *, sizes: Sequence[int] = SIZES) -> Iterator[Figure]:
    """Milliseconds of each act, one frame at most at 10,000 paragraphs; each is undone before the next."""
    rounds = scale.pick(20, 2)
    for size in scale.pick(sizes, sizes[-1:]):
        path = scale.folder / f"acts-{size}.adref"
        text = working_text(size) + "\n" + long_section(min(LONG, size // 10))
        with closing(Session.create(path, text.encode(), name="lending.md")) as session:
            live = LiveText(session)
            live.look_back()
            live.reading()
            for name, wish in ACTS.items():
                times = [_timed(live, wish) for _ in range(rounds)]
                yield from at_percentiles(name, times, p50=_bar(size), size=size)
            times = [_package(live) for _ in range(rounds)]
            yield from at_percentiles(f"a package of {TOGETHER}", times, p50=_bar(size), size=size)
            for name, is_apart in (("of other sections", True), ("of one section", False)):
                times = [_undo_of_the_first(live, is_apart=is_apart) for _ in range(max(1, rounds // 4))]
                first = f"undo of the first of {AMENDMENTS} amendments {name}"
                yield from at_percentiles(first, times, p50=_bar(size), size=size)


def _bar(size: int) -> float | None:
    return FRAME if size == SIZES[-1] else None


def _timed(live: LiveText, wish: Wish) -> float:
    """One act; the undo after it is not in the time."""
    taken = _taken(live, wish(live.standing))
    _taken(live, Undo())
    return taken


def _undo_of_the_first(live: LiveText, *, is_apart: bool) -> float:
    middle = _middle(live.standing)
    first = live.standing.version + 1
    for place in range(AMENDMENTS):
        section = live.standing.document.sections[place if is_apart else middle]
        _taken(live, amended(section.paragraphs[2 if is_apart else place]))
    taken = _taken(live, UndoWithDependents(first))
    for _ in range(AMENDMENTS - 1):
        _taken(live, Undo())
    return taken


def _package(live: LiveText) -> float:
    """A what-if decided; the trying before it and the undo after it are not in the time."""
    live.begin_what_if()
    for point in range(3, 3 + 2 * TOGETHER, 2):
        live.take(Accept(point) if point % 4 == 1 else Reject(point))
    with undisturbed():
        began = perf_counter()
        live.decide_what_if()
        live.reading()
        taken = (perf_counter() - began) * 1e3
    _taken(live, Undo())
    return taken


def _taken(live: LiveText, act: Act) -> float:
    with undisturbed():
        began = perf_counter()
        live.take(act)
        live.reading()
        return (perf_counter() - began) * 1e3


def _middle(standing: Standing) -> int:
    return len(standing.document.sections) // 2


def _section(standing: Standing) -> Section:
    return standing.document.sections[_middle(standing)]


def amended(paragraph: Paragraph, word: str = "indeed") -> Amend:
    """The paragraph with that word more at its end."""
    notation = notation_of(paragraph)
    return Amend(paragraph.id, f"{notation[:-1]} {word}{notation[-1:]}")


def _insert_in_the_long_section(standing: Standing) -> Act:
    section = standing.document.sections[-1]
    middle = section.paragraphs[len(section.paragraphs) // 2]
    return Insert(section.id, middle.id, "that [all] lamps are counted;")


def _point(standing: Standing, place: str) -> int:
    held = standing.document.points_by_section[_section(standing).id]
    return next(point.number for point in held if point.place == place)


def _group(standing: Standing) -> Act:
    return Group((_point(standing, "block"),), (_section(standing).paragraphs[2].id,))


def _move(standing: Standing) -> Act:
    section = _section(standing)
    return Move(section.paragraphs[4].id, section.id, None, section.paragraphs[8].id)


ACTS: dict[str, Wish] = {
    "amend": lambda standing: amended(_section(standing).paragraphs[12]),
    f"insert in the middle of a section of {LONG:,}": _insert_in_the_long_section,
    "strike": lambda standing: Strike(_section(standing).paragraphs[12].id),
    "move": _move,
    "bracket": lambda standing: Bracket(_section(standing).paragraphs[12].id, "the"),
    "unbracket": lambda standing: Unbracket(_point(standing, "inline")),
    "add an option": lambda standing: AddOption(_point(standing, "inline"), "other words"),
    "split": lambda standing: Split(_point(standing, "inline"), ("tables",)),
    "group": _group,
}


def long_section(paragraphs: int) -> str:
    """A section more, of so many plain paragraphs."""
    lines = (f"{at} to count all lamps that burn in place {at};" for at in range(1, paragraphs + 1))
    return "\n\n".join(["*urges all members*", *lines]) + "\n"
