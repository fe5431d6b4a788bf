"""The card of a place where no point is under the cursor: where the next one is, what else can be done."""

from collections.abc import Collection

from resolution.tree import PointNumber
from tui.keys import face
from tui.read_text import ReadText
from tui.widgets.card import Card


def card_of_place(live: ReadText, inside: Collection[PointNumber], ahead: int | None) -> Card:
    """`inside` are the points that stand on other lines of the paragraph, `ahead` is the next open one."""
    where = f"No point on this line · {_points(inside)} in the paragraph" if inside else "No point here"
    if ahead:
        return Card(heading=where, remark=f"{face('next')} goes to point {ahead}")
    if not live.document.point_count:
        ways = f"{face('bracket')} brackets words as one, {face('amend')} amends, {face('insert')} inserts"
        return Card(heading="This text has no points", remark=ways)
    ways = f"{face('agree')} agrees the text, {face('view')} shows it as it would be issued"
    return Card(heading=where, remark=f"No point is open any more: {ways}")


def _points(inside: Collection[PointNumber]) -> str:
    numbers = ", ".join(map(str, sorted(inside)))
    return f"points {numbers} stand" if len(inside) > 1 else f"point {numbers} stands"
