"""`--profile`: how a body sets its texts, and which one where none is named."""

from pathlib import Path

import click

from resolution.reflow.profile import ITU, PROFILES, Profile, likely_profile
from resolution.tree import Document
from tui.commands.printing import complain

profile_option = click.option(
    "--profile",
    type=click.Choice(list(PROFILES)),
    default=None,
    help="How the body sets its texts; without it un where the text is labelled PP and OP, else itu.",
)


def profile_for(path: Path, document: Document, name: str | None) -> Profile:
    """The profile of that name, else the one the text's form tells, which is said where it is not itu."""
    if name is not None:
        return PROFILES[name]
    found = likely_profile(document)
    if found is not ITU:
        complain(f"{path}: set as {found.name} texts are, by its labels or body: --profile itu for the other")
    return found
