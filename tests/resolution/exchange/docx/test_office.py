"""What another program makes of a file of ours is the clean text, and the base text."""

from pathlib import Path

from resolution.deciding import Accept, Choose, Reject
from tests.resolution.exchange.docx.office import accepted_and_refused
from tests.resolution.exchange.docx.test_writing import GOING_ON, TEXT, decided, printed, written


def test_libreoffice_accepts_to_the_clean_text_and_refuses_to_the_base_text(tmp_path: Path) -> None:
    """Also where an insertion goes on over the end of a paragraph, which it would else join to the next."""
    text = TEXT + GOING_ON
    points = decided(text).document.points
    standing = decided(
        text, Accept(points[0].number), Reject(points[1].number), Choose(points[4].number, (2,))
    )
    accepted, refused = accepted_and_refused(written(standing, "marked"), tmp_path)
    assert accepted == printed(standing, "clean")
    assert refused == printed(standing, "base")
