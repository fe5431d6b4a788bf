"""Word files of any size with tracked changes, made by our own writer."""

from resolution.exchange.docx.outgoing import OutParagraph, OutRun, Tracked, plain
from resolution.exchange.docx.packing import word_file

PEOPLE = ("Ann", "ARB/77/2", "Bob", "B/1/3")
"""Whose changes they are, in turn: persons, and contributions that each make a point."""
_SECTION = 200


def changed_text(paragraphs: int, changes: int) -> bytes:
    """A file of so many paragraphs, so many changes spread over them, as many deletions as insertions."""
    blocks: list[OutParagraph] = []
    made = 0
    for number in range(paragraphs):
        if number % _SECTION == 0:
            blocks.append(plain("resolves", "Call"))
        due = changes * (number + 1) // paragraphs - made
        blocks.append(_paragraph(number, made, due))
        made += due
    return word_file(blocks, title="")


def _paragraph(number: int, first: int, due: int) -> OutParagraph:
    runs = [OutRun(f"{number % _SECTION + 1}\tto consider number {number} of the many things, ")]
    for change in range(first, first + due):
        author = PEOPLE[change // 2 % len(PEOPLE)]
        kind = Tracked("inserted" if change % 2 else "deleted", author, "2026-05-05T09:00:00Z")
        runs.append(OutRun(f"as {'agreed' if change % 2 else 'proposed'} {change} ", kind))
        if change % 2:
            runs.append(OutRun("and further "))
    return OutParagraph([*runs, OutRun("at the next conference;")])
