"""The check in one file of the standard library, written from the page on the format, agrees with ours."""

import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from docs import verify_session
from docs.verify_session import NoSession, is_signature, problems_in
from resolution.deciding import EVENT_BY_KIND, Accept, Choose, MinutesEntry, TextRead
from session_store import Anchors, Session, StoreError, heads_lines, heads_noted, verify
from session_store.entries import COLUMNS, MOST_BODY, head_code
from session_store.gavel import take_gavel
from session_store.sealing import Signer
from tests.session_store.test_verifying import _alter, _rehashed

PAGE = Path(verify_session.__file__).with_name("log-format.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def signer() -> Signer:
    key = Ed25519PrivateKey.generate()
    return Signer(key.public_key().public_bytes_raw().hex(), key.sign)


@pytest.fixture
def sealed(session: Session, path: Path, signer: Signer) -> Path:
    take_gavel(session, "maria")
    session.decide(Accept(1))
    session.decide(Choose(2, (2,)))
    session.note("the wardens asked for the floor — «é»")
    session.close()
    with Session.open(path) as again:
        again.seal(signer=signer)
    return path


def _both(path: Path) -> tuple[bool, bool]:
    """Whether each check finds the file sound."""
    try:
        ours = verify(path).is_sound
    except StoreError:
        ours = False
    try:
        theirs = not list(problems_in(path))
    except NoSession:
        theirs = False
    return ours, theirs


def test_both_find_a_sealed_and_signed_session_sound(sealed: Path, signer: Signer) -> None:
    with Session.open(sealed, read_only=True) as session:
        entries = session.entries()
    heads = [(entry.version, entry.hash) for entry in entries]
    codes = [head_code(entry.hash) for entry in entries]
    assert list(problems_in(sealed, heads=heads, codes=codes, key=signer.key)) == []
    noted = heads_noted("\n".join(heads_lines(entries)))
    assert verify(sealed, anchors=Anchors(tuple(codes), noted, (signer.key,))).is_sound


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log SET actor = 'nobody' WHERE version = 3",
        "UPDATE log SET version = 9 WHERE version = 6",
        "DELETE FROM log WHERE version = 3",
        "DELETE FROM log",
        "UPDATE log SET point = 'one' WHERE version = 2",
        "UPDATE log SET body = x'00' WHERE version = 2",
        "UPDATE log SET body = CAST(x'ff' AS TEXT) WHERE version = 2",
        "UPDATE log SET body = '{}' WHERE version = 2",
        f"UPDATE log SET body = '{'[' * 5000}' WHERE version = 2",  # noqa: S608
        "UPDATE texts SET bytes = x'5b615d'",
        "UPDATE texts SET bytes = 'text'",
        "UPDATE texts SET name = 'other'",
        "DELETE FROM texts",
        "UPDATE _sqlite_migrations SET name = 'other'",
        "UPDATE _sqlite_migrations SET applied_at = 'never'",
        "ALTER TABLE _sqlite_migrations RENAME COLUMN applied_at TO ap",
        "DROP VIEW points",
        "CREATE TABLE more (x)",
        "PRAGMA user_version = 0",
    ],
)
def test_both_find_what_was_altered(sealed: Path, statement: str) -> None:
    _alter(sealed, statement)
    assert _both(sealed) == (False, False)


@pytest.mark.parametrize(
    ("version", "changed"),
    [
        (7, {"at": "2031-01-01T00:00:00.000Z"}),
        (7, {"actor": "nobody"}),
        (5, {"body": '{"text":"x", "schema":1}'}),
        (5, {"body": '{"schema":2,"text":"x"}'}),
        (5, {"kind": "minute-sealed"}),
        (5, {"kind": "minute-unheard-of"}),
        (4, {"kind": "text-read"}),
        (2, {"summary": "another"}),
    ],
)
def test_both_find_what_was_altered_and_hashed_anew(
    sealed: Path, version: int, changed: dict[str, object]
) -> None:
    _rehashed(sealed, version=version, **changed)
    assert _both(sealed) == (False, False)


