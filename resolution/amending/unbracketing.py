"""A point's words without its brackets: as base text where they were that, else as an insertion.

Whose they are stays told, in a comment: a source line would make them a proposal again.
"""

from collections.abc import Iterable, Iterator

from resolution.amending.notation import notation_of
from resolution.amending.stretches import Stretch, brackets_of, sources_named
from resolution.amending.tracking import tracked
from resolution.tree import Paragraph, PointNumber


def without_brackets(paragraph: Paragraph, point: PointNumber) -> Iterator[str]:
    """The notations of the paragraph without the point's brackets, those first that restore base text."""
    notation = notation_of(paragraph)
    opening = brackets_of(paragraph, point, "[")[0]
    closing = brackets_of(paragraph, point, "]")[-1]
    sources = sources_named(paragraph, point)
    before = _without(notation, Stretch(0, opening), sources)
    words = _without(notation, Stretch(opening + 1, closing), sources)
    after = named_aside(one for _, one in sources) + notation[closing + 1 :]
    struck = f"{{--{words}--}}"
    if before.endswith(struck):
        yield f"{before[: -len(struck)]}{words}{after}"
    yield f"{before}{tracked('', words)}{after}"
    yield f"{before}{words}{after}"


def named_aside(sources: Iterable[str]) -> str:
    """The sources in a comment; empty for none."""
    words = "; ".join(sources).replace("<<}", "")
    return f"{{>>{words}<<}}" if words else ""


def _without(notation: str, part: Stretch, left_out: Iterable[tuple[Stretch, str]]) -> str:
    """That part of the notation but for the stretches that are left out."""
    written, at = "", part.start
    for stretch, _ in left_out:
        if part.start <= stretch.start < part.end:
            written += notation[at : stretch.start]
            at = min(stretch.end, part.end)
    return written + notation[at : part.end]
