"""From the words of `adref note` to the entry they ask for."""

from datetime import UTC, datetime
from typing import NamedTuple

import click

from resolution.deciding import (
    Correct,
    EnterAgendaItem,
    EnterAttendance,
    EnterReceipt,
    EnterReservation,
    EnterStatement,
    MinuteRequest,
    Note,
    Resume,
    Suspend,
)
from tui.clock_times import in_utc, moment_said


class Asked(NamedTuple):
    """The options of the command as they were given; each but the last three makes another kind of entry."""

    statement: str | None = None
    reservation: str | None = None
    received: int | None = None
    correct: int | None = None
    present: str | None = None
    left: str | None = None
    agenda: bool = False
    suspend: bool = False
    resume: bool = False
    announced: bool = False
    announced_at: str | None = None
    point: int | None = None


def entry_asked(asked: Asked, text: str) -> MinuteRequest:
    """The request; raises click.UsageError where the options do not go together."""
    _refuse_what_does_not_go_together(asked)
    if asked.statement is not None:
        return EnterStatement(asked.statement, text, _announced(asked))
    if asked.reservation is not None:
        return EnterReservation(asked.reservation, text, asked.point)
    if asked.received is not None:
        return EnterReceipt(asked.received, text)
    if asked.correct is not None:
        return Correct(asked.correct, text)
    if asked.present is not None or asked.left is not None:
        if text:
            raise click.UsageError("the attendance takes no TEXT: note that by itself")
        return EnterAttendance(names_in(asked.present or ""), names_in(asked.left or ""))
    if asked.agenda:
        return EnterAgendaItem(text)
    if asked.suspend:
        return Suspend(text)
    return Resume(text) if asked.resume else Note(text)


def names_in(line: str) -> tuple[str, ...]:
    """The names that commas part."""
    return tuple(name.strip() for name in line.split(",") if name.strip())


def _announced(asked: Asked) -> str | None:
    now = datetime.now(UTC)
    if asked.announced_at is None:
        return in_utc(now) if asked.announced else None
    moment = moment_said(asked.announced_at, now)
    if moment is None:
        raise click.UsageError(f"{asked.announced_at!r} is no time: write it as in 10:42")
    return moment


def _refuse_what_does_not_go_together(asked: Asked) -> None:
    kinds = {
        "--statement": asked.statement is not None,
        "--reservation": asked.reservation is not None,
        "--received": asked.received is not None,
        "--correct": asked.correct is not None,
        "--present or --left": asked.present is not None or asked.left is not None,
        "--agenda": asked.agenda,
        "--suspend": asked.suspend,
        "--resume": asked.resume,
    }
    given = [name for name, is_given in kinds.items() if is_given]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} are entries of their own: make one at a time")
    if (asked.announced or asked.announced_at is not None) and asked.statement is None:
        raise click.UsageError("a written version is announced with a statement: give --statement too")
    if asked.point is not None and asked.reservation is None:
        raise click.UsageError("--point is for a reservation: give --reservation too")
