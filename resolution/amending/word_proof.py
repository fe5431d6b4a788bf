"""Whether a merged text has the words of the texts it was made of, all and no other (streamlining)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[-’'./]\w+)*")


class WordProof(NamedTuple):
    """What a merged text lost and added, and the texts, from 1, whose words it has in another order.

    A word is lost where one of the texts has it more often than the merged one, added where the merged one
    has it more often than all of them together. Capitals and punctuation do not count.
    """

    lost: tuple[str, ...]
    added: tuple[str, ...]
    reordered: tuple[int, ...]


def word_proof(texts: Sequence[str], merged: str) -> WordProof:
    """The merged text held against those it was made of."""
    known = [[word.casefold() for word in words_of(text)] for text in texts]
    now = [word.casefold() for word in words_of(merged)]
    most: Counter[str] = Counter()
    for words in known:
        most |= Counter(words)
    lost = most - Counter(now)
    added = Counter(now) - Counter(word for words in known for word in words)
    return WordProof(
        tuple(_spelt((word for text in texts for word in words_of(text)), lost)),
        tuple(_spelt(words_of(merged), added)),
        tuple(
            number
            for number, words in enumerate(known, 1)
            if not Counter(words) - Counter(now) and not _is_in_order(words, now)
        ),
    )


def words_of(text: str) -> list[str]:
    """Its words, as `computer-based` or `79A2/13` without the punctuation around them."""
    return _WORD.findall(text)


def joined_words(texts: Sequence[str]) -> str:
    """A text to begin with: each text's words in their order, what they share once."""
    merged = texts[0].split()
    for text in texts[1:]:
        other = text.split()
        matcher = SequenceMatcher(None, _bare(merged), _bare(other), autojunk=False)
        woven: list[str] = []
        for tag, first, last, start, end in matcher.get_opcodes():
            woven += merged[first:last]
            woven += other[start:end] if tag != "equal" else []
        merged = woven
    return " ".join(merged)


def _bare(words: Iterable[str]) -> list[str]:
    return [" ".join(words_of(word)).casefold() or word for word in words]


def _is_in_order(words: Iterable[str], merged: Iterable[str]) -> bool:
    left = iter(merged)
    return all(word in left for word in words)


def _spelt(words: Iterable[str], counted: Counter[str]) -> Iterator[str]:
    """The counted words as they are spelt, in the order of the text."""
    left = Counter(counted)
    for word in words:
        if left[word.casefold()] > 0:
            left[word.casefold()] -= 1
            yield word
