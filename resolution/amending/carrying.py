"""What was looked up in a text, carried over to the amended one.

Only the section that changed is looked up anew: a whole text of ten thousand paragraphs takes longer than a
key may take.
"""

from resolution.tree import Document, ParagraphId, Point, PointNumber, Section


def carry(before: Document, after: Document, old: Section, new: Section) -> Document:
    """`after`, which is `before` with the section `new` for `old`, knowing what `before` does."""
    known, carried = vars(before), vars(after)
    if "section_by_id" in known:
        carried["section_by_id"] = {**before.section_by_id, new.id: new}
    if "paragraph_by_id" in known:
        carried["paragraph_by_id"] = _paragraphs(before, old, new)
    carried["points_by_section"] = {**before.points_by_section, new.id: _points(before, after, new)}
    if "points_touching" in known:
        carried["points_touching"] = _touching(before, after, old, new)
    if "paragraphs_touched" in known:
        carried["paragraphs_touched"] = _touched(before, after, new)
    return after


def _paragraphs(before: Document, old: Section, new: Section) -> dict[ParagraphId, object]:
    found: dict[ParagraphId, object] = dict(before.paragraph_by_id)
    for paragraph in old.printed():
        del found[paragraph.id]
    found.update((paragraph.id, paragraph) for paragraph in new.printed())
    return found


def _points(before: Document, after: Document, new: Section) -> tuple[Point, ...]:
    held = [after.point(point.number) for point in before.points_by_section.get(new.id, ())]
    return (*held, *after.points[len(before.points) :])


def _touching(
    before: Document, after: Document, old: Section, new: Section
) -> dict[ParagraphId, frozenset[PointNumber]]:
    touching = dict(before.points_touching)
    for paragraph in old.printed():
        touching.pop(paragraph.id, None)
    for paragraph in new.printed():
        if numbers := after.points_round(paragraph):
            touching[paragraph.id] = numbers
    return touching


def _touched(before: Document, after: Document, new: Section) -> dict[PointNumber, tuple[ParagraphId, ...]]:
    """No point touches paragraphs of two sections."""
    touched = dict(before.paragraphs_touched)
    found: dict[PointNumber, list[ParagraphId]] = {
        point.number: [] for point in after.points_by_section.get(new.id, ())
    }
    for paragraph in new.printed():
        for number in after.points_touching.get(paragraph.id, ()):
            found[number].append(paragraph.id)
    touched.update((number, tuple(paragraphs)) for number, paragraphs in found.items())
    return touched
