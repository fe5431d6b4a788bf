"""Brackets, options, sources and tracked changes are put into a text, and taken out, by acts of their own."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import (
    Accept,
    Choose,
    Event,
    Refused,
    Reject,
    Request,
    Standing,
    Undo,
    apply,
    decide,
    fold,
)
from resolution.deciding.events_json import from_body, kind_of, to_body
from resolution.deciding.marking_requests import (
    AddOption,
    AttributeOption,
    AttributeText,
    Bracket,
    Dismiss,
    OpenChange,
    Unbracket,
)
from resolution.deciding.requests_json import request_from
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import ParagraphId, Point, write
from tests.resolution.reflow.texts import texts

TEXT = """RESOLUTION 1

*recalling*

a) that lamps are [few] and dear and [few];

b) that ~~oil~~{++gas++} is costly {++now++};

*resolves*

1 to count all lamps and fires by night;

2 to [light / extinguish] them [sic!!] all;

ARB/1/2

3 to [eat - ARB; BRA delete] now;

Option 1

4 first text;

Option 2

4 second text;

[5 to go

6 to stay.]
"""
A, B = ParagraphId("s1.1"), ParagraphId("s1.2")
ONE, TWO = ParagraphId("s2.1"), ParagraphId("s2.2")


@pytest.fixture(scope="module")
def before() -> Standing:
    return Standing(read(TEXT))


def after(standing: Standing, *asked: Request) -> Standing:
    for request in asked:
        standing = apply(standing, decide(standing, request), standing.version + 1)
    return standing


def said(point: Point) -> list[tuple[str, list[str]]]:
    return [(option.text, [source.symbol for source in option.sources]) for option in point.options]


def reads(standing: Standing, section: int, paragraph: int, view: str = "clean") -> str:
    runs = reflow(standing, view).sections[section].paragraphs[paragraph].runs  # type: ignore[arg-type]
    return "".join(run.text for run in runs)


def test_bracketed_words_are_a_point_and_stay_base_text(before: Standing) -> None:
    now = after(before, Bracket(ONE, "all  lamps"))
    assert said(now.document.point(9)) == [("all lamps", [])]
    assert "to count all lamps and fires by night" in reads(after(now, Accept(9)), 1, 0)
    assert "to count and fires by night" in reads(after(now, Reject(9)), 1, 0)
    assert "to count all lamps and fires" in reads(now, 1, 0, "base")


def test_brackets_that_were_put_are_taken_away_again(before: Standing) -> None:
    now = after(before, Bracket(ONE, "all lamps"), Unbracket(9))
    assert write(now.document) == TEXT
    assert not now.document.has_point(9)


def test_words_of_the_text_without_their_brackets_are_an_insertion(before: Standing) -> None:
    now = after(before, Unbracket(1))
    assert "a) that lamps are {++few++} and dear and [few];" in write(now.document)
    assert not now.document.has_point(1)
    assert now.document.has_point(2)


@pytest.mark.parametrize(
    ("request_", "written"),
    [
        (AddOption(2, "many"), "and [few / many];"),
        (AddOption(3, "snuff", "ARB"), "[light / extinguish / snuff - ARB]"),
        (AddOption(5, "to drink;", "BRA/1/1"), "now;\n\nBRA/1/1\n\n3 to drink;"),
        (AddOption(7, "third text;", "BRA/1/1"), "Option 3\n\nBRA/1/1\n\n4 third text;"),
    ],
)
def test_an_option_more_leaves_the_others_as_they_are(
    before: Standing, request_: AddOption, written: str
) -> None:
    now = after(before, request_)
    assert written in write(now.document)
    was, is_now = (one.document.point(request_.point) for one in (before, now))
    assert said(is_now)[:-1] == said(was)
    assert is_now.options[-1].text == request_.notation
    assert [one.symbol for one in is_now.options[-1].sources] == ([request_.party] if request_.party else [])


@pytest.mark.parametrize(
    ("request_", "sources"),
    [
        (AttributeOption(2, "EU"), ["EU"]),
        (AttributeOption(6, "EU"), ["ARB", "EU"]),
        (AttributeOption(3, "ARB/3/3", 2), ["ARB/3/3"]),
        (AttributeOption(5, "BRA/3/3"), ["ARB/1/2", "BRA/3/3"]),
        (AttributeOption(7, "BRA/3/3", 2), ["BRA/3/3"]),
    ],
)
def test_an_option_gets_a_source_beside_its_own(
    before: Standing, request_: AttributeOption, sources: list[str]
) -> None:
    now = after(before, request_).document.point(request_.point)
    assert sorted(said(now)[request_.option - 1][1]) == sorted(sources)


def test_what_was_changed_in_a_paragraph_is_a_proposal_of_its_source(before: Standing) -> None:
    now = after(before, AttributeText(B, "ARB/5/5"))
    assert said(now.document.point(9))[0][1] == ["ARB/5/5"]
    assert "that oil is costly" in reads(after(now, Reject(9)), 0, 1)
    with pytest.raises(Refused, match="no source line"):
        decide(before, AttributeText(B, "nobody at all"))


def test_a_tracked_change_is_accepted_and_rejected_like_any_point(before: Standing) -> None:
    now = after(before, OpenChange(B))
    assert "that [~~oil~~{++gas++}] is costly" in write(now.document)
    assert "that gas is costly now" in reads(after(now, Accept(9)), 0, 1)
    assert "that oil is costly now" in reads(after(now, Reject(9)), 0, 1)
    assert "[{++now++}]" in write(after(before, OpenChange(B, 2)).document)
    with pytest.raises(Refused, match=r"^there is no tracked change outside the points of resolves 1$"):
        decide(before, OpenChange(ONE))


def test_a_paragraph_struck_as_a_whole_is_opened_as_a_whole() -> None:
    before = Standing(read("*resolves*\n\n1 to go;\n\n~~2 to wait;~~\n\n3 to stay.\n"))
    now = after(before, OpenChange(ParagraphId("s1.2")))
    rejected = reflow(after(now, Reject(1)), "clean").sections[0].paragraphs
    assert len(rejected) == 3
    assert len(reflow(after(now, Accept(1)), "clean").sections[0].paragraphs) == 2


def test_a_false_point_is_text_with_its_brackets(before: Standing) -> None:
    now = after(before, Dismiss(4))
    assert not now.document.has_point(4)
    assert "them [sic!!] all" in reads(after(now, Accept(3, 1)), 1, 1)
    now = after(before, Dismiss(1))
    assert [now.document.has_point(number) for number in (1, 2, 3)] == [False, True, True]
    assert reads(after(before, Dismiss(8)), 1, 5).startswith("[to go")


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (Bracket(ONE, "no such words"), "there is no 'no such words'"),
        (Bracket(A, "few", 3), "there are 2 of 'few'"),
        (Unbracket(3), "offers several options"),
        (Unbracket(5), "has no brackets"),
        (Dismiss(7), "has no brackets"),
        (AttributeOption(1, "EU", 4), "no option 4"),
        (Dismiss(40), "there is no point 40"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(before: Standing, request_: Request, why: str) -> None:
    with pytest.raises(Refused, match=why):
        decide(before, request_)


def test_a_source_that_would_part_the_options_of_a_bracket_is_refused() -> None:
    before = Standing(read("*resolves*\n\n1 to go;\n\n[2 to walk;\n\n2 to ride;\n\n2 to sail;]\n"))
    for option in (1, 2):
        with pytest.raises(Refused, match="offering other options: amend"):
            decide(before, AttributeOption(1, "BRA/1/1", option))
        with pytest.raises(Refused, match="name a contribution"):
            decide(before, AttributeOption(1, "EU", option))
    now = after(before, AttributeOption(1, "EU", 3))
    assert "2 to sail; - EU]" in write(now.document)
    assert [sources for _, sources in said(now.document.point(1))] == [[], [], ["EU"]]


@pytest.mark.parametrize(
    ("written", "option", "wanted"),
    [
        ("1 to [go [now]];", 1, "1 to [go [now] - Brazil];"),
        ("1 to [[go] or [run] at once [now]];", 1, "at once [now] - Brazil];"),
        ("1 to [go [now] / stay [here] / sing];", 1, "1 to [go [now] - Brazil / stay"),
        ("1 to [go [now] / stay [here] / sing];", 2, "stay [here] - Brazil / sing];"),
        ("[1 to go [now];\n\n2 to stay [here];]", 1, "2 to stay [here]; - Brazil]"),
        ("[1 to [go] now;]", 1, "[1 to [go] now; - Brazil]"),
    ],
)
def test_a_party_alone_is_the_source_of_an_option_that_holds_brackets(
    written: str, option: int, wanted: str
) -> None:
    before = Standing(read(f"*resolves*\n\n{written}\n\n3 to rest.\n"))
    now = after(before, AttributeOption(1, "Brazil", option))
    assert wanted in write(now.document)
    words = [text for text, _ in said(before.document.point(1))]
    assert said(now.document.point(1)) == [
        (text, ["Brazil"] if number == option else []) for number, text in enumerate(words, 1)
    ]
    assert "Brazil" not in reads(after(now, Choose(1, (option,)) if len(words) > 1 else Accept(1)), 0, 0)
    with pytest.raises(Refused, match=r"^Brazil is a source of (option . of )?point 1 already$"):
        decide(now, AttributeOption(1, "Brazil", option))


SEVERAL = """*resolves*

