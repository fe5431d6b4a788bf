"""What is asked for each kind of entry, and the request that the answers make."""

from collections.abc import Callable, Mapping
from datetime import datetime

from resolution.deciding import (
    Correct,
    EnterAgendaItem,
    EnterAttendance,
    EnterReceipt,
    EnterReservation,
    EnterStatement,
    MinuteRequest,
    Note,
    Refused,
    Resume,
    Suspend,
)
from resolution.light_dataclass import dataclass
from resolution.minutes import EntryData
from tui.clock_times import in_utc, moment_said
from tui.commands.entering import names_in

Answers = Mapping[str, str]
WORDS = "words"
"""The answer that may take several lines; every form has it but the attendance."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is asked for; `hint` says what may stand there, `check` refuses what may not."""

    name: str
    label: str
    hint: str
    is_of_delegations: bool = False
    check: Callable[[str, datetime], object] = lambda _said, _now: None


@dataclass(frozen=True, slots=True)
class EntryForm:
    """`draft` names what is kept of it while it is put aside; `hint` is of its words, None: it has none."""

    draft: str
    title: str
    request: Callable[[Answers, datetime], MinuteRequest]
    lines: tuple[Line, ...] = ()
    hint: str | None = ""
    first_words: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The answers it asks for, in their order."""
        return (*(line.name for line in self.lines), *(() if self.hint is None else (WORDS,)))


DELEGATION = Line("delegation", "Delegation", "who speaks, as in ARB", is_of_delegations=True)
NOTE = EntryForm("note", "Note", lambda said, _: Note(said[WORDS]), hint="what the minutes shall say")
AGENDA_ITEM = EntryForm(
    "agenda item", "Agenda item", lambda said, _: EnterAgendaItem(said[WORDS]), hint="number and title"
)
ATTENDANCE = EntryForm(
    "attendance",
    "Attendance",
    lambda said, _: EnterAttendance(names_in(said["present"]), names_in(said["left"])),
    lines=(
        Line("present", "Present", "who is there from now on, by commas", is_of_delegations=True),
        Line("left", "Left", "who left, by commas", is_of_delegations=True),
    ),
    hint=None,
)
SUSPENSION = EntryForm(
    "suspension",
    "The meeting is suspended",
    lambda said, _: Suspend(said[WORDS]),
    hint="why, or till when (may stay empty)",
)
RESUMPTION = EntryForm(
    "resumption", "The meeting goes on", lambda said, _: Resume(said[WORDS]), hint="a remark (may stay empty)"
)


def _announced(said: str, now: datetime) -> str | None:
    """When a written version was announced; raises Refused where that is no time."""
    if not said.strip():
        return None
    if said.strip().casefold() == "now":
        return in_utc(now)
    moment = moment_said(said, now)
    if moment is None:
        raise Refused(f"“{said.strip()}” is no time: write now, or a time as in 10:42")
    return moment


def _point(said: str) -> int | None:
    number = said.strip().casefold().removeprefix("point").strip()
    if not number:
        return None
    if not (number.isascii() and number.isdigit()):
        raise Refused(f"“{said.strip()}” is no point: write its number, or nothing for the whole text")
    return int(number)


def _statement(said: Answers, now: datetime) -> MinuteRequest:
    return EnterStatement(said["delegation"], said[WORDS], _announced(said["announced"], now))


STATEMENT = EntryForm(
    "statement",
    "Statement",
    _statement,
    lines=(
        DELEGATION,
        Line("announced", "Announced", "written version: now, or 10:42; else empty", check=_announced),
    ),
    hint="what was said; may wait for a written version that was announced",
)


def reservation(point_before_chair: int) -> EntryForm:
    """A reservation on the whole text or on one point."""
    which = f"; the chair is at {point_before_chair}" if point_before_chair else ""
    return EntryForm(
        "reservation",
        "Reservation",
        lambda said, _: EnterReservation(said["delegation"], said[WORDS], _point(said["point"])),
        lines=(
            DELEGATION,
            Line("point", "On point", f"empty: on all of it{which}", check=lambda said, _: _point(said)),
        ),
        hint="the position that is kept outside the text",
    )


def receipt(statement: EntryData) -> EntryForm:
    """The written version of that statement came."""
    version = statement["version"]
    return EntryForm(
        f"receipt {version}",
        f"Received: the written version of the statement of {statement['delegation']} (entry {version})",
        lambda said, _: EnterReceipt(version, said[WORDS]),
        hint="the text, or where it is kept (may stay empty)",
    )


def correction(entry: EntryData) -> EntryForm:
    """What that entry should say; its words as they are said now stand there to be changed."""
    version = entry["version"]
    now = entry["corrections"][-1]["text"] if entry["corrections"] else entry["text"]
    return EntryForm(
        f"correction {version}",
        f"Correction of entry {version}, which stays as it is",
        lambda said, _: Correct(version, said[WORDS]),
        hint="what it should say",
        first_words=now,
    )
