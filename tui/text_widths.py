"""How wide a text is set: in columns, without its labels."""

WIDEST_TEXT = 100
"""Wider lines are hard to read, so nothing but a wish makes them so."""
NARROWEST_TEXT = 40
MOST_COLUMNS = 400
