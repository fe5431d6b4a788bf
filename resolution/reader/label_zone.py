"""The first words of a paragraph, where its label stands, and which of them are struck (reading rule 2)."""

from typing import NamedTuple

from resolution.reader.label_forms import label_form
from resolution.reader.scanning import Token


class Zone(NamedTuple):
    """The first words of a paragraph, marks left out, with the change each character stands under."""

    words: str
    places: tuple[int, ...]
    changes: tuple[str, ...]

    @property
    def start(self) -> int:
        return self.places[0] if self.places else 0

    def is_struck_alone(self, length: int) -> bool:
        """Whether the label is struck while words after it are not."""
        label, rest = self.changes[:length], self.changes[length:]
        return bool(label) and all(c == "deleted" for c in label) and bool(rest) and rest[0] != "deleted"


def zone_of(tokens: list[Token], *, longest: int = 40) -> Zone:
    words: list[str] = []
    places: list[int] = []
    changes: list[str] = []
    for token in tokens:
        if token.role == "break" and words:
            words.append(" ")
            places.append(token.start)
            changes.append(token.change)
        elif token.role == "text":
            raw = token.raw if words else token.raw.lstrip()
            skipped = len(token.raw) - len(raw)
            words.extend(raw)
            places.extend(range(token.start + skipped, token.end))
            changes.extend([token.change] * len(raw))
        if len(words) > longest:
            break
    return Zone("".join(words), tuple(places), tuple(changes))


def struck_and_live(raw: str, zone: Zone) -> tuple[str, str] | None:
    """Old and new label where one is struck and the other is not, as `~~b)~~c)` or `~~b~~c)`."""
    changes = zone.changes[: len(raw)]
    struck = "".join(c for c, change in zip(raw, changes, strict=False) if change == "deleted")
    live = "".join(c for c, change in zip(raw, changes, strict=False) if change != "deleted")
    if not struck or not live or not any(c.isalnum() for c in live) or not any(c.isalnum() for c in struck):
        return None
    tail = live.lstrip("".join(c for c in live if c.isalnum()) + "(")
    return (struck if struck.endswith((")", ".")) else struck + tail), live


class StruckLabel(NamedTuple):
    """A struck label before a live one, and how many characters both take."""

    old: str
    new: str
    length: int


def struck_label_before(zone: Zone) -> StruckLabel | None:
    """A label wholly struck, then a space and the live label that takes its place; None for anything else."""
    struck = next((i for i, change in enumerate(zone.changes) if change != "deleted"), 0)
    old = zone.words[:struck].strip()
    found = label_form(old)
    rest = zone.words[struck:].lstrip()
    if found is None or found.raw != old or len(rest) == len(zone.words) - len(old):
        return None
    new = label_form(rest)
    if new is None or not new.is_sure:
        return None
    return StruckLabel(old, new.raw, len(zone.words) - len(rest) + new.length)
