"""Style profiles: how a body sets its texts, as data."""

import re

from resolution.deciding.profiles import profile_named
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.tree import Document


@dataclass(frozen=True, slots=True)
class Profile:
    """The marks of one house: what an item ends with, and what the last of each kind ends with.

    `preambular_item` ends the paragraphs of a preambular section itself, `item` the sub-items below them;
    `abbreviations` end in a full stop that is theirs and not the sentence's.
    """

    name: str
    item: str = ";"
    opens_list: str = ":"
    preambular_item: str = ";"
    preambular_end: str = ","
    operative_end: str = ","
    text_end: str = "."
    abbreviations: tuple[str, ...] = ("etc.", "al.", "Inc.", "Ltd.", "Corp.")


ITU = Profile("itu")
UN = Profile("un", preambular_item=",", operative_end=";")

PROFILES = {profile.name: profile for profile in (ITU, UN)}

_UN_LABEL = re.compile(r"(?:PP|OP)\s?\d")
_UN_BODIES = re.compile(
    r"The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)\b"
)


def profile_of(standing: Standing) -> Profile:
    """The profile that the session's first event names; itu for a text without a log."""
    return PROFILES.get(profile_named(standing), ITU)


def likely_profile(document: Document) -> Profile:
    """The profile `un` where a label is PP1 or OP1, or a body of the United Nations enacts; else itu."""
    if _UN_BODIES.match(document.head.enacting or ""):
        return UN
    is_un = any(paragraph.label and _UN_LABEL.match(paragraph.label) for paragraph in document.paragraphs())
    return UN if is_un else ITU
