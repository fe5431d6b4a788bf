"""The check of a seal: that it is the last row, and says what the log before it holds."""

from collections.abc import Iterator
from dataclasses import replace

from resolution.deciding import SessionSealed, Standing
from session_store.entries import LogEntry
from session_store.sealing import seal_of, statement_of
from session_store.signing import CannotCheck, is_signed_by
from session_store.verdict import Finding


def seal_findings(
    before: Standing, after: Standing, entry: LogEntry, seal: SessionSealed, remarks: list[str]
) -> Iterator[Finding]:
    """What does not fit in a seal, with the standings at the row before it and at the log's end."""
    version = entry.version
    if after.version > version:
        yield Finding(
            "seal", f"version {version + 1} stands behind the seal of version {version}", version + 1
        )
    true = seal_of(before, entry.prev, at=entry.at, actor=entry.actor, signer=None)
    said = replace(seal, key=None, signature=None)
    if said != true:
        names = ", ".join(
            name.replace("_", " ") for name in said.__slots__ if getattr(said, name) != getattr(true, name)
        )
        yield Finding("seal", f"the seal of version {version} says another {names} than the log", version)
    if (seal.key is None) != (seal.signature is None):
        yield Finding("seal", f"the seal of version {version} is half signed", version)
    elif seal.key is not None and seal.signature is not None:
        yield from _of_signature(seal, seal.key, seal.signature, version, remarks)


def _of_signature(
    seal: SessionSealed, key: str, signature: str, version: int, remarks: list[str]
) -> Iterator[Finding]:
    try:
        if not is_signed_by(key, signature, statement_of(seal)):
            yield Finding("seal", f"the signature of the seal in version {version} is not its key's", version)
    except CannotCheck:
        remarks.append("the signature of the seal was not checked: install adref[seal] for that")


def key_findings(
    entries: list[LogEntry], seal: SessionSealed | None, keys: tuple[str, ...]
) -> Iterator[Finding]:
    """What does not fit where the seal should be signed by one of these public keys."""
    if not keys:
        return
    last = entries[-1].version if entries else 0
    if seal is None:
        yield Finding("seal", "the session is not sealed, so nobody signed it")
    elif seal.key is None:
        yield Finding("seal", f"the seal of version {last} is not signed", last)
    elif seal.key not in keys:
        yield Finding("seal", f"the seal of version {last} is signed with another key, {seal.key}", last)
