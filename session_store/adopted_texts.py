"""The texts that a log adopted, read as they were adopted: each once, however often it is asked for."""

from dataclasses import replace
from typing import NamedTuple

from resolution.deciding import Event, TextAdopted, outline_of
from resolution.intake import IntakeError
from resolution.reader import read
from resolution.tree import Document
from session_store.entries import LogEntry
from session_store.errors import Damaged, ReadDifferently
from session_store.record import Record, event_in
from session_store.working_text import ReadText


class _Texts(NamedTuple):
    """What was read with the words kept, and without."""

    revision: Document
    source: Document


class AdoptedTexts:
    """Completes what the log says of an adoption with the text that the record holds apart."""

    def __init__(self, record: Record, reader: ReadText) -> None:
        self._record = record
        self.reader = reader
        self._read: dict[TextAdopted, _Texts] = {}

    def know(self, event: Event) -> None:
        """What was adopted in this session need not be read again."""
        if isinstance(event, TextAdopted) and event.revision is not None and event.source is not None:
            self._read[event] = _Texts(event.revision, event.source)

    def event_of(self, entry: LogEntry) -> Event:
        """What the row records; raises as `event_in`, ReadDifferently where its text holds other points."""
        event = event_in(self._record, entry)
        return self.completed(event, entry.version)

    def completed(self, event: Event, version: int) -> Event:
        """The event of that version, an adoption with its text; raises as `event_of`."""
        if not isinstance(event, TextAdopted):
            return event
        revision, source = self._known(event, version)
        return replace(event, revision=revision, source=source)

    def _known(self, event: TextAdopted, version: int) -> "_Texts":
        known = self._read.get(event)
        if known is None:
            known = self._read[event] = self._read_again(event, version)
        return known

    def _read_again(self, event: TextAdopted, version: int) -> "_Texts":
        path = self._record.path
        stored = self._record.text(event.sha256)
        if stored is None:
            raise Damaged(path, f"does not hold the text adopted in version {version}: go back to a copy")
        try:
            came = self.reader(stored.data)
        except IntakeError as error:
            raise ReadDifferently(
                path,
                f"holds a text that this adref does not take ({error}): open it with the one that adopted it",
            ) from error
        from resolution.deciding import with_words  # noqa: PLC0415 - not before a text was adopted

        revision = read(with_words(came.text, event.kept)) if event.kept else came.document
        if outline_of(revision) != event.outline:
            raise ReadDifferently(
                path,
                f"adopted a text in version {version} by an adref that reads other points: open it with "
                "that one",
            )
        return _Texts(revision, came.document)
