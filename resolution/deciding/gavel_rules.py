"""One chair: who holds the gavel, who may take it, who may lay it down."""

from typing import NamedTuple

from resolution.deciding.minute_events import GavelLaidDown, GavelTaken
from resolution.deciding.minute_requests import LayDownGavel, TakeGavel
from resolution.deciding.refusing import Refused
from resolution.deciding.standing import Standing
from resolution.deciding.wording import words


class GavelHeld(NamedTuple):
    """Who holds the gavel, at which table, and the version in which it was taken."""

    holder: str
    table: str
    version: int


def gavel_of(standing: Standing) -> GavelHeld | None:
    """Who holds the gavel; None where nobody took it, or the last who did laid it down."""
    for entry in reversed(standing.history):
        if isinstance(entry.event, GavelTaken):
            return GavelHeld(entry.event.holder, entry.event.table, entry.version)
        if isinstance(entry.event, GavelLaidDown):
            return None
    return None


def decide_gavel(standing: Standing, request: TakeGavel | LayDownGavel) -> GavelTaken | GavelLaidDown:
    """The event that grants the request; raises Refused."""
    return _taken(standing, request) if isinstance(request, TakeGavel) else _laid_down(standing, request)


def _taken(standing: Standing, request: TakeGavel) -> GavelTaken:
    """The event; refused where another holds the gavel than the one it is taken over from."""
    held = gavel_of(standing)
    if held is not None and held.version != request.over:
        raise Refused(f"{held.holder} holds the gavel, since version {held.version}")
    if held is None and request.over is not None:
        raise Refused(f"the gavel of version {request.over} was laid down: take it over from nobody")
    return GavelTaken(
        words(request.holder, "the holder's name"), words(request.table, "the table"), request.over
    )


def _laid_down(standing: Standing, request: LayDownGavel) -> GavelLaidDown:
    """The event; refused where that table does not hold the gavel."""
    held = gavel_of(standing)
    if held is None or held.table != request.table:
        raise Refused("this table does not hold the gavel: there is nothing to lay down")
    return GavelLaidDown(request.table, request.reading)
