"""Keys that a user calls actions by: what can be, and what is told where it cannot."""

from collections.abc import Iterator

import pytest

from tui.keys import TABLES, face, in_force, key_now, put_in_force
from tui.keys.faces import face_of, key_named
from tui.keys.remapping import Remapping, remapping
from tui.keys.table import TABLE_KEYS


@pytest.fixture(autouse=True)
def _back_to_the_tables() -> Iterator[None]:
    yield
    put_in_force(Remapping())


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a", "a"),
        ("A", "A"),
        ("[", "left_square_bracket"),
        ("é", "é"),
        ("F5", "f5"),
        ("ctrl+K", "ctrl+k"),
        ("Ctrl+/", "ctrl+slash"),
        ("shift+up", "shift+up"),
        ("PageDown", "pagedown"),
        ("vertical_line", "vertical_line"),
        (" ", "space"),
        ("§", "section_sign"),
        ("", None),
        ("nokey", None),
        ("ctrl+", None),
        ("\x1b", None),
    ],
)
def test_a_key_is_named_as_people_name_it(words: str, name: str | None) -> None:
    assert key_named(words) == name


def test_every_key_of_the_tables_can_be_written_in_the_configuration() -> None:
    keys = {name for table in TABLES.values() for key in table for name in key.keys.split(",")}
    assert {key_named(name) for name in keys} == keys


def test_the_face_of_a_key_is_read_as_the_same_key() -> None:
    for key in TABLE_KEYS:
        if not key.depends_on_place:
            name = key.keys.split(",")[0]
            assert face_of([name]) == key.face.split()[0]


def test_an_action_is_called_by_its_new_keys_and_by_no_old_one() -> None:
    remapped = remapping({"accept": "f5", "next": ["f6", "tab"]})
    assert remapped.faults == {}
    assert remapped.keymap() == {"accept": "f5", "next": "f6,tab"}


def test_options_are_chosen_by_the_place_of_the_key() -> None:
    assert remapping({"choose": ["&", "é"]}).keymap() == {"choose-1": "ampersand", "choose-2": "é"}


def test_two_actions_may_change_their_keys() -> None:
    remapped = remapping({"accept": "r", "reject": "a"})
    assert (remapped.keys, remapped.faults) == ({"accept": "r", "reject": "a"}, {})


@pytest.mark.parametrize(
    ("wanted", "faulty", "said"),
    [
        ({"accept": "r"}, "accept", "r calls reject already: its own stays a"),
        ({"accept": "f5", "reject": "f5"}, "reject", "F5 calls accept already: its own stays r"),
        ({"accept": "r", "reject": "b"}, "reject", "b calls keep already: its own stays r"),
        ({"nosuch": "a"}, "nosuch", "no such action"),
        ({"accept": 3}, "accept", "give a key"),
        ({"accept": []}, "accept", "give a key"),
        ({"accept": "two keys"}, "accept", "two keys is no key"),
        ({"choose": list("abcdefghij")}, "choose", "at most 9 keys"),
    ],
)
def test_what_cannot_be_is_told(wanted: dict[str, object], faulty: str, said: str) -> None:
    remapped = remapping(wanted)
    assert said in remapped.faults[faulty]
    assert faulty not in remapped.keys


def test_once_an_entry_is_refused_those_that_counted_on_its_key_are_refused_too() -> None:
    remapped = remapping({"accept": "r", "reject": "b"})
    assert remapped.keys == {}
    assert set(remapped.faults) == {"accept", "reject"}


def test_one_key_may_call_actions_of_two_screens() -> None:
    assert remapping({"theme": "f8", "room-theme": "f8"}).faults == {}


def test_what_is_said_of_a_key_names_the_one_that_calls_the_action_now() -> None:
    assert (face("next"), key_now("choose").face) == ("n", "1-9")
    put_in_force(remapping({"next": ["f6", "tab"], "choose": ["&", "é"]}))
    assert (face("next"), key_now("next").face, key_now("choose").face) == ("F6", "F6 Tab", "& é")
    assert [key.id for key in in_force(TABLE_KEYS)] == [key.id for key in TABLE_KEYS]
