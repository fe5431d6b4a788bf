"""Blocks parted into sections: a call or a heading begins one (reading rule 0)."""

import re
from dataclasses import field

from resolution.light_dataclass import dataclass
from resolution.reader.blocks import Block
from resolution.reader.calls import Call, Heading
from resolution.reader.notation import begins_lower, ends_terminally, without_marks
from resolution.reader.scanning import Token
from resolution.tree import SectionKind

_FEWEST_LETTERS = 4
_LONGEST = 100
_ANNEX = re.compile(
    r"\W*(?:annex|appendix|attachment)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]{1,5}))?"
    r"(?:\W*$|\W+to\s+(?:the\s+)?(?:draft\s+)?(?:new\s+)?(?:resolution|decision|recommendation|opinion)\b)",
    re.IGNORECASE,
)
_BY_LABEL: dict[str, SectionKind] = {"PP": "preambular", "OP": "operative"}


@dataclass(slots=True)
class SectionBlocks:
    """One section's own line, None where the text begins without one, and the blocks under it."""

    opening: Block | None
    kind: SectionKind
    call: str
    level: int
    blocks: list[Block] = field(default_factory=list)

    @property
    def start(self) -> int:
        return (self.opening or self.blocks[0]).start


def part_sections(blocks: list[Block]) -> list[SectionBlocks]:
    sections: list[SectionBlocks] = []
    for block in blocks:
        if block.kind in {"call", "heading"} or is_capital_heading(block):
            sections.append(_opened(block))
        else:
            if not sections:
                sections.append(SectionBlocks(None, "part", "", 0))
            kind = kind_by_label(block)
            if kind and sections[-1].kind != kind and sections[-1].call == "":
                _open_by_label(kind, sections)
            sections[-1].blocks.append(block)
    return sections


def kind_by_label(block: Block) -> SectionKind | None:
    """The kind of section that a label PP1 or OP1 belongs to; None for any other block."""
    return _BY_LABEL.get(block.label.raw[:2]) if block.label else None


def _open_by_label(kind: SectionKind, sections: list[SectionBlocks]) -> None:
    """Begin a section without a call of its own; the source and option lines just before belong to it."""
    before = sections[-1].blocks
    count = next((i for i, block in enumerate(reversed(before)) if block.kind == "text"), len(before))
    opened = SectionBlocks(None, kind, "", 1, before[len(before) - count :])
    del before[len(before) - count :]
    if not before and sections[-1].opening is None:
        sections.pop()
    sections.append(opened)


def is_capital_heading(block: Block) -> bool:
    """Whether a line alone is a heading by its form: an annex's or in capitals, without a mark at its end."""
    text = block.text
    if block.kind != "text" or len(text) >= _LONGEST or "\n" in text or ends_terminally(text):
        return False
    if not begins_lower(text) and not any(sign in text for sign in "{}~") and _ANNEX.match(text):
        return True
    return (
        text.isupper()
        and sum(sign.isalpha() for sign in text) > _FEWEST_LETTERS
        and not any(sign in text for sign in "[]{}~,")
    )


def _opened(block: Block) -> SectionBlocks:
    match block.found:
        case Call(kind=kind, words=words):
            return SectionBlocks(block, kind, " ".join(words.split()), 1)
        case Heading(level=level, words=words):
            return SectionBlocks(block, "part", " ".join(without_marks(words).split()), level)
        case _:
            return SectionBlocks(block, "part", " ".join(without_marks(block.text).split()), 1)


def bracket_before_call(opening: Block | None) -> Token | None:
    """The bracket that opens before a call and closes further on in its section."""
    if opening is None or opening.kind != "call" or "]" in opening.text:
        return None
    place = opening.text.find("[")
    return None if place < 0 else Token("[", opening.start + place, "bracket", bracket="open")
