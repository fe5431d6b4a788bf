"""A text that was revised elsewhere, beside the text as it stands: what of it is what, and what changed.

Nothing here knows of decisions: it tells which section, paragraph, point and option of the one text is which
of the other, and never says so where two could be meant.
"""

from resolution.revising.comparing import Comparison, compared_texts
from resolution.revising.matching import Matched
from resolution.revising.merging import Merge, Patch, merged, names_after, parts_of, parts_shared
from resolution.revising.naming import Names, named
from resolution.revising.points_matched import PointMatch

__all__ = [
    "Comparison",
    "Matched",
    "Merge",
    "Names",
    "Patch",
    "PointMatch",
    "compared_texts",
    "merged",
    "named",
    "names_after",
    "parts_of",
    "parts_shared",
]
