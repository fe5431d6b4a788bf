"""From a working text to its tree: one reading rule, one file.

`read` never refuses a text for its marks: it recovers, keeps every character, and reports what it assumed.
`read_beginning` gives the first sections as `read` will give them, before the whole is read.
"""

from resolution.reader.document import read, read_beginning

__all__ = ["read", "read_beginning"]
