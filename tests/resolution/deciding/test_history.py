import pytest

from resolution.deciding import Entry, History, MinuteNoted


def _entries(first: int, last: int, *, step: int = 1) -> list[Entry]:
    return [Entry(version, MinuteNoted(str(version))) for version in range(first, last + 1, step)]


@pytest.mark.parametrize("length", [0, 1, 255, 256, 257, 600])
def test_a_history_extended_one_by_one_equals_one_extended_at_once(length: int) -> None:
    entries = _entries(1, length)
    grown = History()
    for entry in entries:
        grown = grown.extended([entry])
    assert grown == History().extended(entries)
    assert list(grown) == entries
    assert list(reversed(grown)) == entries[::-1]
    assert len(grown) == length


def test_an_entry_is_found_by_its_version_even_where_versions_leave_gaps() -> None:
    entries = _entries(2, 1400, step=2)
    history = History().extended(entries)
    assert [history.entry(entry.version) for entry in entries] == entries
    assert [history.entry(version) for version in (-1, 0, 1, 3, 513, 1399, 1402)] == [None] * 7


def test_two_extensions_of_one_history_do_not_see_each_other() -> None:
    history = History().extended(_entries(1, 300))
    left, right = history.extended(_entries(301, 301)), history.extended(_entries(302, 302))
    assert (left.entry(302), right.entry(301), len(history)) == (None, None, 300)


def test_a_history_is_cut_at_a_version() -> None:
    history = History().extended(_entries(1, 600))
    assert [entry.version for entry in history.between(0, 3)] == [1, 2, 3]
    for start, end in ((254, 258), (255, 257), (256, 256), (511, 600), (598, 900), (600, 601)):
        versions = [entry.version for entry in history.between(start, end)]
        assert versions == list(range(start + 1, min(end, 600) + 1))
    assert [entry.version for entry in history.since(597)] == [600, 599, 598]
