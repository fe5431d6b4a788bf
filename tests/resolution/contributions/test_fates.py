from hypothesis import given
from hypothesis import strategies as st

from resolution.contributions import (
    FALLEN,
    STANDING,
    by_author,
    contributions_in,
    fate_of,
    fate_words,
    options_without_source,
)
from resolution.deciding import (
    Accept,
    Choose,
    Keep,
    Park,
    Reject,
    Request,
    Standing,
    Withdraw,
    apply,
    decide,
)
from resolution.reader import read
from resolution.tree import OptionRef, PointNumber
from tests.resolution.reflow.texts import after, requests, texts

TEXT = """\
*considering*

EUR/3/4 Europe - option 1

a) that tides [ARB/5/6 often] turn;

EUR/3/4 Europe - option 2

a) that tides never turn;

*resolves*

ARB/1/2

USA/7/8 - United States

1 to light the lamps;

2 to [count - USA; EUR delete] [them];
"""


def standing_after(*requests: Request, text: str = TEXT) -> Standing:
    standing = Standing(read(text))
    for request in requests:
        standing = apply(standing, decide(standing, request), standing.version + 1)
    return standing


def fates(standing: Standing) -> dict[tuple[int, int, str], str]:
    return {
        (one.ref.point, one.ref.option, one.source.symbol): fate_words(fate_of(standing, one.ref))
        for one in contributions_in(standing.document)
    }


def test_each_source_of_each_option_is_a_contribution_in_the_order_of_the_text() -> None:
    document = read(TEXT)
    told = [(one.place, *one.ref, one.source.symbol) for one in contributions_in(document)]
    assert told == [
        ("considering a)", 1, 1, "EUR/3/4"),
        ("considering a)", 1, 2, "EUR/3/4"),
        ("resolves 1", 3, 1, "ARB/1/2"),
        ("resolves 1", 3, 1, "USA/7/8"),
        ("resolves 2", 4, 1, "USA"),
    ]


def test_what_no_source_is_printed_for_is_counted_apart() -> None:
    assert options_without_source(read(TEXT)) == 2


def test_a_rival_is_dropped_and_what_lay_in_it_went_with_it() -> None:
    standing = standing_after(Choose(1, (2,)))
    assert fates(standing)[1, 1, "EUR/3/4"] == "dropped for 2"
    assert fates(standing)[1, 2, "EUR/3/4"] == "chosen"
    assert fate_words(fate_of(standing, OptionRef(PointNumber(2), 1))) == "removed with point 1"


def test_every_state_of_a_point_is_a_fate_of_its_texts() -> None:
    for request, words in (
        (Accept(3), "accepted"),
        (Reject(3), "rejected"),
        (Keep(3), "kept in brackets"),
        (Park(3, "later"), "parked"),
        (Withdraw(3), "withdrawn"),
    ):
        assert fates(standing_after(request))[3, 1, "ARB/1/2"] == words


def test_an_option_taken_back_is_withdrawn_whatever_becomes_of_its_rivals() -> None:
    for more in ((), (Reject(1),), (Choose(1, (2,)),)):
        assert fates(standing_after(Withdraw(1, 1), *more))[1, 1, "EUR/3/4"] == "withdrawn"


def test_a_joint_proposal_counts_for_each_of_its_authors() -> None:
    standing = standing_after(Choose(1, (2,)), Accept(3))
    counted = {one.code: one for one in by_author(standing, contributions_in(standing.document))}
    assert list(counted) == ["ARB", "EUR", "USA"]
    assert (counted["ARB"].proposals, counted["ARB"].stand) == (1, 1)
    assert (counted["EUR"].proposals, counted["EUR"].stand, counted["EUR"].fell) == (2, 1, 1)
    assert (counted["USA"].proposals, counted["USA"].stand, counted["USA"].open) == (2, 1, 1)
    assert counted["USA"].names == ("United States",)


def test_the_same_authors_two_symbols_on_one_text_are_one_proposal_of_it() -> None:
    standing = Standing(read("*resolves*\n\nARB/1/2\n\nARB/3/4\n\n1 to light the lamps;\n\n2 to go.\n"))
    shown = contributions_in(standing.document)
    assert len(shown) == 2
    assert [(one.code, one.proposals) for one in by_author(standing, shown)] == [("ARB", 1)]


@given(texts, st.lists(requests, max_size=6))
def test_every_proposal_of_an_author_has_exactly_one_fate(text: str, asked: list[Request]) -> None:
    standing = after(Standing(read(text)), asked)
    shown = contributions_in(standing.document)
    sourced = {(p.number, o.number) for p in standing.document.points for o in p.options if o.sources}
    assert {(one.ref.point, one.ref.option) for one in shown} == sourced
    for one in by_author(standing, shown):
        assert one.stand + one.fell + one.open + one.parked + one.kept == one.proposals > 0


@given(texts, st.lists(requests, max_size=6))
def test_what_stands_is_what_the_standing_says_stands(text: str, asked: list[Request]) -> None:
    standing = after(Standing(read(text)), asked)
    for one in contributions_in(standing.document):
        kind, stands = fate_of(standing, one.ref).kind, standing.stands(one.ref)
        if standing.removed_with(one.ref.point) is not None:
            assert kind == "removed"
        else:
            assert (kind in STANDING, kind in FALLEN) == (stands is True, stands is False)
