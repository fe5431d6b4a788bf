"""The text, pure: reading, tree, decisions, reflow, exchange formats."""
