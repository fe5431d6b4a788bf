"""The gavel at the command line and on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from session_store import Session
from session_store.chair_file import is_chair_there
from session_store.gavel import take_gavel
from tests.tui.screens.at import At
from tests.tui.screens.table_text import TEXT
from tui.app import AdrefApp
from tui.chairing import chaired
from tui.command_line import main
from tui.opening import CannotOpen, look_at


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    with Session.create(tmp_path / "text.adref", TEXT.encode(), name="text.md") as session:
        yield session


@pytest.mark.parametrize(
    "command",
    [
        ["decide", "5", "accept"],
        ["undo"],
        ["agree", "--all", "--level", "ad ref"],
        ["strike", "considering d)"],
        ["move", "considering d)", "--up"],
        ["seal"],
        ["package", "acts.jsonl"],
    ],
)
def test_a_command_decides_nothing_beside_a_chair(
    session: Session, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(session.path.parent)
    Path("acts.jsonl").write_text('{"act": "accept", "point": 5}\n')
    take_gavel(session, "maria")
    name, *rest = command
    assert main([name, "text.adref", *rest]) == 1
    assert "text.adref: the gavel is held by maria, since " in capsys.readouterr().err
    assert session.refresh() == []


def test_beside_a_chair_a_preview_and_the_minutes_go_on_and_after_it_decisions(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(session.path)
    take_gavel(session, "maria")
    assert main(["decide", path, "5", "accept", "--preview"]) == 0
    assert main(["note", path, "The pilots left."]) == 0
    session.close()
    assert main(["decide", path, "5", "accept"]) == 0
    assert capsys.readouterr().err == ""


def test_a_second_table_does_not_open(session: Session) -> None:
    take_gavel(session, "maria")
    with pytest.raises(CannotOpen, match="the gavel is held by maria"):
        look_at(session.path)


async def test_the_table_says_what_it_took_over_and_tells_its_focus(session: Session) -> None:
    take_gavel(session, "maria")
    assert session.gavel is not None
    session.gavel.side_file.close()  # as when the table is cut off: nothing is laid down
    with chaired(Session.open(session.path)) as again:
        app = AdrefApp(again)
        async with app.run_test(size=(140, 40)) as pilot:
            await pilot.pause()
            assert "The gavel was taken over from maria, since " in At(app, pilot, again).screen_text()
            assert is_chair_there(again.path)
    assert not is_chair_there(session.path)
