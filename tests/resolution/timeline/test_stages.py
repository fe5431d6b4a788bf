from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Request, Standing
from resolution.progress import stage_of
from resolution.reader import read
from resolution.timeline import spread_versions, stages_after, stages_of
from tests.resolution.reflow.texts import after, requests, texts


@settings(max_examples=40)
@given(texts, st.lists(requests, max_size=6))
def test_points_are_counted_each_by_its_stage(text: str, asked: list[Request]) -> None:
    start = Standing(read(text))
    standing = after(start, asked)
    count = Counter(stage_of(standing, point.number) for point in standing.document.live_points)
    found = stages_of(standing)
    assert found[1:] == (count["open"], count["parked"], count["kept"], count["settled"])
    assert found.points == len(standing.document.live_points)
    assert stages_after(start, stages_of(start), standing) == found
    assert stages_after(standing, found, start) == stages_of(start)


@given(st.integers(1, 50), st.integers(0, 400), st.integers(2, 60))
def test_versions_are_spread_from_the_first_to_the_last(first: int, more: int, most: int) -> None:
    versions = spread_versions(first, first + more, most)
    assert (versions[0], versions[-1]) == (first, first + more)
    assert list(versions) == sorted(set(versions))
    assert len(versions) == min(most, more + 1)
