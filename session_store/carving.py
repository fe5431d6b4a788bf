"""Rows taken straight from the pages of a damaged SQLite file, whatever became of its schema and its trees.

Nothing here is trusted: a row of the log proves itself by its hash, a text by its sum.
"""

from collections.abc import Iterator
from typing import NamedTuple

from resolution.under_way import Hear, counted, nobody

LEAF = 0x0D
USUAL_PAGE = 4096
MOST_PAYLOAD = 80_000_000
FILE_HEADER = 100

Value = int | float | str | bytes | None


class Row(NamedTuple):
    """A row of some table: its rowid, and its values in the order of the table's columns."""

    rowid: int
    values: tuple[Value, ...]


class _Torn(Exception):
    """What stands there is no row."""


def rows_in(data: bytes, hear: Hear = nobody) -> Iterator[Row]:
    """Every row that a leaf of a table holds, in the order of the pages; what is torn is passed over."""
    size = _page_size(data)
    pages = range(0, len(data), size)
    for start in counted(pages, "looking through the file", len(pages), hear):
        head = start + FILE_HEADER if start == 0 else start
        if data[head : head + 1] != bytes([LEAF]):
            continue
        for place in range(int.from_bytes(data[head + 3 : head + 5], "big")):
            at = head + 8 + 2 * place
            offset = int.from_bytes(data[at : at + 2], "big")
            if at + 2 > start + size or not 8 <= offset < size:
                continue
            try:
                yield _row_at(data, start + offset, size)
            except (_Torn, UnicodeDecodeError):
                continue


def _page_size(data: bytes) -> int:
    """As the header says, where it says one that can be; all our files have pages of 4,096 bytes."""
    said = int.from_bytes(data[16:18], "big")
    size = 65_536 if said == 1 else said
    return size if size >= 512 and size & (size - 1) == 0 else USUAL_PAGE


def _row_at(data: bytes, at: int, size: int) -> Row:
    length, at = _varint(data, at)
    rowid, at = _varint(data, at)
    if not 0 < length <= MOST_PAYLOAD:
        raise _Torn
    return Row(rowid, _values(_payload(data, at, length, size)))


def _payload(data: bytes, at: int, length: int, size: int) -> bytes:
    """The payload of a cell, whose end may stand in a chain of pages of its own."""
    most = size - 35
    local = length
    if length > most:
        least = (size - 12) * 32 // 255 - 23
        local = least + (length - least) % (size - 4)
        local = local if local <= most else least
    parts, rest = [data[at : at + local]], length - local
    page = int.from_bytes(data[at + local : at + local + 4], "big") if rest else 0
    while rest > 0:
        start = (page - 1) * size
        if page < 1 or start + size > len(data):
            raise _Torn
        parts.append(data[start + 4 : start + 4 + min(rest, size - 4)])
        rest -= size - 4
        page = int.from_bytes(data[start : start + 4], "big")
    payload = b"".join(parts)
    if len(payload) != length:
        raise _Torn
    return payload


def _values(payload: bytes) -> tuple[Value, ...]:
    head, at = _varint(payload, 0)
    if head > len(payload):
        raise _Torn
    kinds, place = [], head
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    return tuple(values)


_WIDTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in {10, 11}:
        raise _Torn
    width = _WIDTHS[kind] if kind < 12 else (kind - 12) // 2
    data = payload[at : at + width]
    if len(data) != width:
        raise _Torn
    if kind >= 12:
        return (data.decode() if kind % 2 else data), at + width
    if kind == 0:
        return None, at
    if kind == 7:
        return 0.0, at + width  # no table of ours holds one
    return (kind - 8 if kind >= 8 else int.from_bytes(data, "big", signed=True)), at + width


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """The number that begins there, and where it ends."""
    number = 0
    for place in range(9):
        if at + place >= len(data):
            raise _Torn
        byte = data[at + place]
        if place == 8:
            return number << 8 | byte, at + 9
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    raise _Torn
