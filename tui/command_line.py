"""The command line: which commands there are, and how a run of any of them ends."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from tui.commands.failing import Failed
from tui.commands.lazy_group import LazyGroup, Place
from tui.commands.printing import complain, prepare_streams

NAME = "adref"
COMMANDS = {
    "demo": Place("tui.commands.table", "Open a sample text, as a fresh session in a temporary folder."),
    "open": Place("tui.commands.table", "Open the chair's table on a text or a session."),
    "new": Place("tui.commands.new", "Make a session of a text, without opening it."),
    "outline": Place("tui.commands.outline", "Show the tree, the points and the problems of a text."),
    "points": Place("tui.commands.points", "List the points and how they stand."),
    "contributions": Place("tui.commands.contributions", "List who proposed what, where, with its fate."),
    "decide": Place("tui.commands.deciding", "Decide a point, and say what that changes."),
    "amend": Place("tui.commands.amending", "Let a paragraph read otherwise."),
    "insert": Place("tui.commands.amending", "Put a paragraph more into a section."),
    "strike": Place("tui.commands.amending", "Delete a paragraph; its words stay in the base text."),
    "move": Place("tui.commands.moving", "Put a paragraph elsewhere; its points and references go along."),
    "bracket": Place("tui.commands.marking", "Put words of a paragraph in brackets, as a point."),
    "unbracket": Place("tui.commands.marking", "Take the brackets of a point away; its words stay as text."),
    "dismiss": Place("tui.commands.marking", "Say that a point is none: its brackets are part of the text."),
    "option": Place("tui.commands.marking", "Add an option to a point."),
    "attribute": Place(
        "tui.commands.marking", "Say whose proposal an option, or what was changed in a paragraph, is."
    ),
    "open-change": Place("tui.commands.marking", "Make a tracked change outside the points a point."),
    "group": Place("tui.commands.regrouping", "Make points and paragraphs the alternatives of one point."),
    "split": Place(
        "tui.commands.regrouping", "Split a point's options into points, or its text into alternatives."
    ),
    "merge": Place(
        "tui.commands.regrouping", "Make one option of several, and show which words are lost or added."
    ),
    "agree": Place("tui.commands.agreeing", "Agree a paragraph, a section or the whole text, at a level."),
    "reopen": Place("tui.commands.agreeing", "Let agreed text be open to decisions again."),
    "package": Place("tui.commands.package", "Decide several acts as one, or none of them."),
    "revise": Place("tui.commands.revising", "Show what a text revised elsewhere changes, and adopt it."),
    "undo": Place("tui.commands.deciding", "Take back the last decision, or that of a version."),
    "note": Place("tui.commands.note", "Enter a note in the minutes, or an entry of another kind."),
    "minutes": Place("tui.commands.minutes", "Print the minutes and the report."),
    "text": Place("tui.commands.text", "Print the text as it reads."),
    "room": Place("tui.commands.room", "Show the text to the room, where the chair looks."),
    "serve": Place("tui.commands.serve", "Show the room in a browser, read-only."),
    "secretary": Place("tui.commands.secretary", "Keep the minutes beside the live text."),
    "replay": Place("tui.commands.replay", "Step through the log of a session, decision by decision."),
    "stats": Place("tui.commands.stats", "Print on what the time of a meeting went."),
    "diff": Place("tui.commands.diff", "Compare two moments of a session, word by word."),
    "log": Place("tui.commands.record", "Print the record of a session."),
    "verify": Place("tui.commands.record", "Check that a record is as it was written."),
    "themes": Place("tui.commands.themes", "List the colour themes, or show how some look."),
    "salvage": Place("tui.commands.salvaging", "Take what is good out of a damaged session."),
    "seal": Place("tui.commands.sealing", "Close a session for good."),
    "config": Place("tui.commands.config", "Print the settings and keys in force, and where each is from."),
    "completion": Place("tui.commands.completion", "Print the completion script of a shell."),
}
GROUPS = {
    "Screens": ("demo", "open", "room", "serve", "secretary", "replay"),
    "Texts in, texts out": ("new", "outline", "text", "diff", "contributions", "points", "revise"),
    "Decisions": ("decide", "agree", "reopen", "package", "undo"),
    "Changes of the text": (
        *("amend", "insert", "strike", "move", "bracket", "unbracket", "dismiss"),
        *("option", "attribute", "open-change", "group", "split", "merge"),
    ),
    "Minutes and record": ("note", "minutes", "stats", "log", "verify", "salvage", "seal"),
    "The program itself": ("themes", "config", "completion"),
}
"""The commands as the help lists them."""
INTERRUPTED = 130
SELDOM = (50_000, 20, 100)
"""What is made between two collections: what is loaded and read stays, so a look through it finds nothing."""


@click.group(
    NAME,
    cls=LazyGroup,
    places=COMMANDS,
    groups=GROUPS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name=NAME, message="%(prog)s %(version)s")
@click.pass_context
def adref(context: click.Context) -> None:
    """Bring a negotiated text from brackets to agreement.

    Without a command, opens the start screen.
    """
    if context.invoked_subcommand is None:
        import_module("tui.commands.table").start()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives its exit status: 0 done, 1 refused, 2 wrong usage, 3 no file to be taken."""
    gc.set_threshold(*SELDOM)
    prepare_streams()
    try:
        status = adref.main(arguments, prog_name=NAME, standalone_mode=False)
    except click.Abort:
        complain("stopped: nothing that was not finished was written")
        return INTERRUPTED
    except click.ClickException as error:
        complain(_usage_in_words(error))
        return error.exit_code
    except Failed as failure:
        complain(str(failure))
        return failure.exit_status
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or 'cannot be used'}")
        return 1
    return status if isinstance(status, int) else 0


def _usage_in_words(error: click.ClickException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message}: see {context.command_path if context else NAME} --help"


if __name__ == "__main__":
    sys.exit(main())
