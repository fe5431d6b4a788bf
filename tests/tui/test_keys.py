from collections import Counter

from tui.keys import GROUP_TITLES, TABLE_KEYS, bindings


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