1 to count lamps;

[2 to go [now / soon]

- i) by day;

- ii) ~~by night~~ and at dawn.]

3 words [that begin here

4 and end] there;

5 to lend.
"""


@pytest.mark.parametrize(
    ("proposed", "written"),
    [
        ("ARB/1/2\n\n[2 to go;]", "{++2 to go;++}{>>ARB/1/2<<}"),
        ("ARB/1/2\n\nEUR/3/4\n\n2 [to go;]", "2 {++to go;++}{>>ARB/1/2; EUR/3/4<<}"),
        ("ARB/1/2\n\n[2 to go:\n\ni) now;]", "2 {++to go:++}\n\ni) {++now;++}{>>ARB/1/2<<}"),
        ("2 to [eat - ARB; BRA delete] now;", "2 to {++eat++}{>>ARB; BRA delete<<} now;"),
    ],
)
def test_an_attributed_text_without_its_brackets_stands_and_a_comment_says_whose_it_was(
    proposed: str, written: str
) -> None:
    before = Standing(read(f"*resolves*\n\n1 to stay;\n\n{proposed}\n\n3 to rest.\n"))
    now = after(before, Unbracket(1))
    assert f"to stay;\n\n{written}\n\n3 to rest" in write(now.document)
    assert now.document.live_points == ()
    accepted = reflow(after(before, Accept(1)), "clean").sections
    assert [[one.text for one in section.paragraphs] for section in accepted] == [
        ["".join(run.text for run in one.runs if run.role != "note") for one in section.paragraphs]
        for section in reflow(now, "clean").sections
    ]
    assert after(now, Undo()).document == before.document


def test_an_option_of_nobody_is_not_given_the_source_of_the_one_beside_it() -> None:
    before = Standing(read("*resolves*\n\nARB/1/2\n\n[1 to go;]\n\n2 to rest.\n"))
    assert said(after(before, AddOption(1, "to run;")).document.point(1)) == [
        ("to go;", ["ARB/1/2"]),
        ("to run;", []),
    ]
    assert said(after(before, AddOption(1, "to run;", "EUR/9/9")).document.point(1)) == [
        ("to go;", ["ARB/1/2"]),
        ("to run;", ["EUR/9/9"]),
    ]


def test_brackets_over_several_paragraphs_are_taken_away_and_all_else_stays() -> None:
    before = Standing(read(SEVERAL))
    now = after(before, Unbracket(1))
    assert "2 {++to go++} [now / soon]\n\n- i) {++by day;++}\n\n- ii) ~~by night~~ {++and" in write(
        now.document
    )
    assert not now.document.has_point(1)
    assert now.document.has_point(2)
    assert [one.id for one in now.document.paragraphs()] == [one.id for one in before.document.paragraphs()]
    assert [one.label for one in now.document.paragraphs()] == ["1", "2", "i)", "ii)", "3", "4", "5"]
    now = after(now, Unbracket(3), Undo(1))
    assert "3 words {++that begin here++}\n\n4 {++and end++} there;" in write(now.document)
    assert now.document.has_point(1)


@pytest.mark.parametrize(
    "party",
    [None, "ARB/1/2", "ARB"],
)
def test_a_point_over_several_paragraphs_is_offered_one_more_text_of_several(party: str | None) -> None:
    before = Standing(read(SEVERAL))
    now = after(before, AddOption(1, "2 to stay;\n\n- i) by night;\n\n- ii) by day.", party))
    options = now.document.point(1).options
    assert [one.text for one in options] == [
        before.document.point(1).options[0].text,
        "to stay;\nby night;\nby day.",
    ]
    assert len(options[1].paragraphs) == 3
    assert party is None or party in write(now.document)
    assert now.document.has_point(2)
    assert "ii) by day." in "".join(f"{one.label} {one.text}" for one in now.document.paragraphs())
    undone = after(now, Undo())
    assert write(undone.document) == SEVERAL


def test_where_a_bracket_over_several_paragraphs_has_no_place_for_more_its_options_get_names() -> None:
    text = "*resolves*\n\n1 to go;\n\n[2 to stay;\n\n3 to wait.]\n\n4 to lend.\n"
    before = Standing(read(text))
    now = after(before, AddOption(1, "2 to run;", "ARB/1/2"))
    assert "Option 1\n\n[2 to stay;\n\n3 to wait.]\n\nARB/1/2\n\nOption 2\n\n2 to run;" in write(now.document)
    assert said(now.document.point(1)) == [("to stay;\nto wait.", []), ("to run;", ["ARB/1/2"])]
    now = after(before, AddOption(1, "2 to run;\n\n3 to rest."))
    assert [one.text for one in now.document.point(1).options] == ["to stay;\nto wait.", "to run;\nto rest."]
    assert write(after(now, Undo()).document) == text


def test_words_over_the_end_of_a_paragraph_have_no_rival_beside_them() -> None:
    with pytest.raises(Refused, match=r"point 3 runs over the end of a paragraph, .* amend its"):
        decide(Standing(read(SEVERAL)), AddOption(3, "other words"))


def test_a_settled_point_is_left_as_it_is(before: Standing) -> None:
    now = after(before, Accept(1))
    for request in (Unbracket(1), Dismiss(1), AddOption(1, "many"), AttributeOption(1, "EU")):
        with pytest.raises(Refused, match="reopen it first"):
            decide(now, request)


def test_requests_come_from_data_and_events_go_into_the_log(before: Standing) -> None:
    asked = request_from({"act": "bracket", "paragraph": ONE, "words": "all"})
    assert asked == Bracket(ONE, "all")
    event = decide(before, Bracket(ONE, "all"))
    assert from_body(kind_of(event), to_body(event)) == event


marking = st.one_of(
    st.builds(
        Bracket,
        st.sampled_from([ParagraphId(f"s{section}.{n}") for section in (1, 2) for n in (1, 2, 3)]),
        st.sampled_from(["alpha", "beta", "of", ""]),
    ),
    st.builds(Unbracket, st.integers(1, 6)),
    st.builds(Dismiss, st.integers(1, 6)),
    st.builds(AddOption, st.integers(1, 6), st.just("new words"), st.sampled_from([None, "ARB/1/1"])),
    st.builds(AttributeOption, st.integers(1, 6), st.just("BRA/1/1")),
    st.builds(
        OpenChange, st.sampled_from([ParagraphId(f"s{section}.{n}") for section in (1, 2) for n in (1, 2)])
    ),
)


@settings(max_examples=60)
@given(texts, st.lists(marking, max_size=5))
def test_marks_come_and_go_without_a_word_lost_and_come_back(text: str, asked: list[Request]) -> None:
    standing = Standing(read(text))
    events: list[tuple[int, Event]] = []
    for request in asked:
        try:
            event = decide(standing, request)
        except Refused:
            continue
        was, version = standing, standing.version + 1
        standing = apply(standing, event, version)
        events.append((version, event))
        undone = apply(standing, decide(standing, Undo()), version + 1)
        assert write(undone.document) == write(was.document)
        assert not _words(was) - _words(standing)
        for point in was.document.live_points:
            if standing.document.has_point(point.number):
                now = standing.document.point(point.number)
                assert [one.text for one in now.options][: len(point.options)] == [
                    one.text for one in point.options
                ] or getattr(event, "point", None) != point.number
    assert write(fold(read(text), events).document) == write(standing.document)


def _words(standing: Standing) -> Counter[str]:
    """The words of the text as all its marks print it, what is said in comments left out."""
    printed = (
        piece.raw
        for paragraph in standing.document.paragraphs()
        for piece in paragraph.pieces
        if piece.role == "text"
    )
    return Counter("".join(sign if sign.isalnum() else " " for sign in " ".join(printed)).split())
