"""The authors of contributions, and how many of their proposals stand."""

from collections import Counter
from collections.abc import Iterable

from resolution.contributions.fates import FALLEN, STANDING, fate_of
from resolution.contributions.proposing import Contribution
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.tree import OptionRef, Source


@dataclass(frozen=True, slots=True)
class AuthorCount:
    """One author by its code, the names printed for it, and its proposals by what became of them."""

    code: str
    names: tuple[str, ...]
    proposals: int
    stand: int
    fell: int
    open: int
    parked: int
    kept: int


def by_author(standing: Standing, contributions: Iterable[Contribution]) -> tuple[AuthorCount, ...]:
    """A count for each author, by code; a joint proposal counts once for each author it has."""
    names: dict[str, dict[str, None]] = {}
    proposed: dict[str, dict[OptionRef, None]] = {}
    for one in contributions:
        code = one.source.code
        proposed.setdefault(code, {})[one.ref] = None
        printed = names.setdefault(code, {})
        if one.source.author and one.source.author != code:
            printed[one.source.author] = None
    return tuple(
        _count(standing, code, tuple(names[code]), proposed[code])
        for code in sorted(proposed, key=str.casefold)
    )


def _count(standing: Standing, code: str, names: tuple[str, ...], refs: Iterable[OptionRef]) -> AuthorCount:
    kinds = Counter(fate_of(standing, ref).kind for ref in refs)
    return AuthorCount(
        code=code,
        names=names,
        proposals=kinds.total(),
        stand=sum(kinds[kind] for kind in STANDING),
        fell=sum(kinds[kind] for kind in FALLEN),
        open=kinds["open"],
        parked=kinds["parked"],
        kept=kinds["kept"],
    )


def is_from(source: Source, wanted: str) -> bool:
    """Whether it is that contribution or author, whatever the case: `ARB/79A2/13`, `arb` or `Brazil`."""
    names = (source.symbol, source.code, source.author)
    return wanted.casefold() in {name.casefold() for name in names if name}


def is_by_author(source: Source, wanted: str) -> bool:
    """Whether its author has that code, or those words in the name printed."""
    name = wanted.casefold()
    return source.code.casefold() == name or bool(source.author and name in source.author.casefold())
