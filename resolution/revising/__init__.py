"""A text that was revised elsewhere, beside the text as it stands: what of it is what, and what changed.

Nothing here knows of decisions: it tells which section, paragraph, point and option of the one text is which
of the other, and never says so where two could be meant.
"""

from resolution.contents import contents

__getattr__, __dir__, __all__ = contents(__name__, __file__)
