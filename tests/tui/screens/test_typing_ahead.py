"""A clerk who types fast: every key does what it says where the keys before it lead, and none is lost."""

import pytest
from textual import events

from tests.tui.screens.at import At, Opening

NAMES = {"\r": "enter", "\x1b": "escape", "\x13": "ctrl+s", "/": "slash", "?": "question_mark"}


async def typed(at: At, keys: str) -> None:
    """All at once, before the first of them is looked at."""
    for key in keys:
        at.app.post_message(events.Key(NAMES.get(key, key), key))
    for _ in range(4):
        await at.pilot.pause()


@pytest.mark.parametrize(("keys", "shown"), [("G2\r", "Point 2 of 5"), ("/oil\r", "“oil”: 1 place")])
async def test_what_is_typed_ahead_of_a_prompt_goes_into_it(at_table: Opening, keys: str, shown: str) -> None:
    async with at_table() as at:
        await typed(at, keys)
        assert shown in at.screen_text()
        assert at.kinds() == []


@pytest.mark.parametrize(
    ("keys", "decided"),
    [
        ("G2\r1", {2: "accepted"}),
        ("/tides\rnG3\rr", {3: "rejected"}),
        ("G4\rpwaiting\rG3\rr", {4: "parked", 3: "rejected"}),
        ("?\x1bG3\rr", {3: "rejected"}),
        ("P\x1bG3\rr", {3: "rejected"}),
        ("mhello\rG3\rr", {3: "rejected"}),
        ("G2\rex\x13G3\rr", {3: "rejected"}),
    ],
)
async def test_a_key_behind_an_answer_finds_it_given(
    at_table: Opening, keys: str, decided: dict[int, str]
) -> None:
    async with at_table() as at:
        await typed(at, keys)
        points = at.session.standing.points
        assert {number: points[number].status for number in points} == decided
