"""`adref themes`: the list, the look of one, the beginning of one's own."""

import json
from pathlib import Path

import pytest

from themes import load_themes
from tui.command_line import main
from tui.theme_files import themes_folder, themes_there_are


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_every_theme_is_listed_with_that_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [palette.name for palette in load_themes()]
    assert [line for line in lines if "in use" in line] == [lines[0]]


def test_a_theme_is_shown_with_what_is_hard_to_see_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    themes_folder().mkdir(parents=True)
    own = 'name = "own"\ntitle = "Own"\nbased_on = "assembly"\n[colours]\n'
    (themes_folder() / "own.toml").write_text(own + 'text = "#444444"\nparked = "#ffb37a"\n')
    assert main(["themes", "own"]) == 0
    out = capsys.readouterr().out
    assert "text #444444" in out
    assert "text on cursor has a contrast of" in out
    assert "parked and kept look much alike to any eyes" in out


def test_as_data_every_colour_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "projector", "--json"]) == 0
    (data,) = json.loads(capsys.readouterr().out)
    assert (data["name"], data["is_own"], data["remarks"]) == ("projector", False, [])
    assert data["colours"]["background"].startswith("#")


@pytest.mark.parametrize("base", [palette.name for palette in load_themes()])
def test_a_theme_of_ones_own_begins_as_a_copy(base: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", base, "--new", "my-own"]) == 0
    assert capsys.readouterr().out.strip() == str(themes_folder() / "my-own.toml")
    found = themes_there_are()
    assert found.faults == ()
    assert found.palettes["my-own"].colours == found.palettes[base].colours
    assert main(["themes", "my-own", "--new", "another"]) == 0
    assert themes_there_are().palettes["another"].colours == found.palettes[base].colours


def test_a_file_that_is_there_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "--new", "own"]) == 0
    before = (themes_folder() / "own.toml").read_text()
    assert main(["themes", "committee", "--new", "own"]) == 1
    assert (themes_folder() / "own.toml").read_text() == before
    assert "is there already" in capsys.readouterr().err


def test_faults_are_told_and_the_rest_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    themes_folder().mkdir(parents=True)
    (themes_folder() / "own.toml").write_text('name = "own"\ntitle = "Own"\n')
    assert main(["themes"]) == 1
    out, err = capsys.readouterr()
    assert "assembly" in out
    assert err == "adref: theme own.toml: is_dark: say true or false\n"


@pytest.mark.parametrize(("arguments", "status"), [(["nosuch"], 1), (["--new", "A Name"], 2)])
def test_what_cannot_be_is_refused_in_one_line(
    arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["themes", *arguments]) == status
    assert capsys.readouterr().err.count("\n") == 1
