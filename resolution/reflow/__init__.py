"""Reflow: how the text reads under the decisions taken, and what each one changes beyond its own words."""

from resolution.contents import contents

__getattr__, __dir__, __all__ = contents(__name__, __file__)
