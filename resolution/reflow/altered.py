"""Which paragraphs of an amended section may stand otherwise: the others say what they said, in one place."""

from collections.abc import Mapping

from resolution.tree import ParagraphId, PointNumber, Section

Involved = Mapping[ParagraphId, tuple[PointNumber, ...]]
_NOBODY: frozenset[PointNumber] = frozenset()


def altered(before: Section, after: Section, was: Involved, now: Involved) -> frozenset[ParagraphId]:
    """Those that went, came or say something else, and those that share a point with one of them.

    `was` and `now` are the points that have a say in each paragraph of both.
    """
    known = {one.id: one.content for one in before.printed()}
    left = dict(known)
    found = {one.id for one in after.printed() if left.pop(one.id, None) is not one.content}
    found.update(left)
    # Of a long list few paragraphs have to do with any point.
    pointed = {one.id for section in (before, after) for one in section.printed() if one.refs}
    waiting = found & pointed
    while numbers := _points_in(waiting, was) | _points_in(waiting, now):
        left_here = pointed - found
        waiting = {one for one in left_here if not numbers.isdisjoint((*was.get(one, ()), *now.get(one, ())))}
        found |= waiting
    return frozenset(found)


def _points_in(paragraphs: set[ParagraphId], involved: Involved) -> frozenset[PointNumber]:
    return _NOBODY.union(*(involved.get(one, ()) for one in paragraphs))
