"""A full-text index of entries in memory: the session file has none: its triggers may call no function."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Self

_UNSPACED = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Scripts without spaces between words: each of their characters is found by itself."""
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_ACCENTS = (range(10, 36), range(200, 241))
"""Combining classes of points and accents; below are signs without which an Indic word is another."""
_LETTERS = re.compile(r"[^\W_]")


class FullText:
    """Finds the entries that hold all words of a query; it begins empty, and ends with `close`."""

    def __init__(self) -> None:
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.execute(
            'CREATE VIRTUAL TABLE entries USING fts5(words, tokenize = "unicode61 remove_diacritics 2", '
            "prefix = '2 3')"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._db.close()

    def put(self, version: int, words: str) -> None:
        """The words of the entry of that version, in place of any known before."""
        self._db.execute("DELETE FROM entries WHERE rowid = ?", [version])
        self._db.execute("INSERT INTO entries (rowid, words) VALUES (?, ?)", [version, _parted(words)])

    def find(self, query: str) -> list[int]:
        """The versions of the entries that hold every word, or its beginning, and every "phrase", in order.

        Case and accents do not matter. A query without a word finds nothing.
        """
        terms = terms_of(query)
        if not terms:
            return []
        asked = " AND ".join(_quoted(term) for term in terms)
        rows = self._db.execute("SELECT rowid FROM entries WHERE entries MATCH ? ORDER BY rowid", [asked])
        return [version for (version,) in rows.fetchall()]


def terms_of(query: str) -> list[str]:
    """The words and phrases that are looked for; what holds no letter or figure is none."""
    found: Iterable[tuple[str, str]] = _TERM.findall(query.replace("\0", " "))
    return [term for phrase, word in found if _LETTERS.search(term := phrase or word)]


def _quoted(term: str) -> str:
    """As a string of the query language, in which nothing has a meaning of its own."""
    return f'"{_parted(term)}" *'


def _parted(text: str) -> str:
    return _UNSPACED.sub(r" \g<0> ", folded(text.replace("\0", " ")))


def folded(text: str) -> str:
    """The text as it is compared: SQLite by itself knows the accents of Latin letters only."""
    return text.lower() if text.isascii() else "".join(map(folded_character, text))


@lru_cache(maxsize=4096)
def folded_character(character: str) -> str:
    """In lower case and without accents: one character, several, or none of an accent by itself."""
    if "\uac00" <= character <= "\ud7af":  # a syllable of Hangul would come apart
        return character
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFD", character).casefold())
    return "".join(part for part in parts if not _is_accent(part))


def _is_accent(part: str) -> bool:
    place = unicodedata.combining(part)
    return any(place in places for places in _ACCENTS)
