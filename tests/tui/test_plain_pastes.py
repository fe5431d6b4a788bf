from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tui.plain_pastes import END, START, PlainPasteParser, PlainPastes

KEYS = st.text(st.sampled_from("ab\x1b[~201"), max_size=8).filter(lambda text: "\x1b[20" not in text)


def read(*pieces: str) -> list[str]:
    """What the parser makes of it: keys by their names, pastes in quotes."""
    parser = PlainPasteParser()
    found = [message for piece in pieces for message in parser.feed(piece)]
    pressed_or_pasted = (one for one in found if isinstance(one, events.Key | events.Paste))
    return [f"“{one.text}”" if isinstance(one, events.Paste) else one.key for one in pressed_or_pasted]


@pytest.mark.parametrize("cut", range(1, 30))
def test_an_escape_sequence_in_a_paste_presses_no_key(cut: int) -> None:
    data = f"{START}lamps \x1b[31mred\x1b[0m{END}r"
    assert read(data[:cut], data[cut:]) == ["“lamps ␛[31mred␛[0m”", "r"]


@given(st.lists(st.tuples(KEYS, KEYS), max_size=3), st.sets(st.integers(0, 60)))
def test_outside_pastes_nothing_changes_and_nothing_is_lost_however_it_is_cut(
    parts: list[tuple[str, str]], cuts: set[int]
) -> None:
    data = "".join(f"{keys}{START}{words}{END}" for keys, words in parts)
    ends = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    pastes = PlainPastes()
    made = "".join(pastes.plain(data[start:end]) for start, end in pairwise(ends))
    assert made == "".join(f"{keys}{START}{words.replace(chr(27), '␛')}{END}" for keys, words in parts)
