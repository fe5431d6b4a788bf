"""A session: the text, how its points stand, the record behind them; what is decided is on the disk first."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from resolution.deciding import (
    Adopt,
    AnyRequest,
    Checkpoints,
    ClosingEvent,
    Event,
    GavelTaken,
    Incoming,
    LayDownGavel,
    MinuteRequest,
    MinutesRequest,
    Note,
    Refused,
    Standing,
    TextRead,
    apply,
    decide_all,
    refuse_sealed,
    sealed_in,
)
from resolution.tree import Document
from session_store.adopted_texts import AdoptedTexts
from session_store.beginning import begin, working_text_of
from session_store.chair_file import Gavel
from session_store.entries import MOST_BODY, Draft, LogEntry, Role, head_code, sealed_all
from session_store.errors import Conflict, GavelElsewhere, StoreError
from session_store.heads_file import HeadsKeeper
from session_store.reading_sum import is_reading_due, reading_sum
from session_store.record import Head, Record, StoredText
from session_store.replaying import Rows, followed
from session_store.sealing import Signer, seal_of
from session_store.summaries import draft_of, recordable, time_said, utc_now
from session_store.verdict import Verdict
from session_store.verifying import verify_record
from session_store.working_text import ReadText, WorkingText, read_working_text, sha256_of

if TYPE_CHECKING:
    from resolution.reflow import Reading

Clock = Callable[[], datetime]
MOST_REBASES = 20


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, and how the points stood before and after it; previewed, `version` is what it would be.

    Where it took several events, `event` is the last, which closes their package, and `version` is its.
    """

    version: int
    event: Event
    before: Standing
    after: Standing


