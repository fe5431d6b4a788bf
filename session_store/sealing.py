"""The seal of a session: counts, head and text in one last event, signed where somebody has a key."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from resolution.deciding import MinutesEntry, SessionSealed, Standing, TextRead, to_body
from session_store.entries import canonical
from session_store.reading_sum import reading_sum

DOMAIN = b"adref seal\n"
"""Begins what is signed, so that no signature made for another purpose can be taken for one."""


class Signer(NamedTuple):
    """Who signs: the public key, hexadecimal, and what signs bytes with the private one."""

    key: str
    sign: Callable[[bytes], bytes]


def seal_of(standing: Standing, head: str, *, at: str, actor: str, signer: Signer | None) -> SessionSealed:
    """The event that seals a log which ends with that hash, at that moment as its row says it."""
    from resolution.progress import stage_of  # noqa: PLC0415 - no other event counts the points

    events = [entry.event for entry in standing.history]
    minutes = sum(isinstance(event, MinutesEntry) for event in events)
    texts = sum(isinstance(event, TextRead) for event in events)
    points = standing.document.live_points
    seal = SessionSealed(
        sealed_at=at,
        sealed_by=actor,
        row_count=standing.version,
        head=head,
        decision_count=len(events) - minutes - texts,
        minute_count=minutes,
        point_count=len(points),
        open_count=sum(stage_of(standing, point.number) != "settled" for point in points),
        reading=reading_sum(standing)[0],
        key=None if signer is None else signer.key,
    )
    if signer is None:
        return seal
    return replace(seal, signature=signer.sign(statement_of(seal)).hex())


def statement_of(seal: SessionSealed) -> bytes:
    """What a signature of that seal signs: its body without the signature."""
    body = to_body(seal)
    del body["signature"]
    return DOMAIN + canonical(body).encode()
