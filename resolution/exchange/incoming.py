"""From the bytes of a file to the working text in them: a text as it is, a Word file in the notation of
texts.
"""

from resolution.intake import decode
from resolution.under_way import Hear, nobody

_WORD_FILES = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")
"""How a Word file begins: as an archive, as an empty one, or as an old or a locked one."""


def is_word_file(data: bytes) -> bool:
    """Whether the bytes are those of a Word file, or of another archive that would have to be one."""
    return data.startswith(_WORD_FILES)


def text_in_bytes(data: bytes, *, hear: Hear = nobody) -> str:
    """The working text that the bytes hold, its lines ended by LF; raises IntakeError.

    `hear` is told how far a Word file is read.
    """
    if not is_word_file(data):
        return decode(data)
    from resolution.exchange.docx import read_docx  # noqa: PLC0415 - its library is loaded for Word files only

    return read_docx(data, hear=hear).text
