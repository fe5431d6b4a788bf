"""What the point card says of one point, and how it is laid out in so many lines."""

from collections.abc import Iterator, Sequence
from itertools import cycle

from rich.style import Style as RichStyle
from textual.content import Content
from textual.style import Style

from resolution.light_dataclass import dataclass
from resolution.tree import Change
from tui.shown import fitted, shown
from tui.word_diff import Stretch, condensed, from_first_difference

LONGEST_OUTLOOK = 4
WORDS_AROUND = (40, 20, 10, 4)
"""How many words are left round what differs, from the roomiest."""
STRETCH_STYLES: dict[Change, str] = {
    "": "",
    "deleted": "strike $mark-deleted",
    "inserted": "underline $mark-inserted",
}


@dataclass(frozen=True, slots=True)
class CardOption:
    """One option: its words, those that differ marked; `sign` how it stands."""

    number: int
    sources: str
    words: tuple[Stretch, ...]
    sign: str = " "
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One point, or, without options, the place the cursor is at."""

    heading: str
    call: str = ""
    label: str = ""
    kind: str = ""
    state: str = ""
    state_style: str = ""
    options: tuple[CardOption, ...] = ()
    cursor: int = 1
    outlook: tuple[str, ...] = ()
    remark: str = ""


def card_title(card: Card, width: int) -> Content:
    """Which point it is, where, and how it stands; a long call gives way, its label never."""
    heading, label = shown(card.heading), shown(card.label)
    others = [heading, label, shown(card.kind), shown(card.state, card.state_style)]
    parting = Content(" · ")
    taken = parting.join([name for name in others if name]).cell_length
    call = fitted(shown(card.call), max(8, width - taken - 5))
    place = Content(" ").join([name for name in (call, label) if name])
    names = [name for name in (heading, place, *others[2:]) if name]
    return Content.assemble(" ", parting.join(names), " ")


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
    """The first lines, with a sign after the last whole word where there were more."""
    if len(lines) <= room:
        return lines
    last = _before_sign(lines[room - 1].rstrip(), width - 2)
    return [*lines[: room - 1], last if last.plain.endswith("…") else Content.assemble(last, " …")]


def _before_sign(line: Content, width: int) -> Content:
    """So many whole words as fit in `width`; a word that fills half of it and more is cut."""
    if line.cell_length <= width:
        return line
    cut = line.truncate(max(width, 0))
    end = cut.plain.rfind(" ")
    is_whole = line.plain[len(cut.plain) : len(cut.plain) + 1] == " "
    return cut.rstrip() if is_whole or end < len(cut.plain) // 2 else cut[:end].rstrip()


def _option_lines(card: Card, width: int, room: int) -> list[Content]:
    """The options, as many lines each as there are; where not all fit, those round the cursor."""
    count = len(card.options)
    if not count or room < 1:
        return []
    if count <= room:
        whole = [_one_option(card, option, width, room) for option in card.options]
        rows = zip(card.options, whole, _shares(card, list(map(len, whole)), room), strict=True)
        return [
            line
            for option, lines, share in rows
            for line in (lines if share == len(lines) else _one_option(card, option, width, share))
        ]
    if room == 1:
        return _one_option(card, card.options[card.cursor - 1], width, 1)
    first = max(0, min(card.cursor - 1 - (room - 1) // 2, count - (room - 1)))
    window = card.options[first : first + room - 1]
    lines = [line for option in window for line in _one_option(card, option, width, 1)]
    rest = fitted(shown(f"… {count - len(window)} more options: ← → ", "$text-secondary"), width)
    return [*lines, rest]


def _shares(card: Card, needs: list[int], room: int) -> list[int]:
    """How many lines each option gets: line by line to those that need more, the one at the cursor first."""
    shares = [1] * len(needs)
    turns = sorted(range(len(needs)), key=lambda at: at != card.cursor - 1)
    for at in cycle(turns):
        if sum(shares) >= room or shares == needs:
            return shares
        shares[at] += shares[at] < needs[at]
    return shares


def _one_option(card: Card, option: CardOption, width: int, room: int) -> list[Content]:
    """Its lines over their whole width, so that a click beside the words finds it too."""
    clicked = Style.from_meta({"option": option.number})
    return [
        line.pad_right(width - line.cell_length).stylize(clicked)
        for line in _laid_out(card, option, width, room)
    ]


def _laid_out(card: Card, option: CardOption, width: int, room: int) -> list[Content]:
    """Sources in a column before the text; where they are long, in the text's own first line."""
    is_under_cursor = option.number == card.cursor and len(card.options) > 1
    lead = Content.assemble(
        ("▸" if is_under_cursor else " ", "$state-focus bold"),
        (option.sign, "$state-settled"),
        (f"{option.number} ", "bold $accent"),
    )
    sources = shown(option.sources, "$mark-source")
    if not sources:
        return _hanging(lead, _text_lines(option, max(width - lead.cell_length, 8), room), width)
    if sources.cell_length <= width // 4:
        lead = Content.assemble(lead, sources, "  ")
        return _hanging(lead, _text_lines(option, max(width - lead.cell_length, 8), room), width)
    within = max(width - lead.cell_length, 8)
    before = Content.assemble(fitted(sources, max(8, within // 2)), "  ")
    return _hanging(lead, _text_lines(option, within, room, before), width)


def option_at(style: RichStyle) -> int:
    """The option whose line was clicked; 0 for none."""
    return int(style.meta.get("option", 0))


def _hanging(lead: Content, lines: list[Content], width: int) -> list[Content]:
    margin = Content(" " * lead.cell_length)
    return [
        fitted(Content.assemble(lead if at == 0 else margin, line), width) for at, line in enumerate(lines)
    ]


def _text_lines(option: CardOption, width: int, room: int, before: Content | None = None) -> list[Content]:
    """The whole text where it fits, else what differs with as many words round it as fit, else what fits."""
    lines: list[Content] = [Content()]
    for words in _shorter_and_shorter(option.words):
        text = _joined(words, is_dropped=option.is_dropped)
        lines = (Content.assemble(before, text) if before else text).wrap(width) or [Content()]
        if len(lines) <= room:
            return lines
    return cut_lines(lines, width, room)


def _shorter_and_shorter(words: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, ...]]:
    yield words
    for around in WORDS_AROUND:
        yield condensed(words, around=around)
    yield from_first_difference(condensed(words, around=WORDS_AROUND[-1]))


def _joined(stretches: Sequence[Stretch], *, is_dropped: bool) -> Content:
    parts = [shown(stretch.text, _style(stretch, is_dropped=is_dropped)) for stretch in stretches]
    return Content("").join(parts)


def _style(stretch: Stretch, *, is_dropped: bool) -> str:
    if is_dropped:
        return "strike $mark-dropped"
    return "bold $mark-diff" if stretch.differs else STRETCH_STYLES[stretch.change]
