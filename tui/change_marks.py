"""The marks round words that went and words that came, where colour and style are not to tell them alone.

No square ones: the texts are full of them.
"""

from resolution.tree import Change

MARKS: dict[Change, tuple[str, str]] = {"": ("", ""), "deleted": ("{-", "-}"), "inserted": ("{+", "+}")}
