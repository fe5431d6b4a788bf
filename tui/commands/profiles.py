"""`--profile`: how a body sets its texts, and which one where none is named."""

from pathlib import Path

import click

from resolution.reflow.profile import ITU, PROFILES, Profile, likely_profile
from resolution.tree import Document
from tui.commands.printing import complain
from tui.configuration import effective

profile_option = click.option(
    "--profile",
    type=click.Choice(list(PROFILES)),
    default=None,
    help="How the body sets its texts; else as configured, or as its labels tell: un (PP and OP) or itu.",
)


def profile_for(path: Path, document: Document, name: str | None) -> Profile:
    """The profile of that name, else the one configured, else that which the text's form tells.

    What is told by the form is said where it is not itu.
    """
    wanted = name or preferred_profile()
    if wanted is not None:
        return PROFILES[wanted]
    found = likely_profile(document)
    if found is not ITU:
        complain(f"{path}: set as {found.name} texts are, by its labels or body: --profile itu for the other")
    return found


def preferred_profile() -> str | None:
    """The profile that the user's configuration names; None where the text shall tell it."""
    wanted = effective().values["profile"]
    return str(wanted) if wanted in PROFILES else None
