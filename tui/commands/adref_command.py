"""The kind all our commands are of: a refusal of the core or an error of the record ends in one line."""

import click

from resolution.deciding import Refused
from session_store import StoreError
from tui.commands.failing import Failed
from tui.commands.under_way_line import waiting


class AdrefCommand(click.Command):
    """Turns the refusals and the errors of the layers below into Failed."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Refused as refused:
            raise Failed(in_words(refused), exit_status=refused.exit_status) from refused
        except StoreError as error:
            raise Failed(str(error), exit_status=error.exit_status) from error
        finally:
            waiting.wipe()


def in_words(refused: Refused) -> str:
    """Why it is refused, and what would be possible, in one line."""
    possible = ", ".join(refused.unsaid)
    return f"{refused.message} (possible: {possible})" if possible else refused.message
