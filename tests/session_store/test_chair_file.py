"""The side file of the chair: one table holds it, its end is seen, and nothing half written is believed."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from session_store import Session
from session_store.chair_file import ChairFile, Focus, chair_file_of, focus_in, is_chair_there, raw_focus
from session_store.noticing import Bell

Script = Callable[..., subprocess.Popen[str]]

HOLDER = """
import sys
from pathlib import Path
from session_store.chair_file import ChairFile, Focus
chair = ChairFile.take(Path(sys.argv[1]))
chair.tell(Focus(2, "", "clean"))
print("taken", flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize("how", ["left", "killed"])
def test_one_table_holds_it_as_long_as_its_process_lives(path: Path, run: Script, how: str) -> None:
    holder = run(HOLDER, path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "taken\n"
    assert is_chair_there(path)
    assert ChairFile.take(path) is None
    assert focus_in(raw_focus(path)) == Focus(2, "", "clean")
    if how == "killed":
        holder.kill()
    holder.communicate("leave\n")
    assert not is_chair_there(path)
    again = ChairFile.take(path)
    assert again is not None
    again.close()
    assert not chair_file_of(path).exists()


def test_a_move_of_the_chair_rings_the_bell(session: Session, path: Path) -> None:
    bell, chair = Bell(path), ChairFile.take(path)
    assert chair is not None
    chair.tell(Focus(1))
    assert bell.has_rung()
    chair.tell(Focus(1))
    assert not bell.has_rung()
    chair.tell(Focus(2))
    assert bell.has_rung()
    chair.close()
    assert bell.has_rung()
    bell.close()


@given(
    st.binary(max_size=80) | st.from_regex(rb'\{"point": (1|-1|true|null), "paragraph": "?", "view": ""\}')
)
def test_whatever_stands_in_it_is_a_focus_or_none(raw: bytes) -> None:
    focus = focus_in(raw)
    assert focus is None or (type(focus.point) is int and focus.point >= 0)


def test_half_a_word_is_none() -> None:
    assert focus_in(b'{"point": 3, "paragraph": "a", "vi') is None
    assert focus_in(b'{"point": true, "paragraph": "a", "view": ""}') is None
