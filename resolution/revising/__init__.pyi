from .comparing import Comparison, compared_texts
from .matching import Matched
from .merging import Merge, Patch, merged, names_after, parts_of, parts_shared
from .naming import Names, named
from .points_matched import PointMatch

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
