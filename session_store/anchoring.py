"""Anchors: heads of a log that were noted elsewhere, against which a log that was rewritten or cut shows.

A heads file has a line for each version: its number and the hash of its row, as `adref log --heads` prints.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from session_store.entries import ALPHABET, LogEntry, head_code
from session_store.verdict import Finding

_LINE = re.compile(r"(\d{1,9}) ([0-9a-f]{64})")
_CODE = re.compile(f"[{ALPHABET}]{{4}}")
_KEY = re.compile(r"[0-9a-f]{64}")


class AnchorError(ValueError):
    """What was given as an anchor is none; the message says where, and what would be one."""


class Noted(NamedTuple):
    """The hash that a version of the log had when it was noted."""

    version: int
    hash: str


class Anchors(NamedTuple):
    """Codes that stood on a screen or in an export, heads noted in a file, keys one of which should sign."""

    codes: tuple[str, ...] = ()
    heads: tuple[Noted, ...] = ()
    keys: tuple[str, ...] = ()


def heads_lines(entries: Iterable[LogEntry]) -> Iterator[str]:
    """The lines of a heads file."""
    return (f"{entry.version} {entry.hash}" for entry in entries)


def heads_noted(text: str) -> tuple[Noted, ...]:
    """The heads in a heads file; raises AnchorError with the line that is none.

    A last line without a line break that is none was cut off while it was written, and is passed over.
    """
    *lines, last = text.split("\n")
    if _LINE.fullmatch(last.strip()):
        lines.append(last)
    return tuple(_noted(number, line) for number, line in enumerate(lines, 1) if line.strip())


def _noted(number: int, line: str) -> Noted:
    match = _LINE.fullmatch(line.strip())
    if match is None:
        raise AnchorError(
            f"line {number} is no head: it is a version and a hash, as adref log --heads prints"
        )
    return Noted(int(match[1]), match[2])


def code_given(words: str) -> str:
    """The code as it is compared; raises AnchorError where it is none."""
    code = words.strip().upper()
    if _CODE.fullmatch(code) is None:
        raise AnchorError(f"“{words}” is no head code: it is four characters such as K7QF")
    return code


def key_given(words: str) -> str:
    """The public key as it is compared, of 64 hexadecimal digits; raises AnchorError where it is none."""
    key = words.strip().lower()
    if _KEY.fullmatch(key) is None:
        raise AnchorError(f"“{words}” is no public key: it is 64 hexadecimal digits, as adref seal prints")
    return key


def versions_with(entries: Sequence[LogEntry], code: str) -> list[int]:
    """The versions at which the log had that code."""
    return [entry.version for entry in entries if head_code(entry.hash) == code]


def anchor_findings(entries: Sequence[LogEntry], anchors: Anchors) -> Iterator[Finding]:
    """What does not fit; of the heads noted only the first that differs."""
    for code in anchors.codes:
        if not versions_with(entries, code):
            yield Finding(
                "anchor",
                f"no version has the head {code}: the log was cut before it, altered, or is another one",
            )
    last = entries[-1].version if entries else 0
    hash_of = {entry.version: entry.hash for entry in entries}
    for noted in sorted(anchors.heads):
        if noted.version > last:
            words = f"the log ends at version {last}, but version {noted.version} was noted: its end was cut"
            yield Finding("anchor", words, last + 1)
            return
        if hash_of.get(noted.version) != noted.hash:
            words = f"version {noted.version} is not the one that was noted: the log was altered"
            yield Finding("anchor", words, noted.version)
            return
