"""A sealed session: what its last entry says, that nothing follows it, and who signed it."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)

from resolution.deciding import Accept, Note, Park, Refused, Reject, SessionSealed, Tentative, Undo
from resolution.exchange.text import as_text
from resolution.reflow import reflow
from session_store import Anchors, Sealed, Session, signing, verify
from session_store.entries import canonical
from session_store.gavel import take_gavel
from session_store.signing import CannotCheck, NoKey, signer_from
from tests.session_store.test_verifying import _alter, _rehashed


def _key_file(folder: Path, *, passphrase: str = "", form: PrivateFormat = PrivateFormat.PKCS8) -> Path:
    path = folder / "chair.key"
    protection: KeySerializationEncryption = NoEncryption()
    if passphrase:
        protection = BestAvailableEncryption(passphrase.encode())
    path.write_bytes(Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, form, protection))
    path.chmod(0o600)
    return path


def _never_asked() -> str:
    raise AssertionError


def _seal_in(path: Path) -> SessionSealed:
    with Session.open(path, read_only=True) as session:
        event = session.entries()[-1].event
    assert isinstance(event, SessionSealed)
    return event


def test_a_seal_counts_what_the_log_holds_and_sums_the_text(session: Session, path: Path) -> None:
    session.decide(Accept(1))
    session.decide(Park(3, "later"))
    session.note("the wardens asked for the floor")
    before = session.entries()
    session.seal(actor="ines")
    text = as_text(reflow(session.standing, "clean"))
    assert _seal_in(path) == SessionSealed(
        sealed_at=session.entries()[-1].at,
        sealed_by="ines",
        row_count=4,
        head=before[-1].hash,
        decision_count=2,
        minute_count=1,
        point_count=4,
        open_count=3,
        reading=hashlib.sha256(text.encode()).hexdigest(),
    )
    assert verify(path).is_sound


def test_nothing_is_decided_entered_or_tried_after_the_seal(session: Session, path: Path) -> None:
    session.decide(Accept(1))
    session.seal()
    for request in (Reject(3), Undo(), Note("one more word")):
        with pytest.raises(Refused, match="was sealed in version 3, nothing is recorded after that"):
            session.decide(request)
    with pytest.raises(Refused, match="was sealed in version 3"):
        Tentative(session.standing).tried(Reject(3))
    with pytest.raises(Refused, match="was sealed in version 3"):
        session.seal()
    assert session.is_sealed
    assert verify(path).is_sound


def test_the_file_refuses_a_row_behind_the_seal_whoever_writes_it(session: Session, path: Path) -> None:
    session.seal()
    db = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.IntegrityError, match="not behind a seal"):
        db.execute(
            "INSERT INTO log SELECT 3, at, actor, role, kind, point, place, state, sources, reason, summary, "
            "body, 'new', prev, hash FROM log WHERE version = 1"
        )
    db.close()


def test_one_who_did_not_hear_of_the_seal_cannot_write_behind_it(session: Session, path: Path) -> None:
    session.seal()
    draft = session.entries()[0].draft
    with pytest.raises(Sealed, match="was sealed in version 2; nothing was recorded"):
        session._record.append(draft._replace(command="new"), expected=session._head)
    with Session.open(path) as other, pytest.raises(Refused):
        other.note("one more word")


def test_a_sealed_session_opens_without_the_gavel_being_taken(session: Session, path: Path) -> None:
    session.seal()
    with pytest.raises(Refused, match="was sealed"):
        take_gavel(session)
    session.close()
    with Session.open(path) as again:
        assert again.is_sealed


@pytest.mark.parametrize("form", [PrivateFormat.PKCS8, PrivateFormat.OpenSSH])
@pytest.mark.parametrize("passphrase", ["", "low tide"])
def test_a_seal_is_signed_with_the_key_in_a_file(
    session: Session, path: Path, form: PrivateFormat, passphrase: str
) -> None:
    if passphrase and form is PrivateFormat.OpenSSH:
        pytest.importorskip("bcrypt", reason="OpenSSH's passphrases need the library bcrypt")
    signer = signer_from(
        _key_file(path.parent, form=form, passphrase=passphrase),
        ask=(lambda: passphrase) if passphrase else _never_asked,
    )
    session.seal(signer=signer)
    assert verify(path, anchors=Anchors(keys=(signer.key,))).is_sound
    [problem] = verify(path, anchors=Anchors(keys=("00" * 32,))).problems
    assert problem == f"the seal of version 2 is signed with another key, {signer.key}"


def test_a_seal_that_nobody_signed_is_no_signature(session: Session, path: Path) -> None:
    key = "00" * 32
    unsealed = verify(path, anchors=Anchors(keys=(key,)))
    assert unsealed.problems == ("the session is not sealed, so nobody signed it",)
    session.seal()
    unsigned = verify(path, anchors=Anchors(keys=(key,)))
    assert unsigned.problems == ("the seal of version 2 is not signed",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("row_count", 3),
        ("head", "ab"),
        ("decision_count", 0),
        ("minute_count", 7),
        ("point_count", 5),
        ("open_count", 0),
        ("reading", "ab"),
        ("sealed_by", "maria"),
        ("sealed_at", "2031-01-01T00:00:00.000Z"),
    ],
)
def test_a_seal_that_says_another_thing_than_the_log_is_found_even_if_rehashed(
    session: Session, path: Path, name: str, value: object
) -> None:
    session.decide(Accept(1))
    session.seal()
    session.close()
    body = canonical(json.loads(session_body(path)) | {name: value})
    _rehashed(path, version=3, body=body)
    [finding] = verify(path).findings
    assert (finding.kind, finding.version) == ("seal", 3)
    assert finding.words == f"the seal of version 3 says another {name.replace('_', ' ')} than the log"


def session_body(path: Path) -> str:
    with Session.open(path, read_only=True) as session:
        return session.entries()[-1].body


def test_a_signature_of_other_words_is_found(session: Session, path: Path) -> None:
    signer = signer_from(_key_file(path.parent), ask=_never_asked)
    session.seal(signer=signer._replace(sign=lambda statement: signer.sign(statement + b" ")))
    assert verify(path).problems == ("the signature of the seal in version 2 is not its key's",)


def test_a_row_behind_the_seal_is_found(session: Session, path: Path) -> None:
    session.seal()
    session.close()
    with Session.open(path) as again:
        first = again.entries()[1]
    any_hash = "ab" * 32
    _alter(
        path,
        "INSERT INTO log SELECT 3, at, actor, role, 'minute-noted', point, place, state, sources, reason, "  # noqa: S608
        f"summary, '{{\"schema\":1,\"text\":\"x\"}}', 'new', '{first.hash}', '{any_hash}' "
        "FROM log WHERE version = 2",
    )
    assert "version 3 stands behind the seal of version 2" in verify(path).problems


def test_where_the_library_is_missing_the_signature_is_said_not_to_be_checked(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.seal(signer=signer_from(_key_file(path.parent), ask=_never_asked))

    def missing(*_: object) -> bool:
        raise CannotCheck

    monkeypatch.setattr("session_store.checking_seal.is_signed_by", missing)
    verdict = verify(path)
    assert verdict.is_sound
    assert verdict.remarks == ("the signature of the seal was not checked: install adref[seal] for that",)


def test_a_key_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    path = _key_file(tmp_path)
    path.chmod(0o640)
    with pytest.raises(NoKey, match="others than its owner may read or write it"):
        signer_from(path, ask=_never_asked)


def test_a_file_without_a_key_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "chair.key"
    with pytest.raises(NoKey, match=r"cannot be read \(No such file"):
        signer_from(path, ask=_never_asked)
    path.write_bytes(b"no key")
    path.chmod(0o600)
    with pytest.raises(NoKey, match="holds no private key that opens so"):
        signer_from(path, ask=_never_asked)
    path.write_bytes(bytes(signing.LONGEST_KEY_FILE + 1))
    with pytest.raises(NoKey, match="is no file with a key"):
        signer_from(path, ask=_never_asked)
    other = generate_private_key(SECP256R1())
    path.write_bytes(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(NoKey, match="is a key of another kind"):
        signer_from(path, ask=_never_asked)
    key = _key_file(tmp_path, passphrase="low tide")  # noqa: S106 - made for the test
    with pytest.raises(NoKey, match="holds no private key that opens so"):
        signer_from(key, ask=lambda: "high tide")


def test_leaving_the_table_tells_the_sum_of_the_text_if_anything_was_decided(
    session: Session, path: Path
) -> None:
    take_gavel(session, "maria")
    session.decide(Accept(1))
    text = as_text(reflow(session.standing, "clean"))
    session.close()
    with Session.open(path) as again:
        assert getattr(again.entries()[-1].event, "reading", "") == hashlib.sha256(text.encode()).hexdigest()
        take_gavel(again, "maria")
    with Session.open(path) as again:
        assert getattr(again.entries()[-1].event, "reading", "") is None
    assert verify(path).is_sound


def test_a_text_that_replay_gives_otherwise_is_found(session: Session, path: Path) -> None:
    take_gavel(session, "maria")
    session.decide(Accept(1))
    session.close()
    told = json.loads(session_body(path))["reading"]
    _rehashed(path, version=4, body=session_body(path).replace(told, "ab"))
    [finding] = verify(path).findings
    assert (finding.kind, finding.version) == ("reading", 4)
    assert finding.words == "replayed to version 4 the text reads otherwise than it did at the table"
