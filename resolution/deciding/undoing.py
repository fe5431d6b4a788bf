"""Undo and redo: which event would be taken back, and what else that would touch."""

from collections.abc import Container, Iterator

from resolution.deciding.events import DecisionUndone, MinuteNoted, Scope, TextRead, UndoneTogether
from resolution.deciding.history import Entry
from resolution.deciding.packages import has_gone, is_unit, members_of, unit_of
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.scopes import paragraphs_in, scopes_over
from resolution.deciding.standing import Standing
from resolution.tree import OptionRef, ParagraphId, PointNumber

Undone = DecisionUndone | UndoneTogether


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
    if isinstance(entry.event, MinuteNoted):
        raise Refused(f"version {version} is an entry in the minutes: it cannot be undone, note a correction")
    package = standing.joined.get(version)
    if package is not None:
        raise Refused(
            f"version {version} stands or falls with version {package}, a package: undo that",
            (f"undo {package}",),
        )
    if not is_unit(standing, entry):
        raise Refused(f"version {version} concerned no point of this text: there is nothing to undo")
    if has_gone(standing, entry):
        undos = sorted({unit_of(standing, undo) for undo in standing.undone[members_of(entry)[0]]})
        by = listed(undos, last="and")
        raise Refused(f"version {version} is undone already, by version {by}", (f"undo {undos[-1]}",))
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
                (f"undo {entry.version}",),
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
    dependent is one as well.
    """
    first = standing.history.entry(version)
    if first is None or not is_unit(standing, first):
        return ()
    later = [one for one in standing.history.since(version) if _is_standing_decision(standing, one)]
    found: list[int] = []
    points, scopes = _touched_by(standing, first)
    for entry in reversed(later):
        if _is_touched(standing, entry, points, scopes):
            found.append(entry.version)
            more_points, more_scopes = _touched_by(standing, entry)
            points |= more_points
            scopes |= more_scopes
    return tuple(found)


def _is_touched(
    standing: Standing, entry: Entry, points: Container[PointNumber], scopes: Container[Scope]
) -> bool:
    return any(
        one.point in points or (one.agreement is not None and one.agreement.scope in scopes)
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


def _touched_by(standing: Standing, unit: Entry) -> tuple[set[PointNumber], set[Scope]]:
    """The points and the scopes that share text with what the unit concerns."""
    points: set[PointNumber] = set()
    scopes: set[Scope] = set()
    for entry in _events(standing, unit):
        more_points, more_scopes = _touched_by_event(standing, entry)
        points |= more_points
        scopes |= more_scopes
    return points, scopes


def _touched_by_event(standing: Standing, entry: Entry) -> tuple[set[PointNumber], set[Scope]]:
    document = standing.document
    points: set[PointNumber] = set()
    paragraphs: set[ParagraphId] = set()
    if entry.point is not None:
        points = {entry.point, *_around(standing, entry.point), *_inside(standing, entry.point)}
        paragraphs.update(document.paragraphs_touched[entry.point])
    if entry.agreement is not None:
        paragraphs.update(one.id for one in paragraphs_in(document, entry.agreement.scope))
        for paragraph in paragraphs:
            points |= document.points_touching.get(paragraph, frozenset())
    scopes = {scope for paragraph in paragraphs for scope in scopes_over(document, paragraph)}
    return points, scopes


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
