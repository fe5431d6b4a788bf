"""What the undo of an amendment costs: the text before it is known still."""

from unittest.mock import patch

from resolution.deciding import Amend, Event, Redo, Split, Standing, Undo, apply, decide, decide_all, fold
from resolution.deciding.deciding_together import after_all
from resolution.reader import read
from resolution.reader.section_reading import SectionReader
from resolution.tree import ParagraphId

SECTIONS = 6


def _decided(standing: Standing) -> tuple[Standing, list[tuple[int, Event]]]:
    events: list[tuple[int, Event]] = []
    for at in range(1, SECTIONS + 1):
        event = decide(standing, Amend(ParagraphId(f"s{at}.1"), f"1 to act [in {at}] and see;"))
        events.append((at, event))
        standing = apply(standing, event, at)
    return standing, events


def test_the_undo_of_a_split_is_taken_back_by_its_number() -> None:
    before = Standing(read("*resolves*\n\n1 to [go][stay] now;\n\n2 to rest.\n"))
    standing = before
    for request in (Split(1), Undo(), Undo(2)):
        standing = after_all(standing, decide_all(standing, request))
    assert [point.number for point in standing.document.live_points] == [1, 2]
    standing = after_all(standing, decide_all(standing, Undo()))
    assert standing.document == before.document


def test_the_undo_of_the_last_amendments_reads_no_section_again() -> None:
    standing, events = _decided(Standing(read("resolves\n\n1 to act and see;\n\n" * SECTIONS)))
    texts = [standing.document]
    with patch.object(SectionReader, "read", side_effect=AssertionError("read again")):
        for request in (Undo(), Undo(), Redo(), Redo()):
            event = decide(standing, request)
            events.append((standing.version + 1, event))
            standing = apply(standing, event, standing.version + 1)
            texts.append(standing.document)
    assert texts[0] == texts[4]
    assert texts[1] == texts[3] != texts[2]
    assert fold(standing.origin, events) == standing
