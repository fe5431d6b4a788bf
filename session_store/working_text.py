"""The text a session is about: read once when it begins, and found the same whenever it is opened."""

import gc
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from resolution.exchange.incoming import text_in_bytes
from resolution.light_dataclass import dataclass
from resolution.reader import Told, read
from resolution.tree import Document, Option, Point
from resolution.under_way import Hear, UnderWay, nobody

PointRow = tuple[int, str, str, int, str, str]


@dataclass(frozen=True, slots=True)
class WorkingText:
    """A text: its bytes as they came, its characters (of a Word file, its notation), what was read in
    them.
    """

    data: bytes
    text: str
    document: Document

    def for_its_bytes(self, data: bytes) -> "WorkingText":
        """What is read in these bytes: in its own not once more. Raises IntakeError."""
        return self if data == self.data else read_working_text(data)


ReadText = Callable[[bytes], WorkingText]


def read_working_text(data: bytes) -> WorkingText:
    """What is read in these bytes; raises IntakeError."""
    text = text_in_bytes(data)
    return WorkingText(data, text, read_text(text))


def known_reader(known: WorkingText) -> ReadText:
    """As `read_working_text`, but what was read in that text, known by its sum, is not read again."""
    sha256, document = sha256_of(known.data), known.document

    def read_known(data: bytes) -> WorkingText:
        if sha256_of(data) != sha256:
            return read_working_text(data)
        return WorkingText(data, text_in_bytes(data), document)

    return read_known


def reader_heard(hear: Hear) -> ReadText:
    """As `read_working_text`, `hear` being told how far it is."""
    if hear is nobody:
        return read_working_text

    def read_heard(data: bytes) -> WorkingText:
        text = text_in_bytes(data, hear=hear)
        return WorkingText(data, text, read_text_heard(text, hear))

    return read_heard


def read_text_heard(text: str, hear: Hear) -> Document:
    """As `read_text`, `hear` being told how far it is."""

    def told(place: int) -> None:
        hear(UnderWay("reading the text", place, len(text)))

    document = read_text(text, told=told)
    told(len(text))
    return document


def read_text(text: str, *, told: Told | None = None) -> Document:
    """What is read in a text, `told` hearing how far it has come.

    No garbage is collected meanwhile: nearly all that is made then stays.
    """
    with uncollected():
        return read(text, told=told)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage is collected meanwhile: for work of which nearly all that is made stays."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def point_rows(document: Document) -> list[PointRow]:
    """The points for people with SQL: number, kind, place, options, sources, text."""
    return [
        (
            point.number,
            point.kind,
            place_of(document, point),
            len(point.options),
            sources_of(point.options),
            "\n".join(option.text for option in point.options),
        )
        for point in document.points
    ]


def place_of(document: Document, point: Point) -> str:
    """Where the room would look: `considering c)`."""
    section = document.section_by_id.get(point.section)
    return " ".join(filter(None, (section.call if section else "", point.label)))


def sources_of(options: tuple[Option, ...]) -> str:
    """The symbols of all sources, each once."""
    return "; ".join(dict.fromkeys(source.symbol for option in options for source in option.sources))
