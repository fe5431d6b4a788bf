"""Style profiles: how a body sets its texts, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """The marks of one house: what an item ends with, and what the last of each kind ends with.

    `abbreviations` end in a full stop that is theirs and not the sentence's.
    """

    name: str
    item: str = ";"
    opens_list: str = ":"
    preambular_end: str = ","
    operative_end: str = ","
    text_end: str = "."
    abbreviations: tuple[str, ...] = ("etc.", "al.", "Inc.", "Ltd.", "Corp.")


ITU = Profile("itu")
