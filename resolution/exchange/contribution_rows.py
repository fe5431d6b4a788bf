"""The contribution table as plain data: a row for each source of each option, and a count for each author."""

from collections.abc import Callable
from typing import TypedDict

from resolution.contributions import (
    Contribution,
    base_texts,
    by_author,
    contributions_in,
    fate_of,
    fate_words,
    is_from,
    options_without_source,
)
from resolution.contributions.fates import FateKind
from resolution.deciding import Standing
from resolution.tree import OptionRef
from resolution.under_way import Hear, counted, nobody

ClosePlace = Callable[[OptionRef], str | None]
"""From an option to the place of a paragraph that its text is close to."""


class ContributionData(TypedDict):
    """`base`: the base text of the paragraph; `joint`: the other sources of the same proposal.

    `removed_with`: the point it went with, where `fate` is `removed`; `close_to`: a paragraph it is close to.
    """

    place: str
    section: str
    label: str | None
    point: int
    option: int
    source: str
    author: str
    name: str | None
    mark: str | None
    joint: list[str]
    fate: FateKind
    fate_words: str
    removed_with: int | None
    base: str
    text: str
    close_to: str | None


class AuthorData(TypedDict):
    author: str
    names: list[str]
    proposals: int
    stand: int
    fell: int
    open: int
    parked: int
    kept: int


class ContributionTable(TypedDict):
    """`without_source`: how many options have no source, and so no row."""

    contributions: list[ContributionData]
    authors: list[AuthorData]
    without_source: int


def contribution_table(
    standing: Standing,
    *,
    source: str | None = None,
    close_to: ClosePlace = lambda _: None,
    hear: Hear = nobody,
) -> ContributionTable:
    """The table under a standing, of one source or author or of all; `close_to` finds what is alike.

    `hear` is told how far it is.
    """
    document = standing.document
    shown = [one for one in contributions_in(document) if source is None or is_from(one.source, source)]
    base = base_texts(document) if shown else {}
    return ContributionTable(
        contributions=[
            _data(one, standing, base.get(one.ref.point, ""), close_to(one.ref))
            for one in counted(shown, "listing the contributions", len(shown), hear)
        ],
        authors=[
            AuthorData(
                author=count.code,
                names=list(count.names),
                proposals=count.proposals,
                stand=count.stand,
                fell=count.fell,
                open=count.open,
                parked=count.parked,
                kept=count.kept,
            )
            for count in by_author(standing, shown)
        ],
        without_source=options_without_source(document),
    )


def _data(one: Contribution, standing: Standing, base: str, close_to: str | None) -> ContributionData:
    fate = fate_of(standing, one.ref)
    return ContributionData(
        place=one.place,
        section=one.call,
        label=one.label,
        point=one.ref.point,
        option=one.ref.option,
        source=one.source.symbol,
        author=one.source.code,
        name=one.source.author,
        mark=one.source.mark,
        joint=[other.symbol for other in one.joint],
        fate=fate.kind,
        fate_words=fate_words(fate),
        removed_with=fate.by if fate.kind == "removed" else None,
        base=base,
        text=one.text,
        close_to=close_to,
    )
