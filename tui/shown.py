"""Text from outside, made fit for the screen: the one way from a `str` to a `Content`.

Square brackets are markup to Textual and control characters reach the terminal, so nothing of a document, a
file name or an error message may go past this module.
"""

from textual.content import Content

from resolution.visible import visible


def shown(text: str, style: str = "") -> Content:
    """The text as it is, every character of it visible, on one line."""
    return Content.styled(visible(text), style) if style else Content(visible(text))


def fitted(content: Content, width: int) -> Content:
    """Cut to so many cells, with a sign where something was cut."""
    if not is_wider(content, width):
        return content
    # Where characters end for the eye is looked up in all that is cut, so only in what may be seen of it.
    beginning = _beginning(content, width)
    return (beginning if beginning.cell_length > width else content).truncate(max(width, 1), ellipsis=True)


def is_wider(content: Content, width: int) -> bool:
    """Whether it takes more than so many cells; of a long text the beginning tells."""
    return _beginning(content, width).cell_length > width or content.cell_length > width


def _beginning(content: Content, width: int) -> Content:
    most = 2 * max(width, 1)
    return content if len(content) <= most else content[:most]


def spread(left: Content, right: Content, width: int) -> Content:
    """Two texts at the ends of one line; the left one gives way."""
    room = width - right.cell_length - 1
    if room < 1:
        return fitted(right, width)
    return Content.assemble(fitted(left, room).pad_right(max(0, room - left.cell_length)), " ", right)
