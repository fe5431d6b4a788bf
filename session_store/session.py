"""A session to decide in: what is decided is on the disk before it is known here."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from resolution.deciding import (
    Act,
    Adopt,
    AnyRequest,
    ClosingEvent,
    GavelTaken,
    Incoming,
    LayDownGavel,
    MinuteRequest,
    MinutesRequest,
    Note,
    Refused,
    Tentative,
    apply,
    refuse_sealed,
)
from resolution.under_way import Hear, nobody
from session_store.chair_file import Gavel
from session_store.decided import Decided, as_one, drafts_of, steps_of, steps_tried
from session_store.entries import LogEntry, Role, sealed_all
from session_store.errors import Conflict, GavelElsewhere, StoreError
from session_store.foreseen import Foreseen
from session_store.heads_file import HeadsKeeper
from session_store.known_session import KnownSession
from session_store.reading_sum import is_reading_due, reading_sum
from session_store.record import Head, Record, StoredText
from session_store.sealing import Signer, seal_of
from session_store.summaries import recordable, time_said, utc_now
from session_store.text_of_record import working_text_of
from session_store.working_text import (
    ReadText,
    WorkingText,
    read_working_text,
    reader_heard,
    sha256_of,
    uncollected,
)

if TYPE_CHECKING:
    from resolution.reflow import Reading

Clock = Callable[[], datetime]
MOST_REBASES = 20


class Session(KnownSession):
    """One session, open, to decide in; `create` and `open` make it.

    Where something fails, `standing` and the file stay as they were.
    `gavel` is there where the session is open at the chair's table; `known_reading` is a clean reading of any
    moment, if somebody has one, from which the one of the end is made sooner.
    """

    def __init__(  # noqa: PLR0913 - what was found by `create` and `open`
        self,
        record: Record,
        working_text: WorkingText,
        entries: list[LogEntry],
        *,
        actor: str,
        clock: Clock,
        reader: ReadText,
        hear: Hear = nobody,
    ) -> None:
        super().__init__(record, working_text, entries, reader=reader, hear=hear)
        self._clock = clock
        self.actor = actor
        self.gavel: Gavel | None = None
        self.known_reading: Reading | None = None
        self.heads: HeadsKeeper | None = None
        self._lost_to: LogEntry | None = None
        self._foreseen = Foreseen()

    @classmethod
    def create(  # noqa: PLR0913 - all of it is the user's to say
        cls,
        path: Path,
        data: bytes,
        *,
        name: str,
        profile: str = "itu",
        actor: str = "chair",
        clock: Clock = utc_now,
        reader: ReadText = read_working_text,
    ) -> Self:
        """A new session about the text in `data`, which came from a file of that name.

        Raises IntakeError where the text cannot be taken, StoreError where no session can be made there.
        """
        from session_store.beginning import begin  # noqa: PLC0415 - with the library that makes the tables

        record, working_text = begin(
            path, data, name=name, profile=profile, actor=actor, at=clock(), reader=reader
        )
        return cls(record, working_text, record.entries(), actor=actor, clock=clock, reader=reader)

    @classmethod
    @uncollected()
    def open(  # noqa: PLR0913 - all of it is the user's to say
        cls,
        path: Path,
        *,
        read_only: bool = False,
        actor: str = "chair",
        clock: Clock = utc_now,
        reader: ReadText | None = None,
        hear: Hear = nobody,
        rows: list[LogEntry] | None = None,
    ) -> Self:
        """The session in that file, where it stopped; raises the StoreError that says why it cannot be.

        `hear` is told how far text and log are read; what it raises stops that, and nothing stays open.
        `rows` gets the log as it was read, for whoever would read it again: the session keeps none of it.
        """
        reader = reader or reader_heard(hear)
        record = Record.open(path, read_only=read_only)
        try:
            entries = record.entries(hear=hear)
            if rows is not None:
                rows.extend(entries)
            working_text = working_text_of(record, entries, reader=reader)
            return cls(record, working_text, entries, actor=actor, clock=clock, reader=reader, hear=hear)
        except BaseException:
            record.close()
            raise

    def close(self) -> None:
        """Lays down the gavel first; where that cannot be recorded, the next chair takes it over."""
        if self.gavel is not None:
            gavel, self.gavel = self.gavel, None
            with suppress(StoreError, Refused):
                self._lay_down(gavel.table)
            gavel.side_file.close()
        if self.heads is not None:
            heads, self.heads = self.heads, None
            heads.close()
        super().close()

    def decide(
        self,
        request: AnyRequest | Tentative,
        *,
        command: str | None = None,
        role: Role = "chair",
        actor: str | None = None,
    ) -> Decided:
        """Decide, durably, a what-if as one package; the same `command` decides once, however often asked.

        What takes several events is recorded whole or not at all. Raises Refused, Conflict where another
        decided meanwhile (`refresh` reads what), GavelElsewhere where another took the gavel from this table,
        and the StoreError that says why nothing could be recorded.
        """
        if command is not None and self._record.entry_of_command(command) is not None:
            return self._decided_before(command)
        if not isinstance(request, MinutesRequest):
            self._refuse_lost_gavel()
        return self._record_steps(
            self._steps(request),
            command=command,
            at=self._clock(),
            role=role,
            actor=self.actor if actor is None else actor,
            texts=[_stored(request)] if isinstance(request, Adopt) else [],
        )

    def seal(self, *, signer: Signer | None = None, actor: str | None = None) -> Decided:
        """Record the last event there can be, signed if there is a signer; raises Refused and StoreError."""
        refuse_sealed(self.standing)
        self._refuse_lost_gavel()
        at, who = self._clock(), self.actor if actor is None else actor
        event = seal_of(
            self.standing, self._head.hash, at=time_said(at), actor=recordable(who), signer=signer
        )
        version = self.version + 1
        step = Decided(version, event, self.standing, apply(self.standing, event, version))
        return self._record_steps([step], command=None, at=at, role="chair", actor=who)

    def preview(self, request: AnyRequest) -> Decided:
        """What deciding so would do; nothing is recorded. Raises Refused."""
        return as_one(self._steps(request))

    def foresee(self, act: Act) -> Decided:
        """The same as `preview`, kept: if that act is decided next, it leads to this very standing."""
        return as_one(self._foreseen.look(act, self.standing))

    def foresee_package(self, what_if: Tentative) -> None:
        """What the rows of its decisions would say, found now and not when it is decided."""
        self._foreseen.look_at_tried(what_if)

    def incoming(self, data: bytes, name: str, *, reader: ReadText | None = None) -> Incoming:
        """A text that was revised elsewhere, read, as `Adopt` takes it; raises IntakeError."""
        came = (reader or self._reader)(data)
        return Incoming(recordable(name), sha256_of(data), data, came.text, came.document)

    def note(
        self,
        text: str,
        *,
        command: str | None = None,
        role: Role = "secretary",
        actor: str | None = None,
    ) -> Decided:
        """Enter a text in the minutes, as `enter` does."""
        return self.enter(Note(text), command=command, role=role, actor=actor)

    def enter(
        self,
        request: MinuteRequest,
        *,
        command: str | None = None,
        role: Role = "secretary",
        actor: str | None = None,
    ) -> Decided:
        """Enter that in the minutes, after whatever others recorded; raises Refused and StoreError."""
        once = uuid4().hex if command is None else command
        for _ in range(MOST_REBASES):
            try:
                return self.decide(request, command=once, role=role, actor=actor)
            except Conflict:
                self.refresh()
        return self.decide(request, command=once, role=role, actor=actor)

    def keep_heads(self, path: Path, tell: Callable[[str], None]) -> None:
        """Keep the head of every version in that file too, behind each decision, those so far at once.

        What fails is told, from another thread, and keeps nothing from being recorded.
        """
        self.heads = HeadsKeeper(path, tell)
        self.heads.keep(self.entries())

    def refresh(self) -> list[LogEntry]:
        """Read what others recorded since, and whether another took the gavel."""
        entries = super().refresh()
        self._note_heads(entries)
        if self.gavel is not None:
            taken = (entry for entry in entries if isinstance(entry.event, GavelTaken))
            self._lost_to = next(taken, self._lost_to)
        return entries

    def _record_steps(  # noqa: PLR0913 - all of it goes into the rows
        self,
        steps: list[Decided],
        *,
        command: str | None,
        at: datetime,
        role: Role,
        actor: str,
        texts: Sequence[StoredText] = (),
    ) -> Decided:
        commands = [uuid4().hex for _ in steps[1:]] + [uuid4().hex if command is None else command]
        drafts = drafts_of(self._foreseen.said(steps), commands, at=at, actor=actor, role=role)
        entries = self._record.append_all(drafts, expected=self._head, texts=texts)
        is_asked_again = command is not None and entries != sealed_all(
            drafts, version=self._head.version, prev=self._head.hash
        )
        if is_asked_again:
            return self._decided_before(commands[-1])
        decided = as_one(steps)
        self._foreseen.forget()
        self._texts.know(decided.event)
        self.standing, self._head = decided.after, Head(decided.version, entries[-1].hash)
        self._past.note(self.standing)
        self._note_heads(entries)
        return decided

    def _note_heads(self, entries: list[LogEntry]) -> None:
        if self.heads is not None and entries:
            self.heads.keep(entries)

    def _lay_down(self, table: str) -> None:
        """With the sum of the text as it then reads, if anything was decided: the chair is leaving."""
        for _ in range(MOST_REBASES):
            is_due = is_reading_due(self.standing)
            reading = reading_sum(self.standing, self.known_reading)[0] if is_due else None
            try:
                self.decide(LayDownGavel(table, reading), role="chair")
            except Conflict:
                self.refresh()
            else:
                return

    def _refuse_lost_gavel(self) -> None:
        if self._lost_to is not None:
            raise GavelElsewhere(
                self.path,
                f"{self._lost_to.summary} at {self.recorded_at(self._lost_to.version)}: leave this table",
            )

    def _steps(self, request: AnyRequest | Tentative) -> list[Decided]:
        if isinstance(request, Tentative):
            return steps_tried(request, self.standing)
        return self._foreseen.known(request, self.standing) or steps_of(request, self.standing)

    def _decided_before(self, command: str) -> Decided:
        self.refresh()
        entry = self._record.entry_of_command(command)
        if entry is None:
            raise LookupError(command)
        event = self._texts.event_of(entry)
        first = event.first if isinstance(event, ClosingEvent) else entry.version
        return Decided(entry.version, event, self.at(first - 1), self.at(entry.version))


def _stored(request: Adopt) -> StoredText:
    incoming = request.incoming
    return StoredText(incoming.sha256, incoming.name, incoming.data)
