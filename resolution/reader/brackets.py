"""Brackets balanced over a section (reading rule 5)."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise

from resolution.light_dataclass import dataclass
from resolution.reader.drafts import Draft
from resolution.reader.notation import ASSUMED_END, NO_POINT
from resolution.reader.scanning import Token

Report = Callable[[int, str, str], None]

DEEPEST = 64
"""So many brackets may lie in one another: each is told with all it holds, which else had no bounds."""


@dataclass(slots=True, eq=False)
class Bracket:
    """A bracket from its opening mark to behind its closing one; `close` is None where it never closes."""

    open: Token
    close: Token | None
    start: int
    end: int
    parent: "Bracket | None" = None

    @property
    def inner_end(self) -> int:
        return self.close.start if self.close else self.end


def balance(drafts: list[Draft], report: Report, *, before_call: Token | None = None) -> list[Bracket]:
    """All brackets in the order of their opening; what does not balance is recovered and reported.

    `before_call` is a bracket that opens before the section's call and so holds its first paragraphs.
    """
    unmatched: list[Token] = [before_call] if before_call else []
    brackets: list[Bracket] = []
    struck = _struck_alone(drafts)
    dismissed = _dismissed(drafts)
    assumed = _assumed(drafts)
    for token in _bracket_tokens(drafts):
        if token.bracket == "open":
            unmatched.append(token)
        elif unmatched:
            opened = unmatched.pop()
            if opened.start in struck and token.start in struck:
                _drop_struck(opened, token, report)
                continue
            if opened.start in dismissed:
                opened.role = token.role = "text"
                opened.bracket = token.bracket = ""
                continue
            if token.start in assumed:
                told = "[ was closed nowhere by whoever wrote it; read as ending with its paragraph"
                report(opened.start, "unclosed-bracket", told)
            brackets.append(Bracket(opened, token, opened.start, token.end))
        else:
            token.role, token.bracket = "text", ""
            report(
                token.start, "stray-bracket", "] closes nothing that was opened in this section; kept as text"
            )
    if unmatched:
        brackets.extend(_unclosed(unmatched, drafts, report))
    brackets.sort(key=lambda bracket: (bracket.start, -bracket.end))
    return _nested(brackets, report)


def _bracket_tokens(drafts: list[Draft]) -> Iterator[Token]:
    for draft in drafts:
        if draft.has_marks:
            yield from [token for token in draft.tokens if token.role == "bracket"]


def _struck_alone(drafts: list[Draft]) -> set[int]:
    """Where a bracket is all that a strike holds: the strike takes away the bracket, not its words."""
    return {
        token.start
        for draft in drafts
        if draft.has_changes
        for before, token, after in zip(draft.tokens, draft.tokens[1:], draft.tokens[2:], strict=False)
        if token.role == "bracket" and token.change == "deleted" and before.role == after.role == "mark"
    }


def _dismissed(drafts: list[Draft]) -> set[int]:
    """Where a bracket opens of which it is said that it is no point."""
    return {
        token.start
        for draft in drafts
        if draft.has_marks and any(NO_POINT in block.text for block in draft.body)
        for token, after in pairwise(draft.tokens)
        if token.bracket == "open" and after.role == "note" and after.raw == NO_POINT
    }


def _assumed(drafts: list[Draft]) -> set[int]:
    """Where a closing bracket stands that an amendment did not have."""
    return {
        token.start
        for draft in drafts
        if draft.has_marks and any(ASSUMED_END in block.text for block in draft.body)
        for token, after in pairwise(draft.tokens)
        if token.bracket == "close" and after.role == "note" and after.raw == ASSUMED_END
    }


def _drop_struck(opened: Token, closed: Token, report: Report) -> None:
    for token in (opened, closed):
        token.role, token.bracket = "text", ""
    report(opened.start, "struck-bracket", "both brackets are struck: what stands between them is no point")


def opens_with_bracket(draft: Draft) -> Token | None:
    """The bracket before the first word of a paragraph, labels apart; None where words come first."""
    for token in draft.tokens:
        if token.role == "bracket" and token.bracket == "open":
            return token
        if token.role in {"text", "bracket"} and token.raw.strip():
            return None
    return None


def _unclosed(unmatched: list[Token], drafts: list[Draft], report: Report) -> list[Bracket]:
    ends = sorted([*_barriers(drafts), *_other_openings(unmatched, drafts)])
    barriers = [barrier for barrier, _ in ends]
    found: list[Bracket] = []
    for token in unmatched:
        following = bisect_right(barriers, token.start)
        end = ends[following][1] if following < len(ends) else drafts[-1].end
        if end > token.end:
            found.append(Bracket(token, None, token.start, end))
            told = "[ is never closed; read as ending before the next source, call or bracket"
        else:
            token.role, token.bracket = "text", ""
            told = "[ is never closed and holds nothing; kept as text"
        report(token.start, "unclosed-bracket", told)
    return found


def _other_openings(unmatched: list[Token], drafts: list[Draft]) -> Iterator[tuple[int, int]]:
    """The paragraphs in which brackets open that never close: one does not reach into the next."""
    for token in unmatched:
        index = bisect_right(drafts, token.start, key=lambda draft: draft.start) - 1
        if index > 0:
            yield drafts[index].start, drafts[index - 1].end


def _barriers(drafts: list[Draft]) -> Iterator[tuple[int, int]]:
    """Where a bracket that never closes must end: (what it may not reach, the end of the text before)."""
    last_end = 0
    for draft in drafts:
        opening = opens_with_bracket(draft)
        inline_ends = {inline.end for inline in draft.inline}
        if draft.prefix:
            yield draft.head_start, last_end
        elif opening is not None:
            yield opening.start, last_end
        for block in draft.body:
            if block.kind == "source":
                yield block.start, last_end
            last_end = block.end
            if block.end in inline_ends:
                yield block.end, block.end


def _nested(brackets: list[Bracket], report: Report) -> list[Bracket]:
    """The brackets, each with the innermost one around it; those that lie too deep are kept as words."""
    kept: list[Bracket] = []
    around: list[Bracket] = []
    for bracket in brackets:
        while around and (around[-1].end <= bracket.start or around[-1].end < bracket.end):
            around.pop()
        if len(around) == DEEPEST:
            _drop_deep(bracket, report)
            continue
        bracket.parent = around[-1] if around else None
        around.append(bracket)
        kept.append(bracket)
    return kept


def _drop_deep(bracket: Bracket, report: Report) -> None:
    for token in (bracket.open, bracket.close):
        if token is not None:
            token.role, token.bracket = "text", ""
    told = f"more than {DEEPEST} brackets lie in one another here: this one is kept as text"
    report(bracket.start, "deep-bracket", told)
