"""From a file on the command line to the text in it, or to the word that it is a session."""

from pathlib import Path

from resolution.exchange.incoming import text_in_bytes
from resolution.intake import SIZE_CAP, IntakeError
from resolution.light_dataclass import dataclass
from resolution.tree import Document
from resolution.under_way import Hear, nobody
from session_store.file_format import MAGIC
from session_store.working_text import WorkingText, read_text_heard, read_working_text
from tui.commands.failing import CannotTake
from tui.commands.under_way_line import waiting


@dataclass(frozen=True, slots=True)
class TakenText:
    """A text from a file: its bytes as they came, its characters, and what was read in them."""

    path: Path
    data: bytes
    text: str
    document: Document

    def read_again(self, data: bytes) -> WorkingText:
        """What is read in these bytes; what was read in this text's own already is not read again."""
        if data == self.data:
            return WorkingText(data, self.text, self.document)
        return read_working_text(data)


def text_in(path: Path, *, hear: Hear = waiting) -> TakenText | None:
    """The text in the file, None where it is a session (or another database); raises CannotTake.

    How far it is read is told on the terminal, or to `hear`.
    """
    data = _bytes_in(path)
    if data is None:
        return None
    try:
        return taken(path, data, hear=hear)
    except IntakeError as error:
        raise CannotTake(path, str(error)) from error


def taken(path: Path, data: bytes, *, hear: Hear = nobody) -> TakenText:
    """The text in those bytes, which came from that file; raises IntakeError."""
    text = text_in_bytes(data, hear=hear)
    return TakenText(path, data, text, read_text_heard(text, hear))


def _bytes_in(path: Path) -> bytes | None:
    """All bytes, or one more than may be read; None where they are those of a database."""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
            return None if head == MAGIC else head + file.read(SIZE_CAP + 1 - len(head))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CannotTake(path, "no such file: check its name", exit_status=2) from error
    except IsADirectoryError as error:
        raise CannotTake(path, "is a folder: name a text or a session in it") from error
    except PermissionError as error:
        raise CannotTake(path, "may not be read: ask its owner for the right to") from error
    except OSError as error:
        raise CannotTake(path, f"cannot be read ({error.strerror})") from error
