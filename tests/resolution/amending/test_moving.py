"""A paragraph goes elsewhere: its words, points and references go along, and it comes back."""

import pytest

from resolution.amending import notation_of
from resolution.deciding import (
    Accept,
    Agree,
    Amend,
    Event,
    Insert,
    Move,
    Refused,
    Reject,
    Request,
    Standing,
    Strike,
    TextRead,
    Undo,
    UndoWithDependents,
    apply,
    decide,
    decide_all,
    dependents,
    fold,
    step_of,
)
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import View, consequences, reflow
from resolution.tree import ParagraphId, SectionId, write

TEXT = """considering

a) alpha;

b) beta, see considering c) below;

c) gamma [one]:

i) red;

ii) blue;

d) delta as in considering b) and c),

recognizing

a) first, in noting considering c) i) of this resolution;

ARB/1/2 - option 1

b) second;

ARB/1/2 - option 2

b) another;

c) third,

resolves

1 to do as in considering c);

[2 to see;

3 to go;]

4 to end.
"""


def standing_of(text: str = TEXT, *requests: Request) -> Standing:
    return after(Standing(read(text)), *requests)


def after(standing: Standing, *requests: Request) -> Standing:
    for request in requests:
        standing = apply(standing, decide(standing, request), standing.version + 1)
    return standing


def move(paragraph: str, section: str, after: str | None = None, under: str | None = None) -> Move:
    return Move(
        ParagraphId(paragraph),
        SectionId(section),
        None if after is None else ParagraphId(after),
        None if under is None else ParagraphId(under),
    )


def text_of(standing: Standing, view: View = "clean") -> str:
    return as_text(reflow(standing, view))


def told(before: Standing, request: Request) -> list[str]:
    now = after(before, request)
    return [one.message for one in consequences(reflow(before, "clean"), reflow(now, "clean"))]


def test_a_paragraph_goes_to_another_section_with_sub_items_point_and_references() -> None:
    start = standing_of()
    request = move("s1.3", "s2", "s2.1")
    assert told(start, request) == [
        "considering c) is now recognizing b)",
        "considering d) becomes c)",
        "recognizing b) and c) become c) and d)",
        'considering b): "considering c)" now reads "recognizing b)"',
        'considering c): "considering b) and c)" now reads "considering b) and recognizing b)"',
        'recognizing a): "considering c) i)" now reads "recognizing b) i)"',
        'resolves 1: "considering c)" now reads "recognizing b)"',
    ]
    moved = after(start, request)
    assert "a bis) gamma [one]:\n  i) red;\n  ii) blue;\n" in text_of(moved, "current")
    assert moved.document.point(1).section == "s2"
    assert text_of(moved, "base") == text_of(start, "base")
    assert "a bis) gamma [one]:\n\ni) red;" in write(moved.document)


def test_the_marked_view_shows_where_it_went_and_where_it_is() -> None:
    marked = text_of(standing_of(TEXT, Reject(1), move("s1.3", "s2", "s2.1")), "marked")
    assert "c) ~~gamma:~~\n  i) ~~red;~~\n  ii) ~~blue;~~\nd) delta" in marked
    assert "a bis) {++gamma:++}\n  i) {++red;++}\n  ii) {++blue;++}\n" in marked
    back = standing_of(TEXT, move("s1.1", "s1", "s1.2"), move("s1.1", "s1"))
    assert text_of(back, "marked") == text_of(standing_of(), "marked")


def test_a_sub_item_becomes_a_paragraph_and_a_paragraph_a_sub_item() -> None:
    promoted = standing_of(TEXT, move("s1.4", "s1", "s1.3"))
    assert "c) gamma [one]:\n  i) blue;\nd) red;\ne) delta as in considering b) and c)," in text_of(promoted)
    assert "considering d) of this resolution" in text_of(promoted)
    below = standing_of(TEXT, move("s1.1", "s1", "s1.5", "s1.3"))
    assert "b) gamma [one]:\n  i) red;\n  ii) blue;\n  iii) alpha;\n" in text_of(below)
    assert below.document.paragraph_by_id[ParagraphId("s1.1")].label == "ii bis)"


def test_in_its_own_list_it_keeps_the_name_the_room_uses_and_gets_it_back() -> None:
    within = standing_of(TEXT, move("s1.1", "s1", "s1.2"))
    assert within.document.paragraph_by_id[ParagraphId("s1.1")].label == "a)"
    back = after(within, move("s1.1", "s2"), move("s1.1", "s1", "s1.2"))
    assert back.document.paragraph_by_id[ParagraphId("s1.1")].label == "a)"
    assert text_of(back) == text_of(within)


@pytest.mark.parametrize(("profile", "label"), [("itu", "1 bis"), ("un", "1A")])
def test_what_comes_into_a_list_is_called_by_profile(profile: str, label: str) -> None:
    start = fold(read(TEXT), [(1, TextRead("x", "", "", profile))])
    moved = after(start, move("s1.1", "s3", "s3.1"))
    assert moved.document.paragraph_by_id[ParagraphId("s1.1")].label == label


def test_rivals_go_together_and_a_bracket_round_several_goes_with_its_first() -> None:
    rivals = standing_of(TEXT, move("s2.3", "s1"))
    assert [one.id for one in rivals.document.sections[0].paragraphs[:2]] == ["s2.2", "s2.3"]
    assert {point.number: point.section for point in rivals.document.points} == {1: "s1", 2: "s1", 3: "s3"}
    bracket = standing_of(TEXT, move("s3.2", "s3"))
    assert text_of(bracket).endswith("1 [to see;\nto go;]\n2 to do as in considering c);\n3 to end.\n")


