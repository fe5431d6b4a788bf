from collections import Counter

import pytest

from tui.keys import GROUP_TITLES, TABLE_KEYS, bindings
from tui.screens.help import FACE_WIDTH, help_content


def test_no_key_calls_two_actions() -> None:
    keys = Counter(key for binding in bindings(TABLE_KEYS) for key in binding.key.split(","))
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_binding_can_be_remapped_by_an_id_of_its_own() -> None:
    ids = [binding.id for binding in bindings(TABLE_KEYS)]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_every_key_says_what_it_does_and_why() -> None:
    assert [key.id for key in TABLE_KEYS if not key.description or not key.tooltip.endswith(".")] == []


def test_every_key_belongs_to_a_group_with_a_title() -> None:
    assert {key.group for key in TABLE_KEYS} == set(GROUP_TITLES)


def test_a_number_key_chooses_its_option() -> None:
    by_key = {binding.key: binding.action for binding in bindings(TABLE_KEYS)}
    assert by_key["7"] == "choose(7)"


@pytest.mark.parametrize("width", [70, 104, 150])
def test_the_help_keeps_each_name_apart_from_its_reason(width: int) -> None:
    lines = help_content(width).plain.splitlines()
    for key in TABLE_KEYS:
        line = next(line for line in lines if line.startswith(f"{key.face:<{FACE_WIDTH}}{key.description}"))
        assert line[FACE_WIDTH + len(key.description) :][:1] in {"", " "}