def test_both_miss_a_log_cut_at_its_end_but_for_its_heads(session: Session, path: Path) -> None:
    session.decide(Accept(1))
    session.close()
    with Session.open(path, read_only=True) as again:
        heads = [(entry.version, entry.hash) for entry in again.entries()]
    _alter(path, "DELETE FROM log WHERE version = 2")
    assert _both(path) == (True, True)
    assert list(problems_in(path, heads=heads)) == ["version 2 is not the one that was noted"]
    assert list(problems_in(path, codes=[head_code(heads[1][1])])) == [
        f"no version has the head {head_code(heads[1][1])}"
    ]


def test_neither_is_content_with_less_than_the_other_on_damaged_files(sealed: Path) -> None:
    """What only a reader of the text can know, the table points_read, is ours to find alone."""
    sound, chance = sealed.read_bytes(), random.Random(17)  # noqa: S311
    agreed = 0
    for _ in range(60):
        data = bytearray(sound)
        at = chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        sealed.write_bytes(data)
        ours, theirs = _both(sealed)
        if ours != theirs:
            assert not ours
            assert {finding.kind for finding in verify(sealed).findings} <= {"rows", "tables", "file"}
        agreed += ours == theirs
    assert agreed > 45


def test_a_signature_is_judged_as_the_library_judges_it(signer: Signer) -> None:
    key, message = bytes.fromhex(signer.key), b"adref seal\n{}"
    signature = signer.sign(message)
    assert is_signature(key, signature, message)
    assert not is_signature(key, signature, message + b" ")
    for place in (0, 31, 32, 63):
        altered = bytearray(signature)
        altered[place] ^= 1
        assert not is_signature(key, bytes(altered), message)
    assert not is_signature(bytes(32), signature, message)
    assert not is_signature(key, signature[:-1], message)


def test_it_runs_by_itself_with_the_standard_library_alone(sealed: Path, tmp_path: Path) -> None:
    script = tmp_path / "verify_session.py"
    script.write_bytes(Path(verify_session.__file__).read_bytes())

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-I", "-S", str(script), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    heads = tmp_path / "kept.heads"
    with Session.open(sealed, read_only=True) as session:
        heads.write_text("\n".join(heads_lines(session.entries())) + "\n8 ab", encoding="utf-8")
    good = run(sealed, "--heads", heads)
    assert (good.returncode, good.stdout, good.stderr) == (
        0,
        "sound, as far as can be told without reading the text\n",
        "",
    )
    sealed.write_bytes(sealed.read_bytes()[:-1])
    bad = run(sealed)
    assert (bad.returncode, bad.stderr) == (1, "")
    assert run(tmp_path / "none").returncode == 2


def _named(sentence: str, found: Callable[[str], bool]) -> set[str]:
    return {name for name in re.findall(r"`([a-z-]+)`", sentence) if found(name)}


def test_the_page_names_every_column_and_every_kind_of_event() -> None:
    decisions, minutes = (
        next(part for part in PAGE.split("\n\n") if part.startswith(f"{begin}: `"))
        for begin in ("Decisions", "Minutes")
    )
    kinds = {
        kind: issubclass(event, MinutesEntry)
        for kind, event in EVENT_BY_KIND.items()
        if event is not TextRead
    }
    assert _named(decisions, bool) == {kind for kind, is_minute in kinds.items() if not is_minute}
    assert _named(minutes, bool) == {kind for kind, is_minute in kinds.items() if is_minute}
    assert set(kinds) == verify_session.DECISIONS | verify_session.MINUTES
    assert set(verify_session.COLUMNS) == set(COLUMNS)
    assert verify_session.MOST_BODY == MOST_BODY
    assert f"{MOST_BODY:,} bytes" in PAGE


def test_a_longer_body_than_the_page_allows_is_refused_by_both(sealed: Path) -> None:
    with Session.open(sealed, read_only=True) as session:
        row = session.entries()[4]._asdict()
    body = '{"schema":1,"text":"' + "x" * MOST_BODY + '"}'
    _rehashed(sealed, version=row["version"], body=body)
    assert _both(sealed) == (False, False)
