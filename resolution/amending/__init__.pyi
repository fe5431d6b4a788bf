from .base_words import base_letters, has_same_base
from .grafting import grafted
from .heading import with_its_head
from .inserting import inserted
from .labelling import added_label, is_of_style
from .moving import moved, moved_again
from .notation import notation_of, with_replaced
from .parting import parted
from .problems import problems_brought, problems_of
from .relabelling import with_label_as_written
from .stretch_reading import NoOneSection
from .tracking import struck, tracked, with_ends

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
    "parted",
    "problems_brought",
    "problems_of",
    "struck",
    "tracked",
    "with_ends",
    "with_its_head",
    "with_label_as_written",
    "with_replaced",
]
