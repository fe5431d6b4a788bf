"""Where the chair looks is told beside the record, in a pause, and taken away when the chair leaves."""

import pytest

from session_store.chair_file import ChairFile, chair_file_of, focus_in, is_chair_there, raw_focus
from tests.tui.screens.at import Opening
from tui.screens import chair_screen


async def test_the_focus_is_told_and_the_record_does_not_grow(at_table: Opening) -> None:
    async with at_table() as at:
        assert is_chair_there(at.session.path)
        await at.press("n", "v")
        assert isinstance(at.table, chair_screen.ChairScreen)
        at.table.tell_focus()
        focus = focus_in(raw_focus(at.session.path))
        assert focus is not None
        assert (focus.point, focus.view) == (at.table.focused_point, "current")
        assert focus.paragraph == at.table.here
        assert at.kinds() == []
    assert not chair_file_of(at.session.path).exists()


async def test_a_key_writes_nothing_of_it(at_table: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chair_screen, "TELL_AFTER", 3600.0)
    async with at_table() as at:
        before = raw_focus(at.session.path)
        await at.press("n", "2", "v")
        assert raw_focus(at.session.path) == before


async def test_a_table_beside_another_tells_nothing(at_table: Opening, tmp_path: object) -> None:
    async with at_table() as at:
        assert ChairFile.take(at.session.path) is None
