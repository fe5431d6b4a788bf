"""Changing the words: a section's notation with one stretch replaced, read again, and grafted into the tree.

What the stretch leaves alone keeps its identity: paragraphs their ids, points their numbers. Points that it
adds get numbers that were never given before; those that it takes away leave theirs behind.
"""

from resolution.contents import contents

__getattr__, __dir__, __all__ = contents(__name__, __file__)
