"""Undo and redo: which event would be taken back, and what else that would touch."""

from collections.abc import Iterator

from resolution.deciding.events import DecisionUndone, MinuteNoted, Scope, TextRead
from resolution.deciding.history import Entry
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.scopes import paragraphs_in, scopes_over
from resolution.deciding.standing import Standing
from resolution.tree import OptionRef, ParagraphId, PointNumber


def undo(standing: Standing, version: int | None = None) -> DecisionUndone:
    """The undo of that version, or of the last decision that still stands; raises Refused."""
    if version is None:
        return DecisionUndone(_last_standing_decision(standing))
    entry = standing.history.entry(version)
    if entry is None:
        raise Refused(f"there is no version {version}: the log ends at version {standing.version}")
    if isinstance(entry.event, TextRead):
        raise Refused(
            f"version {version} is the reading of the text: it cannot be undone, only decisions can"
        )
    if isinstance(entry.event, MinuteNoted):
        raise Refused(f"version {version} is an entry in the minutes: it cannot be undone, note a correction")
    if not entry.concerns_text:
        raise Refused(f"version {version} concerned no point of this text: there is nothing to undo")
    undos = standing.undone.get(version)
    if undos is not None:
        by = listed(undos, last="and")
        raise Refused(f"version {version} is undone already, by version {by}", (f"undo {undos[-1]}",))
    return DecisionUndone(version)


def redo(standing: Standing) -> DecisionUndone:
    """The undo of the last undo that stands; raises Refused once a decision was taken after it."""
    has_decision_since = False
    for entry in reversed(standing.history):
        if not entry.concerns_text:
            continue
        if not entry.depth:
            has_decision_since = True
        elif entry.depth % 2 and not standing.is_undone(entry.version):
            if not has_decision_since:
                return DecisionUndone(entry.version)
            raise Refused(
                f"nothing to redo: decisions were taken since; undo version {entry.version} by its number",
                (f"undo {entry.version}",),
            )
    raise Refused("nothing to redo: no undo stands")


def dependents(standing: Standing, version: int) -> tuple[int, ...]:
    """Later decisions that still stand on the same place, or around or inside it: what an undo touches.

    Of a point that is a decision on it, on a point around or inside it, and what was agreed over its text; of
    an agreement, what was agreed over its text or part of it, and the decisions on points in it.
    """
    entry = standing.history.entry(version)
    if entry is None or not entry.concerns_text:
        return ()
    points, scopes = _touched_by(standing, entry)
    return tuple(
        sorted(
            later.version
            for later in standing.history.since(version)
            if _is_standing_decision(standing, later)
            and (later.point in points or (later.agreement is not None and later.agreement.scope in scopes))
        )
    )


def _touched_by(standing: Standing, entry: Entry) -> tuple[set[PointNumber], set[Scope]]:
    """The points and the scopes that share text with what the entry concerns."""
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


def _last_standing_decision(standing: Standing) -> int:
    for entry in reversed(standing.history):
        if _is_standing_decision(standing, entry):
            return entry.version
    raise Refused("nothing to undo: no decision stands")


def _is_standing_decision(standing: Standing, entry: Entry) -> bool:
    return entry.concerns_text and not entry.depth and not standing.is_undone(entry.version)


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
