"""Lines put together to blocks (reading rule 0): paragraphs, calls, headings, sources, options."""

import re
from typing import Literal

from resolution.light_dataclass import dataclass
from resolution.reader.call_words import CALLING
from resolution.reader.calls import Call, Heading, call_of, heading_of
from resolution.reader.label_forms import LabelForm, letter_value, letters_of, printed_label
from resolution.reader.lines import Line, split_lines
from resolution.reader.notation import LIST_DASH, ends_in_comma, ends_item, ends_terminally, is_unfinished
from resolution.reader.options import OptionName, option_line_of, option_name_of
from resolution.reader.sources import SourceLine, source_line_of

# An item as most are: a label first and a semicolon last, as no other line has them, and no mark to hide any.
_ITEM = re.compile(r"(?:\(?[a-z]{1,4}\)|\d{1,3}[.)]?)[ \t][^~{<]*;$")

BlockKind = Literal["text", "call", "heading", "source", "option"]


@dataclass(slots=True)
class Block:
    """A run of lines that belong together; `start` and `end` leave out the blank lines around it.

    `label` is the one printed at the start of a block of text.
    """

    kind: BlockKind
    start: int
    end: int
    text: str
    found: Call | Heading | SourceLine | OptionName | None = None
    label: LabelForm | None = None


def text_block(start: int, end: int, text: str) -> Block:
    """A block of text, its label looked for."""
    return Block("text", start, end, text, None, printed_label(text))


def split_blocks(text: str) -> list[Block]:
    """The blocks of a text in order; between two of them stands only white space."""
    blocks: list[Block] = []
    open_lines: list[Line] = []
    lines = split_lines(text)
    label: LabelForm | None = None
    last_label = ""
    first = _provenance_length(lines)
    for place, line in enumerate(lines[first:], first):
        if not line.text or line.text.isspace():
            _close(open_lines, label, blocks)
            continue
        single = _single_line_block(line, open_lines, blocks, following=_text_at(lines, place + 1))
        if single is not None:
            _close(open_lines, label, blocks)
            blocks.append(single)
            continue
        if open_lines and _begins_paragraph(line, open_lines[-1], last_label):
            _close(open_lines, label, blocks)
        if not open_lines:
            label = printed_label(line.text)
            last_label = label.raw if label else last_label
        open_lines.append(line)
    _close(open_lines, label, blocks)
    return blocks


def _provenance_length(lines: list[Line]) -> int:
    """How many lines at the head are `#` remarks on the text's origin: two or more, one under another."""
    length = 0
    while length < len(lines) and lines[length].text.startswith("# "):
        length += 1
    return length if length > 1 else 0


def _text_at(lines: list[Line], place: int) -> str:
    return lines[place].text if place < len(lines) else ""


def _close(open_lines: list[Line], label: LabelForm | None, blocks: list[Block]) -> None:
    """Put the open lines together; `label` is that of the first."""
    if not open_lines:
        return
    first, last = open_lines[0], open_lines[-1]
    if first is last:
        blocks.append(Block("text", first.start, first.end, first.text, None, label))
    else:
        blocks.append(text_block(first.start, last.end, "\n".join(line.text for line in open_lines)))
    open_lines.clear()


def _single_line_block(
    line: Line, open_lines: list[Line], blocks: list[Block], *, following: str
) -> Block | None:
    """The block that this line is on its own: a call, a heading, a source line or an option's name.

    `open_lines` stand right above it, `blocks` before those.
    """
    if _ITEM.match(line.text):
        return None
    heading = heading_of(line.text)
    call = call_of(line.text)
    if call and _stands_apart(call, open_lines, blocks, following=following):
        return Block("call", line.start, line.end, line.text, call)
    option = option_line_of(line.text)
    if option and option.is_alone:
        return Block("option", line.start, line.end, line.text, option)
    source = source_line_of(line.text)
    if source:
        return Block("source", line.start, line.end, line.text, source)
    if heading and not option:
        return Block("heading", line.start, line.end, line.text, heading)
    return None


def _stands_apart(call: Call, open_lines: list[Line], blocks: list[Block], *, following: str) -> bool:
    """Whether a line that reads as a call is one, and no wrapped sentence."""
    if call.is_marked:
        return True
    if not open_lines:
        return not (blocks and blocks[-1].kind == "text" and _goes_on_from(blocks[-1].text, call))
    before = open_lines[-1].text
    if before.endswith("  ") or ends_terminally(before):
        return True
    return ends_in_comma(before) and (not following.strip() or printed_label(following) is not None)


def _goes_on_from(before: str, call: Call) -> bool:
    """Whether words like a call's are a sentence's after a page break: nothing ends it, or it needs more."""
    if ends_terminally(before) or ends_in_comma(before):
        return False
    verb, *more = call.words.split()
    return is_unfinished(before) or (call.kind == "operative" and bool(more) and verb not in CALLING)


def _begins_paragraph(line: Line, before: Line, last_label: str) -> bool:
    if LIST_DASH.match(line.text):
        return True
    option = option_name_of(line.text)
    if option is not None:
        return True
    label = printed_label(line.text)
    if label is None:
        return False
    return (
        ends_item(before.text)
        or _continues_alone(line.text.strip(), last_label)
        or _is_next_number(label.raw, last_label)
    )


def _is_next_number(label: str, last_label: str) -> bool:
    """Whether a number with its full stop is the next of its series, whatever ends the line above it."""
    number, last = label.rstrip(".)"), last_label.rstrip(".)")
    is_set_apart = label.endswith((".", ")")) and label[-1:] == last_label[-1:]
    return is_set_apart and number.isdigit() and last.isdigit() and int(number) == int(last) + 1


def _continues_alone(text: str, last_label: str) -> bool:
    """Whether a letter alone on its line is the next of its series, whatever a page break left above it."""
    bare, last = text.strip("()"), last_label.strip("()")
    if not (text.endswith(")") and bare.isalpha() and last.isalpha() and bare.islower() and last.islower()):
        return False
    return letters_of(letter_value(last) + 1) == bare