@pytest.mark.parametrize(
    ("before", "request_", "why"),
    [
        ((), move("s1.3", "s1", None, "s1.4"), "considering c) cannot be moved below its own sub-item i)"),
        ((), move("s1.3", "s1", None, "s1.3"), "considering c) cannot be moved below itself"),
        ((), move("s1.3", "s1", "s1.3"), "considering c) cannot be moved behind itself"),
        ((), move("s1.3", "s1", "s1.2"), "considering c) stands there already"),
        ((), move("s1.1", "s1"), "considering a) stands there already"),
        ((), move("s9.1", "s1"), "there is no paragraph 's9.1' in this text"),
        ((), move("s1.1", "s9"), "there is no section 's9' in this text"),
        ((), move("s1.1", "s1", "s2.1"), "recognizing a) is in another section: name its own"),
        ((), move("s1.1", "s1", "s1.4"), "considering c) i) is a sub-item of considering c)"),
        ((), move("s3.3", "s3"), "resolves 3 lies in point 3 with resolves 2: move that"),
        ((), move("s3.1", "s3", "s3.2"), ""),
        ((), move("s2.2", "s2", "s2.3"), "recognizing b) cannot stand there: it shares a bracket"),
        ((Strike(ParagraphId("s1.1")),), move("s1.1", "s2"), "nothing of considering a) stands"),
        ((Agree(ParagraphId("s1.1"), "ad ref"),), move("s1.1", "s2"), "considering a) is agreed ad ref"),
        (
            (Accept(3), Agree(SectionId("s3"), "ad ref")),
            move("s1.1", "s3"),
            "resolves is agreed ad ref: reopen it first",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    before: tuple[Request, ...], request_: Move, why: str
) -> None:
    standing = standing_of(TEXT, *before)
    if not why:
        assert decide(standing, request_)
        return
    with pytest.raises(Refused) as refused:
        decide(standing, request_)
    assert why in refused.value.message


def test_nothing_goes_between_paragraphs_that_a_bracket_holds_together() -> None:
    text = "resolves\n\n[1 to see:\n\na) this;\n\nb) that;]\n\n2 to go.\n"
    with pytest.raises(Refused, match="inside the brackets of point 1"):
        decide(standing_of(text), move("s1.4", "s1", None, "s1.1"))


def test_a_step_goes_over_what_stands_together() -> None:
    standing = standing_of()
    assert step_of(standing, ParagraphId("s3.1"), "down") == move("s3.1", "s3", "s3.2")
    moved = after(standing, step_of(standing, ParagraphId("s3.4"), "up"))
    assert text_of(moved).endswith("2 to end.\n3 [to see;\nto go;]\n")
    with pytest.raises(Refused, match=r"considering a\) is the first of its list"):
        step_of(standing, ParagraphId("s1.1"), "up")


def test_a_moved_paragraph_is_amended_under_the_label_it_bears_and_keeps_its_written_one() -> None:
    moved = standing_of(TEXT, move("s1.1", "s2", "s2.1"))
    paragraph = moved.document.paragraph_by_id[ParagraphId("s1.1")]
    amended = after(moved, Amend(paragraph.id, notation_of(paragraph).replace("alpha", "omega [two]")))
    assert "a bis) omega [two];" in text_of(amended, "current")
    assert "a) {--alpha--}" in write(amended.document.written)
    assert text_of(amended, "base") == text_of(moved, "base")


def test_what_is_inserted_behind_a_moved_paragraph_stands_behind_it() -> None:
    moved = standing_of(TEXT, move("s1.1", "s2", "s2.1"))
    behind = after(moved, Insert(SectionId("s2"), ParagraphId("s1.1"), "a ter) more;"))
    assert "a) first" in text_of(behind)
    assert "b) alpha;\nc) more;\n" in text_of(behind)
    before = after(moved, Insert(SectionId("s2"), ParagraphId("s2.1"), "a ter) more;"))
    assert "b) more;\nc) alpha;\n" in text_of(before)
    assert dependents(behind, 1) == (2,)
    events = list(enumerate(decide_all(behind, UndoWithDependents(1)), behind.version + 1))
    assert text_of(fold(behind.document, events, behind)) == text_of(standing_of())


def test_what_was_agreed_where_it_came_from_depends_on_the_move() -> None:
    standing = standing_of(
        TEXT, Accept(1), move("s1.1", "s2"), move("s1.3", "s2"), Agree(SectionId("s1"), "ad ref")
    )
    assert dependents(standing, 2) == (4,)
    assert dependents(standing, 3) == (4,)


def test_the_log_read_again_gives_the_same_text_and_undo_the_one_before() -> None:
    requests: list[Request] = [
        move("s1.3", "s2", "s2.1"),
        Amend(ParagraphId("s1.3"), "a bis) gamma [one] [two]:"),
        move("s2.2", "s1", "s1.1"),
        Undo(),
        move("s1.4", "s3"),
        Undo(1),
    ]
    standing = standing_of()
    events: list[tuple[int, Event]] = []
    for request in requests:
        events.append((standing.version + 1, decide(standing, request)))
        standing = apply(standing, events[-1][1], standing.version + 1)
    again = fold(read(TEXT), events)
    assert again.document == standing.document
    assert write(again.document) == write(standing.document)
