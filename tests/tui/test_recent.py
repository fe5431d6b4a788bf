from pathlib import Path

import pytest

from tui.recent import RecentSession, recent_path, recent_sessions, remember


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def session(path: str, *, still_open: int = 3) -> RecentSession:
    return RecentSession(path, "RESOLUTION 1", still_open, 1, 2, "Point 2: 1 chosen")


def test_the_session_opened_last_comes_first() -> None:
    remember(session("a"))
    remember(session("b"))
    assert [known.path for known in recent_sessions()] == ["b", "a"]


def test_a_session_opened_again_is_listed_once_as_it_was_left() -> None:
    remember(session("a", still_open=3))
    remember(session("b"))
    remember(session("a", still_open=0))
    assert [(known.path, known.open) for known in recent_sessions()] == [("a", 0), ("b", 3)]


@pytest.mark.parametrize("damage", ["", "{", "3", '{"path": 1}', '["x", null, {"path": "a"}]', "[" * 100_000])
def test_a_damaged_list_is_an_empty_one(damage: str) -> None:
    remember(session("a"))
    recent_path().write_text(damage)
    assert recent_sessions() == ()


def test_a_list_that_cannot_be_kept_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    remember(session("a"))
    assert recent_sessions() == ()


def test_a_session_that_was_moved_away_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.adref"
    assert not session(str(path)).is_there
    path.touch()
    assert session(str(path)).is_there
