"""A sealed log: after its seal nothing is decided and nothing entered any more."""

from resolution.deciding.minute_events import SessionSealed
from resolution.deciding.refusing import Refused
from resolution.deciding.standing import Standing


def sealed_in(standing: Standing) -> int | None:
    """The version that sealed the log, None where none did."""
    last = standing.history.entry(standing.version)
    return standing.version if last is not None and isinstance(last.event, SessionSealed) else None


def refuse_sealed(standing: Standing) -> None:
    """Raise Refused where the log is sealed."""
    version = sealed_in(standing)
    if version is not None:
        raise Refused(
            f"the session was sealed in version {version}, nothing is recorded after that: "
            "begin a new session with the text as it stands"
        )
