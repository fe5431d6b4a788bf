"""Marks at the ends of paragraphs that the profile sets anew."""

from collections.abc import Iterator

from resolution.reflow.change import SectionChange
from resolution.reflow.punctuation import ending_of
from resolution.reflow.reading import Consequence, ReadParagraph


def ending_changes(change: SectionChange) -> Iterator[Consequence]:
    """The paragraphs that end with another mark than before, their own words apart."""
    known = {paragraph.id: paragraph for paragraph in change.before.read.paragraphs}
    for paragraph in change.after.read.paragraphs:
        before = known.get(paragraph.id)
        if before is None or before is paragraph:
            continue
        old, new = _ending(before), _ending(paragraph)
        if old == new or not new or not (_is_set(paragraph) or _is_set(before)):
            continue
        instead = f' instead of "{old}"' if old else ""
        message = f'{change.name_after(paragraph.id)} now ends with "{new}"{instead}'
        yield Consequence("punctuation", change.id, paragraph.id, old, new, message)


def _ending(paragraph: ReadParagraph) -> str:
    """The mark at the end of the words, brackets round them left out."""
    return ending_of(run for run in paragraph.runs if run.role != "bracket")


def _is_set(paragraph: ReadParagraph) -> bool:
    """Whether the reflow set the mark at its end."""
    return any(run.is_moved and run.text in {".", ",", ";", ":"} for run in paragraph.runs[-2:])
