"""From the words of a command to the request they make."""

from typing import Literal, assert_never

import click

from resolution.deciding import Accept, Choose, Keep, Park, PointRequest, Reject, Reopen, Withdraw

Action = Literal["accept", "choose", "reject", "keep", "park", "withdraw", "reopen"]
_PLAIN: dict[str, type[Reject | Keep | Reopen]] = {"reject": Reject, "keep": Keep, "reopen": Reopen}


def request_of(
    action: Action, point: int, options: tuple[int, ...], *, reason: str | None, party: str | None
) -> PointRequest:
    """The request; raises click.UsageError where the words do not go together."""
    if action != "park" and (reason is not None or party is not None):
        raise click.UsageError(f"{action} takes no --reason and no --with: only park does")
    match action:
        case "accept":
            return Accept(point, _one_at_most(action, options))
        case "withdraw":
            return Withdraw(point, _one_at_most(action, options))
        case "choose":
            if not options:
                raise click.UsageError("choose needs the number of an option, as in: choose 2")
            return Choose(point, options)
        case "park":
            if reason is None:
                raise click.UsageError('park needs --reason, as in: park --reason "awaits Plenary"')
            _refuse_options(action, options)
            return Park(point, reason, party)
        case "reject" | "keep" | "reopen":
            _refuse_options(action, options)
            return _PLAIN[action](point)
    assert_never(action)


def _one_at_most(action: Action, options: tuple[int, ...]) -> int | None:
    if len(options) > 1:
        raise click.UsageError(f"{action} takes one option at most, got {len(options)}: choose takes several")
    return options[0] if options else None


def _refuse_options(action: Action, options: tuple[int, ...]) -> None:
    if options:
        raise click.UsageError(f"{action} takes no option, got {options[0]}")
