"""What the point card says of one point, and how it is laid out in so many lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from resolution.tree import Change
from tui.shown import fitted, shown
from tui.word_diff import Stretch, from_first_difference

LONGEST_OUTLOOK = 4
STRETCH_STYLES: dict[Change, str] = {
    "": "",
    "deleted": "strike $mark-deleted",
    "inserted": "underline $mark-inserted",
}


@dataclass(frozen=True, slots=True)
class CardOption:
    """One option: `whole` its text, `short` the same condensed round what differs; `sign` how it stands."""

    number: int
    sources: str
    whole: tuple[Stretch, ...]
    short: tuple[Stretch, ...]
    sign: str = " "
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One point, or, without options, the place the cursor is at."""

    heading: str
    place: str = ""
    kind: str = ""
    state: str = ""
    state_style: str = ""
    options: tuple[CardOption, ...] = ()
    cursor: int = 1
    outlook: tuple[str, ...] = ()
    remark: str = ""


def card_title(card: Card, width: int) -> Content:
    """Which point it is and how it stands; a long name of the place gives way."""
    names = [shown(card.heading), shown(card.place), shown(card.kind), shown(card.state, card.state_style)]
    parting = Content(" · ")
    others = parting.join([name for name in (names[0], *names[2:]) if name])
    names[1] = fitted(names[1], max(8, width - others.cell_length - 5))
    return Content.assemble(" ", parting.join([name for name in names if name]), " ")


def card_lines(card: Card, width: int, height: int) -> list[Content]:
    """The card in at most `height` lines of `width` cells; a sign wherever something had to be left out."""
    if width < 1 or height < 1:
        return []
    outlook = _outlook_lines(card, width, _outlook_room(card, height))
    remark = [fitted(shown(card.remark, "$text-secondary"), width)] if card.remark and height > 1 else []
    lines = _option_lines(card, width, height - len(outlook) - len(remark))
    return [*lines, *remark, *outlook][:height]


def _outlook_room(card: Card, height: int) -> int:
    """The outlook takes what the options leave, but a third of a tall card in any case."""
    least = height // 3 if height > 3 else 0
    return min(LONGEST_OUTLOOK, max(least, height - len(card.options) * 3))


def _outlook_lines(card: Card, width: int, room: int) -> list[Content]:
    """A sentence for each decision that is near; each has its line, the first what is left over."""
    lines: list[Content] = []
    for at, sentence in enumerate(card.outlook[:room], 1):
        wrapped = shown(sentence, "$mark-reference").wrap(width)
        lines += cut_lines(wrapped, width, room - len(lines) - (len(card.outlook[:room]) - at))
    return lines


def cut_lines(lines: list[Content], width: int, room: int) -> list[Content]:
    """The first lines, with a sign at the end where there were more."""
    if len(lines) <= room:
        return lines
    last = lines[room - 1].rstrip()
    last = Content.assemble(last if last.cell_length + 2 <= width else last.truncate(width - 2), " …")
    return [*lines[: room - 1], last]


def _option_lines(card: Card, width: int, room: int) -> list[Content]:
    """The options, as many lines each as there are; where not all fit, those round the cursor."""
    count = len(card.options)
    if not count or room < 1:
        return []
    if count <= room:
        each, extra = divmod(room, count)
        sizes = [each + (at < extra) for at in range(count)]
        return [
            line
            for option, size in zip(card.options, sizes, strict=True)
            for line in _one_option(card, option, width, size)
        ]
    if room == 1:
        return _one_option(card, card.options[card.cursor - 1], width, 1)
    first = max(0, min(card.cursor - 1 - (room - 1) // 2, count - (room - 1)))
    window = card.options[first : first + room - 1]
    lines = [line for option in window for line in _one_option(card, option, width, 1)]
    rest = fitted(shown(f"… {count - len(window)} more options: ← → ", "$text-secondary"), width)
    return [*lines, rest]


def _one_option(card: Card, option: CardOption, width: int, room: int) -> list[Content]:
    is_under_cursor = option.number == card.cursor and len(card.options) > 1
    lead = Content.assemble(
        ("▸" if is_under_cursor else " ", "$state-focus bold"),
        (option.sign, "$state-settled"),
        (f"{option.number} ", "bold $accent"),
    )
    sources = fitted(shown(option.sources, "$mark-source"), max(8, width // 4))
    gap = Content("  ") if option.sources else Content()
    lead = Content.assemble(lead, sources, gap)
    lines = _text_lines(option, max(width - lead.cell_length, 8), room)
    margin = Content(" " * lead.cell_length)
    return [
        fitted(Content.assemble(lead if at == 0 else margin, line), width) for at, line in enumerate(lines)
    ]


def _text_lines(option: CardOption, width: int, room: int) -> list[Content]:
    """The whole text where it fits, else what differs with the words next to it, else as much as fits."""
    lines: list[Content] = [Content()]
    for stretches in (option.whole, option.short, from_first_difference(option.short)):
        lines = _joined(stretches, is_dropped=option.is_dropped).wrap(width) or [Content()]
        if len(lines) <= room:
            return lines
    return cut_lines(lines, width, room)


def _joined(stretches: Sequence[Stretch], *, is_dropped: bool) -> Content:
    parts = [shown(stretch.text, _style(stretch, is_dropped=is_dropped)) for stretch in stretches]
    return Content("").join(parts)


def _style(stretch: Stretch, *, is_dropped: bool) -> str:
    if is_dropped:
        return "strike $mark-dropped"
    return "bold $mark-diff" if stretch.differs else STRETCH_STYLES[stretch.change]
