"""The one door through which anything is decided that takes one event; `decide_all` opens it for the rest."""

from dataclasses import replace
from typing import assert_never

from resolution.deciding.agreement_rules import decide_agreement
from resolution.deciding.amendment_rules import decide_amendment
from resolution.deciding.events import AmendmentEvent, Event, Undone
from resolution.deciding.grouping_rules import decide_group
from resolution.deciding.marking_requests import (
    AddOption,
    AttributeOption,
    AttributeText,
    Bracket,
    Dismiss,
    OpenChange,
    Unbracket,
)
from resolution.deciding.marking_rules import decide_marking
from resolution.deciding.merging_rules import decide_merge
from resolution.deciding.minute_requests import MinutesRequest
from resolution.deciding.minute_rules import decide_minute
from resolution.deciding.move_rules import decide_move
from resolution.deciding.refusing import Refused
from resolution.deciding.requests import (
    Accept,
    Agree,
    Amend,
    Choose,
    Group,
    Insert,
    Keep,
    Merge,
    Move,
    Park,
    RecastRequest,
    Redo,
    Reject,
    Reopen,
    ReopenAgreement,
    Request,
    Split,
    Strike,
    Undo,
    Withdraw,
    WordingRequest,
)
from resolution.deciding.rules import decide_point
from resolution.deciding.splitting_rules import decide_split
from resolution.deciding.standing import Standing
from resolution.deciding.undoing import redo, undo


def decide(standing: Standing, request: Request) -> Event:
    """The event that grants the request; raises Refused, which says why and what would be possible."""
    match request:
        case Accept() | Choose() | Reject() | Keep() | Park() | Withdraw() | Reopen():
            return decide_point(standing, request)
        case Agree() | ReopenAgreement():
            return decide_agreement(standing, request)
        case Amend() | Insert() | Strike() | Move() | Group() | Split() | Merge():
            return _change_words(standing, request)
        case Bracket() | AttributeText() | OpenChange():
            return decide_marking(standing, request)
        case Unbracket() | Dismiss() | AddOption() | AttributeOption():
            return decide_marking(standing, request)
        case Undo(version=version):
            return _only(undo(standing, version))
        case Redo():
            return _only(redo(standing))
        case MinutesRequest():
            return decide_minute(standing, request)
        case _:
            assert_never(request)


def _change_words(standing: Standing, request: WordingRequest | Move | RecastRequest) -> AmendmentEvent:
    match request:
        case Amend() | Insert() | Strike():
            return decide_amendment(standing, request)
        case Move():
            return decide_move(standing, request)
        case Group():
            return decide_group(_as_written(standing), request)
        case Split():
            return decide_split(_as_written(standing), request)
        case Merge():
            return decide_merge(_as_written(standing), request)


def _as_written(standing: Standing) -> Standing:
    """The standing of the text before any paragraph was moved: what is recast is recast there."""
    if not standing.document.moves:
        return standing
    return replace(standing, document=standing.document.written)


def _only(undos: tuple[Undone, ...]) -> Undone:
    if len(undos) > 1:
        raise Refused(f"that is a package of {len(undos) - 1} events: they are taken back together")
    return undos[0]
