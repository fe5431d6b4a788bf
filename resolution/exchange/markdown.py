"""A reading as Markdown: the notation the text came in, so that what is issued can be read again."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from resolution.exchange.text import (
    heading_lines,
    is_aside,
    label_of,
    says_nothing_else,
    standing_sections,
    text_runs,
    title_lines,
    with_marks,
)
from resolution.reflow.reading import Reading, ReadParagraph, ReadSection, Run, View


def as_markdown(reading: Reading) -> str:
    """The title block and each section that stands, every paragraph a block of its own."""
    blocks = list(title_lines(reading.head, reading.view))
    for section in standing_sections(reading):
        blocks.extend(_section_blocks(section, reading.view))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section_blocks(section: ReadSection, view: View) -> Iterator[str]:
    if section.call:
        call = with_marks((Run(section.call, change=section.change),))
        yield f"## {call}" if section.kind == "part" else f"*{call}*"
    for paragraph, label in zip(section.paragraphs, _labels(section, view), strict=True):
        yield from heading_lines(paragraph)
        if not says_nothing_else(paragraph):
            yield _paragraph_block(paragraph, label)


def _labels(section: ReadSection, view: View) -> Iterator[str | None]:
    """The leading labels; the options of an open point bear the same one, so that they are read as rivals."""
    shared: dict[tuple[int, int], str] = {}
    options: dict[tuple[int, int], int] = {}
    for paragraph in section.paragraphs:
        label, point = label_of(paragraph, view), (paragraph.block, paragraph.level)
        is_next = paragraph.block and options.get(point, paragraph.option) != paragraph.option
        options[point] = paragraph.option
        if label:
            shared[point] = label
        yield label or (shared.get(point) if is_next else None)


def _paragraph_block(paragraph: ReadParagraph, label: str | None) -> str:
    dash = "  " * (paragraph.level - 2) + "- " if paragraph.level > 1 and label else ""
    runs = text_runs(paragraph)
    if paragraph.is_deleted and label:
        opening = [run for run in runs[:1] if run.role == "bracket"]
        return dash + with_marks([*opening, Run(f"{label} ", change="deleted"), *runs[len(opening) :]])
    return dash + (f"{label} " if label else "") + "\n\n".join(_stretches(runs))


def _stretches(runs: Sequence[Run]) -> Iterator[str]:
    """The text, parted where a source stands in the middle of a paragraph: that takes a line of its own."""
    for is_line, stretch in groupby(runs, key=is_aside):
        same = list(stretch)
        text = "".join(run.text for run in same) if is_line else _emphasised(same)
        if text.strip():
            yield text.strip()


def _emphasised(runs: Sequence[Run]) -> str:
    return "".join(
        _in_marks(list(same), emphasis) for emphasis, same in groupby(runs, key=lambda run: run.emphasis)
    )


def _in_marks(runs: Sequence[Run], emphasis: str) -> str:
    """The words in their emphasis, the space at their ends outside it, where the notation wants it."""
    text = with_marks(runs)
    words = text.strip()
    if not emphasis or not words:
        return text
    before, _, after = text.partition(words)
    return f"{before}{emphasis}{words}{emphasis}{after}"
