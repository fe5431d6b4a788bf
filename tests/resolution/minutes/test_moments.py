"""The lines of all points at once are those of each point by itself, however the text was changed."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import (
    Accept,
    AnyRequest,
    Choose,
    Keep,
    Move,
    Refused,
    Reject,
    Standing,
    Strike,
    Undo,
    apply,
    decide_all,
)
from resolution.minutes import Moment
from resolution.minutes.moments import lines_of_point, lines_of_points
from resolution.reader import read
from resolution.reflow import reflow
from tests.tui.screens.table_text import TEXT

DOCUMENT = read(TEXT)
PARAGRAPHS = [paragraph.id for paragraph in DOCUMENT.paragraphs()]
POINTS = range(1, len(DOCUMENT.points) + 1)
REQUESTS: list[AnyRequest] = [
    *(make(number) for make in (Accept, Reject, Keep) for number in POINTS),
    *(Choose(number, (option,)) for number in POINTS for option in (1, 2)),
    *(Strike(paragraph) for paragraph in PARAGRAPHS),
    *(Move(paragraph, section.id) for paragraph in PARAGRAPHS for section in DOCUMENT.sections),
    Undo(),
]


@given(st.lists(st.sampled_from(REQUESTS), max_size=6))
def test_one_walk_finds_the_lines_that_a_walk_for_each_point_finds(requests: list[AnyRequest]) -> None:
    standing = Standing(DOCUMENT)
    for request in requests:
        with suppress(Refused):
            for event in decide_all(standing, request):
                standing = apply(standing, event, standing.version + 1)
    moment = Moment(standing, reflow(standing, "current"))
    found = lines_of_points(moment)
    for point in standing.document.live_points:
        assert found.get(point.number, []) == lines_of_point(moment, point.number)
