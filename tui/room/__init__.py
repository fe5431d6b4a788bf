"""The room's screen: the text alone, large, where the chair looks, and what was just decided."""
