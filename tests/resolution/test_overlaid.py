"""A mapping laid over another reads as a copy would."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from resolution.overlaid import FEW, Overlaid, changing, overlaid, settled

KEYS = st.integers(0, 40)
CHANGES = st.lists(
    st.tuples(st.dictionaries(KEYS, st.text(max_size=2), max_size=4), st.sets(KEYS, max_size=4)), max_size=8
)


@given(st.dictionaries(KEYS, st.text(max_size=2), min_size=12), CHANGES)
def test_after_any_changes_it_holds_what_a_copy_holds(
    known: dict[int, str], changes: list[tuple[dict[int, str], set[int]]]
) -> None:
    made, copied, ground = overlaid(known, {}), dict(known), dict(known)
    for now, gone in changes:
        before, held = made, dict(made)
        made = overlaid(made, now, gone)
        copied = {key: value for key, value in copied.items() if key not in gone} | now
        assert dict(before) == held
        assert made == copied
        assert len(made) == len(copied)
        assert bool(made) == bool(copied)
        for key in range(41):
            assert (key in made) == (key in copied)
            assert made.get(key) == copied.get(key)
            assert made.get(key, "none") == copied.get(key, "none")
    assert known == ground


@given(st.dictionaries(KEYS, st.text(max_size=2)), CHANGES)
def test_entries_changed_one_by_one_are_those_of_a_dict_changed_so(
    known: dict[int, str], changes: list[tuple[dict[int, str], set[int]]]
) -> None:
    made: Mapping[int, str] = Overlaid(known, {})
    copied, ground = dict(known), dict(known)
    for now, gone in changes:
        before, held = made, dict(made)
        changed = changing(made)
        for key in gone:
            assert changed.pop(key, None) == copied.pop(key, None)
        for key, value in now.items():
            changed[key] = copied[key] = value
        made = settled(changed)
        assert dict(before) == held
        assert made == copied == dict(made)
    assert known == ground


def test_what_was_not_changed_is_the_very_mapping_it_was() -> None:
    known = dict.fromkeys(range(FEW), "a")
    assert settled(changing(known)) is known
    changed = changing(known)
    changed[1] = "b"
    made = settled(changed)
    changed[2] = "c"
    assert (made[1], made[2], settled(changed)[2]) == ("b", "a", "c")


def test_few_other_entries_are_all_that_is_kept_of_a_large_mapping() -> None:
    known = dict.fromkeys(range(1000), "a")
    made = overlaid(overlaid(known, {3: "b", 1001: "c"}), {4: "d"}, [5])
    assert isinstance(made, Overlaid)
    assert made.ground is known
    assert len(made.others) == 4
    assert type(overlaid(made, dict.fromkeys(range(300), "e"))) is dict
