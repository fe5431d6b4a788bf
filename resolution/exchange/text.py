"""A reading as plain text: a paragraph a line, its label first, sub-items indented."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from resolution.reflow.reading import Reading, ReadParagraph, ReadSection, Run, View
from resolution.tree import Head

_HEADINGS = frozenset({"source", "option", "note"})
_INDENT = "  "
_CHANGE = attrgetter("change")


def as_text(reading: Reading) -> str:
    """The title block, then each section that stands: its call, its paragraphs; ends with a line break.

    What an open point strikes is written `~~so~~`, what it inserts `{++so++}`.
    """
    blocks = ["\n".join(title_lines(reading.head, reading.view))]
    blocks += ["\n".join(_section_lines(section, reading.view)) for section in standing_sections(reading)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def paragraph_text(paragraph: ReadParagraph) -> str:
    """A paragraph's words in one line, without its label and the source lines above it.

    A source or note printed in mid-sentence is set `{>>so<<}`: it is no text.
    """
    runs = text_runs(paragraph)
    if _HEADINGS.isdisjoint([run.role for run in runs]):
        return with_marks(runs).strip()
    stretches = groupby(runs, key=is_aside)
    return "".join(_aside(run) if aside else with_marks(tuple(run)) for aside, run in stretches).strip()


def is_aside(run: Run) -> bool:
    """Whether it is a source or note in mid-sentence.

    Positions by party (`- EU, US; G77 delete`) and *No text* are not: they stand in the brackets of a point.
    """
    stands_in_bracket = run.says_no_text or run.text.startswith(("-", "–", "—"))
    return run.role in _HEADINGS and not stands_in_bracket


def title_lines(head: Head, view: View) -> list[str]:
    """Title, subject and enacting clause, each a line, as far as there are any."""
    return [with_marks(runs) for runs in title_runs(head, view)]


def title_runs(head: Head, view: View) -> list[tuple[Run, ...]]:
    """The same, what was changed of them marked in the marked view."""
    return [runs for runs in title_parts(head, view) if runs]


def title_parts(head: Head, view: View) -> tuple[tuple[Run, ...], tuple[Run, ...], tuple[Run, ...]]:
    """Title, subject and enacting clause as runs, each empty where there is none."""

    def part(was: str | None, now: str | None) -> tuple[Run, ...]:
        if view == "marked":
            from resolution.reflow.text_changes import text_changes  # noqa: PLC0415 - it brings a library

            return text_changes(was or "", now or "")
        line = was if view == "base" else now
        return (Run(line),) if line else ()

    return (
        part(head.base_title, head.title),
        part(head.base_subject, head.subject),
        part(head.base_enacting, head.enacting),
    )


def standing_sections(reading: Reading) -> Iterator[ReadSection]:
    """The sections to print: all in the working view, else those of which something stands."""
    return (section for section in reading.sections if reading.view == "working" or not section.is_empty)


def label_of(paragraph: ReadParagraph, view: View) -> str | None:
    """The label that leads in a view: the clean one where the text is clean, else the one printed."""
    return paragraph.clean_label if view == "clean" else paragraph.label


def heading_lines(paragraph: ReadParagraph) -> list[str]:
    """The sources, option names and notes printed above a paragraph, one each."""
    return [run.text.strip() for run in paragraph.runs[: _headings(paragraph)]]


def says_nothing_else(paragraph: ReadParagraph) -> bool:
    """Whether all of it stands in the lines above its text, as an option that reads *No text* does."""
    return bool(paragraph.runs) and _headings(paragraph) == len(paragraph.runs)


def text_runs(paragraph: ReadParagraph) -> tuple[Run, ...]:
    """The runs of a paragraph without the source lines above it."""
    return paragraph.runs[_headings(paragraph) :]


def with_marks(runs: Sequence[Run]) -> str:
    """The text of runs; what is still to be struck or inserted in its marks."""
    if not any(map(_CHANGE, runs)):
        return "".join([run.text for run in runs])
    return "".join(
        _marked("".join(run.text for run in same), change) for change, same in groupby(runs, key=_CHANGE)
    )


def _headings(paragraph: ReadParagraph) -> int:
    count = 0
    while count < len(paragraph.runs) and paragraph.runs[count].role in _HEADINGS:
        count += 1
    return count


def _aside(runs: Iterable[Run]) -> str:
    text = "".join(run.text for run in runs)
    words = text.strip()
    before, _, after = text.partition(words)
    return f"{before}{{>>{words}<<}}{after}" if words else text


def _marked(text: str, change: str) -> str:
    match change:
        case "deleted":
            return f"~~{text}~~"
        case "inserted":
            return f"{{++{text}++}}"
        case _:
            return text


def _section_lines(section: ReadSection, view: View) -> Iterator[str]:
    if section.call:
        yield with_marks((Run(section.call, change=section.change),))
    for paragraph in section.paragraphs:
        indent = _INDENT * max(paragraph.level - 1, 0)
        for line in heading_lines(paragraph):
            yield indent + line
        if says_nothing_else(paragraph):
            continue
        label = label_of(paragraph, view)
        yield indent + (f"{label} " if label else "") + paragraph_text(paragraph)
