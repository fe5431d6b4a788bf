"""What an act on words costs: the section it touches, whatever the size of the text."""

from dataclasses import replace
from functools import cached_property
from unittest.mock import patch

import pytest

from resolution.deciding import Amend, Insert, Standing, Strike, apply, decide
from resolution.deciding.requests import AmendmentRequest
from resolution.reader import read
from resolution.reader.section_reading import SectionReader
from resolution.tree import Document, Paragraph, ParagraphId, SectionId

SECTIONS = 40
PARAGRAPHS = 5


def _notation(paragraph: Paragraph) -> str:
    return "".join(piece.raw for piece in paragraph.pieces).strip()


@pytest.fixture(scope="module")
def standing() -> Standing:
    sections = (
        "*resolves*\n\n"
        + "".join(
            f"{at} words {at} of section {number} {'[and [more] of it] ' if at > 1 else ''}here;\n\n"
            for at in range(1, PARAGRAPHS + 1)
        )
        for number in range(SECTIONS)
    )
    return Standing(read("".join(sections)))


def _acts(document: Document) -> list[AmendmentRequest]:
    paragraph = document.sections[7].paragraphs[2]
    words = _notation(paragraph).replace("here", "there [or elsewhere]")
    return [
        Amend(paragraph.id, words),
        Insert(SectionId("s9"), ParagraphId("s9.2"), "2 bis new [words];"),
        Strike(document.sections[20].paragraphs[0].id),
    ]


LOOKED_UP = [name for name, value in vars(Document).items() if isinstance(value, cached_property)]


def _look_up(document: Document) -> dict[str, object]:
    return {name: getattr(document, name) for name in LOOKED_UP if name not in {"tried", "read_anew"}}


@pytest.mark.parametrize("number", range(3))
def test_what_is_carried_over_is_what_would_be_looked_up_anew(standing: Standing, number: int) -> None:
    _look_up(standing.document)
    request = _acts(standing.document)[number]
    after = apply(standing, decide(standing, request), 1).document
    assert _look_up(after) == _look_up(replace(after))


def test_an_act_reads_its_section_once_and_looks_at_no_other_paragraph(standing: Standing) -> None:
    _look_up(standing.document)
    paragraph = standing.document.sections[3].paragraphs[0]
    reads, looks = [], []
    read_section, points_round = SectionReader.read, Document.points_round

    def counted_read(self: SectionReader, *args: object, **kwargs: object) -> object:
        reads.append(args)
        return read_section(self, *args, **kwargs)  # type: ignore[arg-type]

    def counted_look(self: Document, one: object) -> object:
        looks.append(one)
        return points_round(self, one)  # type: ignore[arg-type]

    with (
        patch.object(SectionReader, "read", counted_read),
        patch.object(Document, "points_round", counted_look),
    ):
        event = decide(standing, Amend(paragraph.id, _notation(paragraph) + " {>>said<<}"))
        after = apply(standing, event, 1)
        _look_up(after.document)
    assert len(reads) == 1
    assert len(looks) <= PARAGRAPHS + 2
