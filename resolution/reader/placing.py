"""Where a paragraph belongs that is printed out of order (reading rule 6)."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from resolution.light_dataclass import dataclass
from resolution.reader.label_forms import roman_value
from resolution.reader.label_meaning import understood
from resolution.tree import OptionRef, Paragraph

Report = Callable[[int, str, str], None]


@dataclass(slots=True, eq=False)
class _Group:
    """Paragraphs that stand or move together: one, or all of a block point, sub-items included."""

    indices: list[int]
    label: str | None
    level: int
    is_point: bool
    is_live_base: bool
    is_struck: bool


def placed_order(paragraphs: Sequence[Paragraph], report: Report) -> tuple[int, ...]:
    """The indices of the paragraphs in the order in which they belong."""
    if all(paragraph.block is None for paragraph in paragraphs):
        return tuple(range(len(paragraphs)))
    groups = _groups(paragraphs)
    moved: set[int] = set()
    before: dict[int, list[_Group]] = {}
    for group, target in _moves(groups):
        moved.add(id(group))
        before.setdefault(id(target), []).append(group)
        place = paragraphs[group.indices[0]].span.start
        told = f"its label {group.label} puts this before the paragraph {target.label}"
        report(place, "printed-out-of-order", told)
    stay = (group for group in groups if id(group) not in moved)
    order = (one for group in stay for one in (*before.get(id(group), ()), group))
    return tuple(index for group in order for index in group.indices)


def _moves(groups: Sequence[_Group]) -> Iterator[tuple[_Group, _Group]]:
    """The points that stand out of order, each with the live paragraph before which it belongs."""
    target_of: dict[tuple[int, str | None], _Group] = {}
    for group in groups:
        if group.is_live_base:
            target_of.setdefault((group.level, group.label), group)
    has_targets = any(group.is_point and (group.level, group.label) in target_of for group in groups)
    if not has_targets or not _runs_on(groups):
        return
    before, after = _base_values(groups), _base_values(groups[::-1])[::-1]
    for group, last, following in zip(groups, before, after, strict=True):
        value, target = _value(group.label), target_of.get((group.level, group.label))
        if not group.is_point or value is None or target is None:
            continue
        if (following is not None and following < value) or (last is not None and last > value):
            yield group, target


def _runs_on(groups: Sequence[_Group]) -> bool:
    """Whether the labels never go back: where a list begins anew, a label names no one place."""
    values = [value for group in groups if group.is_live_base and (value := _value(group.label)) is not None]
    return all(one <= other for one, other in pairwise(values))


def _base_values(groups: Sequence[_Group]) -> list[int | None]:
    """For each group, the value of the live base paragraph last met before it."""
    values: list[int | None] = []
    last: int | None = None
    for group in groups:
        values.append(last)
        if group.is_live_base:
            last = _value(group.label)
    return values


def _groups(paragraphs: Sequence[Paragraph]) -> list[_Group]:
    groups: list[_Group] = []
    block: OptionRef | None = None
    for index, paragraph in enumerate(paragraphs):
        same_point = (
            block is not None and paragraph.block is not None and paragraph.block.point == block.point
        )
        is_sub_item = bool(groups) and paragraph.level > groups[-1].level
        if groups and (same_point or is_sub_item):
            groups[-1].indices.append(index)
            if groups[-1].is_struck and not paragraph.is_deleted:
                groups[-1].label, groups[-1].is_struck = paragraph.label, False
            continue
        block = paragraph.block
        label = None if paragraph.is_deleted else paragraph.label
        is_point = paragraph.block is not None
        is_live = label is not None and not is_point
        groups.append(_Group([index], label, paragraph.level, is_point, is_live, paragraph.is_deleted))
    return groups


@lru_cache(maxsize=1024)
def _value(label: str | None) -> int | None:
    found = (
        understood(label, prefers_roman=roman_value(label.strip("()")) > 0 and len(label) > 3)
        if label
        else None
    )
    return found.value if found else None
