"""Acts as a script writes them: every kind of act has a name that a package may hold."""

from typing import get_args

from resolution.deciding.minute_requests import MinuteRequest
from resolution.deciding.requests import Act, Redo
from resolution.deciding.requests_json import REQUEST_BY_ACT


def test_every_act_that_is_no_entry_in_the_minutes_can_stand_in_a_package() -> None:
    named = set(REQUEST_BY_ACT.values())
    assert set(get_args(Act)) - set(get_args(MinuteRequest)) - named == {Redo}
    assert len(named) == len(REQUEST_BY_ACT)
