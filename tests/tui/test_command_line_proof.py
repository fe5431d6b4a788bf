"""`adref seal`, `salvage`, and heads kept elsewhere, as their users meet them."""

import json
from pathlib import Path

import pytest

from resolution.deciding import Accept
from session_store import Session
from tests.session_store.test_verifying import _alter
from tests.tui.test_command_line_text import printed_by
from tui.app import AdrefApp
from tui.chairing import chaired
from tui.command_line import main
from tui.heads_keeping import FOLDER
from tui.screens.table import TableScreen

TEXT = "*resolves*\n\n1 to [lend];\n\n2 to [give] boats.\n"


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "boats.adref"
    Session.create(path, TEXT.encode(), name="boats.md").close()
    return path


@pytest.fixture
def heads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.setenv(FOLDER, str(folder))
    return folder


def test_a_session_is_sealed_and_takes_no_more(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sealed, left = printed_by(capsys, "seal", str(session), "--by", "ines").splitlines()
    assert sealed.startswith("sealed (version 2, head ")
    assert left == "not settled, and for good in this session: 2 open"
    assert main(["decide", str(session), "1", "accept"]) == 1
    assert "was sealed in version 2" in capsys.readouterr().err
    assert main(["seal", str(session)]) == 1
    assert "was sealed in version 2" in capsys.readouterr().err
    said = printed_by(capsys, "verify", str(session))
    assert said.startswith("sound: 2 entries, head ")
    assert "sealed: 1 entries, 0 of them decisions, 2 of 2 points not settled" in said
    entry = json.loads(printed_by(capsys, "minutes", str(session), "--format", "json"))["entries"][-1]
    assert entry["kind"] == "seal"


def test_a_key_that_is_none_is_refused_and_nothing_sealed(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", str(session), "--sign", str(tmp_path / "none")]) == 1
    assert "none: cannot be read" in capsys.readouterr().err
    with Session.open(session) as again:
        assert not again.is_sealed


def test_a_public_key_that_is_none_is_wrong_usage(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(session), "--signed-by", "ab"]) == 2
    assert "is no public key" in capsys.readouterr().err


async def test_a_sealed_session_opens_at_the_table_and_says_so(session: Path) -> None:
    with Session.open(session) as sealed:
        sealed.seal()
    with chaired(Session.open(session)) as opened:
        assert opened.gavel is None
        app = AdrefApp(opened)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            assert isinstance(app.screen, TableScreen)
            assert app.screen.foot.notice is not None
            assert "is sealed, version 2" in app.screen.foot.notice.text
            await pilot.press("a")
            assert "was sealed in version 2" in app.screen.foot.notice.text
            assert opened.version == 2


def test_what_is_good_becomes_a_session_or_lines(session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(session) as record:
        record.decide(Accept(1))
        record.note("the harbour master left")
        record.note("the harbour master came back")
    _alter(session, "UPDATE log SET actor = 'nobody' WHERE version = 3")
    assert main(["verify", str(session)]) == 1
    verified = capsys.readouterr()
    assert verified.out.startswith("chain: version 3 is not what was recorded")
    assert "from version 3 on: go back to a copy, or take what is good: adref salvage --to 2" in verified.err
    data = json.loads(_failing(capsys, "verify", str(session), "--json"))
    assert (data["first_touched"], data["good_to"]) == (3, 2)

    target = session.with_name("boats-salvaged.adref")
    assert printed_by(capsys, "salvage", str(session)) == f"{target}: 2 entries\n"
    assert printed_by(capsys, "verify", str(target)).startswith("sound: 2 entries")
    assert main(["salvage", str(session)]) == 1
    assert "is there already" in capsys.readouterr().err
    lines = printed_by(capsys, "salvage", str(session), "--lines").splitlines()
    assert [json.loads(line)["version"] for line in lines] == [1, 2, 4]


def test_where_nothing_is_good_the_first_version_is_named(
    session: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session.write_bytes(session.read_bytes()[:4096])
    assert main(["verify", str(session)]) == 1
    assert "not as it was written, from version 1 on: go back to a copy\n" in capsys.readouterr().err


def test_a_file_without_a_good_row_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "boats.adref"
    path.write_bytes(bytes(8192))
    assert main(["salvage", str(path)]) == 1
    assert "holds no row that is as it was written" in capsys.readouterr().err
    assert main(["salvage", str(tmp_path / "none")]) == 2


def _failing(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 1
    return capsys.readouterr().out


def test_every_command_that_records_keeps_heads_where_the_environment_says(
    session: Path, heads: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["decide", str(session), "1", "accept"], ["note", str(session), "a word"]):
        assert main(command) == 0
    printed_by(capsys, "seal", str(session))
    [file] = heads.iterdir()
    assert file.name.startswith("boats-")
    assert file.read_text(encoding="utf-8") == printed_by(capsys, "log", str(session), "--heads")
    assert printed_by(capsys, "verify", str(session), "--heads", str(file)).startswith("sound")


def test_heads_that_cannot_be_kept_are_said_and_stop_no_decision(
    session: Path, heads: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heads.rmdir()
    assert main(["decide", str(session), "1", "accept"]) == 0
    said = capsys.readouterr()
    assert "point 1" in said.out.lower()
    assert "heads are not kept, the file cannot be written (No such file or directory)" in said.err


async def test_at_the_table_heads_that_cannot_be_kept_are_said_on_the_foot_line(
    session: Path, heads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER, str(heads / "gone"))
    with chaired(Session.open(session)) as opened:
        keeper = opened.heads
        assert keeper is not None
        app = AdrefApp(opened)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.press("a")
            assert opened.standing.state(1).status == "accepted"
            keeper.tell("a drive is gone")
            await pilot.pause()
            assert isinstance(app.screen, TableScreen)
            assert app.screen.foot.notice is not None
            assert app.screen.foot.notice.text == "a drive is gone"
        assert "heads are not kept" in keeper.trouble


def test_a_head_that_does_not_fit_alone_asks_to_check_it_first(
    session: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(session), "--head", "ZZZZ"]) == 1
    said = capsys.readouterr().err
    assert "sound in itself, but not what was noted elsewhere (check the note first)" in said
    assert "not as it was written" not in said
