"""Points stand in the order of the text, whatever their numbers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Insert, Move, Refused, Request, Standing, apply, decide
from resolution.point_order import PlacedPoints, PointOrder
from resolution.reader import read
from resolution.tree import Document, ParagraphId, PointNumber, SectionId
from tests.resolution.amending.moving import Anywhere, asked_of, moves
from tests.resolution.amending.test_properties import amendments
from tests.resolution.reflow.texts import texts

TEXT = "*noting*\n\na) one [a];\n\nb) two [b [c]];\n\n*resolves*\n\n1 to see [d].\n"


def numbers(document: Document) -> list[int]:
    return list(PointOrder(document).numbers)


def after(standing: Standing, *requests: Request) -> Standing:
    for request in requests:
        standing = apply(standing, decide(standing, request), standing.version + 1)
    return standing


def test_new_and_moved_points_stand_where_their_words_do() -> None:
    start = Standing(read(TEXT))
    assert numbers(start.document) == [1, 2, 3, 4]
    inserted = after(start, Insert(SectionId("s1"), ParagraphId("s1.1"), "a bis) new [x];"))
    assert numbers(inserted.document) == [1, 5, 2, 3, 4]
    moved = after(inserted, Move(ParagraphId("s1.1"), SectionId("s2")))
    assert numbers(moved.document) == [5, 2, 3, 1, 4]


def test_going_on_from_the_last_begins_again() -> None:
    placed = PlacedPoints(PointOrder(read(TEXT)), map(PointNumber, (1, 2, 4)))
    assert [placed.after(one) for one in (0, 1, 3, 4)] == [1, 2, 4, 1]
    assert [placed.before(one) for one in (4, 2, 1, 0)] == [2, 1, 4, 4]
    assert placed.upto(3) == placed.upto(2) == 2
    assert placed.following(2) == (4, 1, 2)
    assert PlacedPoints(PointOrder(read("a text\n"))).after(0) is None


@settings(max_examples=30)
@given(texts, st.lists(st.one_of(moves, amendments), max_size=6))
def test_the_order_holds_every_point_once_and_is_carried_along(
    text: str, asked: list[Request | Anywhere]
) -> None:
    standing = Standing(read(text))
    assert standing.document.points_in_place is not None
    for wish in asked:
        request = asked_of(standing, wish)
        try:
            standing = standing if request is None else after(standing, request)
        except Refused:
            continue
    document = standing.document
    assert sorted(numbers(document)) == [point.number for point in document.live_points]
    assert {name: held for name, held in document.points_in_place.items() if held} == {
        section.id: held for section in document.sections if (held := document.points_as_placed(section))
    }
