"""A paragraph is moved at the table: J and K in its list, > and < in and out, M to anywhere."""

from resolution.reflow import reflow
from tests.tui.screens.at import At, Opening


def labels(at: At, section: int = 0) -> list[str]:
    """The section's paragraphs by their working labels, in order."""
    held = at.session.document.sections[section]
    return [held.paragraphs[place].label or "" for place in held.placed]


async def test_a_paragraph_goes_up_and_down_its_list_with_the_cursor(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "J")
        assert at.kinds() == ["paragraph-moved"]
        assert labels(at) == ["b)", "b)", "a)", "c)", "d)"]
        seen = at.screen_text()
        assert "considering a) moved behind considering b) · u takes it back" in seen
        assert at.table.here == "s1.1"
        await at.press("K")
        assert labels(at) == ["a)", "b)", "b)", "c)", "d)"]
        await at.press("K")
        assert "considering a) is the first of its list" in at.screen_text()
        await at.press("u", "u")
        assert labels(at) == ["a)", "b)", "b)", "c)", "d)"]


async def test_a_paragraph_is_taken_up_and_put_behind_another(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("home", "M")
        assert "Moving considering a) · working" in at.screen_text()
        await at.press("end", "M")
        assert labels(at, 1) == ["1", "2", "3", "3 bis"]
        assert "considering a) moved behind resolves 3, now resolves 3 bis" in at.screen_text()
        assert "Moving" not in at.screen_text()
        await at.press("v", "v", "v")
        assert at.table.live.view == "marked"
        gone = reflow(at.session.standing, "marked").sections[0].paragraphs[0]
        assert [run.change for run in gone.runs] == ["deleted"]
        await at.press("home", "M", "escape")
        assert "Nothing was moved" in at.screen_text()
        assert at.kinds() == ["paragraph-moved"]


async def test_a_paragraph_becomes_a_sub_item_and_a_paragraph_again(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("end", "greater_than_sign")
        under, last = at.session.document.sections[1].paragraphs[1:]
        assert last.parent == under.id
        await at.press("less_than_sign")
        assert labels(at, 1) == ["1", "2", "3"]
        assert at.kinds() == ["paragraph-moved", "paragraph-moved"]


async def test_n_goes_by_the_place_of_a_point_and_not_by_its_number(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", "3", "enter", "M", "end", "M")
        assert labels(at, 1) == ["1", "2", "3", "3 bis"]
        await at.press("home")
        visited = []
        for _ in range(5):
            await at.press("n")
            visited.append(at.table.focused_point)
        assert visited == [1, 2, 4, 5, 3]
        await at.press("n")
        assert "Round again: from the beginning" in at.screen_text()
        await at.press("N", "N")
        assert at.table.focused_point == 5


async def test_a_move_that_was_only_tried_is_not_stored(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "home", "J")
        assert at.kinds() == []
        assert "What if: 1 decision, not stored" in at.screen_text()
        await at.press("enter")
        assert at.kinds() == ["paragraph-moved", "package-decided"]
