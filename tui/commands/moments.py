"""Options that name a moment of the log, and what they mean."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from tui.commands.printing import complain

if TYPE_CHECKING:
    from resolution.deciding import Standing
    from session_store import KnownSession

Option = Callable[[Callable[..., Any]], Callable[..., Any]]


def moment_option(*names: str, help: str) -> Option:  # noqa: A002 - click's word
    """An option for a moment: a version, a time, or "before point 7"."""
    return click.option(*names, metavar="MOMENT", help=help)


at_option = moment_option(
    "--at", "moment", help="At a version (12), a time (10:42), or before a point was settled (“before 7”)."
)


def version_at(session: "KnownSession", words: str) -> int:
    """The version that the words name, and said so where it is taken for a time to come; raises Refused."""
    from tui.moment_words import is_to_come, version_meant  # noqa: PLC0415 - seldom is a moment named

    version = version_meant(session, words)
    if version == session.version and is_to_come(session, words):
        complain(f"{words} is yet to come: taken as now, version {version}")
    return version


def standing_at(session: "KnownSession", words: str | None) -> "Standing":
    """How the points stood at that moment, now where none is named; raises Refused."""
    return session.standing if words is None else session.at(version_at(session, words))


def no_moment_for_text(path: object, words: str | None) -> None:
    """Raises UsageError where a moment of a text is asked for, which has no log."""
    if words is not None:
        raise click.UsageError(f"{path} is a text, without a log: --at is for a session")
