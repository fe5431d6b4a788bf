from collections.abc import Callable

import pytest

from resolution.deciding import (
    Accept,
    Choose,
    Note,
    Redo,
    Refused,
    Reject,
    Reopen,
    Request,
    Standing,
    TextRead,
    Undo,
    Withdraw,
    apply,
    decide,
    dependents,
)
from resolution.tree import Document

Decided = Callable[..., Standing]


@pytest.fixture
def read(document: Document) -> Standing:
    return apply(Standing(document), TextRead("text.md", "ab", "cd"), 1)


def _statuses(standing: Standing) -> dict[int, str]:
    return {int(number): state.status for number, state in standing.points.items()}


def test_undo_takes_decisions_back_from_the_last_to_the_first(read: Standing, decided: Decided) -> None:
    standing = decided(read, Accept(1), Reject(2), Note("a word"), Undo())
    assert _statuses(standing) == {1: "accepted"}
    assert _statuses(decided(standing, Undo())) == {}


def test_redo_brings_them_back_from_the_last_undone(read: Standing, decided: Decided) -> None:
    standing = decided(read, Accept(1), Reject(2), Undo(), Undo(), Redo())
    assert _statuses(standing) == {1: "accepted"}
    assert _statuses(decided(standing, Redo())) == {1: "accepted", 2: "rejected"}


def test_what_was_redone_can_be_undone_and_redone_again(read: Standing, decided: Decided) -> None:
    standing = decided(read, Reject(2), Undo(), Redo(), Undo())
    assert _statuses(standing) == {}
    assert _statuses(decided(standing, Redo())) == {2: "rejected"}


def test_an_old_decision_undone_under_a_later_one_changes_only_what_is_left(
    read: Standing, decided: Decided
) -> None:
    standing = decided(read, Accept(1), Reopen(1), Reject(1), Undo(2))
    assert standing.state(1).status == "rejected"
    assert _statuses(decided(standing, Undo(4))) == {}


def test_undoing_a_withdrawal_brings_the_option_back_under_a_later_one(
    read: Standing, decided: Decided
) -> None:
    standing = decided(read, Withdraw(2, 1), Withdraw(2, 2))
    assert standing.state(2).status == "withdrawn"
    back = decided(standing, Undo(2))
    assert (back.state(2).status, back.live_options(2)) == ("open", (1,))


def test_a_choice_does_not_slip_to_another_option_when_a_withdrawal_before_it_is_undone(
    read: Standing, decided: Decided
) -> None:
    standing = decided(read, Withdraw(2, 1), Accept(2), Undo(2))
    assert standing.state(2).options == (2,)


def test_a_withdrawal_that_comes_to_stand_on_a_choice_takes_only_its_option(
    read: Standing, decided: Decided
) -> None:
    standing = decided(read, Choose(3, (1, 2)), Reopen(3), Withdraw(3, 1), Undo(3))
    assert (standing.state(3).status, standing.state(3).options) == ("chosen", (2,))
    standing = decided(read, Choose(3, (1,)), Reopen(3), Withdraw(3, 1), Undo(3))
    assert (standing.state(3).status, standing.live_options(3)) == ("open", (2, 3))


def test_undoing_an_undo_by_its_number_is_a_redo(read: Standing, decided: Decided) -> None:
    standing = decided(read, Accept(1), Undo(2), Reject(2), Undo(3))
    assert _statuses(standing) == {1: "accepted", 2: "rejected"}
    assert _statuses(decided(standing, Undo(5))) == {2: "rejected"}


def test_a_decision_undone_twice_stays_undone_until_both_undos_are(read: Standing, decided: Decided) -> None:
    standing = decided(read, Accept(1), Undo(2), Undo(3), Undo(2), Undo(4))
    assert standing.undone == {2: (3, 5), 4: (6,)}
    standing = decided(standing, Undo(3))
    assert standing.undone[2] == (5,)
    assert _statuses(decided(standing, Undo(5))) == {1: "accepted"}


def test_an_undo_brings_the_inner_decision_back_as_it_was(read: Standing, decided: Decided) -> None:
    standing = decided(read, Accept(5), Reject(3))
    assert standing.removed_with(5) == 3
    assert decided(standing, Undo()).points == decided(read, Accept(5)).points


def test_an_undo_stamps_the_section_of_the_point_it_concerns(read: Standing, decided: Decided) -> None:
    standing = decided(read, Accept(1), Reject(6), Undo(2), Redo(), Note("a word"))
    assert standing.stamps == {"recalling": 5, "resolves": 3}


def test_dependents_are_the_later_standing_decisions_on_around_and_inside(
    read: Standing, decided: Decided
) -> None:
    standing = decided(read, Reject(5), Accept(4), Choose(3, (1,)), Accept(1), Reject(7), Undo(3))
    assert dependents(standing, 2) == (4,)
    assert dependents(decided(standing, Redo()), 2) == (3, 4)
    assert dependents(standing, 5) == ()
    assert dependents(standing, 1) == ()
    assert dependents(standing, 99) == ()


@pytest.mark.parametrize(
    ("before", "request_", "message"),
    [
        ((), Undo(), "nothing to undo: no decision stands"),
        ((Note("x"),), Undo(), "nothing to undo: no decision stands"),
        ((Accept(1), Undo()), Undo(), "nothing to undo: no decision stands"),
        ((), Undo(9), "there is no version 9: the log ends at version 1"),
        ((), Undo(1), "version 1 is the reading of the text: it cannot be undone, only decisions can"),
        (
            (Note("x"),),
            Undo(2),
            "version 2 is an entry in the minutes: it cannot be undone, note a correction",
        ),
        ((Accept(1), Undo()), Undo(2), "version 2 is undone already, by version 3"),
        ((), Redo(), "nothing to redo: no undo stands"),
        ((Accept(1),), Redo(), "nothing to redo: no undo stands"),
        ((Accept(1), Undo(), Redo()), Redo(), "nothing to redo: no undo stands"),
        (
            (Accept(1), Undo(), Reject(2)),
            Redo(),
            "nothing to redo: decisions were taken since; undo version 3 by its number",
        ),
    ],
)
def test_what_cannot_be_undone_is_refused_in_words(
    read: Standing, decided: Decided, before: tuple[Request, ...], request_: Request, message: str
) -> None:
    standing = decided(read, *before)
    with pytest.raises(Refused) as refusal:
        decide(standing, request_)
    assert str(refusal.value) == message
