from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import Refused, Request, Standing, apply, decide
from resolution.point_filter import STATE_NAMES, PointFilter, StateName
from resolution.reader import read
from tests.resolution.reflow.texts import requests, texts
from tui.filtered_points import FilteredPoints


@given(texts, st.lists(requests, max_size=8), st.sampled_from(STATE_NAMES))
def test_followed_decision_by_decision_they_are_those_counted_anew(
    text: str, asked: list[Request], name: StateName
) -> None:
    standing, wanted = Standing(read(text)), PointFilter(frozenset({name}))
    followed = FilteredPoints(name, wanted, standing)
    for request in asked:
        try:
            event = decide(standing, request)
        except Refused:
            continue
        standing = apply(standing, event, standing.version + 1)
        followed.follow(standing)
        matching = [point.number for point in standing.document.points if wanted.matches(standing, point)]
        assert followed.count == len(matching)
        assert followed.after(0) == (matching[0] if matching else None)
        assert followed.before(0) == (matching[-1] if matching else None)
        assert followed.before(1000) == followed.before(0)


def test_the_next_undecided_one_passes_by_what_is_settled() -> None:
    standing = Standing(read("*resolves*\n\n1 [a] b;\n\n2 [c] d;\n\n3 [e] f;\n"))
    passing = FilteredPoints("", PointFilter(), standing)
    assert passing.undecided_after(1) == 2
    from resolution.deciding import Accept

    standing = apply(standing, decide(standing, Accept(2)), 1)
    passing.follow(standing)
    assert passing.after(1) == 2
    assert passing.undecided_after(1) == 3
