"""The page on the commands and the manual page, made from the commands' own help: `make docs`."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from tui.command_line import COMMANDS, NAME, adref

HERE = Path(__file__).parent
WIDTH = 88
ENDINGS = """\
0 done; 1 refused, or a check that failed; 2 wrong usage, or no such file; 3 a file that cannot be taken: empty, binary, a
directory, with control characters, not UTF-8, over the caps, damaged, or not ours."""
_BLANKS = re.compile(r"\s+")
_FOREIGN = re.compile(r"[^\x00-\x7f]")


def commands_page() -> str:
    """Every command with its help, as a terminal prints it."""
    return "\n".join(_page_lines()) + "\n"


def manual_page() -> str:
    """The same as a manual page, in the macros of man(7)."""
    return "\n".join(_manual_lines()) + "\n"


def _contexts() -> Iterator[click.Context]:
    root = click.Context(adref, info_name=NAME, **adref.context_settings)
    for name in COMMANDS:
        command = adref.get_command(root, name)
        if command is not None:
            yield click.Context(command, info_name=name, parent=root, terminal_width=WIDTH)


def _page_lines() -> Iterator[str]:
    yield "# Commands"
    yield ""
    yield f"Made by `make docs` from what `{NAME} COMMAND --help` prints. `{NAME}` alone opens the start screen."
    yield ""
    yield f"Exit status: {ENDINGS} Errors are one line on standard error."
    for context in _contexts():
        yield from ("", f"## {NAME} {context.info_name}", "", "```")
        yield from (line.rstrip() for line in context.get_help().splitlines())
        yield "```"


def _manual_lines() -> Iterator[str]:
    yield ".TH ADREF 1"
    yield ".SH NAME"
    yield _roff(f"{NAME} - {(adref.help or '').splitlines()[0].rstrip('.')}")
    yield ".SH SYNOPSIS"
    yield f".B {NAME}"
    yield _roff("[COMMAND] [OPTIONS] [ARGUMENTS]")
    yield ".SH DESCRIPTION"
    yield _roff("Without a command, the start screen opens. Each command says more with --help.")
    yield ".SH COMMANDS"
    for context in _contexts():
        yield f".SS {NAME} {_roff(' '.join((context.info_name or '', *context.command.collect_usage_pieces(context))))}"
        yield from _paragraphs(context.command.help or "")
        for parameter in context.command.get_params(context):
            record = parameter.get_help_record(context)
            if record is not None and record[1]:
                yield from (".TP", f".B {_roff(record[0])}", _roff(_sentence(record[1])))
    yield ".SH EXIT STATUS"
    yield _roff(_sentence(ENDINGS))


def _paragraphs(text: str) -> Iterator[str]:
    """The blocks of a help text, a paragraph each."""
    for block in text.split("\n\n"):
        yield ".P"
        yield _roff(_sentence(block.replace("\b", "")))


def _sentence(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _roff(text: str) -> str:
    """Words that no macro takes for its own."""
    escaped = _FOREIGN.sub(
        lambda sign: f"\\[u{ord(sign[0]):04X}]", text.replace("\\", "\\e").replace("-", "\\-")
    )
    return f"\\&{escaped}" if escaped[:1] in {".", "'"} else escaped


if __name__ == "__main__":
    (HERE / "commands.md").write_text(commands_page(), encoding="utf-8")
    (HERE / "adref.1").write_text(manual_page(), encoding="utf-8")
