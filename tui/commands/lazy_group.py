"""A group of commands that loads a command's module only when that command is asked for."""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import click
from click.shell_completion import CompletionItem


class Place(NamedTuple):
    """Where a command lives, and what it does in a line."""

    module: str
    help: str


class LazyGroup(click.Group):
    """Knows its commands by the table `places`; help and completion of their names load none of them."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - click's
        places: Mapping[str, Place],
        groups: Mapping[str, Sequence[str]],
        **kwargs: Any,  # noqa: ANN401 - click's
    ) -> None:
        super().__init__(*args, **kwargs)
        self.places = places
        self.groups = groups

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        place = self.places.get(cmd_name)
        if place is None:
            return None
        found = getattr(import_module(place.module), cmd_name.replace("-", "_") + "_command")
        if not isinstance(found, click.Command):
            raise TypeError(f"{place.module} holds no command {cmd_name}")
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.places and not args[0].startswith("-"):
            raise click.UsageError(f"No such command '{args[0]}'{self._meant(args[0])}", ctx)
        return super().resolve_command(ctx, args)

    def _meant(self, name: str) -> str:
        """What was probably meant."""
        from difflib import get_close_matches  # noqa: PLC0415 - only for a slip

        if Path(name).is_file():
            return f", adref open {name} opens that file"
        close = get_close_matches(name.lower(), self.places, n=1)
        return f", did you mean {close[0]}?" if close else ""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        for title, names in self.groups.items():
            with formatter.section(title):
                known = [(name, self.places[name].help) for name in names]
                formatter.write_dl(known)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        options = click.Command.shell_complete(self, ctx, incomplete)
        return options + [
            CompletionItem(name, help=place.help)
            for name, place in self.places.items()
            if name.startswith(incomplete)
        ]

    def invoke(self, ctx: click.Context) -> object:
        """A reader who has seen enough, as in `adref log S | head`, is no failure."""
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        return status
