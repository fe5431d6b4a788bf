"""Changing the words: a section's notation with one stretch replaced, read again, and grafted into the tree.

What the stretch leaves alone keeps its identity: paragraphs their ids, points their numbers. Points that it
adds get numbers that were never given before; those that it takes away leave theirs behind.
"""

from resolution.amending.base_words import base_letters, has_same_base
from resolution.amending.grafting import grafted
from resolution.amending.heading import with_its_head
from resolution.amending.inserting import inserted
from resolution.amending.labelling import added_label, is_of_style
from resolution.amending.moving import moved, moved_again
from resolution.amending.notation import notation_of, with_replaced
from resolution.amending.problems import problems_of
from resolution.amending.relabelling import with_label_as_written
from resolution.amending.stretch_reading import NoOneSection
from resolution.amending.tracking import struck, tracked, with_ends

__all__ = [
    "NoOneSection",
    "added_label",
    "base_letters",
    "grafted",
    "has_same_base",
    "inserted",
    "is_of_style",
    "moved",
    "moved_again",
    "notation_of",
    "problems_of",
    "struck",
    "tracked",
    "with_ends",
    "with_its_head",
    "with_label_as_written",
    "with_replaced",
]
