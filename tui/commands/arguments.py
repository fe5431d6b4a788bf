"""Arguments and options that several commands share."""

from pathlib import Path

import click

_FILE = click.Path(path_type=Path)

session_argument = click.argument("session", type=_FILE, metavar="SESSION")
file_argument = click.argument("path", type=_FILE, metavar="FILE|SESSION")
text_argument = click.argument("path", type=_FILE, metavar="FILE")
session_option = click.option(
    "-o", "--output", "place", type=_FILE, metavar="SESSION", help="Where to make the session."
)
json_option = click.option("--json", "is_json", is_flag=True, help="As JSON, for machines.")
