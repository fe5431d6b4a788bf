"""What a session's record tells: the text, how its points stand at every version, what others recorded."""

from pathlib import Path
from typing import Self

from resolution.deciding import Checkpoints, Refused, Standing, TextRead, sealed_in
from resolution.tree import Document
from resolution.under_way import Hear, nobody
from session_store.adopted_texts import AdoptedTexts
from session_store.entries import LogEntry, head_code
from session_store.record import Head, Record
from session_store.replaying import Rows, followed
from session_store.text_of_record import text_kept, working_text_of
from session_store.verdict import Verdict
from session_store.working_text import ReadText, WorkingText, known_reader, reader_heard, uncollected


class KnownSession:
    """A session as far as its log was read; nothing here writes.

    `standing` is how the points stand at `version`. Where reading fails, it stays as it was.
    """

    def __init__(
        self,
        record: Record,
        working_text: WorkingText,
        entries: list[LogEntry],
        *,
        reader: ReadText,
        hear: Hear = nobody,
    ) -> None:
        self._record = record
        self._texts = AdoptedTexts(record, reader)
        self.standing, self._head = Standing(working_text.document), Head()
        self._past = Checkpoints(self.standing)
        self._follow(entries, hear)
        # What reads for the opening may hold the text's bytes and characters; the session keeps neither.
        self._reader = self._texts.reader = known_reader(working_text)

    @classmethod
    @uncollected()
    def look(cls, path: Path, *, reader: ReadText | None = None, hear: Hear = nobody) -> Self:
        """The session in that file, to read in; raises the StoreError that says why it cannot be.

        `hear` is told how far text and log are read; what it raises stops that, and nothing stays open.
        """
        reader = reader or reader_heard(hear)
        record = Record.open(path, read_only=True)
        try:
            entries = record.entries(hear=hear)
            return cls(
                record, working_text_of(record, entries, reader=reader), entries, reader=reader, hear=hear
            )
        except BaseException:
            record.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
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
    def source_bytes(self) -> bytes:
        """The text that the session began with, as the record holds it; raises StoreError."""
        return text_kept(self._record, self.text_read).data

    @property
    def text_sha256(self) -> str:
        """The sum of the bytes that were read or adopted last."""
        editions = self.standing.editions
        return editions[-1].event.sha256 if editions else self.text_read.sha256

    @property
    def version(self) -> int:
        return self._head.version

    @property
    def head_code(self) -> str:
        """Four characters that are the same for everybody who looks at the same record."""
        return head_code(self._head.hash)

    @property
    def first_hash(self) -> str:
        """The hash of the first row, by which sessions are told from one another; raises StoreError."""
        return self._record.entries(upto=1)[0].hash

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

    def refresh(self) -> list[LogEntry]:
        """Read what others recorded since; gives the new rows. Raises Damaged where the log went back."""
        entries = self._record.entries_after(self._head)
        self._follow(entries)
        return entries

    def _follow(self, entries: list[LogEntry], hear: Hear = nobody) -> None:
        rows = Rows(entries, self._texts.event_of, hear)
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

    def entries(self, *, since: int = 0, hear: Hear = nobody) -> list[LogEntry]:
        """The log after version `since` as this session knows it, row by row."""
        found = self._record.entries(since=since, hear=hear)
        return [entry for entry in found if entry.version <= self.version]

    def verify(self) -> Verdict:
        """Whether the record is as it was written."""
        from session_store.verifying import verify_record  # noqa: PLC0415 - who reads a session seldom checks it

        return verify_record(self._record, reader=self._reader)
