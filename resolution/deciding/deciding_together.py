"""The door for what may take several events: a package, the undo of one, an undo with what depends on it.

The events of one request are one package in the log: all of them are recorded, or none.
"""

from resolution.deciding.adoption_requests import Adopt
from resolution.deciding.adoption_rules import decide_adoption
from resolution.deciding.events import ClosingEvent, Event, PackageDecided, Undone, UndoneTogether
from resolution.deciding.folding import fold
from resolution.deciding.minute_requests import MinutesRequest
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.requests import Act, AnyRequest, Package, Redo, Undo, UndoWithDependents
from resolution.deciding.ruling import decide
from resolution.deciding.sealing import refuse_sealed
from resolution.deciding.standing import Standing
from resolution.deciding.undoing import dependents, redo, undo
from resolution.deciding.wording import words

MOST_ACTS = 10_000


class ActRefused(Refused):
    """One act of a package cannot be granted, and so none is; `act` counts from 1."""

    def __init__(self, act: int, of: int, refused: Refused) -> None:
        super().__init__(f"act {act} of {of}: {refused.message}; nothing was decided", refused.possible)
        self.act = act
        self.reason = refused.message


class DependedOn(Refused):
    """Later decisions depend on the one to be undone; `versions` are theirs."""

    def __init__(self, version: int, versions: tuple[int, ...]) -> None:
        s, verb = ("s", "depend") if len(versions) > 1 else ("", "depends")
        numbers = listed(versions, last="and")
        super().__init__(
            f"version{s} {numbers} {verb} on version {version}: take that back with it, or first",
            (f"undo version {version} with dependents", f"undo version {versions[-1]}"),
        )
        self.versions = versions


def decide_all(standing: Standing, request: AnyRequest) -> tuple[Event, ...]:
    """The events that grant the request, numbered on from the standing; raises Refused.

    Several end with one that joins them. A package is granted whole, or ActRefused says which act is not.
    """
    refuse_sealed(standing)
    if isinstance(request, Package):
        return _decide_package(standing, request)
    if isinstance(request, Adopt):
        return (decide_adoption(standing, request),)
    return _granted(standing, request)


def events_together(standing: Standing, act: Act) -> tuple[Event, ...]:
    """The events of one act of a package, without one that joins them: the package will; raises Refused."""
    refuse_sealed(standing)
    if isinstance(act, MinutesRequest):
        raise Refused("an entry in the minutes cannot be taken back: note it beside the package")
    return tuple(event for event in _granted(standing, act) if not isinstance(event, ClosingEvent))


def _granted(standing: Standing, act: Act) -> tuple[Event, ...]:
    match act:
        case UndoWithDependents(version=version):
            return _undo_with_dependents(standing, version)
        case Undo(version=version):
            return _undo_alone(standing, version)
        case Redo():
            return redo(standing)
        case _:
            return (decide(standing, act),)


def after_all(standing: Standing, events: tuple[Event, ...]) -> Standing:
    """The standing after those events."""
    return fold(standing.document, enumerate(events, standing.version + 1), standing)


def closing_of(standing: Standing, package: Package) -> PackageDecided:
    """What joins the events of a package that begins on that standing; raises Refused."""
    refuse_sealed(standing)
    name = words(package.name, "the package's name") if package.name.strip() else ""
    count = len(package.acts)
    if not count:
        raise Refused("the package is empty: it takes one decision at least")
    if count > MOST_ACTS:
        raise Refused(f"the package holds {count} decisions: at most {MOST_ACTS} are taken as one")
    return PackageDecided(standing.version + 1, name)


def _decide_package(standing: Standing, package: Package) -> tuple[Event, ...]:
    closing, count = closing_of(standing, package), len(package.acts)
    granted: list[Event] = []
    reached = standing
    for place, act in enumerate(package.acts, start=1):
        try:
            events = events_together(reached, act)
        except Refused as refused:
            raise ActRefused(place, count, refused) from refused
        granted.extend(events)
        reached = after_all(reached, events)
    return (*granted, closing)


def _undo_alone(standing: Standing, version: int | None) -> tuple[Undone, ...]:
    undos = undo(standing, version)
    later = dependents(standing, version) if version is not None else ()
    if version is not None and later:
        raise DependedOn(version, later)
    return undos


def _undo_with_dependents(standing: Standing, version: int) -> tuple[Undone, ...]:
    """The last first, so that each is taken back before what it depends on."""
    own = undo(standing, version)
    later = dependents(standing, version)
    if not later:
        return own
    undos = (event for one in (*reversed(later), version) for event in undo(standing, one))
    alone = tuple(event for event in undos if not isinstance(event, UndoneTogether))
    return (*alone, UndoneTogether(standing.version + 1, version))
