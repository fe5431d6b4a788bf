"""Source lines: a contribution's symbol, its author, and what is said beside them (reading rule 3)."""

import re
from itertools import pairwise
from typing import NamedTuple

from resolution.reader.label_forms import printed_label
from resolution.reader.notation import ends_terminally, without_marks
from resolution.reader.options import OPTION_WORDS
from resolution.tree import Source

SYMBOL = re.compile(
    r"(?<![\w/])(?![AES]/[A-Z]{3})[A-Z][A-Z0-9]{0,7}(?:/[A-Z]{1,4})*"
    r"/(?:\d+|X{1,3})(?:-?\(?(?:A|ADD|Add|R|REV|Rev|C|COR|Cor)\.?\s?\d+\)?)*/\d+[A-Z]?(?:[-–]\d+)?(?![\w/])"
)
_CHANGE_OF_SOURCE = re.compile(rf"(?:\+\+\}}|--\}}|~~) - {SYMBOL.pattern}\]")
_MARK = re.compile(r"\(?(ADD|MOD|SUP|NOC)\)?(?![\w/])")
_MARK_ALONE = re.compile(r"[ \t]*\*{0,2}(\(?(?:ADD|MOD|SUP|NOC)\)?)\*{0,2}[ \t]*$")
_LEADING = re.compile(r"[ \t]*(?:#{1,6}[ \t]+)?(?:[-•][ \t]+)?")
_OPTION_TAIL = re.compile(
    rf"(?:^|\s*[-–—,:(]\s*|\s+)((?:{OPTION_WORDS})\s+(?:\w{{1,3}}|\(\w{{1,3}}\)))\s*\)?\s*$", re.IGNORECASE
)
_OPTION_HEAD = re.compile(rf"((?:{OPTION_WORDS})\s+\(?\w{{1,3}}\)?)(?!\w)\s*[-–—:,(]*\s*", re.IGNORECASE)
_COMMENT = re.compile(r"\{>>.*?<<\}")
_DASH = re.compile(r"^\s*[-–—:,(]\s*|\s*[-–—:,(]\s*$")
_SMALL_WORDS = frozenset(
    ["of", "and", "the", "for", "on", "de", "la", "du", "des", "et", "y", "e,", "del", "di"]
)
_LONGEST = 160


class SourceLine(NamedTuple):
    """What one source line says; `sources` has more than one where the line names several."""

    sources: tuple[Source, ...]
    option: str | None
    note: str | None
    mark: str | None = None


def source_line_of(line: str) -> SourceLine | None:
    """Read a short line without closing punctuation that holds a symbol; None for any other line."""
    if mark := _MARK_ALONE.match(line):
        return SourceLine((), None, None, mark[1])
    if "/" not in line or len(line) > _LONGEST or printed_label(line) is not None:
        return None
    bare = _own_brackets_off(without_marks(_COMMENT.sub("", line[_match_end(line) :])).strip())
    symbols = list(SYMBOL.finditer(bare))
    if not symbols or _CHANGE_OF_SOURCE.search(line) or ends_terminally(bare) or bare.endswith(","):
        return None
    before, after = bare[: symbols[0].start()], bare[symbols[-1].end() :]
    return _assembled(before, [found[0] for found in symbols], bare, after, symbols)


def _own_brackets_off(line: str) -> str:
    """The line without the brackets around it, but with those of its own words."""
    bare = line.lstrip("[")
    while bare.endswith("]") and bare.count("]") > bare.count("["):
        bare = bare[:-1]
    return bare.strip()


def _match_end(line: str) -> int:
    found = _LEADING.match(line)
    return found.end() if found else 0


def _assembled(
    before: str, symbols: list[str], bare: str, after: str, places: list[re.Match[str]]
) -> SourceLine | None:
    mark_found = _MARK.search(before)
    mark = mark_found[0] if mark_found else None
    if mark_found:
        before = before[: mark_found.start()] + before[mark_found.end() :]
    option, before, after = _option_beside(before, after)
    before_words, after_words = _undashed(before), _undashed(after)
    author = None
    notes: list[str] = []
    if before_words:
        if _is_name(before_words):
            author = before_words
        else:
            notes.append(before_words)
    if after_words:
        name, rest = _name_and_rest(after, after_words)
        author = name or author
        if rest:
            notes.append(rest)
    authors = _authors_between(bare, places, last=author)
    sources = tuple(Source(symbol, name, mark) for symbol, name in zip(symbols, authors, strict=True))
    return SourceLine(sources, option, "; ".join(notes) or None)


def _option_beside(before: str, after: str) -> tuple[str | None, str, str]:
    """The option's name that ends or begins the line, and what else stands before and after the symbols."""
    if tail := _OPTION_TAIL.search(after):
        return tail[1], before, after[: tail.start()]
    if head := _OPTION_HEAD.match(before):
        return head[1], before[head.end() :], after
    return None, before, after


def _authors_between(bare: str, places: list[re.Match[str]], *, last: str | None) -> list[str | None]:
    """The author after each symbol of a line that names several; the last one's was found already."""
    authors: list[str | None] = []
    for here, following in pairwise(places):
        between = _undashed(bare[here.end() : following.start()]).strip(" ,;&")
        authors.append(between if between and _is_name(between) and between not in _SMALL_WORDS else None)
    return [*authors, last]


def _undashed(text: str) -> str:
    bare = _DASH.sub("", _DASH.sub("", text)).strip().strip(")").strip()
    return bare[1:-1].strip() if bare.startswith("[") and bare.endswith("]") else bare


def _is_name(words: str) -> bool:
    """Whether no word begins with a small letter, small words apart; not every script has any."""
    return all(word.lower() in _SMALL_WORDS or not word[:1].islower() for word in words.split())


def _name_and_rest(after: str, words: str) -> tuple[str | None, str | None]:
    """Words after a dash are the author; without a dash only the capitalised ones are."""
    if re.match(r"\s*[-–—]", after):
        return words, None
    names: list[str] = []
    rest = words.split()
    while rest and (_is_name(rest[0]) and (rest[0].lower() not in _SMALL_WORDS or names)):
        names.append(rest.pop(0))
    return " ".join(names) or None, " ".join(rest).lstrip("-–— ") or None
