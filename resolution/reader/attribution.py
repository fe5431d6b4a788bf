"""How far a source or an option's name reaches (reading rule 3), and which of them are rivals (rule 4)."""

from bisect import bisect_left

from resolution.light_dataclass import dataclass
from resolution.reader.brackets import Bracket
from resolution.reader.drafts import Draft, InlineSource
from resolution.reader.notation import NO_SOURCE, PARTING
from resolution.reader.options import ordinal_in
from resolution.reader.proposals import Proposal, SectionDrafts, Stretch


@dataclass(slots=True)
class _Unit:
    """An attributed paragraph with all that its source reaches: drafts `first` to `last`."""

    draft: Draft
    first: int
    last: int
    stretch: Stretch
    is_block: bool


def attributed_points(section: SectionDrafts) -> list[Proposal]:
    """The points that sources and option names make of whole paragraphs."""
    units = list(_units(section))
    points: list[Proposal] = []
    group: list[_Unit] = []
    for unit in units:
        if group and _are_rivals(group[-1], unit) and not _is_parted(group[-1], section):
            if not unit.stretch.sources and not unit.stretch.is_no_change and not _is_nobodys(unit, section):
                unit.stretch.sources = group[-1].stretch.sources
            _reach_to(group[-1], unit, section)
        elif group:
            points.append(_point(group))
            group = []
        group.append(unit)
    return [*points, _point(group)] if group else points


def _units(section: SectionDrafts) -> list[_Unit]:
    units: list[_Unit] = []
    taken = -1
    for index, draft in enumerate(section.drafts):
        if draft.is_attributed and (index > taken or draft.prefix):
            unit = _unit(section, index)
            taken = max(taken, unit.last)
            units.append(unit)
    return units


def _unit(section: SectionDrafts, index: int) -> _Unit:
    draft = section.drafts[index]
    stretch = Stretch(
        draft.head_start, draft.end, draft.option, draft.sources, is_no_change=draft.is_no_change
    )
    bracket = section.bracket_opened_by(draft) or _bracket_around(section, draft)
    last = index
    if draft.is_deleted and (replacing := _replacing_bracket(section, index)):
        bracket = replacing
        last = index + 1
    if bracket is not None:
        section.use(bracket)
        stretch.end, stretch.is_bracketed = bracket.end, True
        last = max(last, section.index_at(bracket.end - 1))
    else:
        last = _with_sub_items(section, index)
        stretch.end = section.drafts[last].end
    return _Unit(draft, index, last, stretch, section.covers(stretch.start, stretch.end))


def _bracket_around(section: SectionDrafts, draft: Draft) -> Bracket | None:
    """A bracket behind the label that holds all of the draft's words."""
    opening = next((t for t in draft.tokens if t.role in {"text", "bracket"} and t.raw.strip()), None)
    bracket = section.by_opening.get(opening.start) if opening else None
    if bracket is not None and section.covers(bracket.start, bracket.end):
        return bracket
    return None


def _replacing_bracket(section: SectionDrafts, index: int) -> Bracket | None:
    """The bracket of the unattributed paragraph that follows a struck one and replaces it."""
    if index + 1 >= len(section.drafts) or section.drafts[index + 1].is_attributed:
        return None
    following = section.drafts[index + 1]
    bracket = section.bracket_opened_by(following) or _bracket_around(section, following)
    if bracket is not None and section.covers(bracket.start, bracket.end):
        return bracket
    return None


def _with_sub_items(section: SectionDrafts, index: int) -> int:
    draft, last = section.drafts[index], index
    level = draft.level
    while last + 1 < len(section.drafts):
        following = section.drafts[last + 1]
        if following.is_attributed or not (following.level > level or _is_under_name(draft, following)):
            break
        last += 1
    return last


def _is_under_name(draft: Draft, following: Draft) -> bool:
    """Whether a paragraph is set in as far as an option's name alone on its line and itself set in."""
    names = [block.text for block in draft.prefix if block.kind == "option"]
    indent = len(names[-1]) - len(names[-1].lstrip(" \t")) if names else 0
    return indent > 0 and following.indent >= indent


def _are_rivals(one: _Unit, other: _Unit) -> bool:
    """Options named one after the other, or adjacent paragraphs of one label and different sources."""
    if one.draft.option and other.draft.option:
        follows = ordinal_in(other.draft.option) == ordinal_in(one.draft.option) + 1
        if follows and (other.first == one.last + 1 or not _has_source_line(other.draft)):
            return True
    if other.first != one.last + 1 or not other.draft.sources:
        return False
    return (
        one.draft.label is not None
        and one.draft.label == other.draft.label
        and one.draft.level == other.draft.level
        and one.stretch.sources != other.stretch.sources
    )


def _has_source_line(draft: Draft) -> bool:
    return any(block.kind == "source" for block in draft.prefix)


def _is_parted(unit: _Unit, section: SectionDrafts) -> bool:
    """Whether an empty comment behind its words says that what follows is a point of its own."""
    return section.drafts[unit.last].tokens[-1].raw == PARTING


def _is_nobodys(unit: _Unit, section: SectionDrafts) -> bool:
    """Whether a comment among its words says that it has no source."""
    drafts = section.drafts[unit.first : unit.last + 1]
    return any(token.raw == NO_SOURCE for draft in drafts for token in draft.tokens if token.role == "note")


def _reach_to(one: _Unit, other: _Unit, section: SectionDrafts) -> None:
    """An option that is followed by the next one reaches up to it."""
    if other.first > one.last + 1:
        one.last = other.first - 1
        one.stretch.end = section.drafts[one.last].end


def _point(units: list[_Unit]) -> Proposal:
    drafts = [unit.draft for unit in units]
    notes = [draft.note for draft in drafts if draft.note]
    return Proposal(
        units[0].stretch.start,
        max(unit.stretch.end for unit in units),
        [unit.stretch for unit in units],
        note="; ".join(notes) or None,
        is_block=all(unit.is_block for unit in units),
        is_alternatives=len(units) > 1,
    )


def inline_points(section: SectionDrafts) -> list[Proposal]:
    """The points that sources in the middle of a paragraph make."""
    return [_inline_point(section, draft, inline) for draft in section.drafts for inline in draft.inline]


def _inline_point(section: SectionDrafts, draft: Draft, inline: InlineSource) -> Proposal:
    end, is_bracketed = inline.end, False
    first = bisect_left(draft.tokens, inline.text_start, key=lambda token: token.start)
    following = (draft.tokens[place] for place in range(first, len(draft.tokens)))
    opening = next((t for t in following if t.role in {"text", "bracket"} and t.raw.strip()), None)
    bracket = section.by_opening.get(opening.start) if opening else None
    if bracket is not None:
        section.use(bracket)
        end, is_bracketed = bracket.end, True
    stretch = Stretch(inline.start, end, inline.option, inline.sources, is_bracketed=is_bracketed)
    return Proposal(inline.start, end, [stretch], note=inline.note)
