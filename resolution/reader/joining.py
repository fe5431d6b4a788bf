"""Text blocks put together to paragraphs: page breaks (rule 1) and sources in mid-sentence (rule 3)."""

from collections.abc import Callable
from dataclasses import replace

from resolution.reader.blocks import Block
from resolution.reader.drafts import Draft, InlineSource
from resolution.reader.label_forms import printed_label
from resolution.reader.notation import (
    LIST_DASH,
    NO_LABEL,
    begins_lower,
    begins_upper,
    ends_terminally,
    is_unfinished,
    without_marks,
)
from resolution.reader.options import OptionName, option_name_of
from resolution.reader.sources import SourceLine
from resolution.tree import Source

Report = Callable[[int, str, str], None]
_NO_CHANGE = "NOC"


def paragraphs_of(blocks: list[Block], report: Report) -> tuple[list[Draft], list[Block]]:
    """The section's paragraphs, and the source or option lines at its end that no text follows."""
    drafts: list[Draft] = []
    prefix: list[Block] = []
    for block in blocks:
        before = drafts[-1] if drafts else None
        if block.kind != "text":
            prefix.append(block)
        elif (
            before is not None
            and not prefix
            and block.label is None
            and goes_on(before.body[-1].text, block.text)
        ):
            if not is_label_alone(before.body[-1].text):
                report(block.start, "joined-lines", "this line is read as going on from the paragraph before")
            before.body.append(block)
        elif before is not None and prefix and _is_inline(before.body[-1], prefix, block):
            _add_inline(before, prefix, block)
            prefix = []
        else:
            drafts.append(_new_draft(prefix, block))
            prefix = []
    return drafts, prefix


def is_label_alone(text: str) -> bool:
    """Whether a block holds nothing but a label, which belongs to what follows."""
    label = printed_label(text)
    if label is None:
        return False
    dash = LIST_DASH.match(text)
    words = without_marks(text[dash.end() :] if dash else text).strip().lstrip("[")
    return label.raw == words


def starts_afresh(text: str) -> bool:
    """Whether the block begins with a label, a dash, an option's name, or is said to begin a paragraph."""
    if text.lstrip().startswith(NO_LABEL):
        return True
    return bool(printed_label(text) is not None or LIST_DASH.match(text) or option_name_of(text) is not None)


def goes_on(before: str, text: str) -> bool:
    """Whether a block of text is read as going on from the one before it (rule 1)."""
    if starts_afresh(text):
        return False
    if is_label_alone(before):
        return True
    if ends_terminally(before):
        return False
    return begins_lower(text) or (begins_upper(text) and is_unfinished(before))


def _is_inline(before: Block, prefix: list[Block], block: Block) -> bool:
    """Whether the sources stand in mid-paragraph: unfinished text before, unlabelled lower case after."""
    return (
        block.label is None
        and all(line.kind == "source" for line in prefix)
        and not ends_terminally(before.text)
        and not starts_afresh(block.text)
        and begins_lower(block.text)
        and bool(said_of(prefix)[0])
    )


def _add_inline(draft: Draft, prefix: list[Block], block: Block) -> None:
    sources, option, note = said_of(prefix)
    draft.inline.append(InlineSource(sources, option, note, prefix[0].start, block.start, block.end))
    draft.body.extend([*prefix, block])


def _new_draft(prefix: list[Block], block: Block) -> Draft:
    if not prefix:
        return Draft([], [block])
    sources, option, note = said_of(prefix)
    is_no_change = _is_no_change(prefix, sources)
    return Draft(prefix, [block], sources=sources, option=option, note=note, is_no_change=is_no_change)


def _is_no_change(prefix: list[Block], sources: tuple[Source, ...]) -> bool:
    """Whether the paragraph is proposed as NOC: on a line of its own, or beside each of its sources."""
    is_said = any(isinstance(block.found, SourceLine) and block.found.mark == _NO_CHANGE for block in prefix)
    return is_said or (bool(sources) and all(source.mark == _NO_CHANGE for source in sources))


def said_of(prefix: list[Block]) -> tuple[tuple[Source, ...], str | None, str | None]:
    """The joint sources, the option's name and the notes that a run of source and option lines gives."""
    sources: dict[Source, None] = {}
    option: str | None = None
    notes: list[str] = []
    mark: str | None = None
    for block in prefix:
        match block.found:
            case SourceLine(found, name, note, marked):
                mark = marked or mark
                sources.update(dict.fromkeys(found))
                option = name or option
                if note:
                    notes.append(note)
            case OptionName(name=name, said=said):
                option = name
                sources.update(dict.fromkeys(said.sources))
                if said.note:
                    notes.append(said.note)
            case _:
                pass
    proposers = tuple(sources)
    if mark is not None:
        proposers = tuple(source if source.mark else replace(source, mark=mark) for source in sources)
    return proposers, option, "; ".join(notes) or None
