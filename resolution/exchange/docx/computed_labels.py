"""The computed label of each paragraph that is in a list, by its own properties or by its style's."""

from resolution.exchange.docx.changes import SIDES, Side, WordBody, WordParagraph, stands
from resolution.exchange.docx.numbering import Numbering, numbering_in
from resolution.exchange.docx.parts import Parts
from resolution.exchange.docx.styles import Styles

_NO_LIST = ("0", 0)

Labels = dict[int, tuple[str, int]]
"""Label (empty for a bullet) and level, by the paragraph's number in the file."""


def computed_labels(body: WordBody, styles: Styles, parts: Parts) -> Labels:
    """The computed label and level of each paragraph that is in a list; a deleted one has the label it
    had.
    """
    root = parts.related("numbering")
    labels: Labels = {}
    if root is None:
        return labels
    for side in SIDES:
        numbering = numbering_in(root)
        for number, paragraph in enumerate(body.paragraphs):
            if _is_there(paragraph, side):
                _count(number, paragraph, side, styles, numbering, labels)
    return labels


def _count(  # noqa: PLR0913, PLR0917 - one step of the walk above
    number: int,
    paragraph: WordParagraph,
    side: Side,
    styles: Styles,
    numbering: Numbering,
    labels: Labels,
) -> None:
    own = paragraph.was_listed if side == "base" else paragraph.listed
    styled = styles.listed(paragraph.style)
    listed = own if own is not None and own[0] else (styled or _NO_LIST)
    if own is not None and not own[0] and styled is not None:
        listed = (styled[0], own[1])
    label = None if listed[0] in {"0", ""} else numbering.label(*listed)
    if label is None:
        if side == "current":
            labels.pop(number, None)
    else:
        labels[number] = (label, listed[1])


def _is_there(paragraph: WordParagraph, side: Side) -> bool:
    """Whether the paragraph is one on that side: an empty one counts where its mark stands."""
    return stands(paragraph.around, side) and (
        paragraph.has_words(side) or (stands(paragraph.mark, side) and not _has_any(paragraph))
    )


def _has_any(paragraph: WordParagraph) -> bool:
    return any(span.kind == "text" and span.text.strip() for span in paragraph.spans)
