"""Contributions: who proposed what, where, and what became of it; by paragraph and by author."""

from resolution.contents import contents

__getattr__, __dir__, __all__ = contents(__name__, __file__)
