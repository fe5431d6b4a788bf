"""What the foot line offers here and now, and what an empty screen says to do."""

import pytest

from resolution.deciding.standing import Standing
from resolution.reader import read
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, TEXT
from tui.keys_here import Here, keys_here

STANDING = Standing(read(TEXT))


def ids(here: Here) -> list[str]:
    """The keys offered, in their order; each says what it does."""
    offered = keys_here(here)
    assert [key.id for key in offered if not key.in_footer] == []
    return [key.id for key in offered]


def test_a_point_with_rivals_is_chosen_from_and_one_without_accepted() -> None:
    assert ids(Here(STANDING, ALTERNATIVES))[:5] == ["choose", "reject", "park", "keep", "withdraw"]
    assert ids(Here(STANDING, BRACKET))[:5] == ["accept", "reject", "park", "keep", "withdraw"]


def test_where_no_point_is_the_paragraph_can_be_agreed_and_changed() -> None:
    assert ids(Here(STANDING))[:4] == ["agree", "amend", "insert", "bracket"]
    assert "amend" not in ids(Here(STANDING, has_paragraph=False))


def test_nothing_is_undone_before_anything_was_decided() -> None:
    assert "undo" not in ids(Here(STANDING, BRACKET))


@pytest.mark.parametrize(
    ("under_way", "first", "never"),
    [
        ({"is_finding": True}, ["next", "previous", "escape"], "reject"),
        ({"is_carrying": True}, ["carry", "escape"], "reject"),
        ({"is_read_only": True}, ["next", "previous"], "reject"),
        ({"has_marked": True}, ["choose-marked", "escape", "choose"], "reopen"),
    ],
)
def test_what_ends_what_is_under_way_comes_first(
    under_way: dict[str, bool], first: list[str], never: str
) -> None:
    offered = ids(Here(STANDING, ALTERNATIVES, **under_way))
    assert offered[: len(first)] == first
    assert never not in offered


def foot(at: At) -> str:
    return at.screen_text().splitlines()[-1]


async def test_the_foot_line_follows_what_is_done(at_table: Opening) -> None:
    async with at_table() as at:
        assert "u undo" not in foot(at)
        await at.press("space")
        assert "Enter chooses those marked" in foot(at)
        await at.press("escape", "r")
        assert "u undo" in foot(at)
        await at.press("M")
        assert "M puts it behind this one  Esc drops it" in foot(at)
        await at.press("escape", "f", *"open", "enter")
        assert "Esc end" in foot(at)


@pytest.mark.parametrize(
    ("text", "keys", "said"),
    [
        ("*resolves*\n\n1 to rest.\n", (), "This text has no points"),
        ("*resolves*\n\n1 to rest.\n", ("G",), "This text has no points: [ brackets words as one"),
        (
            "*resolves*\n\n1 to [rest].\n\n2 to go.\n",
            ("a", "j"),
            "g agrees the text, v shows it as it would be",
        ),
        ("*resolves*\n\n1 to [rest].\n", ("w", "w"), "decide a point, and it is listed here"),
        ("*resolves*\n\n1 to rest.\n", ("P",), "The text was read without a problem"),
        ("*resolves*\n\n1 to rest.\n", ("n",), "No point is open or parked any more: g agrees the text"),
    ],
)
async def test_where_there_is_nothing_it_is_said_what_to_do(
    at_table: Opening, text: str, keys: tuple[str, ...], said: str
) -> None:
    async with at_table(text) as at:
        await at.press(*keys)
        await at.pilot.pause()
        assert said in at.screen_text()


async def test_the_list_of_keys_names_the_one_that_closes_it(at_table: Opening) -> None:
    async with at_table(size=(80, 24)) as at:
        await at.press("question_mark")
        assert "Esc closes" in at.screen_text()
        await at.press("escape")
        assert "Esc closes" not in at.screen_text()


async def test_a_short_list_leaves_the_text_round_it_in_view(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "r", "w")
        lines = at.screen_text().splitlines()
        assert any("1 decision, not stored" in line for line in lines)
        box = [at for at, line in enumerate(lines) if "Enter goes there" in line or "1 decision, n" in line]
        assert box[-1] - box[0] < 14


async def test_a_start_without_sessions_says_how_to_begin(at_start: Opening) -> None:
    async with at_start() as at:
        assert "None yet: o opens a text, d the demo" in at.screen_text()
