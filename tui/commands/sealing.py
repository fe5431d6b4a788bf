"""`adref seal`: a session closed for good."""

from pathlib import Path

import click

from resolution.deciding import Standing
from resolution.timeline import stages_of
from session_store.signing import NoKey, signer_from
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.failing import Failed
from tui.commands.printing import say, say_json


@click.command("seal", cls=AdrefCommand)
@session_argument
@click.option(
    "--sign",
    "key_file",
    type=click.Path(path_type=Path),
    metavar="KEY",
    help="Sign with that Ed25519 private key, as ssh-keygen -t ed25519 or openssl makes one.",
)
@click.option("--by", "actor", metavar="NAME", default="chair", help="Who seals it.", show_default=True)
@json_option
def seal_command(session: Path, key_file: Path | None, actor: str, *, is_json: bool) -> None:
    """Close a session for good.

    A last entry says what the log holds, and nothing is recorded after it: the counts, the hash of the row
    before, a sum of the clean text. What is not settled stays so, and how many points that are is printed.
    Signed, it shows who closed it to everybody who knows the public key, which is printed. The key file must
    be its owner's alone; nothing of it is kept.
    """
    signer = None
    if key_file is not None:
        try:
            signer = signer_from(key_file, ask=lambda: _passphrase(key_file))
        except NoKey as error:
            raise Failed(str(error)) from error
    with open_to_decide(session, is_preview=False) as record:
        sealed = record.seal(signer=signer, actor=actor)
        head = record.head_code
        unsettled = _unsettled(record.standing)
    key = None if signer is None else signer.key
    if is_json:
        say_json({"version": sealed.version, "head": head, "key": key, "unsettled": unsettled})
        return
    say(f"sealed (version {sealed.version}, head {head})", *([] if key is None else [f"signed with {key}"]))
    if unsettled:
        count = ", ".join(f"{count} {stage}" for stage, count in unsettled.items())
        say(f"not settled, and for good in this session: {count}")


def _unsettled(standing: Standing) -> dict[str, int]:
    """How many points are left, by how they stand."""
    stages = stages_of(standing)
    left = {"open": stages.open, "parked": stages.parked, "kept": stages.kept}
    return {stage: count for stage, count in left.items() if count}


def _passphrase(path: Path) -> str:
    return str(click.prompt(f"Passphrase of {path.name}", hide_input=True, err=True))
