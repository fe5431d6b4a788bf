"""After an act on words only what says something else, or shares a point with it, is worked out again."""

from unittest.mock import patch

import pytest

from resolution.deciding import Amend, Insert, Reject, Standing, apply, decide
from resolution.deciding.requests import Request
from resolution.reader import read
from resolution.reflow import VIEWS, View, reflow
from resolution.reflow.altered import altered
from resolution.reflow.drafts import draft_of
from resolution.reflow.index import index_of
from resolution.tree import ParagraphId, SectionId

LONG = "*resolves*\n\n" + "\n\n".join(f"{at} to see place {at};" for at in range(1, 201)) + "\n"
MORE = "\n\nd) [four];\n\ne) five;\n\nf) six;\n\ng) seven,\n"
ACROSS = f"*noting*\n\na) one;\n\nb) two [and\n\nc) three] more;{MORE}"


def taken(standing: Standing, request: Request) -> Standing:
    return apply(standing, decide(standing, request), standing.version + 1)


@pytest.mark.parametrize("view", ["working", "current", "clean"])
def test_an_insert_into_a_long_section_drafts_no_paragraph_that_it_only_pushed_further_on(view: View) -> None:
    before = Standing(read(LONG))
    reading = reflow(before, view)
    after = taken(before, Insert(SectionId("s1"), ParagraphId("s1.100"), "to see [all] places;"))
    with patch("resolution.reflow.survey.draft_of", wraps=draft_of) as drafted:
        made = reflow(after, view, reading)
    assert drafted.call_count <= 5
    assert made == reflow(after, view)


def test_what_shares_a_point_with_what_was_amended_is_altered_with_it() -> None:
    before = Standing(read(ACROSS))
    after = taken(before, Amend(ParagraphId("s1.2"), "b) two of them [and"))
    was, now = (index_of(one.document).involved for one in (before, after))
    old, new = before.document.sections[0], after.document.sections[0]
    found = altered(old, new, was, now)
    assert {"s1.2", "s1.3"} <= found
    assert "s1.7" not in found


def test_what_was_decided_together_with_an_amendment_is_read_as_it_stands() -> None:
    before = Standing(read(ACROSS))
    readings = {view: reflow(before, view) for view in VIEWS}
    after = taken(taken(before, Amend(ParagraphId("s1.1"), "a) one and all;")), Reject(2))
    for view, reading in readings.items():
        assert reflow(after, view, reading) == reflow(after, view)
