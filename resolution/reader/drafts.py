"""A paragraph while it is being read, from its blocks to its pieces."""

from dataclasses import field
from typing import NamedTuple

from resolution.light_dataclass import dataclass
from resolution.reader.blocks import Block
from resolution.reader.scanning import Token
from resolution.tree import Source


class InlineSource(NamedTuple):
    """A source line in the middle of a paragraph, and where the text it proposes begins and ends."""

    sources: tuple[Source, ...]
    option: str | None
    note: str | None
    start: int
    text_start: int
    end: int


@dataclass(slots=True)
class Draft:
    """One paragraph as printed: `prefix` are the source and option lines above it, `body` its text blocks.

    `inline` blocks stand between the text blocks of the body. `is_no_change`: proposed as NOC, so that its
    plain words are base text. `has_changes`: some of it may be struck or inserted; `has_marks`: it may hold
    more than words. The rules fill in label, level and flags.
    """

    prefix: list[Block]
    body: list[Block]
    tokens: list[Token] = field(default_factory=list)
    inline: list[InlineSource] = field(default_factory=list)
    sources: tuple[Source, ...] = ()
    option: str | None = None
    note: str | None = None
    is_no_change: bool = False
    label: str | None = None
    old_label: str | None = None
    level: int = 1
    parent: "Draft | None" = None
    is_deleted: bool = False
    is_dashed: bool = False
    has_changes: bool = True
    has_marks: bool = True
    status: str | None = None

    @property
    def start(self) -> int:
        """Where the first line of its own text begins."""
        return self.body[0].start

    @property
    def head_start(self) -> int:
        """Where the first line that belongs to it begins, source lines included."""
        return self.prefix[0].start if self.prefix else self.start

    @property
    def end(self) -> int:
        return self.body[-1].end

    @property
    def indent(self) -> int:
        """How far its first line is indented."""
        text = self.body[0].text
        return len(text) - len(text.lstrip(" \t"))

    @property
    def is_attributed(self) -> bool:
        return bool(self.sources or self.option)

    def live_words(self) -> str:
        """The words that a reader of the current text sees, without label and marks."""
        return "".join(
            " " if token.role == "break" else token.raw
            for token in self.tokens
            if token.role in {"text", "break"} and token.change != "deleted"
        )
