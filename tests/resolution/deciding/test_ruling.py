from collections.abc import Callable

import pytest

from resolution.deciding import (
    Accept,
    Choose,
    DecisionUndone,
    Event,
    Keep,
    MinuteNoted,
    Note,
    OptionAccepted,
    OptionsChosen,
    Park,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    Redo,
    Refused,
    Reject,
    Reopen,
    Request,
    Standing,
    Undo,
    Withdraw,
    decide,
)
from resolution.tree import Document, PointNumber

Decided = Callable[..., Standing]


def _number(point: int) -> PointNumber:
    return PointNumber(point)


@pytest.mark.parametrize(
    ("before", "request_", "event"),
    [
        ((), Accept(1), OptionAccepted(_number(1))),
        ((), Accept(1, 1), OptionAccepted(_number(1))),
        ((), Choose(1, (1,)), OptionAccepted(_number(1))),
        ((), Accept(2, 2), OptionsChosen(_number(2), (2,))),
        ((), Choose(3, (3, 1)), OptionsChosen(_number(3), (3, 1))),
        ((), Reject(1), PointRejected(_number(1))),
        ((), Keep(1), PointKept(_number(1))),
        ((), Park(1, " later ", " RCC "), PointParked(_number(1), "later", "RCC")),
        ((), Park(1, "later", " "), PointParked(_number(1), "later")),
        ((), Withdraw(3), PointWithdrawn(_number(3))),
        ((), Withdraw(3, 2), PointWithdrawn(_number(3), 2)),
        ((), Withdraw(1, 1), PointWithdrawn(_number(1))),
        ((Withdraw(2, 1),), Accept(2), OptionsChosen(_number(2), (2,))),
        ((Withdraw(2, 1),), Reopen(2), PointReopened(_number(2))),
        ((Keep(1),), Park(1, "later"), PointParked(_number(1), "later")),
        ((Keep(1),), Reopen(1), PointReopened(_number(1))),
        ((Park(1, "later"),), Park(1, "still later"), PointParked(_number(1), "still later")),
        ((Park(1, "later"),), Reject(1), PointRejected(_number(1))),
        ((Reject(1),), Reopen(1), PointReopened(_number(1))),
        ((Reject(1),), Undo(), DecisionUndone(1)),
        ((Reject(1), Undo()), Redo(), DecisionUndone(2)),
        ((), Note("said\nso"), MinuteNoted("said\nso")),
    ],
)
def test_what_is_asked_becomes_what_happened(
    document: Document, decided: Decided, before: tuple[Request, ...], request_: Request, event: Event
) -> None:
    assert decide(decided(Standing(document), *before), request_) == event


@pytest.mark.parametrize(
    ("before", "request_", "message"),
    [
        ((), Accept(99), "there is no point 99: points run from 1 to 7"),
        ((), Reject(0), "there is no point 0: points run from 1 to 7"),
        ((), Accept(2), "point 2 offers 2 options: choose 1 or 2"),
        ((), Accept(3), "point 3 offers 3 options: choose 1, 2 or 3"),
        ((), Choose(2, (3,)), "point 2 has no option 3: it offers options 1 to 2"),
        ((), Choose(1, (2,)), "point 1 has no option 2: it offers one option only"),
        ((), Choose(3, ()), "no option of point 3 is named: choose at least one"),
        ((), Choose(3, (1, 1)), "an option of point 3 is named twice: name each once"),
        (
            (),
            Choose(2, (1, 2)),
            "point 2 has one place in the text: only one option can stand there; choose 1 or 2",
        ),
        ((Withdraw(3, 2),), Accept(3), "point 3 offers 2 options: choose 1 or 3"),
        ((Withdraw(3, 2),), Choose(3, (2,)), "option 2 of point 3 was withdrawn: reopen point 3 first"),
        ((Withdraw(3, 2),), Withdraw(3, 2), "option 2 of point 3 was withdrawn: reopen point 3 first"),
        (
            (Note("x"), Choose(3, (3, 1))),
            Reject(3),
            "point 3 is settled already: chosen 3 and 1 (v2); reopen or undo it first",
        ),
        ((Accept(1),), Keep(1), "point 1 is settled already: accepted (v1); reopen or undo it first"),
        ((Keep(1),), Keep(1), "point 1 is kept in brackets already (v1): reopen it or decide it"),
        ((), Reopen(1), "point 1 is open: decide it"),
        ((Reject(1), Undo()), Reopen(1), "point 1 is open: decide it"),
        ((Reject(3),), Accept(5), "point 5 went with point 3; reopen point 3 first"),
        ((Choose(3, (2,)),), Reopen(4), "point 4 went with point 3; reopen point 3 first"),
        ((Withdraw(3, 1),), Reject(4), "point 4 went with point 3; reopen point 3 first"),
        ((), Park(1, "  "), "the reason for parking point 1 is empty: say it in a few words"),
        (
            (),
            Note("a\x1b[2J"),
            "the entry holds a character that cannot be recorded, U+001B at place 2: leave it out",
        ),
        (
            (),
            Note("\ud800"),
            "the entry holds a character that cannot be recorded, U+D800 at place 1: leave it out",
        ),
        ((), Note("x" * 60_001), "the entry has 60001 characters: at most 60000 fit in one entry"),
    ],
)
def test_a_refusal_says_why(
    document: Document, decided: Decided, before: tuple[Request, ...], request_: Request, message: str
) -> None:
    standing = decided(Standing(document), *before)
    with pytest.raises(Refused) as refusal:
        decide(standing, request_)
    assert str(refusal.value) == message


def test_a_refusal_offers_what_would_be_possible(document: Document, decided: Decided) -> None:
    with pytest.raises(Refused) as refusal:
        decide(decided(Standing(document), Withdraw(3, 2)), Accept(3))
    assert refusal.value.possible == ("choose 1", "choose 3")


def test_an_inner_point_can_be_decided_while_the_outer_one_is_open_or_lets_it_stand(
    document: Document, decided: Decided
) -> None:
    standing = decided(Standing(document), Reject(5), Choose(3, (1, 2)), Accept(4))
    assert {number: state.status for number, state in standing.points.items()} == {
        5: "rejected",
        3: "chosen",
        4: "accepted",
    }


def test_the_text_without_any_point_says_so() -> None:
    from resolution.tree import Head

    with pytest.raises(Refused, match="the text has no open point"):
        decide(Standing(Document(Head(), (), (), ())), Accept(1))
