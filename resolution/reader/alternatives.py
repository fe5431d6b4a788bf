"""Brackets that no source claimed: alternatives, repeated labels, single points (reading rule 4)."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise

from resolution.reader.brackets import Bracket
from resolution.reader.drafts import Draft
from resolution.reader.notation import PARTING
from resolution.reader.proposals import Proposal, SectionDrafts, Stretch
from resolution.reader.tokens import between

Report = Callable[[int, str, str], None]

_SEPARATOR = re.compile(r"\s*(?:/|or)?\s*$")
_SLASH = re.compile(r"(?<=\s)/(?=\s)")


def bracket_points(section: SectionDrafts, attributed: list[Proposal], report: Report) -> list[Proposal]:
    """The points of the brackets that are left; `attributed` ones that fill a bracket are widened to it."""
    points: list[Proposal] = []
    for group in _groups(section):
        if len(group) > 1:
            _report_assumed(section, group, report)
            points.append(_side_by_side(section, group))
    fillers = sorted([*attributed, *points], key=lambda point: (point.start, -point.end))
    slashes = _slashes(section)
    for bracket in section.unused():
        if filler := _filler(section, bracket, fillers):
            filler.start, filler.end = bracket.start, bracket.end
            filler.is_block = section.covers(bracket.start, bracket.end)
        else:
            points.append(_repeated_labels(section, bracket) or _split_by_slash(section, bracket, slashes))
    return points


def _groups(section: SectionDrafts) -> list[list[Bracket]]:
    """Runs of unused sibling brackets with only a space, `/` or *or* between them."""
    last_of: dict[int, list[Bracket]] = {}
    groups: list[list[Bracket]] = []
    for bracket in section.unused():
        group = last_of.get(id(bracket.parent))
        if group is not None and _are_side_by_side(section, group[-1], bracket):
            group.append(bracket)
        else:
            group = [bracket]
            groups.append(group)
        last_of[id(bracket.parent)] = group
    return groups


def _are_side_by_side(section: SectionDrafts, one: Bracket, other: Bracket) -> bool:
    draft = section.drafts[section.index_at(one.start)]
    if one.close is None or other.close is None or not other.end <= draft.end:
        return False
    gap = between(draft.tokens, one.end, other.start)
    if any(token.role == "bracket" or token.raw == PARTING for token in gap):
        return False
    words = "".join(token.raw for token in gap if token.role in {"text", "break"})
    return _SEPARATOR.match(words) is not None


def _report_assumed(section: SectionDrafts, group: list[Bracket], report: Report) -> None:
    for one, other in pairwise(group):
        draft = section.drafts[section.index_at(one.start)]
        gap = "".join(token.raw for token in between(draft.tokens, one.end, other.start))
        if gap and not gap.strip():
            report(
                other.start, "assumed-alternatives", "only a space parts these brackets; read as alternatives"
            )


def _side_by_side(section: SectionDrafts, group: list[Bracket]) -> Proposal:
    for bracket in group:
        section.use(bracket)
    stretches = [Stretch(b.start, b.end, is_bracketed=True) for b in group]
    return Proposal(group[0].start, group[-1].end, stretches, is_alternatives=True)


def _filler(section: SectionDrafts, bracket: Bracket, points: list[Proposal]) -> Proposal | None:
    """The point that is all a bracket holds: alternatives, or a text with its source."""
    first = bisect_right(points, bracket.start, key=lambda point: point.start)
    found = points[first] if first < len(points) else None
    if found is None or found.end > bracket.inner_end:
        return None
    if not (found.is_alternatives or found.options[0].sources):
        return None
    rest = [
        token
        for draft in section.touched(bracket.start, bracket.end)
        for token in between(draft.tokens, bracket.start + 1, bracket.inner_end)
        if not found.start <= token.start < found.end
    ]
    has_words = any((t.role == "text" and t.raw.strip()) or t.role == "bracket" for t in rest)
    return None if has_words else found


def _repeated_labels(section: SectionDrafts, bracket: Bracket) -> Proposal | None:
    """Live paragraphs inside one bracket that all bear one label are its options."""
    touched = section.touched(bracket.start, bracket.end)
    if len(touched) < 2 or not section.covers(bracket.start, bracket.end):
        return None
    labelled = [
        draft for draft in touched if draft.label and not draft.is_deleted and not draft.is_attributed
    ]
    top = min((draft.level for draft in labelled), default=0)
    heads = [draft for draft in labelled if draft.level == top]
    if len(heads) < 2 or len({draft.label for draft in heads}) > 1:
        return None
    stretches = list(_stretches(heads, bracket))
    if any(_crosses(inner, stretches) for inner in section.inside.get(bracket.start, ())):
        return None
    return Proposal(bracket.start, bracket.end, stretches, is_block=True, is_alternatives=True)


def _crosses(inner: Bracket, stretches: list[Stretch]) -> bool:
    """Whether a bracket runs over the end of one of these options."""
    at = bisect_right(stretches, inner.start, key=lambda stretch: stretch.start) - 1
    return at >= 0 and inner.start < stretches[at].end < inner.end


def _stretches(heads: list[Draft], bracket: Bracket) -> Iterator[Stretch]:
    for draft, following in zip(heads, [*heads[1:], None], strict=True):
        start = max(draft.start, bracket.start + len(bracket.open.raw))
        yield Stretch(start, following.start if following else bracket.inner_end)


def _split_by_slash(section: SectionDrafts, bracket: Bracket, slashes: dict[int, list[int]]) -> Proposal:
    """`[A / B]` offers A and B; any other bracket offers its text."""
    parting = slashes.get(bracket.start, [])
    if parting and len(section.touched(bracket.start, bracket.end)) > 1:
        parting = []
    is_block = section.covers(bracket.start, bracket.end)
    if not parting:
        whole = Stretch(bracket.start, bracket.end, is_bracketed=True)
        return Proposal(bracket.start, bracket.end, [whole], is_block=is_block)
    starts = [bracket.start + 1, *(slash + 1 for slash in parting)]
    ends = [*parting, bracket.inner_end]
    stretches = [Stretch(start, end) for start, end in zip(starts, ends, strict=True)]
    return Proposal(bracket.start, bracket.end, stretches, is_alternatives=True)


def _slashes(section: SectionDrafts) -> dict[int, list[int]]:
    """For each bracket, by where it opens, the strokes between spaces that stand directly inside it."""
    found: dict[int, list[int]] = {}
    around: list[int] = []
    for draft in section.drafts:
        if not any("/" in block.text for block in draft.body):
            continue
        around.clear()
        for token in draft.tokens:
            if token.role == "bracket":
                if token.bracket == "open":
                    around.append(token.start)
                elif around:
                    around.pop()
            elif around and token.role == "text" and "/" in token.raw:
                places = [token.start + one.start() for one in _SLASH.finditer(f" {token.raw} "[1:-1])]
                found.setdefault(around[-1], []).extend(places)
    return {bracket: places for bracket, places in found.items() if places}
