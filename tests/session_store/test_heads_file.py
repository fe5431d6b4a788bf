"""Heads kept elsewhere as they come: behind each decision, once each, and never in its way."""

from pathlib import Path

import pytest

from resolution.deciding import Accept, Reject, Undo
from session_store import Anchors, Session, heads_file, heads_lines, heads_noted, verify
from tests.session_store.test_verifying import _alter


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder / "wells.heads"


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def test_each_version_is_kept_once_those_before_and_those_of_others_too(
    session: Session, path: Path, kept: Path
) -> None:
    told: list[str] = []
    session.decide(Accept(1))
    with Session.open(path) as chair:
        chair.keep_heads(kept, told.append)
        chair.decide(Reject(3))
        session.refresh()
        session.note("the wardens asked for the floor")
        chair.refresh()
        chair.decide(Undo())
    with Session.open(path) as again:
        again.keep_heads(kept, told.append)
        entries = again.entries()
    assert told == []
    assert _lines(kept) == list(heads_lines(entries))
    assert len(entries) == 5
    heads = heads_noted(kept.read_text(encoding="utf-8"))
    assert verify(path, anchors=Anchors(heads=heads)).is_sound
    session.close()
    _alter(path, "DELETE FROM log WHERE version > 3")
    [finding] = verify(path, anchors=Anchors(heads=heads)).findings
    assert (finding.kind, finding.version) == ("anchor", 4)


def test_a_drive_that_is_gone_is_told_once_stops_nothing_and_is_caught_up_with(
    session: Session, kept: Path
) -> None:
    told: list[str] = []
    away = kept.parent.rename(kept.parent.with_name("away"))
    session.keep_heads(kept, told.append)
    session.decide(Accept(1))
    session.decide(Reject(3))
    heads = session.heads
    assert heads is not None
    while not heads._waiting.empty():
        heads._thread.join(0.001)
    assert session.version == 3
    [words] = told
    assert words.startswith(f"{kept}: heads are not kept, the file cannot be written (No such file")
    assert words.endswith("; decisions are recorded all the same")
    away.rename(kept.parent)
    session.decide(Undo())
    session.close()
    assert [line.partition(" ")[0] for line in _lines(kept)] == ["1", "2", "3", "4"]
    assert heads.trouble == ""
    assert len(told) == 1


def test_a_line_that_was_cut_off_while_it_was_written_is_written_anew(session: Session, kept: Path) -> None:
    session.decide(Accept(1))
    whole = "".join(f"{line}\n" for line in heads_lines(session.entries()))
    kept.write_text(whole[:100], encoding="utf-8")
    session.keep_heads(kept, pytest.fail)
    session.close()
    assert kept.read_text(encoding="utf-8") == whole


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (f"1 {'0' * 64}\n", "version 1 was another one when it was noted there: the log was altered"),
        ("not a head\n", "line 1 is no head"),
        ("\ud8ff\n", "the file is no text"),
    ],
)
def test_a_file_that_holds_other_things_is_told_and_left_as_it_is(
    session: Session, kept: Path, there: str, said: str
) -> None:
    told: list[str] = []
    data = there.encode(errors="surrogatepass")
    kept.write_bytes(data)
    session.keep_heads(kept, told.append)
    session.decide(Accept(1))
    session.close()
    assert len(told) == 1
    assert said in told[0]
    assert kept.read_bytes() == data


def test_a_long_file_is_read_whole_once_and_then_at_its_end(
    session: Session, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heads_file, "TAIL", 150)
    session.keep_heads(kept, pytest.fail)
    for _ in range(5):
        session.note("the room waits")
    heads = session.heads
    assert heads is not None
    session.close()
    assert [int(line.partition(" ")[0]) for line in _lines(kept)] == [1, 2, 3, 4, 5, 6]
