"""The first words of a paragraph, where its label stands, and which of them are struck (reading rule 2)."""

from typing import NamedTuple

from resolution.reader.label_forms import label_form
from resolution.reader.scanning import Token


class _Run(NamedTuple):
    """Characters `at` to `end` of the words, from one token, which stand in the source from `place` on."""

    at: int
    end: int
    place: int
    is_struck: bool
    token: int


class Zone(NamedTuple):
    """The first words of a paragraph, marks left out, and the runs of the source they are put together of."""

    words: str
    runs: tuple[_Run, ...]

    @property
    def start(self) -> int:
        return self.runs[0].place if self.runs else 0

    @property
    def struck_length(self) -> int:
        """How many characters are struck before the first that is not; 0 where all are."""
        return next((run.at for run in self.runs if not run.is_struck), 0)

    def is_struck_alone(self, length: int) -> bool:
        """Whether the label is struck while words after it are not."""
        if not self.runs[0].is_struck:
            return False
        following = next((run for run in self.runs if run.end > length), None)
        label = (run for run in self.runs if run.at < length)
        return all(run.is_struck for run in label) and following is not None and not following.is_struck

    def place_behind(self, length: int) -> int:
        """The place in the source behind so many characters of the words, of which there must be any."""
        run = next(run for run in self.runs if run.end >= length)
        return run.place + length - run.at


def zone_of(tokens: list[Token], *, longest: int = 40) -> Zone:
    first = tokens[0] if tokens else None
    if first is not None and first.role == "text" and len(first.raw) > longest and not first.raw[0].isspace():
        run = _Run(0, len(first.raw), first.start, first.change == "deleted", 0)
        return Zone(first.raw, (run,))
    words: list[str] = []
    runs: list[_Run] = []
    length = 0
    for index, token in enumerate(tokens):
        if token.role == "break" and length:
            raw, place = " ", token.start
        elif token.role == "text":
            raw = token.raw if length else token.raw.lstrip()
            place = token.end - len(raw)
        else:
            continue
        if raw:
            words.append(raw)
            runs.append(_Run(length, length + len(raw), place, token.change == "deleted", index))
            length += len(raw)
        if length > longest:
            break
    return Zone("".join(words), tuple(runs))


def struck_and_live(raw: str, zone: Zone) -> tuple[str, str] | None:
    """Old and new label where one is struck and the other is not, as `~~b)~~c)` or `~~b~~c)`."""
    if len(zone.runs) == 1 or not any(run.is_struck for run in zone.runs):
        return None
    struck = "".join(raw[run.at : run.end] for run in zone.runs if run.is_struck)
    live = "".join(raw[run.at : run.end] for run in zone.runs if not run.is_struck)
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
    struck = zone.struck_length
    old = zone.words[:struck].strip()
    found = label_form(old)
    rest = zone.words[struck:].lstrip()
    if found is None or found.raw != old or len(rest) == len(zone.words) - len(old):
        return None
    new = label_form(rest)
    if new is None or not new.is_sure:
        return None
    return StruckLabel(old, new.raw, len(zone.words) - len(rest) + new.length)
