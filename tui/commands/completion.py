"""`adref completion`: the script by which a shell completes commands, options and file names."""

import click
from click.shell_completion import get_completion_class

from tui.commands.adref_command import AdrefCommand
from tui.commands.printing import say_text

SHELLS = ("bash", "zsh", "fish")
WHERE = """\b
bash: adref completion bash > ~/.local/share/bash-completion/completions/adref
zsh:  adref completion zsh > ~/.zfunc/_adref
fish: adref completion fish > ~/.config/fish/completions/adref.fish
"""


@click.command("completion", cls=AdrefCommand, epilog=WHERE)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell."""
    complete = get_completion_class(shell)
    if complete is None:
        raise click.UsageError(f"{shell} is not known here")
    root = context.find_root()
    name = root.info_name or "adref"
    say_text(complete(root.command, {}, name, f"_{name.upper()}_COMPLETE").source())
