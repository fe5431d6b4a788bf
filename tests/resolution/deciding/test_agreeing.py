"""Agreeing a paragraph, a section or the whole text, and what an undo does to it."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import (
    LEVELS,
    Accept,
    Agree,
    Keep,
    Park,
    Redo,
    Refused,
    Reject,
    Reopen,
    ReopenAgreement,
    Request,
    Scope,
    Standing,
    TextAgreed,
    Undo,
    agreed_level,
    apply,
    decide,
    dependents,
    fold,
    lapsed_in_words,
)
from resolution.reader import read
from resolution.tree import Document, ParagraphId, PointNumber, SectionId
from tests.resolution.reflow.texts import requests as point_requests
from tests.resolution.reflow.texts import texts

Decided = Callable[..., Standing]
TEXT = """*recalling*

a) the rules; [Agreed ad ref]

b) the [deep] sea;

~~c) the old rules;~~

*resolves*

1 to lend [small] boats and [long] oars:

i) by day;

ii) by [moonlit] night;

B/2/1 Bay

[2 to report,]
"""
A, B, STRUCK = (ParagraphId(f"s1.{number}") for number in (1, 2, 3))
RECALLING, RESOLVES = SectionId("s1"), SectionId("s2")
ONE, DAY, NIGHT, REPORT = (ParagraphId(f"s2.{number}") for number in (1, 2, 3, 4))
SETTLED = tuple(Accept(number) for number in range(1, 6))


@pytest.fixture
def start() -> Standing:
    return Standing(read(TEXT))


def refusal(standing: Standing, request: Request) -> str:
    with pytest.raises(Refused) as refused:
        decide(standing, request)
    return str(refused.value)


def levels(standing: Standing) -> list[str | None]:
    return [agreed_level(standing, paragraph.id) for paragraph in standing.document.paragraphs()]


def test_a_printed_status_counts_as_agreed_as_read(start: Standing) -> None:
    assert agreed_level(start, A) == "ad ref"
    assert agreed_level(start, B) is None
    assert agreed_level(start, RECALLING) is None


def test_a_paragraph_is_agreed_by_itself_by_its_section_or_by_the_whole_text_the_highest_counts(
    start: Standing, decided: Decided
) -> None:
    standing = decided(start, *SETTLED, Agree(B, "in plenary"), Agree(RECALLING, "in group"))
    assert (agreed_level(standing, B), agreed_level(standing, RECALLING)) == ("in plenary", "in group")
    standing = decided(standing, Agree(None, "in plenary"))
    assert {agreed_level(standing, scope) for scope in (A, B, ONE, NIGHT, RESOLVES, None)} == {"in plenary"}


def test_a_paragraph_is_agreed_with_its_sub_items(start: Standing, decided: Decided) -> None:
    standing = decided(start, *SETTLED, Agree(ONE, "ad ref"))
    assert [agreed_level(standing, scope) for scope in (ONE, DAY, NIGHT, REPORT)] == [*["ad ref"] * 3, None]


@pytest.mark.parametrize(
    ("before", "request_", "message"),
    [
        ((), Agree(B, "ad ref"), "recalling b) holds open point 1: settle it first"),
        ((), Agree(ONE, "ad ref"), "resolves 1 holds open points 2, 3 and 4: settle them first"),
        (
            (Accept(3), Keep(5)),
            Agree(None, "ad ref"),
            "the whole text holds open points 1, 2 and 4 and kept point 5: settle them first",
        ),
        ((Park(1, "later"),), Agree(B, "ad ref"), "recalling b) holds parked point 1: settle it first"),
        ((), Agree(REPORT, "ad ref"), "resolves 2 holds open point 5: settle it first"),
        ((), Agree(A, "ad ref"), "recalling a) is agreed ad ref already"),
        ((Agree(A, "in plenary"),), Agree(A, "in group"), "recalling a) is agreed in plenary already"),
        ((), Agree(STRUCK, "ad ref"), "recalling c) is struck: there is nothing to agree"),
        (
            (Reject(5),),
            Agree(REPORT, "ad ref"),
            "resolves 2 went with point 5; reopen point 5 first",
        ),
        ((), Agree(ParagraphId("no.1"), "ad ref"), "there is no paragraph or section 'no.1' in this text"),
        ((), ReopenAgreement(B), "recalling b) is not agreed: there is nothing to reopen"),
        (
            (Accept(1), Agree(B, "in group"), Undo(1)),
            ReopenAgreement(B),
            "recalling b) is agreed no longer: a point of it was taken back or decided since",
        ),
        (
            (Accept(1), Agree(B, "in group")),
            Reopen(1),
            "recalling b) is agreed in group: reopen it first",
        ),
        (
            (*SETTLED[:4], Reject(5), Agree(RESOLVES, "ad ref")),
            Reopen(5),
            "resolves is agreed ad ref: reopen it first",
        ),
    ],
)
def test_a_refusal_says_why(
    start: Standing, decided: Decided, before: tuple[Request, ...], request_: Request, message: str
) -> None:
    assert refusal(decided(start, *before), request_) == message


def test_reopening_a_paragraph_takes_it_out_of_what_was_agreed_with_it(
    start: Standing, decided: Decided
) -> None:
    standing = decided(start, Accept(1), Agree(RECALLING, "in group"), ReopenAgreement(B))
    assert (agreed_level(standing, A), agreed_level(standing, B)) == ("in group", None)
    assert decided(standing, Reopen(1)).state(1).status == "open"
    again = decided(standing, Agree(RECALLING, "ad ref"))
    assert (agreed_level(again, A), agreed_level(again, B)) == ("in group", "ad ref")


def test_reopening_a_section_reopens_what_was_agreed_or_printed_in_it(
    start: Standing, decided: Decided
) -> None:
    standing = decided(start, Accept(1), Agree(B, "in group"), ReopenAgreement(RECALLING))
    assert (agreed_level(standing, A), agreed_level(standing, B)) == (None, None)


def test_an_undo_under_an_agreement_lets_it_lapse_and_the_redo_brings_it_back(
    start: Standing, decided: Decided
) -> None:
    agreed = decided(start, Accept(1), Agree(B, "in group"))
    undone = decided(agreed, Undo(1))
    assert agreed_level(undone, B) is None
    assert lapsed_in_words(undone, PointNumber(1)) == "recalling b) no longer agreed in group"
    assert agreed_level(decided(undone, Redo()), B) == "in group"
    assert agreed_level(decided(undone, Accept(1)), B) is None


def test_an_older_state_of_a_point_that_undos_dig_out_was_not_what_was_agreed(
    start: Standing, decided: Decided
) -> None:
    standing = decided(start, Accept(1), Reopen(1), Reject(1), Agree(B, "ad ref"), Undo(3), Undo(2))
    assert standing.state(1).status == "accepted"
    assert agreed_level(standing, B) is None


def test_an_agreement_is_undone_and_redone_as_any_decision(start: Standing, decided: Decided) -> None:
    agreed = decided(start, Accept(1), Agree(B, "ad ref"))
    undone = decided(agreed, Undo())
    assert agreed_level(undone, B) is None
    assert undone.state(1).status == "accepted"
    assert agreed_level(decided(undone, Redo()), B) == "ad ref"


def test_an_undo_lists_the_agreements_over_its_text_and_the_decisions_within_it(
    start: Standing, decided: Decided
) -> None:
    acts = (Accept(1), Agree(B, "ad ref"), Agree(A, "in group"), Agree(RECALLING, "in group"), Accept(2))
    standing = decided(start, *acts)
    assert dependents(standing, 1) == (2, 4)
    assert dependents(standing, 3) == (4,)
    reopened = decided(standing, ReopenAgreement(B), Reopen(1))
    assert dependents(reopened, 6) == (7,)


def test_an_agreement_over_what_the_text_has_not_changes_nothing(start: Standing) -> None:
    standing = apply(start, TextAgreed(ParagraphId("no.1"), "ad ref"), 1)
    assert (standing.agreements, levels(standing)) == ({}, levels(start))
    assert "nothing to undo" in refusal(standing, Undo(1))


def _scopes(document: Document) -> list[Scope]:
    paragraphs = [paragraph.id for paragraph in document.paragraphs()]
    return [None, *(section.id for section in document.sections), *paragraphs]


@st.composite
def _acts(draw: st.DrawFn, document: Document) -> list[Request]:
    scopes = st.sampled_from(_scopes(document))
    acts = st.one_of(
        point_requests,
        st.builds(Accept, st.integers(1, 12), st.just(1)),
        st.builds(Agree, scopes, st.sampled_from(LEVELS)),
        st.builds(ReopenAgreement, scopes),
        st.builds(Undo, st.none() | st.integers(1, 20)),
        st.just(Redo()),
    )
    return draw(st.lists(acts, max_size=25))


@settings(max_examples=150)
@given(texts, st.data())
def test_whatever_is_allowed_folds_the_same_and_an_undo_gives_the_standing_before(
    text: str, data: st.DataObject
) -> None:
    document = read(text)
    standing = Standing(document)
    for request in data.draw(_acts(document)):
        try:
            event = decide(standing, request)
        except Refused:
            continue
        after = apply(standing, event, standing.version + 1)
        undone = apply(after, decide(after, Undo(after.version)), after.version + 1)
        assert (undone.points, undone.agreements) == (standing.points, standing.agreements)
        assert levels(undone) == levels(standing)
        standing = after
    assert fold(document, [(entry.version, entry.event) for entry in standing.history]) == standing


@settings(max_examples=100)
@given(texts, st.data())
def test_a_paragraph_that_counts_as_agreed_holds_no_unsettled_point(text: str, data: st.DataObject) -> None:
    document = read(text)
    standing = Standing(document)
    for request in data.draw(_acts(document)):
        try:
            standing = apply(standing, decide(standing, request), standing.version + 1)
        except Refused:
            continue
    for paragraph in document.paragraphs():
        if agreed_level(standing, paragraph.id) is not None:
            for number in document.points_touching.get(paragraph.id, ()):
                assert standing.state(number).is_settled or standing.removed_with(number) is not None
