from .authors import AuthorCount, by_author, is_by_author, is_from
from .base_wording import base_texts
from .fates import FALLEN, STANDING, Fate, FateKind, fate_of, fate_words
from .proposing import Contribution, contributions_in, options_without_source

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
