"""Points and paragraphs become alternatives, are split, and options become one, with proof of their words."""

import pytest

from resolution.deciding import (
    Accept,
    Choose,
    Group,
    Merge,
    Move,
    OptionsMerged,
    Refused,
    Request,
    Split,
    Standing,
    Undo,
    apply,
    decide,
    fold,
)
from resolution.deciding.events_json import from_body, kind_of, to_body
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import ParagraphId, SectionId, write

TEXT = """*recalling*

a) that lamps burn;

CUB/1/1

b) that lamps are few;

*resolves*

1 to count all lamps;

ARB/1/2

2 to light the lamps early;

BRA/1/1

3 to light all lamps in time;

4 to lend [boats / ships] and [oil and gas] now.
"""


@pytest.fixture(scope="module")
def before() -> Standing:
    return Standing(read(TEXT))


def after(standing: Standing, *asked: Request) -> Standing:
    for request in asked:
        event = decide(standing, request)
        assert from_body(kind_of(event), to_body(event)) == event
        standing = apply(standing, event, standing.version + 1)
    return standing


def offered(standing: Standing, point: int) -> list[tuple[str, list[str]]]:
    options = standing.document.point(point).options
    return [(option.text, [source.symbol for source in option.sources]) for option in options]


def clean(standing: Standing) -> list[str]:
    return ["".join(run.text for run in one.runs) for one in reflow(standing, "clean").sections[1].paragraphs]


def test_points_become_alternatives_under_the_first_ones_number(before: Standing) -> None:
    now = after(before, Group((2, 3)))
    assert offered(now, 2) == [
        ("to light the lamps early;", ["ARB/1/2"]),
        ("to light all lamps in time;", ["BRA/1/1"]),
    ]
    assert not now.document.has_point(3)
    assert "to light all lamps in time;" in clean(after(now, Choose(2, (2,))))
    assert write(after(now, Undo()).document) == TEXT


def test_the_text_there_is_becomes_an_alternative_and_stays_base(before: Standing) -> None:
    now = after(before, Group((2,), (ParagraphId("s2.1"),)))
    assert sorted(text for text, _ in offered(now, 2)) == [
        "to count all lamps;",
        "to light the lamps early;",
    ]
    base = reflow(now, "base").sections[1].paragraphs[0]
    assert "to count all lamps" in "".join(run.text for run in base.runs)


def test_alternatives_become_points_of_their_own(before: Standing) -> None:
    now = after(before, Split(4))
    assert [offered(now, number) for number in (4, 6)] == [[("boats", [])], [("ships", [])]]
    assert now.document.has_point(5)


def test_a_text_becomes_alternatives_where_it_is_parted(before: Standing) -> None:
    assert [text for text, _ in offered(after(before, Split(5, ("and gas",))), 5)] == ["oil", "and gas"]


def test_a_merge_says_which_words_it_lost_and_added(before: Standing) -> None:
    grouped = after(before, Group((2, 3)))
    event = decide(grouped, Merge(2, (1, 2), "to light all the lamps early, in time;"))
    assert isinstance(event, OptionsMerged)
    assert (event.lost, event.added) == ((), ())
    event = decide(grouped, Merge(2, (1, 2), "to light lamps early and in time;"))
    assert isinstance(event, OptionsMerged)
    assert (event.lost, event.added) == (("the", "all"), ("and",))
    merged = after(grouped, Merge(2, (1, 2), "to light all lamps early;"))
    assert offered(merged, 2) == [("to light all lamps early;", ["ARB/1/2", "BRA/1/1"])]


def test_it_goes_together_with_what_was_moved(before: Standing) -> None:
    asked = (Move(ParagraphId("s2.1"), SectionId("s2"), ParagraphId("s2.4")), Group((2, 3)))
    now = after(before, *asked)
    assert clean(now)[-1].startswith("to count all lamps")
    moved = decide(before, asked[0])
    grouped = decide(apply(before, moved, 1), asked[1])
    assert fold(before.document, [(1, moved), (2, grouped)]).document == now.document
    assert write(after(now, Undo(), Undo()).document) == TEXT


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (Group((2,)), "alternatives are two at least"),
        (Group((1, 2)), "alternatives are of one section"),
        (Group((2, 5)), "words of a paragraph"),
        (Split(5), "offers one text"),
        (Split(4, ("ships",)), "already"),
        (Merge(2, (1, 2), "to light;"), "nothing to merge"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(before: Standing, request_: Request, why: str) -> None:
    with pytest.raises(Refused, match=why):
        decide(before, request_)


def test_a_settled_point_is_reopened_first(before: Standing) -> None:
    with pytest.raises(Refused, match="reopen it first"):
        decide(after(before, Accept(2)), Group((2, 3)))


@pytest.mark.parametrize("form", ["{0} to do {0};", "{0}. to do {0};"])
def test_numbered_proposals_far_apart_become_alternatives_with_their_labels(form: str) -> None:
    lines = [(f"ARB/1/{at}\n\n" if at in {3, 21} else "") + form.format(at) for at in range(1, 31)]
    text = "*resolves*\n\n" + "\n\n".join(lines) + "\n"
    before = Standing(read(text))
    now = after(before, Group((1, 2)))
    assert [option.text for option in now.document.point(1).options] == ["to do 3;", "to do 21;"]
    labels = {one.id: one.label for one in before.document.paragraphs()}
    assert {one.id: one.label for one in now.document.paragraphs()} == labels
    assert all(one.level == 1 for one in now.document.paragraphs())
    assert write(after(now, Undo()).document) == text


def test_who_is_named_beside_an_options_name_stays_its_source() -> None:
    named = """*resolves*

Option 1 (EUR, USA)

1 to light the lamps;

Alternative 2 - proposed by Brazil

1 to light no lamp;

2 to count [lamps];
"""
    now = Standing(read(named))
    own = {"to light the lamps;": ["EUR", "USA"], "to light no lamp;": ["Brazil"]}
    assert dict(offered(now, 1)) == own
    split = after(now, Split(1))
    assert dict([*offered(split, 1), *offered(split, 3)]) == own
    together = after(split, Group((1, 3)))
    assert dict(offered(together, 1)) == own
    merged = after(now, Merge(1, (1, 2), "1 to light a lamp;"))
    assert offered(merged, 1) == [("to light a lamp;", ["EUR", "USA", "Brazil"])]
