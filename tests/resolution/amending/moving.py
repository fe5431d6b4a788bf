"""Moves made up at random, of what is in the text by then."""

from typing import NamedTuple

from hypothesis import strategies as st

from resolution.deciding import Move, Request, Standing


class Anywhere(NamedTuple):
    """A move told by numbers: of which paragraph, into which section, and where there."""

    paragraph: int
    section: int
    place: int
    is_below: bool

    def in_text(self, standing: Standing) -> Request | None:
        """The request, under a standing; None where the text has no paragraph."""
        document = standing.document
        paragraphs = list(document.paragraphs())
        if not paragraphs:
            return None
        paragraph = paragraphs[self.paragraph % len(paragraphs)]
        section = document.sections[self.section % len(document.sections)]
        place = self.place % (len(section.paragraphs) + 1)
        if not place:
            return Move(paragraph.id, section.id)
        beside = section.paragraphs[place - 1]
        if self.is_below:
            return Move(paragraph.id, section.id, None, beside.id)
        return Move(paragraph.id, section.id, beside.id, beside.parent)


_NUMBERS = st.integers(0, 11)
moves = st.builds(Anywhere, _NUMBERS, st.integers(0, 3), _NUMBERS, st.booleans())


def asked_of(standing: Standing, wish: Request | Anywhere) -> Request | None:
    """The request that a wish comes to by then."""
    return wish.in_text(standing) if isinstance(wish, Anywhere) else wish
