from pathlib import Path

import pytest

from tui.configuration.chosen import chosen_path
from tui.preferences import Preferences, prefer, preferences


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_a_change_is_kept_beside_what_was_preferred_before() -> None:
    prefer(theme="committee")
    prefer(goes_on=False)
    assert preferences() == Preferences(theme="committee", goes_on=False)


@pytest.mark.parametrize("damage", ["", "[]", '{"theme": 3, "goes_on": "yes", "other": 1}'])
def test_what_is_damaged_is_as_at_first(damage: str) -> None:
    prefer(theme="committee")
    chosen_path().write_text(damage)
    assert preferences() == Preferences()
