"""The Word files that are measured hold what they are said to hold."""

import pytest

from bench.word_fuzz import main
from bench.word_text import changed_text
from resolution.exchange.docx import read_docx


@pytest.mark.parametrize(("paragraphs", "changes"), [(97, 712), (300, 150)])
def test_a_file_has_as_many_paragraphs_and_changes_as_asked_for(paragraphs: int, changes: int) -> None:
    body = read_docx(changed_text(paragraphs, changes)).body
    assert sum(one.style != "Call" for one in body.paragraphs) == paragraphs
    assert (
        len({change.number for one in body.paragraphs for span in one.spans for change in span.changes})
        == changes
    )


def test_no_damaged_file_does_more_than_to_be_read_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["1", "7"]) == 0
    assert "FAILED" not in capsys.readouterr().out
