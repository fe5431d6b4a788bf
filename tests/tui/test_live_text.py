"""What is made when a text opens: each thing once, the long ones a section at a time."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from resolution.deciding import Accept, Reject, Standing, Undo
from resolution.reader import read
from resolution.reader.blocks import split_blocks
from resolution.reflow import reflow, survey
from session_store import Session
from tui.commands.making import make_session
from tui.commands.taking_in import text_in
from tui.live_text import LiveText

SECTIONS = 12
TEXT = "".join(
    f"*resolves*\n\n1 to act [and act] as in *resolves* 2;\n\nARB/{at}/1\n\n2 to see,\n\n"
    for at in range(SECTIONS)
)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[LiveText]:
    with Session.create(tmp_path / "text.adref", TEXT.encode(), name="text.md") as session:
        yield LiveText(session)


def test_a_text_is_looked_back_on_a_section_at_a_step(live: LiveText) -> None:
    live.reading()
    assert sum(1 for _ in live.look_back_in_steps()) >= 2 * SECTIONS
    assert live.has_looked_back


def test_what_is_decided_between_two_steps_is_in_the_reading(live: LiveText) -> None:
    live.reading()
    steps = live.look_back_in_steps()
    for _ in range(SECTIONS):
        next(steps)
    live.take(Accept(3))
    assert not live.has_looked_back
    for _ in steps:
        pass
    assert live.reading("clean").sections == reflow(live.standing, "clean").sections


def test_a_reading_asked_for_between_two_steps_stays(live: LiveText) -> None:
    live.reading()
    steps = live.look_back_in_steps()
    for _ in range(SECTIONS):
        next(steps)
    known = live.reading("clean")
    for _ in steps:
        pass
    assert live.reading("clean") is known


def test_what_stands_of_a_paragraph_is_worked_out_once_for_all_views() -> None:
    standing = Standing(read(TEXT))
    working = reflow(standing, "working")
    with patch.object(survey, "draft_of", side_effect=AssertionError("worked out again")):
        clean = reflow(standing, "clean", working)
    assert clean.sections == reflow(standing, "clean").sections


def test_a_new_text_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    path.write_text(TEXT)
    with patch("resolution.reader.document.split_blocks", wraps=split_blocks) as split:
        text = text_in(path)
        assert text is not None
        with make_session(text) as session:
            assert session.source_bytes == TEXT.encode()
            assert session.verify().is_sound
    whole = [call for call in split.call_args_list if call.args == (TEXT,)]
    assert len(whole) == 1


def test_what_was_made_ready_is_what_the_text_becomes_and_nothing_is_reflowed_again(live: LiveText) -> None:
    live.reading()
    live.look_back()
    for act in (Accept(1), Reject(1), Undo()):
        live.make_ready(act)
    with (
        patch("tui.live_text.reflow", side_effect=AssertionError),
        patch("tui.read_text.reflow", side_effect=AssertionError),
    ):
        taken = live.take(Accept(1))
        made = live.reading()
    assert made == reflow(taken.decided.after, "working")
    assert not live.make_ready(Reject(99)), "there is no such point"


def test_what_was_made_ready_for_another_moment_is_no_reading_of_this_one(live: LiveText) -> None:
    live.reading()
    assert live.make_ready(Reject(2))
    live.take(Accept(1))
    live.take(Reject(2))
    assert live.reading() == reflow(live.standing, "working")
    assert live.standing.state(1).status == "accepted"


def test_in_a_what_if_nothing_is_made_ready(live: LiveText) -> None:
    live.begin_what_if()
    assert not live.make_ready(Accept(1))
