"""From a working text to its tree: one reading rule, one file.

`read` never refuses a text for its marks: it recovers, keeps every character, and reports what it assumed.
`read_beginning` gives the first sections as `read` will give them, before the whole is read.
"""

from resolution.reader.document import Told, read, read_beginning

__all__ = ["Told", "read", "read_beginning"]
