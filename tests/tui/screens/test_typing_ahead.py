"""A clerk who types fast: no key is lost between the key that calls a prompt and the prompt."""

import pytest
from textual import events

from tests.tui.screens.at import Opening


@pytest.mark.parametrize(("keys", "shown"), [("G2\r", "Point 2 of 5"), ("/oil\r", "“oil”: 1 place")])
async def test_what_is_typed_ahead_of_a_prompt_goes_into_it(at_table: Opening, keys: str, shown: str) -> None:
    async with at_table() as at:
        for key in keys:
            name = {"\r": "enter", "/": "slash"}.get(key, key)
            at.app.post_message(events.Key(name, key))
        await at.pilot.pause()
        await at.pilot.pause()
        assert shown in at.screen_text()
        assert at.kinds() == []
