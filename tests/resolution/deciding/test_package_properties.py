"""Packages on made-up texts and on the seed text: as one, one by one, and taken back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import (
    LEVELS,
    Act,
    Agree,
    Package,
    Redo,
    Refused,
    ReopenAgreement,
    Standing,
    Undo,
    UndoWithDependents,
    agreed_level,
    decide_all,
    dependents,
    standing_decisions,
)
from resolution.deciding.deciding_together import after_all, events_together
from resolution.reader import read
from resolution.reflow import VIEWS, reflow
from resolution.tree import Document
from tests.resolution.reflow.texts import requests, texts

SEED = Path(__file__).parents[4] / "shared" / "seed" / "dl10e-rev2.md"
acts: st.SearchStrategy[Act] = st.one_of(
    requests,
    requests,
    requests,
    st.builds(Agree, st.none(), st.sampled_from(LEVELS)),
    st.just(ReopenAgreement(None)),
    st.builds(Undo),
    st.builds(UndoWithDependents, st.integers(1, 12)),
)
several = st.lists(acts, min_size=1, max_size=6)


def _granted(standing: Standing, asked: list[Act]) -> tuple[Standing, list[Act]]:
    granted = []
    for act in asked:
        try:
            standing = after_all(standing, events_together(standing, act))
        except Refused:
            continue
        granted.append(act)
    return standing, granted


def _agreed(standing: Standing) -> list[object]:
    document = standing.document
    scopes = [None, *(one.id for one in document.sections), *(one.id for one in document.paragraphs())]
    return [agreed_level(standing, scope) for scope in scopes]


def _reads_as(one: Standing, other: Standing) -> bool:
    return all(reflow(one, view).sections == reflow(other, view).sections for view in VIEWS)


def _after(standing: Standing, request: Package | Act) -> Standing:
    return after_all(standing, decide_all(standing, request))


def _package_holds(document: Document, before: list[Act], asked: list[Act]) -> None:
    start, _ = _granted(Standing(document), before)
    one_by_one, granted = _granted(start, asked)
    if not granted:
        return
    decided = _after(start, Package(tuple(granted)))
    assert (decided.points, decided.stamps) == (one_by_one.points, one_by_one.stamps)
    assert (decided.agreements, _agreed(decided)) == (one_by_one.agreements, _agreed(one_by_one))
    assert _reads_as(decided, one_by_one)
    undone = _after(decided, Undo(decided.version))
    assert (undone.points, _agreed(undone)) == (start.points, _agreed(start))
    assert _reads_as(undone, start)
    for view in VIEWS:
        assert reflow(undone, view, reflow(decided, view)) == reflow(undone, view)
    again = _after(undone, Redo())
    assert (again.points, _agreed(again)) == (decided.points, _agreed(decided))


@settings(max_examples=100, deadline=None)
@given(texts, several, several)
def test_a_package_is_its_acts_one_by_one_and_its_undo_gives_what_was_before(
    text: str, before: list[Act], asked: list[Act]
) -> None:
    _package_holds(read(text), before, asked)


@pytest.mark.skipif(not SEED.exists(), reason="the seed text is not beside this tree")
@settings(max_examples=20, deadline=None)
@given(several, several)
def test_the_same_holds_on_the_seed_text(before: list[Act], asked: list[Act]) -> None:
    _package_holds(read(SEED.read_text(encoding="utf-8")), before, asked)


@settings(max_examples=100, deadline=None)
@given(texts, st.lists(acts, max_size=10))
def test_a_decision_with_its_dependents_leaves_nothing_that_depends_on_it_and_redo_brings_all_back(
    text: str, asked: list[Act]
) -> None:
    standing, _ = _granted(Standing(read(text)), asked)
    for entry in list(standing_decisions(standing)):
        later = dependents(standing, entry.version)
        undone = _after(standing, UndoWithDependents(entry.version))
        left = {one.version for one in standing_decisions(undone)}
        assert left == {one.version for one in standing_decisions(standing)} - {entry.version, *later}
        again = _after(undone, Redo())
        assert (again.points, _agreed(again)) == (standing.points, _agreed(standing))
