"""A text revised beside the table: shown with E, each decision given its word, adopted, taken back."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from resolution.deciding import Adoption, Weighed, Word
from session_store.revising import revisions_of
from tests.tui.screens.at import At, Opening
from tui.screens.revising_screen import RevisingScreen

TEXT = """*recalling*

a) Resolution 5 on [deep] wells;

b) the report of the [first] meeting;

*resolves*

1 to keep [three]/[four] boats;

2 to report [each year].
"""
REVISED = TEXT.replace("[deep] wells", "[deep] wells and springs").replace(
    "2 to report", "1 bis to count [all] nets;\n\n2 to report"
)


def _beside(at: At) -> Path:
    return at.session.path.with_name(at.session.name)


async def _revision_of(at: At, text: str) -> str:
    """The screen after the file was written and E pressed."""
    _beside(at).write_text(text, encoding="utf-8")
    await at.press("E")
    comparing = [one for one in at.app.workers if one.name == "comparing the text"]
    for worker in comparing:
        await worker.wait()
    await at.pilot.pause()
    return at.screen_text()


async def _press(at: At, *keys: str) -> str:
    """The screen after the keys, and after what they had weighed behind it."""
    await at.press(*keys)
    while weighing := [one for one in at.app.workers if one.name == "weighing a word"]:
        for worker in weighing:
            await worker.wait()
        await at.pilot.pause()
    return at.screen_text()


async def test_what_changed_is_shown_and_adopted_with_all_that_was_decided(at_table: Opening) -> None:
    async with at_table(TEXT) as at:
        await at.press("a", "r", "2")
        shown = await _revision_of(at, REVISED)
        assert "points: 1 new; 3 decisions on points carried over" in shown
        assert "point 5, resolves 1 bis: new" in shown
        assert "and springs" in shown
        await at.press("a")
        assert [at.status(point) for point in range(1, 6)] == [
            "accepted",
            "rejected",
            "chosen",
            "open",
            "open",
        ]
        assert "to count" in at.screen_text()
        await at.press("u")
        assert "to count" not in at.screen_text()
        assert [at.status(point) for point in range(1, 5)] == ["accepted", "rejected", "chosen", "open"]
        assert at.session.verify().is_sound


@pytest.mark.parametrize("is_old", [False, True])
async def test_it_is_told_with_what_the_opening_said_only_where_it_was_so_by_then(
    at_table: Opening, *, is_old: bool
) -> None:
    async with at_table(TEXT.replace("[deep]", "[deep"), size=(120, 40)) as at:
        assert "One problem in the text" in at.screen_text()
        at.table.post_message(RevisingScreen.TextRevised("another", is_old=is_old))
        await at.pilot.pause()
        told = (
            "text.md was revised beside the session: E shows what changed",
            "E shows what changed in text.md",
        )
        assert told[is_old] in at.screen_text()
        assert ("One problem in the text" in at.screen_text()) == is_old


async def test_nothing_is_adopted_before_each_decision_has_its_word(at_table: Opening) -> None:
    text = TEXT.replace("the [first] meeting", "the meeting").replace("[four]", "[five]")
    async with at_table(TEXT) as at:
        await at.press("a", "r", "2")
        shown = await _revision_of(at, text)
        assert "1 of 2 that need a word: point 2, recalling b): rejected" in shown
        await at.press("a")
        assert "Each of these decisions needs a word first" in at.screen_text()
        await at.press("c")
        assert "It can only be dropped" in at.screen_text()
        assert "Needs a word: point 3, resolves 1: chosen 2" in await _press(at, "d")
        await _press(at, "u", "d", "c", "a")
        assert at.kinds()[-1] == "text-adopted"
        assert at.status(3) == "chosen"
        assert not at.session.document.has_point(2)


async def test_on_a_small_screen_what_is_asked_shows_and_what_does_not_is_counted(
    at_table: Opening,
) -> None:
    text = "*resolves*\n\n" + "".join(f"{at} to keep boat [number {at}];\n\n" for at in range(1, 20))
    async with at_table(text, size=(80, 24)) as at:
        await at.press("a", "a", "a")
        shown = await _revision_of(at, text.replace("[number", "[the number"))
        assert "? 1 of 3 that need a word: point 1, resolves 1: accepted" in shown
        assert "… and 14 more lines" in shown
        assert "? 1 of 2 that need a word: point 2" in await _press(at, "c")
        assert "… and 15 more lines" in at.screen_text()


async def test_keys_pressed_while_a_word_is_weighed_have_their_turn_after_it(
    at_table: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = TEXT.replace("the [first] meeting", "the meeting").replace("[four]", "[five]")
    weigh, told = Adoption.weigh, Event()

    def slowly(adoption: Adoption, words: Sequence[Word] = ()) -> Weighed:
        told.wait()
        return weigh(adoption, words)

    async with at_table(TEXT) as at:
        await at.press("a", "r", "2")
        told.set()
        await _revision_of(at, text)
        told.clear()
        monkeypatch.setattr(Adoption, "weigh", slowly)
        await at.press("d", "c", "down", "a")
        assert "1 of 2 that need a word" in at.screen_text()
        told.set()
        await _press(at)
        assert at.kinds()[-1] == "text-adopted"
        assert at.status(3) == "chosen"


async def test_left_by_esc_nothing_changes(at_table: Opening) -> None:
    async with at_table(TEXT) as at:
        await _revision_of(at, REVISED)
        await at.press("escape")
        assert at.kinds() == []
        assert "springs" not in at.screen_text()


async def test_a_file_that_says_the_same_or_is_not_there_is_told(at_table: Opening) -> None:
    async with at_table(TEXT) as at:
        await _revision_of(at, TEXT)
        assert "nothing to adopt" in at.screen_text()
        _beside(at).unlink()
        await at.press("E")
        assert "is not beside the session" in at.screen_text()


async def test_a_file_that_cannot_be_taken_is_told_where(at_table: Opening) -> None:
    async with at_table(TEXT) as at:
        await _revision_of(at, "a \x07 bell")
        assert "cannot be taken: line 1, column 3" in at.screen_text()


def test_what_the_file_holds_is_told_now_and_whenever_it_is_written(tmp_path: Path) -> None:
    file, stop = tmp_path / "boats.md", Event()
    file.write_text("one", encoding="utf-8")
    held = revisions_of(file, stop)
    assert next(held) == b"one"
    file.write_text("two and more", encoding="utf-8")
    assert next(held) == b"two and more"
    stop.set()
    assert list(held) == []
