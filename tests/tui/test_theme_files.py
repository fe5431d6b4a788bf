"""The user's own themes: found beside those that ship, reloaded as they are saved, told where faulty."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.app import AdrefApp
from tui.preferences import prefer
from tui.theme_files import themes_folder, themes_there_are

OWN = 'name = "own"\ntitle = "Own"\nbased_on = "assembly"\n[colours]\nopen = "{}"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)
    themes_folder().mkdir(parents=True)
    return themes_folder()


async def until(pilot: Pilot[None], is_met: Callable[[], bool]) -> None:
    for _ in range(500):
        if is_met():
            return
        await pilot.pause(0.01)
    raise AssertionError("never")


def told(app: AdrefApp) -> list[str]:
    return [notice.message for notice in app._notifications]


def test_own_themes_come_after_those_that_ship(folder: Path) -> None:
    (folder / "own.toml").write_text(OWN.format("#ffffff"))
    (folder / ".own.toml.swp").write_text("not a theme")
    found = themes_there_are()
    assert list(found.palettes)[-1] == "own"
    assert list(found.own) == ["own"]
    assert not found.faults


def test_an_own_theme_may_take_the_place_of_one_that_ships(folder: Path) -> None:
    (folder / "a.toml").write_text(OWN.replace('"own"', '"committee"').format("#ffffff"))
    assert themes_there_are().palettes["committee"].title == "Own"


def test_without_a_folder_there_are_those_that_ship(folder: Path) -> None:
    folder.rmdir()
    assert len(themes_there_are().palettes) == 6
    folder.write_text("a file in its place")
    (fault,) = themes_there_are().faults
    assert "themes" in str(fault)


def test_two_files_of_one_name_are_told_and_the_first_counts(folder: Path) -> None:
    (folder / "a.toml").write_text(OWN.format("#ffffff"))
    (folder / "b.toml").write_text(OWN.format("#eeeeee"))
    found = themes_there_are()
    assert found.palettes["own"].colours["open"] == "#ffffff"
    assert [str(fault) for fault in found.faults] == [
        "theme b.toml: name: another file's theme is called own"
    ]


async def test_a_faulty_theme_is_told_at_the_start_and_another_shown(folder: Path) -> None:
    (folder / "own.toml").write_text(OWN.format("blue"))
    prefer(theme="own")
    app = AdrefApp()
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert app.theme == "assembly"
        assert told(app) == ['theme own.toml: colours.open: not a colour such as "#d7e3f0"']


async def test_a_theme_is_reloaded_as_it_is_saved_and_a_faulty_one_leaves_the_one_before(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.themed_app.WATCHED_AFTER", 0.01)
    own = folder / "own.toml"
    own.write_text(OWN.format("#ffffff"))
    prefer(theme="own")
    app = AdrefApp()
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert app.theme_variables["state-open"] == "#ffffff"
        await until(pilot, lambda: any(worker.is_running for worker in app.workers))
        await save_till_it_shows(pilot, own, "#ffee02")
        own.write_text(OWN.format("yellow"))
        await until(pilot, lambda: bool(told(app)))
        assert told(app)[0].startswith("theme own.toml: colours.open: not a colour")
        assert app.theme_variables["state-open"] == "#ffee02"
        own.unlink()
        await pilot.pause(0.1)
        assert app.theme == "own"


async def save_till_it_shows(pilot: Pilot[None], own: Path, colour: str) -> None:
    """Saves it now and then, since the watching may only be about to begin."""
    for _ in range(20):
        own.write_text(OWN.format(colour))  # noqa: ASYNC240 - a small file
        for _ in range(25):
            await pilot.pause(0.02)
            if pilot.app.theme_variables["state-open"] == colour:
                return
    raise AssertionError("never")