class Session:
    """One session, open; `create` and `open` make it.

    `standing` is how the points stand at `version`. Where something fails, it and the file stay as they were.
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
    ) -> None:
        self._record = record
        self._working_text = working_text
        self._clock = clock
        self._reader = reader
        self.actor = actor
        self.gavel: Gavel | None = None
        self.known_reading: Reading | None = None
        self.heads: HeadsKeeper | None = None
        self._lost_to: LogEntry | None = None
        self._texts = AdoptedTexts(record, reader)
        self.standing, self._head = Standing(working_text.document), Head()
        self._past = Checkpoints(self.standing)
        self._follow(entries)

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
        record, working_text = begin(
            path, data, name=name, profile=profile, actor=actor, at=clock(), reader=reader
        )
        return cls(record, working_text, record.entries(), actor=actor, clock=clock, reader=reader)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        actor: str = "chair",
        clock: Clock = utc_now,
        reader: ReadText = read_working_text,
    ) -> Self:
        """The session in that file, where it stopped; raises the StoreError that says why it cannot be."""
        record = Record.open(path, read_only=read_only)
        try:
            entries = record.entries()
            working_text = working_text_of(record, entries, reader=reader)
            return cls(record, working_text, entries, actor=actor, clock=clock, reader=reader)
        except BaseException:
            record.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

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
        self._record.close()

    @property
    def path(self) -> Path:
        return self._record.path

    @property
    def is_read_only(self) -> bool:
        return self._record.is_read_only

    @property
    def is_sealed(self) -> bool:
        """Whether nothing can be recorded any more."""
        return sealed_in(self.standing) is not None

    @property
    def document(self) -> Document:
        """The text as it was read, with every amendment that counts."""
        return self.standing.document

    @property
    def source_text(self) -> str:
        return self._working_text.text

    @property
    def source_bytes(self) -> bytes:
        return self._working_text.data

    @property
    def version(self) -> int:
        return self._head.version

    @property
    def head_code(self) -> str:
        """Four characters that are the same for everybody who looks at the same record."""
        return head_code(self._head.hash)

    @property
    def text_read(self) -> TextRead:
        """The first event: the text's name, its hash, the style profile."""
        first = self.standing.history.entry(1)
        if first is None or not isinstance(first.event, TextRead):
            raise LookupError("a session begins with the reading of a text")
        return first.event

    @property
    def name(self) -> str:
        """The name of the file the text came from."""
        return self.text_read.name

    def decide(
        self,
        request: AnyRequest,
        *,
        command: str | None = None,
        role: Role = "chair",
        actor: str | None = None,
    ) -> Decided:
        """Decide, durably; the same `command` decides once, however often it is asked.

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
        drafts = [
            draft_of(step.event, step.after, at=at, actor=actor, role=role, command=one)
            for step, one in zip(steps, commands, strict=True)
        ]
        self._refuse_too_long(drafts)
        entries = self._record.append_all(drafts, expected=self._head, texts=texts)
        is_asked_again = command is not None and entries != sealed_all(
            drafts, version=self._head.version, prev=self._head.hash
        )
        if is_asked_again:
            return self._decided_before(commands[-1])
        decided = _as_one(steps)
        self._texts.know(decided.event)
        self.standing, self._head = decided.after, Head(decided.version, entries[-1].hash)
        self._past.note(self.standing)
        self._note_heads(entries)
        return decided

    def incoming(self, data: bytes, name: str, *, reader: ReadText | None = None) -> Incoming:
        """A text that was revised elsewhere, read, as `Adopt` takes it; raises IntakeError."""
        came = (reader or self._reader)(data)
        return Incoming(recordable(name), sha256_of(data), data, came.text, came.document)

    @property
    def text_sha256(self) -> str:
        """The sum of the bytes that were read or adopted last."""
        editions = self.standing.editions
        return editions[-1].event.sha256 if editions else self.text_read.sha256

    def preview(self, request: AnyRequest) -> Decided:
        """What deciding so would do; nothing is recorded. Raises Refused."""
        return _as_one(self._steps(request))

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

    @property
    def first_hash(self) -> str:
        """The hash of the first row, by which sessions are told from one another; raises StoreError."""
        return self._record.entries(upto=1)[0].hash

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

    def refresh(self) -> list[LogEntry]:
        """Read what others recorded since; gives the new rows. Raises Damaged where the log went back."""
        entries = self._record.entries_after(self._head)
        self._follow(entries)
        self._note_heads(entries)
        if self.gavel is not None:
            taken = (entry for entry in entries if isinstance(entry.event, GavelTaken))
            self._lost_to = next(taken, self._lost_to)
        return entries

    def _follow(self, entries: list[LogEntry]) -> None:
        rows = Rows(entries, self._texts.event_of)
        self.standing, self._head = followed(self.path, self._past, self.standing, self._head, rows)

    def recorded_at(self, version: int) -> str:
        """When that version was recorded, in UTC; raises StoreError."""
        entry = self._record.entries(since=version - 1)[0]
        return f"{entry.at[:10]} {entry.at[11:19]} UTC"

    def at(self, version: int) -> Standing:
        """How the points stood at that version of the log, 0 as read; raises Refused where there is none."""
        if not 0 <= version <= self.version:
            raise Refused(f"there is no version {version}: the log goes from version 1 to {self.version}")
        return self._past.at(version, self.standing)

    def entries(self, *, since: int = 0) -> list[LogEntry]:
        """The log after version `since` as this session knows it, row by row."""
        return [entry for entry in self._record.entries(since=since) if entry.version <= self.version]

    def verify(self) -> Verdict:
        """Whether the record is as it was written."""
        return verify_record(self._record, reader=self._reader)

    @staticmethod
    def _refuse_too_long(drafts: Iterable[Draft]) -> None:
        longest = max(len(draft.body.encode()) for draft in drafts)
        if longest > MOST_BODY:
            raise Refused(
                f"that takes {longest} bytes in the record, at most {MOST_BODY} fit in one entry: "
                "do it in several steps"
            )

    def _refuse_lost_gavel(self) -> None:
        if self._lost_to is not None:
            raise GavelElsewhere(
                self.path,
                f"{self._lost_to.summary} at {self.recorded_at(self._lost_to.version)}: leave this table",
            )

    def _steps(self, request: AnyRequest) -> list[Decided]:
        """Each event of the decision by itself; raises Refused."""
        steps: list[Decided] = []
        before = self.standing
        for version, event in enumerate(decide_all(before, request), self.version + 1):
            after = apply(before, event, version)
            steps.append(Decided(version, event, before, after))
            before = after
        return steps

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


def _as_one(steps: list[Decided]) -> Decided:
    last = steps[-1]
    return Decided(last.version, last.event, steps[0].before, last.after)
