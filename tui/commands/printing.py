"""What a command prints: on a terminal every character visible, to a pipe or a file the text exact."""

import io
import json
import os
import shutil
import sys
from bisect import bisect_right
from itertools import accumulate

import click

from resolution.visible import visible
from tui.commands.failing import Failed

CUT = "…"


def prepare_streams() -> None:
    """UTF-8 for pipes and files, whatever the locale; a terminal gets no byte it did not ask for."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def say(*lines: str) -> None:
    """Prints lines."""
    say_text("".join(f"{line}\n" for line in lines))


def say_text(text: str) -> None:
    """Prints a text as it is, or, on a terminal, as it may be shown."""
    click.echo(visible(text, keep_newlines=True) if sys.stdout.isatty() else text, nl=False)


def say_bytes(data: bytes) -> None:
    """Gives bytes to a pipe or a file; raises Failed on a terminal, which could not show them."""
    if sys.stdout.isatty():
        raise Failed("a Word file is no text for a terminal: name a file with -o")
    click.echo(data, nl=False)


def say_content(content: str | bytes) -> None:
    """Prints a text, or gives the bytes of a file."""
    if isinstance(content, bytes):
        say_bytes(content)
    else:
        say_text(content)


def say_json(data: object) -> None:
    """Prints data as JSON."""
    say(json.dumps(data, ensure_ascii=False, indent=1))


def complain(message: str) -> None:
    """One line on standard error."""
    click.echo(visible(f"adref: {message}"), err=True)


def terminal_width() -> int | None:
    """The columns of the terminal printed to; None for a pipe or a file, where nothing is cut."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def error_width() -> int:
    """The columns of the terminal behind standard error."""
    try:
        return os.get_terminal_size(2).columns
    except OSError:
        return shutil.get_terminal_size().columns


def fitted(line: str, width: int | None) -> str:
    """The line cut to so many cells, with a sign where something was cut."""
    if width is None:
        return line
    from wcwidth import wcwidth  # noqa: PLC0415 - its tables are not needed for an opening screen

    shown = visible(line)
    ends = list(accumulate(max(wcwidth(character), 0) for character in shown))
    if not ends or ends[-1] <= width:
        return shown
    return shown[: bisect_right(ends, width - 1)] + CUT
