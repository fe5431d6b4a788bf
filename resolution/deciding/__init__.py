"""Deciding: what the chair may ask, what happened, and how every point stands after it.

`decide` may refuse; `apply` and `fold` never do. The tree that was read does not change.
"""

from resolution.contents import contents

__getattr__, __dir__, __all__ = contents(__name__, __file__)
