"""From a working text to its tree: one reading rule, one file.

`read` never refuses a text for its marks: it recovers, keeps every character, and reports what it assumed.
"""

from resolution.reader.document import read

__all__ = ["read"]
