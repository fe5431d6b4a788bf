"""Undo and redo: which event would be taken back, and what else that would touch."""

from collections.abc import Iterator
from typing import NamedTuple

from resolution.amending import notation_of
from resolution.deciding.amendment_words import points_recast
from resolution.deciding.events import (
    AmendmentEvent,
    DecisionUndone,
    ParagraphMoved,
    Scope,
    TextAdopted,
    TextAmended,
    TextRead,
    TextRecast,
    Undone,
    UndoneTogether,
)
from resolution.deciding.history import Entry
from resolution.deciding.minute_events import MinutesEntry
from resolution.deciding.packages import has_gone, is_unit, members_of, unit_of
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.remaking import sections_of
from resolution.deciding.scopes import paragraphs_in, scopes_over
from resolution.deciding.standing import Standing
from resolution.tree import OptionRef, ParagraphId, PointNumber
from resolution.units import whole


def undo(standing: Standing, version: int | None = None) -> tuple[Undone, ...]:
    """The undo of that version, or of the last decision that still stands; raises Refused.

    Of a package, an undo of each of its events, the last first, and what joins these.
    """
    if version is None:
        return _undos(standing, _last_standing_decision(standing))
    entry = standing.history.entry(version)
    if entry is None:
        raise Refused(f"there is no version {version}: the log ends at version {standing.version}")
    if isinstance(entry.event, TextRead):
        raise Refused(
            f"version {version} is the reading of the text: it cannot be undone, only decisions can"
        )
    if isinstance(entry.event, MinutesEntry):
        raise Refused(f"version {version} is an entry in the minutes: it cannot be undone, note a correction")
    package = standing.joined.get(version)
    if package is not None:
        raise Refused(
            f"version {version} stands or falls with version {package}, a package: undo that",
            (f"undo version {package}",),
        )
    if not is_unit(standing, entry):
        raise Refused(f"version {version} concerned no point of this text: there is nothing to undo")
    if has_gone(standing, entry):
        undos = sorted({unit_of(standing, undo) for undo in standing.undone[members_of(entry)[0]]})
        by = listed(undos, last="and")
        raise Refused(f"version {version} is undone already, by version {by}", (f"undo version {undos[-1]}",))
    return _undos(standing, entry)


def redo(standing: Standing) -> tuple[Undone, ...]:
    """The undo of the last undo that stands; raises Refused once a decision was taken after it."""
    has_decision_since = False
    for entry in reversed(standing.history):
        if not is_unit(standing, entry):
            continue
        if not entry.depth:
            has_decision_since = True
        elif entry.depth % 2 and not has_gone(standing, entry):
            if not has_decision_since:
                return _undos(standing, entry)
            raise Refused(
                f"nothing to redo: decisions were taken since; undo version {entry.version} by its number",
                (f"undo version {entry.version}",),
            )
    raise Refused("nothing to redo: no undo stands")


def standing_decisions(standing: Standing) -> Iterator[Entry]:
    """The decisions that still stand, the last first; a package is one, its events are none."""
    return (entry for entry in reversed(standing.history) if _is_standing_decision(standing, entry))


def dependents(standing: Standing, version: int) -> tuple[int, ...]:
    """Later decisions that still stand on the same place, or around or inside it: what an undo touches.

    Of a point that is a decision on it, on a point around or inside it, and what was agreed over its text; of
    an agreement, what was agreed over its text or part of it, and the decisions on points in it. A package
    depends where one of its events does, and on it depends what does on any of them. What depends on a
    dependent is one as well. An adoption depends on every change of words or place before it, since the
    words are in what was adopted.
    """
    first = standing.history.entry(version)
    if first is None or not is_unit(standing, first):
        return ()
    later = [one for one in standing.history.since(version) if _is_standing_decision(standing, one)]
    found: list[int] = []
    touched = _touched_by(standing, first)
    for entry in reversed(later):
        if _is_touched(standing, entry, touched):
            found.append(entry.version)
            touched = touched.and_more(_touched_by(standing, entry))
    return tuple(found)


