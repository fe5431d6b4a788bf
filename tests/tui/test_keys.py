from collections import Counter
from pathlib import Path

import pytest

from docs.make_references import keys_page, settings_page
from tui.keys import GROUP_TITLES, TABLE_KEYS, TABLES, Key, bindings, put_in_force
from tui.keys.remapping import Remapping
from tui.keys.replay import REPLAY_KEYS
from tui.keys.secretary import SECRETARY_KEYS
from tui.screens.help import FACE_WIDTH, help_content

DOCS = Path(__file__).parents[2] / "docs"
EACH_TABLE = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())


@pytest.fixture(autouse=True)
def _as_in_the_tables() -> None:
    """Whatever configuration an application read before in this process."""
    put_in_force(Remapping())


@EACH_TABLE
def test_no_key_calls_two_actions(table: tuple[Key, ...]) -> None:
    keys = Counter(key for binding in bindings(table) for key in binding.key.split(","))
    assert [key for key, count in keys.items() if count > 1] == []


@EACH_TABLE
def test_every_binding_can_be_remapped_by_an_id_of_its_own(table: tuple[Key, ...]) -> None:
    ids = [binding.id for binding in bindings(table)]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_every_key_of_a_screen_with_a_help_says_what_it_does_and_why() -> None:
    assert [
        key.id
        for key in (*TABLE_KEYS, *SECRETARY_KEYS, *REPLAY_KEYS)
        if not key.description or not key.tooltip.endswith(".")
    ] == []


def test_every_key_belongs_to_a_group_with_a_title() -> None:
    assert {key.group for key in (*TABLE_KEYS, *REPLAY_KEYS)} == set(GROUP_TITLES)


def test_a_number_key_chooses_its_option() -> None:
    by_key = {binding.key: binding.action for binding in bindings(TABLE_KEYS)}
    assert by_key["7"] == "choose(7)"


@pytest.mark.parametrize("width", [70, 104, 150])
@pytest.mark.parametrize("table", [TABLE_KEYS, SECRETARY_KEYS], ids=["table", "secretary"])
def test_the_help_keeps_each_name_apart_from_its_reason(table: tuple[Key, ...], width: int) -> None:
    lines = help_content(width, table).plain.splitlines()
    for key in table:
        line = next(line for line in lines if line.startswith(f"{key.face:<{FACE_WIDTH}}{key.description}"))
        assert line[FACE_WIDTH + len(key.description) :][:1] in {"", " "}


@pytest.mark.parametrize(("name", "page"), [("keys.md", keys_page()), ("settings.md", settings_page())])
def test_the_documentation_is_made_of_the_tables(name: str, page: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == page, "make docs"
