"""Footnotes written at the end of a text, `[^1]: words`: they stand in no list and end no section."""

from resolution.tree import Paragraph


def is_footnote(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a footnote's own text, and not one that has its anchor."""
    if paragraph.label is not None:
        return False
    text = paragraph.text
    return text.startswith("[^") and text[2:].partition("]")[2].startswith(":")