def _is_touched(standing: Standing, entry: Entry, touched: "_Touched") -> bool:
    return any(
        one.point in touched.points
        or (one.agreement is not None and one.agreement.scope in touched.scopes)
        or _needs(one.amendment, touched)
        or not touched.points.isdisjoint(points_recast(one.amendment))
        for one in _events(standing, entry)
    )


def _events(standing: Standing, unit: Entry) -> Iterator[Entry]:
    """The entries that go with a unit: its own, or those of the package."""
    if not unit.members:
        yield unit
    for member in unit.members:
        entry = standing.history.entry(member)
        if entry is not None:
            yield entry


class _Touched(NamedTuple):
    """The points and scopes that share text with a unit; the paragraphs it worded or brought, and moved.

    `is_wording`: whether it changed words or their place at all.
    """

    points: frozenset[PointNumber]
    scopes: frozenset[Scope]
    worded: frozenset[ParagraphId]
    moved: frozenset[ParagraphId]
    is_wording: bool = False

    def and_more(self, other: "_Touched") -> "_Touched":
        return _Touched(
            self.points | other.points,
            self.scopes | other.scopes,
            self.worded | other.worded,
            self.moved | other.moved,
            self.is_wording or other.is_wording,
        )


def _touched_by(standing: Standing, unit: Entry) -> _Touched:
    touched = _Touched(frozenset(), frozenset(), frozenset(), frozenset())
    for entry in _events(standing, unit):
        touched = touched.and_more(_touched_by_event(standing, entry))
    return touched


def _touched_by_event(standing: Standing, entry: Entry) -> _Touched:
    document = standing.document
    points: set[PointNumber] = set()
    paragraphs: set[ParagraphId] = set()
    if isinstance(entry.amendment, TextAdopted):
        return _touched_by_adoption(standing, entry.version, entry.amendment)
    worded = _worded_by(standing, entry)
    if entry.point is not None and document.has_point(entry.point):
        points = {entry.point, *_around(standing, entry.point), *_inside(standing, entry.point)}
        paragraphs.update(document.paragraphs_touched[entry.point])
    for number in points_recast(entry.amendment):
        points.add(number)
        if number <= len(document.points):  # else its number is free again: the act is taken back
            points |= {*_around(standing, number), *_inside(standing, number)}
    if entry.agreement is not None:
        paragraphs.update(one.id for one in paragraphs_in(document, entry.agreement.scope))
    if entry.agreement is not None or worded:
        for paragraph in paragraphs | worded:
            points |= document.points_touching.get(paragraph, frozenset())
    moved = _moved_by(standing, entry)
    changed = paragraphs | worded | moved
    scopes = {scope for paragraph in changed for scope in scopes_over(document, paragraph)}
    # Undone, it comes back into the list that it left.
    known = document.written.paragraph_by_id
    scopes.update(scope for one in moved if one in known for scope in (known[one].parent, known[one].section))
    return _Touched(
        frozenset(points), frozenset(scopes), frozenset(worded), moved, is_wording=entry.amendment is not None
    )


def _touched_by_adoption(standing: Standing, version: int, event: TextAdopted) -> _Touched:
    """What it brought or changed: decisions on what it left as it was do not depend on it."""
    edition = next((one for one in standing.editions if one.version == version), None)
    if edition is None:
        return _Touched(frozenset(), frozenset(), frozenset(), frozenset(), is_wording=True)
    before, after = edition.before, edition.after
    new = {number for number in event.numbers if not before.has_point(number)}
    points = new.union(event.changed, event.dropped, (one.point for one in event.options))
    known = before.paragraph_by_id
    worded = {
        one.id
        for one in after.paragraphs()
        if one.id not in known or notation_of(known[one.id]) != notation_of(one)
    }
    scopes: set[Scope] = {scope for paragraph in worded for scope in scopes_over(after, paragraph)}
    moved = frozenset(move.paragraph for move in event.moves)
    return _Touched(frozenset(points), frozenset(scopes), frozenset(worded), moved, is_wording=True)


