"""Taking in a text from outside: its bytes are judged here, once, and nothing else of ours meets them raw.

What comes out has LF as its only line end, no control character but TAB and LF, and stays under the caps.
Bidirectional and other format characters pass: they belong to the text, and `visible` shows what they are.
"""

import re
from itertools import islice

SIZE_CAP = 64 * 1024 * 1024
LINE_CAP = 1_000_000
PARAGRAPH_CAP = 200_000

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_HIGHER_PLANES = "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(1, 17))
_ALLOWED = re.compile(f"[ -~\t\n\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd{_HIGHER_PLANES}]*+")
_PARAGRAPH = re.compile(
    r"""^[ \t]*+ (?: (?<=\n\n)\S | (?:[-*+•#]|\(?\w{1,4}[.)]|\d+)[ \t] )""", re.MULTILINE | re.VERBOSE
)
_SIGNATURES = (
    (b"PK\x03\x04", "a Word file or another zip archive"),
    (b"%PDF-", "a PDF file"),
    (b"SQLite format 3\0", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x1f\x8b", "a gzip archive"),
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


class IntakeError(ValueError):
    """A text that cannot be taken, and the place (line and column, from 1) where that shows."""

    exit_status = 3

    def __init__(self, message: str, *, line: int = 1, column: int = 1) -> None:
        super().__init__(f"line {line}, column {column}: {message}")
        self.message = message
        self.line = line
        self.column = column


class EmptyText(IntakeError):
    """There is nothing in it to read."""


class NotText(IntakeError):
    """It is a file of another kind."""


class NotUtf8(IntakeError):
    """Some of its bytes are not UTF-8."""


class ControlCharacter(IntakeError):
    """It holds a character that steers a terminal, or none at all."""


class TooLarge(IntakeError):
    """It is over one of the caps."""


def decode(data: bytes) -> str:
    """The text those bytes hold, with LF as its line end and without a byte order mark.

    Raises the IntakeError that says what is wrong, where, and what would be right.
    """
    if len(data) > SIZE_CAP:
        raise TooLarge(f"more than {SIZE_CAP:,} bytes: divide the text")
    _refuse_other_kinds(data)
    text = _decoded(data).replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if not text.replace("\ufeff", "").strip():
        raise EmptyText("the text is empty: it should hold at least one paragraph")
    _refuse_control_characters(text)
    _refuse_long_lines(text)
    _refuse_too_many_paragraphs(text)
    return text


def _refuse_other_kinds(data: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise NotText(f"this is {kind}, not a text: save it as plain text in UTF-8")
    if data.startswith(_WIDE_MARKS):
        raise NotUtf8("the text is in UTF-16: save it in UTF-8")
    at = data.find(b"\0")
    if at >= 0:
        line, column = _place_in_bytes(data, at)
        raise NotText("this is a binary file, not a text in UTF-8", line=line, column=column)


def _decoded(data: bytes) -> str:
    body = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        line, column = _place_in_bytes(body, error.start)
        raise NotUtf8(
            f"the byte {body[error.start]:02X} is not UTF-8: save the text in UTF-8", line=line, column=column
        ) from None


def _place_in_bytes(data: bytes, at: int) -> tuple[int, int]:
    """Line and column of a byte; what stands before it in its line counts in characters."""
    before = data[data.rfind(b"\n", 0, at) + 1 : at]
    return data.count(b"\n", 0, at) + 1, len(before.decode(errors="replace")) + 1


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _refuse_control_characters(text: str) -> None:
    allowed = _ALLOWED.match(text)
    at = allowed.end() if allowed else 0
    if at == len(text):
        return
    line, column = _place(text, at)
    code = ord(text[at])
    if text[at] == "\r":
        advice = "a carriage return alone (U+000D): end lines with LF or CR LF"
    elif code < 0xA0:
        advice = f"the control character U+{code:04X}: remove it"
    else:
        advice = f"U+{code:04X}, which is no character: remove it"
    raise ControlCharacter(advice, line=line, column=column)


def _refuse_long_lines(text: str) -> None:
    start = 0
    while start + LINE_CAP <= len(text):
        last = text.rfind("\n", start, start + LINE_CAP)
        if last < 0:
            line, _ = _place(text, start)
            raise TooLarge(f"a line of {LINE_CAP:,} characters or more: break it into paragraphs", line=line)
        start = last + 1


def _refuse_too_many_paragraphs(text: str) -> None:
    if text.count("\n") < PARAGRAPH_CAP:
        return  # each begins a line
    beyond = next(islice(_PARAGRAPH.finditer(text), PARAGRAPH_CAP, None), None)
    if beyond is not None:
        line, column = _place(text, beyond.start())
        raise TooLarge(f"more than {PARAGRAPH_CAP:,} paragraphs: divide the text", line=line, column=column)
