"""From a point and how it stands to the card that shows it."""

from collections.abc import Collection, Sequence

from resolution.deciding.events import PointStatus
from resolution.deciding.standing import PointState, Standing
from resolution.reflow.reading import Consequence
from resolution.tree import Option, Point
from tui.point_words import KIND_WORDS, number_words, sources_of, standing_words
from tui.widgets.card import Card, CardOption
from tui.word_diff import Stretch

STATE_STYLES: dict[PointStatus, str] = {
    "open": "bold $state-open",
    "accepted": "bold $state-settled",
    "chosen": "bold $state-settled",
    "rejected": "bold $state-rejected",
    "withdrawn": "bold $state-withdrawn",
    "kept": "bold $state-kept",
    "parked": "bold $state-parked",
}


def card_of(  # noqa: PLR0913 - one argument for each thing the card shows
    standing: Standing,
    point: Point,
    *,
    texts: Sequence[tuple[Stretch, ...]],
    cursor: int = 1,
    marked: Collection[int] = (),
    outlook: tuple[str, ...] = (),
) -> Card:
    """The card of one point: `cursor` is the option under the cursor, `marked` those to choose together."""
    document, state = standing.document, standing.state(point.number)
    is_there = standing.removed_with(point.number) is None
    options = (
        _option(option, words, state, marked) for option, words in zip(point.options, texts, strict=True)
    )
    return Card(
        heading=number_words(document, point.number),
        call=document.section_by_id[point.section].call,
        label=point.label or "",
        kind=KIND_WORDS[point.kind],
        state=standing_words(standing, point),
        state_style=STATE_STYLES[state.status] if is_there else "bold $state-empty",
        options=tuple(options),
        cursor=cursor,
        outlook=outlook,
        remark=f"Note: {point.note}" if point.note else "",
    )


def outlook_words(action: str, consequences: Sequence[Consequence]) -> str:
    """What a decision would change beyond its own words, in one sentence that names the decision first."""
    changes = "; ".join(consequence.message for consequence in consequences)
    return f"{action}: {changes or 'nothing else changes'}"


def _option(
    option: Option, words: tuple[Stretch, ...], state: PointState, marked: Collection[int]
) -> CardOption:
    return CardOption(
        number=option.number,
        sources=sources_of(option),
        words=words,
        sign="*" if option.number in marked else "✓" if option.number in state.options else " ",
        is_dropped=_is_dropped(option, state),
    )


def _is_dropped(option: Option, state: PointState) -> bool:
    if state.is_settled:
        return option.number not in state.options
    return option.number in state.withdrawn_options
