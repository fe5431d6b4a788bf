"""The campaigns of `python -m bench.faults`, a little of each: power cuts, kills, damage, hostile files."""

import signal
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bench.faults.damage import cut_tails, flip_bits
from bench.faults.disk import Disk
from bench.faults.fuzzing import fuzz
from bench.faults.kills import kill
from bench.faults.power_cuts import cut_power, meeting, record_on
from resolution.deciding import Accept, Note, Reject, Undo
from session_store import DiskFull, Session, SessionBusy, connecting, verify
from session_store.checking_log import chain_findings
from session_store.record import Head


@pytest.fixture
def disk() -> Iterator[Disk]:
    disk = Disk("failing")
    yield disk
    disk.unregister()


def test_no_power_cut_loses_what_was_acknowledged_or_ruins_the_file(tmp_path: Path) -> None:
    cuts = cut_power(150, seed=11, folder=tmp_path)
    assert (cuts.cuts, cuts.sound, cuts.lost, cuts.corrupt) == (150, 150, 0, 0)
    assert cuts.acknowledged > 300


def test_the_same_cuts_ruin_a_record_that_does_not_sync_so_the_harness_finds_faults(tmp_path: Path) -> None:
    cuts = cut_power(40, seed=11, folder=tmp_path, synchronous="OFF")
    assert cuts.sound < 10
    assert cuts.corrupt > 20


def test_a_writer_killed_at_any_moment_loses_nothing_that_it_acknowledged(
    session: Session, path: Path
) -> None:
    session.close()
    kills = kill(20, seed=7, path=path)
    assert (kills.rounds, kills.lost, kills.unsound) == (20, 0, 0)
    assert kills.unacknowledged <= 20


def test_no_flipped_bit_in_what_is_read_is_missed(path: Path) -> None:
    detected = flip_bits(60, seed=3, path=path)
    assert (detected.tried, detected.missed) == (60, 0)
    assert detected.found > 15


def test_no_cut_tail_is_missed(path: Path) -> None:
    detected = cut_tails(60, seed=3, path=path)
    assert (detected.tried, detected.found) == (60, 60)


def test_no_file_from_elsewhere_breaks_the_program_or_passes_for_another(path: Path) -> None:
    fuzzed = fuzz(200, seed=5, path=path)
    assert fuzzed.failures == []
    assert fuzzed.files == 200
    assert fuzzed.refused > 80


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_sync_that_fails_once_records_nothing_and_the_same_command_can_be_sent_again(
    disk: Disk, tmp_path: Path, failing: int
) -> None:
    held = meeting(tmp_path)
    record = record_on(disk, held)
    first, second, *_ = held.drafts
    one = record.append(first, expected=Head(1, held.entries[0].hash))
    disk.failing = frozenset({disk.syncs + failing})
    head = Head(one.version, one.hash)
    with pytest.raises(DiskFull, match="nothing was recorded"):
        record.append(second, expected=head)
    again = record.append(second, expected=head)
    entries = record.entries()
    assert entries == [*held.entries[:2], again]
    assert list(chain_findings(entries)) == []
    assert record.append(second, expected=head) == again
    record.close()


def test_a_clock_that_goes_back_changes_nothing_but_the_times(path: Path, text: bytes) -> None:
    hours = iter((12, 11, 9, 10, 3, 3))

    def clock() -> datetime:
        return datetime(2031, 5, 4, tzinfo=UTC) + timedelta(hours=next(hours))

    with Session.create(path, text, name="wells.md", clock=clock) as session:
        for request in (Accept(1), Reject(3), Undo()):
            session.decide(request)
        session.note("a word")
        live = session.standing
    with Session.open(path) as again:
        assert [entry.version for entry in again.entries()] == [1, 2, 3, 4, 5]
        assert [entry.at[11:13] for entry in again.entries()] == ["12", "11", "09", "10", "03"]
        assert again.standing == live
        assert verify(path).is_sound


def test_a_reader_paused_in_the_middle_of_a_look_holds_a_decision_up_but_loses_none(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.close()
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.01)
    reader = sqlite3.connect(path, isolation_level=None)
    looking = reader.execute("SELECT * FROM log")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM log").fetchone()
    with Session.open(path) as chair:
        with pytest.raises(SessionBusy, match="nothing was recorded"):
            chair.decide(Reject(1), command="once")
        looking.close()
        reader.execute("COMMIT")
        assert chair.decide(Reject(1), command="once").version == 2
        assert chair.decide(Reject(1), command="once").version == 2
        assert chair.decide(Note("a word")).version == 3
    reader.close()
    assert verify(path).is_sound


def test_the_campaigns_take_no_signal_with_them(path: Path) -> None:
    before: Callable[..., object] | int | None = signal.getsignal(signal.SIGALRM)
    fuzz(1, seed=1, path=path)
    assert signal.getsignal(signal.SIGALRM) == before
