import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import Accept, Choose, Park, Request, Standing, apply, decide
from resolution.point_filter import STATE_NAMES, Condition, NothingMeant, PointFilter, StateName, filter_of
from resolution.reader import read
from tests.resolution.reflow.texts import after, requests, texts

TEXT = """\
*considering*

EUR/3/4 Europe - option 1

a) that tides [often] turn;

EUR/3/4 Europe - option 2

a) that tides never turn;

*instructs the Director*

ARB/1/2

USA/7/8 - United States

1 to light the lamps;

2 to [count - USA] [them];
"""
OUTER, INNER, JOINT, POSITION = 1, 2, 3, 4


def matching(line: str, *requests: Request) -> list[int]:
    standing = Standing(read(TEXT))
    for request in requests:
        standing = apply(standing, decide(standing, request), standing.version + 1)
    wanted = filter_of(line, standing.document)
    return [point.number for point in standing.document.points if wanted.matches(standing, point)]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("", [OUTER, INNER, JOINT, POSITION]),
        ("arb", [JOINT]),
        ("EUR/3/4", [OUTER]),
        ("europe", [OUTER]),
        ("states", [JOINT]),
        ("usa", [JOINT, POSITION]),
        ("director", [JOINT, POSITION]),
        ("a)", [OUTER, INNER]),
        ("usa arb", [JOINT]),
        ("eur arb", []),
        ("eur,arb", [OUTER, JOINT]),
        ("director usa 2", [POSITION]),
        ("considering director", []),
    ],
)
def test_every_word_has_to_fit_and_commas_part_alternatives(line: str, numbers: list[int]) -> None:
    assert matching(line) == numbers


def test_states_are_alternatives() -> None:
    asked = (Choose(OUTER, (2,)), Park(JOINT, "later"))
    assert matching("open", *asked) == [POSITION]
    assert matching("parked open", *asked) == [JOINT, POSITION]
    assert matching("open,parked usa", *asked) == [JOINT, POSITION]
    assert matching("chosen", *asked) == [OUTER]
    assert matching("removed", *asked) == [INNER]
    assert matching("settled", *asked) == [OUTER, INNER]


def test_what_went_with_the_text_around_it_is_not_open() -> None:
    assert INNER not in matching("open", Choose(OUTER, (2,)))


@pytest.mark.parametrize("line", ["zebra", "open zebra", "eur,zebra", "[/b]"])
def test_a_word_that_fits_nothing_is_named(line: str) -> None:
    with pytest.raises(NothingMeant, match=r"“(zebra|\[/b\])” is no state, source, author, section or label"):
        filter_of(line, read(TEXT))


def test_an_author_may_be_asked_for_by_part_of_the_name_a_source_may_not() -> None:
    document = read(TEXT)
    point = document.point(JOINT)
    for condition, is_met in (
        (Condition("author", ("united st",)), True),
        (Condition("author", ("usa",)), True),
        (Condition("source", ("united",)), False),
        (Condition("source", ("ARB/1/2", "none")), True),
        (Condition("section", ("director instructs",)), True),
    ):
        assert PointFilter(conditions=(condition,)).can_match(document, point) is is_met


@given(texts, st.lists(requests, max_size=6), st.sampled_from(STATE_NAMES))
def test_every_point_is_settled_or_exactly_one_of_open_parked_kept(
    text: str, asked: list[Request], name: StateName
) -> None:
    standing = after(Standing(read(text)), asked)
    waiting: tuple[StateName, ...] = ("open", "parked", "kept", "settled")
    for point in standing.document.points:
        counts = [PointFilter(frozenset({one})).matches(standing, point) for one in waiting]
        assert sum(counts) == 1
        if PointFilter(frozenset({name})).matches(standing, point) and name not in waiting:
            assert counts[-1]


def test_accepting_moves_a_point_from_one_state_to_the_other() -> None:
    assert matching("accepted", Accept(JOINT)) == [JOINT]
