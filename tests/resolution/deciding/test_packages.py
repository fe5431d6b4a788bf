from collections.abc import Callable

import pytest

from resolution.deciding import (
    Accept,
    Act,
    ActRefused,
    AnyRequest,
    Choose,
    DecisionUndone,
    DependedOn,
    Event,
    Note,
    Package,
    PackageDecided,
    Redo,
    Refused,
    Reject,
    Reopen,
    Standing,
    TextRead,
    Undo,
    UndoneTogether,
    UndoWithDependents,
    apply,
    decide,
    decide_all,
    dependents,
    fold,
    standing_decisions,
)
from resolution.deciding.deciding_together import after_all
from resolution.tree import Document

Decided = Callable[..., Standing]


@pytest.fixture
def read(document: Document) -> Standing:
    return apply(Standing(document), TextRead("text.md", "ab", "cd"), 1)


def after(standing: Standing, *requests: AnyRequest) -> Standing:
    for request in requests:
        standing = after_all(standing, decide_all(standing, request))
    return standing


def refusal(standing: Standing, request: AnyRequest) -> str:
    with pytest.raises(Refused) as refused:
        decide_all(standing, request)
    return refused.value.message


def test_a_package_is_its_events_and_one_that_closes_it(read: Standing) -> None:
    *events, closing = decide_all(read, Package((Accept(1), Reject(2)), "the wells"))
    assert events == [decide(read, Accept(1)), decide(read, Reject(2))]
    assert closing == PackageDecided(2, "the wells")


def test_each_act_is_decided_on_what_the_acts_before_it_leave(read: Standing) -> None:
    standing = after(read, Package((Accept(1), Reopen(1), Reject(1))))
    assert standing.state(1).status == "rejected"
    assert refusal(read, Package((Reject(3), Accept(4)))).startswith(
        "act 2 of 2: point 4 went with point 3; reopen point 3 first"
    )


@pytest.mark.parametrize(
    ("acts", "act", "message"),
    [
        ((Accept(2),), 1, "act 1 of 1: point 2 offers 2 options"),
        ((Accept(1), Accept(1), Reject(2)), 2, "act 2 of 3: point 1 is settled already"),
        ((Accept(1), Accept(99)), 2, "act 2 of 2: there is no point 99"),
        ((Accept(1), Note("said")), 2, "act 2 of 2: an entry in the minutes cannot be taken back"),
    ],
)
def test_one_refused_act_refuses_the_whole_and_is_named(
    read: Standing, acts: tuple[Act, ...], act: int, message: str
) -> None:
    with pytest.raises(ActRefused) as refused:
        decide_all(read, Package(acts))
    assert refused.value.act == act
    assert refused.value.message.startswith(message)
    assert refused.value.message.endswith("; nothing was decided")


def test_an_empty_package_is_refused(read: Standing) -> None:
    assert refusal(read, Package(())) == "the package is empty: it takes one decision at least"


def test_undo_right_after_a_package_takes_back_all_of_it_and_redo_brings_all_back(read: Standing) -> None:
    before = after(read, Reject(6))
    decided = after(before, Package((Accept(1), Choose(2, (2,)), Reject(3))))
    undone = after(decided, Undo())
    assert undone.points == before.points
    assert after(undone, Redo()).points == decided.points
    assert after(undone, Redo(), Undo(), Redo()).points == decided.points
    assert after(undone, Undo()).points == read.points


def test_a_package_is_one_decision_and_its_events_are_none(read: Standing) -> None:
    standing = after(read, Reject(6), Package((Accept(1), Reject(2))), Choose(3, (1,)))
    assert [entry.version for entry in standing_decisions(standing)] == [6, 5, 2]
    assert [entry.version for entry in standing_decisions(after(standing, Undo(), Undo()))] == [2]


def test_an_event_of_a_package_is_not_taken_back_alone(read: Standing) -> None:
    standing = after(read, Package((Accept(1), Reject(2))))
    assert refusal(standing, Undo(2)) == "version 2 stands or falls with version 4, a package: undo that"
    undone = after(standing, Undo())
    assert refusal(undone, Undo(4)) == "version 4 is undone already, by version 7"
    assert after(undone, Undo(7)).points == standing.points


def test_a_package_of_undos_is_taken_back_with_what_it_brought(read: Standing) -> None:
    before = after(read, Accept(1), Reject(6))
    standing = after(before, Package((Undo(2), Reject(1), Undo())))
    assert standing.state(1).status == "open"
    assert after(standing, Undo()).points == before.points
    assert after(standing, Undo(), Redo()).points == standing.points


def test_one_request_decide_cannot_grant_with_one_event_is_refused_there(read: Standing) -> None:
    with pytest.raises(Refused, match="a package of 2 events"):
        decide(after(read, Package((Accept(1), Reject(2)))), Undo())


def test_a_decision_others_depend_on_is_refused_with_their_versions(read: Standing) -> None:
    standing = after(read, Choose(3, (1,)), Accept(1), Accept(4), Reject(5))
    with pytest.raises(DependedOn) as refused:
        decide_all(standing, Undo(2))
    assert refused.value.versions == (4, 5)
    assert refused.value.message == ("versions 4 and 5 depend on version 2: take that back with it, or first")


def test_with_its_dependents_a_decision_is_taken_back_as_one(read: Standing) -> None:
    standing = after(read, Choose(3, (1,)), Accept(1), Accept(4), Reject(5))
    events = decide_all(standing, UndoWithDependents(2))
    assert events == (DecisionUndone(5), DecisionUndone(4), DecisionUndone(2), UndoneTogether(6, 2))
    undone = after(standing, UndoWithDependents(2))
    assert undone.points == {1: standing.state(1)}
    assert after(undone, Redo()).points == standing.points


def test_without_dependents_it_is_one_plain_undo(read: Standing) -> None:
    assert decide_all(after(read, Accept(1)), UndoWithDependents(2)) == (DecisionUndone(2),)


def test_a_package_depends_where_one_of_its_events_does_and_carries_what_depends_on_the_others(
    read: Standing,
) -> None:
    standing = after(read, Choose(3, (1,)), Package((Accept(4), Accept(1))), Reopen(1), Reject(2))
    assert dependents(standing, 2) == (5, 6)
    assert dependents(standing, 5) == (6,)
    assert after(standing, UndoWithDependents(2)).points == {2: standing.state(2)}


def test_a_log_that_closes_what_is_no_package_changes_nothing(read: Standing) -> None:
    events: list[tuple[int, Event]] = [
        (2, PackageDecided(1)),
        (3, PackageDecided(99)),
        (4, UndoneTogether(2, 2)),
    ]
    standing = fold(read.document, events, read)
    assert (standing.points, standing.joined) == ({}, {})
    assert refusal(standing, Undo(4)) == "version 4 concerned no point of this text: there is nothing to undo"


def test_the_undo_of_a_closing_alone_is_passed_over(read: Standing) -> None:
    standing = after(read, Package((Accept(1), Reject(2))))
    assert apply(standing, DecisionUndone(4), 5).points == standing.points


def test_a_standing_folded_in_pieces_knows_the_same_packages(read: Standing) -> None:
    whole = after(read, Package((Accept(1), Reject(2))), Undo(), Redo())
    events = [(entry.version, entry.event) for entry in whole.history]
    for cut in range(len(events)):
        first = fold(read.document, events[:cut])
        assert fold(read.document, events[cut:], first) == whole
