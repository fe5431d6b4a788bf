"""What the marked view shows of a moved paragraph in its old place: a paragraph with an id of its own."""

from dataclasses import replace

from resolution.tree import Paragraph, ParagraphId

_REMNANT = ".left"


def remnant_id(paragraph: ParagraphId) -> ParagraphId:
    """The id under which the paragraph shows where it stood."""
    return ParagraphId(f"{paragraph}{_REMNANT}")


def remnant_of(paragraph: Paragraph) -> Paragraph:
    """The paragraph as it shows where it stood: no point is there any more."""
    return replace(paragraph, id=remnant_id(paragraph.id), block=None, joins=None, points=())


def paragraph_meant(paragraph: ParagraphId) -> ParagraphId:
    """The paragraph itself, wherever of the two it is looked at."""
    return ParagraphId(paragraph.removesuffix(_REMNANT))
