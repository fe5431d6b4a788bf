"""How alike two texts are by their words, and who of two groups belongs to whom by that."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

_WORDS = re.compile(r"\w+")
MOST_PAIRS = 40_000
"""Two groups with more pairs than that are not compared: nothing is said to be alike in them."""
CLEARLY = 0.08
"""By so much the likest has to be liker than any other, or it is not told which it is."""

Bag = Counter[str]


def bag_of(text: str) -> Bag:
    """The words of a text, however they are written, with how often each is there."""
    return Counter(_WORDS.findall(text.casefold()))


def likeness(one: Bag, other: Bag) -> float:
    """The share of words that both have, from 0 to 1; two texts without words are alike."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def likest(count: int, other_count: int, score: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """Pairs of which each is clearly the other's likest; a `score` of 0: they do not belong together."""
    if not count or not other_count or count * other_count > MOST_PAIRS:
        return []
    scores = [[score(one, other) for other in range(other_count)] for one in range(count)]
    columns = [[row[other] for row in scores] for other in range(other_count)]
    pairs = ((one, _clear_best(scores[one])) for one in range(count))
    return [(one, other) for one, other in pairs if other is not None and _clear_best(columns[other]) == one]


def _clear_best(scores: Sequence[float]) -> int | None:
    best = max(range(len(scores)), key=scores.__getitem__)
    others = (score for at, score in enumerate(scores) if at != best)
    return best if scores[best] > 0 and scores[best] - max(others, default=0.0) >= CLEARLY else None