def _moved_by(standing: Standing, entry: Entry) -> frozenset[ParagraphId]:
    """The paragraphs that a move took along."""
    moved = entry.amendment
    if not isinstance(moved, ParagraphMoved) or moved.paragraph not in standing.document.paragraph_by_id:
        return frozenset()
    return whole(standing.document, moved.paragraph)


def _worded_by(standing: Standing, entry: Entry) -> set[ParagraphId]:
    """The paragraphs that an amendment worded anew, and those that it brought."""
    if entry.amendment is None:
        return set()
    known = standing.document.paragraph_by_id
    worded = {one for one in _worded(standing, entry.amendment) if one in known}
    return {*_brought(standing, entry.version, entry.amendment), *worded}


def _brought(standing: Standing, version: int, amendment: AmendmentEvent) -> Iterator[ParagraphId]:
    """The paragraphs that it brought, which bear its version: in its own sections unless any was moved."""
    document, name = standing.document, f".v{version}-"
    everywhere = document.moves or standing.editions
    sections = document.section_by_id.keys() if everywhere else sections_of(amendment)
    held = (document.section_by_id[one] for one in sections if one in document.section_by_id)
    yield from (one.id for section in held for one in section.printed() if name in one.id)


def _worded(standing: Standing, amendment: AmendmentEvent) -> set[ParagraphId]:
    if isinstance(amendment, TextAmended):
        return {amendment.paragraph}
    touched = standing.document.paragraphs_touched
    return {one for number in points_recast(amendment) for one in touched.get(number, ())}


def _needs(amendment: AmendmentEvent | None, touched: _Touched) -> bool:
    """Whether it words what was touched, or has its place by a paragraph that would go or go elsewhere."""
    if amendment is None:
        return False
    if isinstance(amendment, TextAdopted):
        return touched.is_wording
    if isinstance(amendment, TextAmended):
        return amendment.paragraph in touched.worded
    if isinstance(amendment, TextRecast):
        return not touched.worded.isdisjoint(amendment.paragraphs)
    places = {amendment.after}
    if isinstance(amendment, ParagraphMoved):
        places |= {amendment.paragraph, amendment.under}
    # What was only worded anew stays, whatever is taken back: only a paragraph that was brought can go.
    brought = {one for one in places if one is not None and ".v" in one}
    return not (touched.worded.isdisjoint(brought) and touched.moved.isdisjoint(places))


def _undos(standing: Standing, unit: Entry) -> tuple[Undone, ...]:
    undos = tuple(DecisionUndone(member) for member in reversed(members_of(unit)))
    return (*undos, UndoneTogether(standing.version + 1, unit.version)) if unit.members else undos


def _last_standing_decision(standing: Standing) -> Entry:
    last = next(standing_decisions(standing), None)
    if last is None:
        raise Refused("nothing to undo: no decision stands")
    return last


def _is_standing_decision(standing: Standing, entry: Entry) -> bool:
    return is_unit(standing, entry) and not entry.depth and not has_gone(standing, entry)


def _around(standing: Standing, point: PointNumber) -> Iterator[PointNumber]:
    parent = standing.document.point(point).parent
    while parent is not None:
        yield parent.point
        parent = standing.document.point(parent.point).parent


def _inside(standing: Standing, point: PointNumber) -> Iterator[PointNumber]:
    waiting = [point]
    while waiting:
        outer = waiting.pop()
        for option in range(len(standing.document.point(outer).options) + 1):
            inner = standing.document.points_inside.get(OptionRef(outer, option), ())
            yield from inner
            waiting.extend(inner)
