"""The configuration: what is in force and where it is from; a mistake costs one setting and is told."""

import json
import tomllib
from pathlib import Path

import pytest

from session_store import Session
from tests.tui.screens.table_text import TEXT
from tui.app import AdrefApp
from tui.command_line import main
from tui.configuration import SETTINGS, configuration_path, effective
from tui.configuration.written import begun
from tui.preferences import Preferences, prefer, preferences


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("NO_COLOR", raising=False)
    configuration_path().parent.mkdir(parents=True)


def configure(text: str) -> None:
    configuration_path().write_text(text, encoding="utf-8")


def faults(capsys: pytest.CaptureFixture[str]) -> list[str]:
    main(["config"])
    return capsys.readouterr().err.splitlines()


def test_the_defaults_of_the_table_are_those_of_the_preferences() -> None:
    assert preferences() == Preferences()
    assert set(effective().origins.values()) == {"default"}


def test_the_file_counts_before_what_was_chosen_and_that_before_the_default() -> None:
    prefer(theme="committee", leads="clean")
    configure('theme = "projector"\ntext_width = 80\n')
    found = effective()
    assert preferences() == Preferences(theme="projector", leads="clean", text_width=80)
    assert (found.origins["theme"], found.origins["leading_label"], found.origins["profile"]) == (
        "configuration file",
        "chosen at the table",
        "default",
    )


def test_what_is_chosen_in_a_run_counts_in_it_and_does_not_take_the_file_along() -> None:
    configure('theme = "projector"\n')
    assert prefer(leads="clean").theme == "projector"
    assert prefer(theme="committee").theme == "committee"
    assert preferences().theme == "projector"
    configuration_path().unlink()
    assert preferences().theme == "committee"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = 3", "config.toml: theme: give a theme"),
        ('leading_label = "old"', 'config.toml: leading_label: give "working" or "clean"'),
        ('auto_advance = "no"', "config.toml: auto_advance: give true or false"),
        ('profile = "eu"', 'config.toml: profile: give "auto" or "itu" or "un"'),
        ("text_width = 10", "config.toml: text_width: give 40 to 400"),
        ("text_width = true", "config.toml: text_width: give 40 to 400"),
        ('room_size = "huge"', 'config.toml: room_size: give "normal"'),
        ("colour = 1", "config.toml: colour: no such setting: theme, "),
        ("keys = 1", "config.toml: keys: give a table [keys]"),
        ('[keys]\naccept = "r"', "config.toml: keys.accept: r calls reject already"),
        ("theme = ", "config.toml: file: not TOML in UTF-8"),
    ],
)
def test_a_mistake_is_one_line_with_file_and_key_and_the_default_stays(
    text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(text)
    (line,) = faults(capsys)
    assert line.startswith(f"adref: {said}")
    assert preferences() == Preferences()


def test_one_mistake_leaves_all_other_settings(capsys: pytest.CaptureFixture[str]) -> None:
    configure('theme = "projector"\ntext_width = 1\nroom_size = "large"\n')
    assert len(faults(capsys)) == 1
    assert preferences() == Preferences(theme="projector", room_size="large")


def test_a_file_that_cannot_be_read_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    configuration_path().mkdir()
    (line,) = faults(capsys)
    assert "config.toml: file: cannot be read" in line


def test_what_is_printed_is_toml_that_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    prefer(leads="clean")
    configure('text_width = 80\n[keys]\naccept = "f5"\nbracket = ["(", "ctrl+b"]\n')
    assert main(["config"]) == 0
    printed = capsys.readouterr().out
    assert "# chosen at the table" in printed
    before = effective()
    configure(printed)
    assert effective().values == before.values
    assert main(["config", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["settings"]["text_width"] == {"value": 80, "from": "configuration file"}
    assert data["keys"] == {"accept": ["F5"], "bracket": ["(", "ctrl+b"]}
    assert data["faults"] == []


def test_a_file_to_begin_with_names_every_setting_and_changes_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["config", "--init"]) == 0
    assert capsys.readouterr().out.strip() == str(configuration_path())
    assert preferences() == Preferences()
    assert main(["config", "--init"]) == 1
    capsys.readouterr()
    uncommented = "\n".join(
        line.removeprefix("# ") for line in begun().splitlines() if " = " in line or "[keys]" in line
    )
    table = tomllib.loads(uncommented)
    assert table.keys() == {setting.name for setting in SETTINGS} | {"keys"}
    configure(uncommented)
    assert faults(capsys) == []


def test_the_path_is_printed_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--path"]) == 0
    assert capsys.readouterr().out == f"{configuration_path()}\n"


def test_new_sessions_are_set_as_configured_but_for_what_the_command_says(tmp_path: Path) -> None:
    configure('profile = "un"\n')
    text = tmp_path / "text.md"
    text.write_text(TEXT, encoding="utf-8")
    assert main(["new", str(text), "-o", str(tmp_path / "un.adref")]) == 0
    assert main(["new", str(text), "-o", str(tmp_path / "itu.adref"), "--profile", "itu"]) == 0
    for name in ("un", "itu"):
        with Session.open(tmp_path / f"{name}.adref", read_only=True) as session:
            (first,) = [entry.event for entry in session.standing.history][:1]
            assert getattr(first, "profile", None) == name


async def test_the_table_is_as_configured_and_its_keys_and_words_follow(tmp_path: Path) -> None:
    configure('text_width = 60\nleading_label = "clean"\n[keys]\naccept = "f5"\nnext = "f6"\nreject = "f5"\n')
    with Session.create(tmp_path / "text.adref", TEXT.encode(), name="text.md") as session:
        app = AdrefApp(session)
        async with app.run_test(size=(160, 40), notifications=True) as pilot:
            await pilot.pause()
            table = app.screen
            assert [notice.message for notice in app._notifications] == [
                "config.toml: keys.reject: F5 calls accept already: its own stays r"
            ]
            assert table.pane.view.rows.geometry.column == 60  # type: ignore[attr-defined]
            assert table.pane.leading_label == "clean"  # type: ignore[attr-defined]
            await pilot.press("a", "n")
            assert session.standing.points == {}
            first = table.focused_point  # type: ignore[attr-defined]
            await pilot.press("f6")
            assert table.focused_point != first  # type: ignore[attr-defined]
            assert "F6 next" in table.foot.render_line(1).text  # type: ignore[attr-defined]
            await pilot.press("r")
            assert len(session.standing.points) == 1
