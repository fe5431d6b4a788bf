"""New wording as tracked text: base words that went are struck, words that came are marked as inserted.

Inside a point nothing is tracked: there a proposal was worded anew, and a strike would make base text of what
never was. Struck words are base text: they stay, whatever was typed over them.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

from resolution.reader.notation import ASSUMED_END

_TOKEN = re.compile(
    r"\{>>.*?<<\}|\{~~|~>|~~\}|\{\+\+|\+\+\}|\{--|--\}|~~|</?(?:u|ins|del|s|strike)>|\]\(\#\)|[\[\]]|\s+|\w+|[^\w\s]",
    re.DOTALL,
)
_OPENS = {
    "{++": "inserted",
    "<u>": "inserted",
    "<ins>": "inserted",
    "{--": "deleted",
    "<del>": "deleted",
    "<s>": "deleted",
    "<strike>": "deleted",
}
_DASH = re.compile(r"\s*[-•–—][ \t]+")
_BLOCK_BEGINS = re.compile(r"(\n[ \t]*\n\s*(?:[-•–—][ \t]+)?|\n[ \t]*[-•–—][ \t]+)")
_CLOSES = {"++}", "</u>", "</ins>", "--}", "</del>", "</s>", "</strike>", "~~}"}
_State = Literal["plain", "deleted", "inserted", "point", "mark"]


class _Token(NamedTuple):
    raw: str
    state: _State


def tracked(old: str, new: str) -> str:
    """The new notation of a paragraph, with what it changes of the old one's plain words marked so."""
    open_before = _surplus(old)
    before, after = list(_tokens(old, open_before)), list(_tokens(new, open_before))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    written: list[_Token] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            written.extend(_Token(token.raw, "mark") for token in after[start:end])
        else:
            written.extend(_gone(before[first:last]))
            written.extend(_come(after[start:end]))
    return _written(written)


def struck(notation: str) -> str:
    """A paragraph's notation with all its words struck, its label with them; words that came go."""
    return tracked(notation, "")


def _gone(tokens: Iterable[_Token]) -> Iterator[_Token]:
    for token in tokens:
        if token.state in {"plain", "deleted"}:
            yield _Token(token.raw, "deleted")


def _come(tokens: Iterable[_Token]) -> Iterator[_Token]:
    for token in tokens:
        yield _Token(token.raw, "inserted") if token.state == "plain" else _Token(token.raw, "mark")


def _written(tokens: Iterable[_Token]) -> str:
    written = ""
    for state, same in _runs(tokens):
        raw = "".join(token.raw for token in same)
        dash = _DASH.match(raw) if state != "mark" and _begins_line(written) else None
        written += raw[: dash.end()] + _marked(state, raw[dash.end() :]) if dash else _marked(state, raw)
    return written


def _begins_line(written: str) -> bool:
    return not written.rpartition("\n")[2].strip()


def _runs(tokens: Iterable[_Token]) -> Iterator[tuple[_State, Iterable[_Token]]]:
    yield from groupby(tokens, key=lambda token: token.state)


def _marked(state: _State, raw: str) -> str:
    """The words in their mark, a paragraph's in their own; white space around them stays outside."""
    if state == "mark":
        return raw
    first, *others = _BLOCK_BEGINS.split(raw)
    gaps, blocks = others[::2], others[1::2]
    return _with_mark(state, first) + "".join(
        gap + _with_mark(state, block) for gap, block in zip(gaps, blocks, strict=True)
    )


def _with_mark(state: _State, raw: str) -> str:
    words = raw.strip()
    if not words:
        return raw
    begins, ends = raw[: len(raw) - len(raw.lstrip())], raw[len(raw.rstrip()) :]
    return f"{begins}{{--{words}--}}{ends}" if state == "deleted" else f"{begins}{{++{words}++}}{ends}"


def with_ends(old: str, new: str) -> str:
    """The new notation with an end for each bracket that it opens and does not close, as the old one did not.

    A comment behind each says that it was assumed.
    """
    missing = _unclosed(new) - _unclosed(old)
    return new.rstrip() + f"]{ASSUMED_END}" * max(0, missing)


def _unclosed(notation: str) -> int:
    """How many brackets open here and close further on, or nowhere."""
    return _surplus("".join({"[": "]", "]": "["}.get(sign, sign) for sign in reversed(notation)))


def _tokens(notation: str, depth: int) -> Iterator[_Token]:
    """The notation's tokens, each with how it stands; so many brackets are open before it."""
    open_marks: list[str] = []
    for found in _TOKEN.finditer(notation):
        raw = found[0]
        if raw in "[]":
            depth = max(0, depth + (1 if raw == "[" else -1))
            yield _Token(raw, "mark")
        elif _is_mark(raw, open_marks):
            yield _Token(raw, "mark")
        else:
            yield _Token(raw, _state(open_marks, depth))


def _surplus(notation: str) -> int:
    """How many brackets close here that were opened before the paragraph."""
    depth = lowest = 0
    for sign in notation:
        depth += (sign == "[") - (sign == "]")
        lowest = min(lowest, depth)
    return -lowest


def _is_mark(raw: str, open_marks: list[str]) -> bool:
    if raw.startswith("{>>") or raw == "](#)":
        return True
    if raw in _OPENS:
        open_marks.append(_OPENS[raw])
    elif raw == "{~~":
        open_marks.append("deleted")
    elif raw == "~>":
        _close(open_marks)
        open_marks.append("inserted")
    elif raw in _CLOSES:
        _close(open_marks)
    elif raw == "~~":
        if "deleted" in open_marks:
            open_marks.remove("deleted")
        else:
            open_marks.append("deleted")
    else:
        return False
    return True


def _close(open_marks: list[str]) -> None:
    if open_marks:
        open_marks.pop()


def _state(open_marks: list[str], depth: int) -> _State:
    if "deleted" in open_marks:
        return "deleted"
    if depth:
        return "point"
    return "inserted" if "inserted" in open_marks else "plain"
