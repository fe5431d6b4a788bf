"""Changing the words: a section's notation with one stretch replaced, read again, and grafted into the tree.

What the stretch leaves alone keeps its identity: paragraphs their ids, points their numbers. Points that it
adds get numbers that were never given before; those that it takes away leave theirs behind.
"""

from resolution.amending.base_words import base_letters
from resolution.amending.grafting import NoOneSection, grafted
from resolution.amending.labelling import added_label
from resolution.amending.notation import notation_of, with_inserted, with_replaced
from resolution.amending.tracking import struck, tracked

__all__ = [
    "NoOneSection",
    "added_label",
    "base_letters",
    "grafted",
    "notation_of",
    "struck",
    "tracked",
    "with_inserted",
    "with_replaced",
]
