"""What may be entered in the record as words."""

import unicodedata

from resolution.deciding.refusing import Refused

MAX_CHARACTERS = 60_000  # an event body stays below 256 kB, whatever the characters take


def words(text: str, what: str) -> str:
    """`text` without the space around it; refused where it is blank, too long or holds control characters."""
    entered = text.replace("\r\n", "\n").strip()
    if not entered:
        raise Refused(f"{what} is empty: say it in a few words", ("type it",))
    if len(entered) > MAX_CHARACTERS:
        raise Refused(f"{what} has {len(entered)} characters: at most {MAX_CHARACTERS} fit in one entry")
    for place, character in enumerate(entered, start=1):
        if character not in "\n\t" and unicodedata.category(character) in {"Cc", "Cs"}:
            code = f"U+{ord(character):04X}"
            raise Refused(
                f"{what} holds a character that cannot be recorded, {code} at place {place}: leave it out"
            )
    return entered
