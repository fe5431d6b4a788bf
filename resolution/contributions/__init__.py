"""Contributions: who proposed what, where, and what became of it; by paragraph and by author."""

from resolution.contributions.authors import AuthorCount, by_author, is_by_author, is_from
from resolution.contributions.base_texts import base_texts
from resolution.contributions.fates import FALLEN, STANDING, Fate, FateKind, fate_of, fate_words
from resolution.contributions.proposing import Contribution, contributions_in, options_without_source

__all__ = [
    "FALLEN",
    "STANDING",
    "AuthorCount",
    "Contribution",
    "Fate",
    "FateKind",
    "base_texts",
    "by_author",
    "contributions_in",
    "fate_of",
    "fate_words",
    "is_by_author",
    "is_from",
    "options_without_source",
]
