"""Section calls: a participle opens a preambular section, a verb an operative one."""

import re
from typing import NamedTuple

from resolution.reader.call_words import ADVERBS, KNOWN_PARTICIPLES, NOT_CALLS, PARTICIPLES, PHRASES, VERBS
from resolution.reader.notation import without_marks, without_struck
from resolution.tree import SectionKind

_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_LONGEST = 220
_ENCLOSED = re.compile(r"^\[?(\*{1,3}|~~|\{\+\+).+(\*{1,3}|~~|\+\+\})[,:]?\]?[,:]?$")
_WORD = re.compile(r"[^\W\d_]+")


class Call(NamedTuple):
    """A call alone on its line; `is_marked` if emphasis or a heading mark sets it apart."""

    kind: SectionKind
    words: str
    is_marked: bool


class Heading(NamedTuple):
    """A heading mark and its words; level 1 to 6."""

    level: int
    words: str


def heading_of(line: str) -> Heading | None:
    found = _HEADING.match(line) if "#" in line[:4] else None
    return Heading(len(found[1]), found[2].strip()) if found else None


def without_opening(words: str) -> str:
    """The words of a line without the bracket that opens before them and closes further on."""
    return words[1:].lstrip() if words.startswith("[") and "]" not in words else words


def call_of(line: str) -> Call | None:
    """The call that this line is, alone; None where it is anything else."""
    if ";" in line and "~" not in line and "{" not in line and "<" not in line:
        return None  # no mark can take the semicolon away, and no call holds one
    heading = heading_of(line)
    words = without_opening(heading.words if heading else line.strip())
    if not words or len(words) > _LONGEST or words[0] in "-•":
        return None
    bare = without_marks(_live(words)).strip()
    is_marked = heading is not None or _ENCLOSED.match(words) is not None
    bare = bare.rstrip(",:").rstrip().strip("_")
    kind = _kind_of(_without_brackets(bare, is_marked=is_marked), is_marked=is_marked)
    return Call(kind, bare, is_marked) if kind else None


def _live(words: str) -> str:
    """The words without what is struck and without notes; all of them where nothing else would be left."""
    live = without_struck(words)
    return live if any(sign.isalpha() for sign in live) else words


def _without_brackets(words: str, *, is_marked: bool) -> str:
    """The words without the brackets round some of them; one that begins the line needs emphasis after it."""
    if words.count("[") != words.count("]") or (words.startswith("[") and not is_marked):
        return words
    return words.replace("[", "").replace("]", "").strip().rstrip(",:").rstrip()


def _kind_of(words: str, *, is_marked: bool) -> SectionKind | None:
    """Preambular or operative by the first word that is no adverb; None where it is neither."""
    if not words or words[-1] in ".;?!)]" or any(sign in words for sign in "[]{}|;:"):
        return None
    if not is_marked and not (words[0].islower() or " " not in words):
        return None
    spoken = [word.lower() for word in _WORD.findall(words)]
    for word in spoken:
        if word in VERBS:
            return "operative"
        if word in PARTICIPLES or _is_participle(word, is_capital=words[0].isupper()):
            return "preambular" if _is_short_call(words, spoken, is_marked=is_marked) else None
        if word not in ADVERBS and not word.endswith("ly"):
            return "preambular" if words.lower() in PHRASES else None
    return None


def _is_participle(word: str, *, is_capital: bool) -> bool:
    """Whether the word opens a preambular section; under a capital letter only those that resolutions use."""
    return word in KNOWN_PARTICIPLES if is_capital else word.endswith("ing") and word not in NOT_CALLS


def _is_short_call(words: str, spoken: list[str], *, is_marked: bool) -> bool:
    """A participle call is a few words; a longer line is a title or a sentence."""
    return len(spoken) <= (8 if is_marked and words[0].islower() else 4)
