"""A point's words without its brackets: as base text where they were that, else as an insertion."""

from collections.abc import Iterator

from resolution.amending.notation import notation_of
from resolution.amending.stretches import brackets_of
from resolution.amending.tracking import tracked
from resolution.tree import Paragraph, PointNumber


def without_brackets(paragraph: Paragraph, point: PointNumber) -> Iterator[str]:
    """The notations of the paragraph without the point's brackets, those first that restore base text."""
    notation = notation_of(paragraph)
    opening = brackets_of(paragraph, point, "[")[0]
    closing = brackets_of(paragraph, point, "]")[-1]
    before, words, after = notation[:opening], notation[opening + 1 : closing], notation[closing + 1 :]
    struck = f"{{--{words}--}}"
    if before.endswith(struck):
        yield f"{before[: -len(struck)]}{words}{after}"
    yield f"{before}{tracked('', words)}{after}"
    yield f"{before}{words}{after}"
