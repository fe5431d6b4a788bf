"""From a working text to its tree: one reading rule, one file."""
