"""A session with a log, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from session_store import Session
from tests.tui.replay.sessions import with_story


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with with_story(tmp_path / "text.adref") as made:
        yield made
