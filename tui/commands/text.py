"""`adref text`: the text as it reads, to the screen or into a file."""

from pathlib import Path
from typing import Literal, NamedTuple, assert_never

import click

from resolution.deciding import Standing
from resolution.reflow import VIEWS, View, reflow
from resolution.reflow.profile import PROFILES, Profile, profile_of
from resolution.reflow.reading import Reading
from resolution.tree import write
from session_store import KnownSession
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import file_argument
from tui.commands.moments import at_option, no_moment_for_text, standing_at
from tui.commands.printing import say_content
from tui.commands.profiles import profile_for, profile_option
from tui.commands.taking_in import text_in
from tui.commands.under_way_line import waiting
from tui.commands.writing import write_whole

Format = Literal["text", "markdown", "critic", "html", "docx", "akn"]


class Wanted(NamedTuple):
    """Which reading, and in which form."""

    view: View
    form: Format


@click.command("text", cls=AdrefCommand)
@file_argument
@click.option(
    "--view",
    type=click.Choice(VIEWS),
    show_default="clean; marked for critic, docx and akn",
    help="Which reading.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "critic", "html", "docx", "akn"]),
    default="text",
    show_default=True,
    help="In which form.",
)
@at_option
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), metavar="FILE", help="Into a file."
)
@click.option(
    "--follow",
    "is_followed",
    is_flag=True,
    help="Keep FILE up to date, until interrupted.",
)
@profile_option
def text_command(  # noqa: PLR0913 - each is an option of the command
    path: Path,
    *,
    view: View | None,
    form: Format,
    moment: str | None,
    target: Path | None,
    is_followed: bool,
    profile: str | None,
) -> None:
    """Print the text as it reads.

    clean: as it would be issued; current: the same with the labels as printed; base: as last adopted;
    marked: current against base, as tracked changes; working: the notation as it was read, with all its
    marks. critic: the marked view as CriticMarkup, with the sources of each change. html:
    one page with every view, the one asked for shown at first. docx: the marked, the clean or the
    working view as a Word file, its changes tracked, with their sources as authors. akn: Akoma Ntoso 3.0,
    of any view but working.
    """
    wanted = _wanted(view, form)
    if is_followed:
        _follow(path, moment, target, wanted, profile)
        return
    standing = _standing(path, moment)
    printed = _printed(path, standing, wanted, _profile(standing, path, profile))
    if target is None:
        say_content(printed)
    else:
        write_whole(target, printed)


def _follow(path: Path, moment: str | None, target: Path | None, wanted: Wanted, profile: str | None) -> None:
    if target is None or moment is not None:
        raise click.UsageError("--follow keeps a file up to date: name it with -o, and leave --at out")
    if text_in(path) is not None:
        raise click.UsageError(f"--follow goes with a session: make one with adref new {path}")
    from tui.commands.keeping_up import keep_up  # noqa: PLC0415 - with what notices other programs

    keep_up(
        path, target, lambda standing: _printed(path, standing, wanted, _profile(standing, path, profile))
    )


def _wanted(view: View | None, form: Format) -> Wanted:
    if form == "docx":
        from tui.commands.word_files import word_view  # noqa: PLC0415 - for Word files only

        return Wanted(word_view(view), form)
    if form == "akn":
        if view == "working":
            raise click.UsageError(
                "akn is no form of the working view: ask for marked, current, clean or base"
            )
        return Wanted(view or "marked", form)
    if form != "critic":
        return Wanted(view or "clean", form)
    if view not in {None, "marked"}:
        raise click.UsageError(f"critic is a form of the marked view: leave --view {view} out")
    return Wanted("marked", form)


def _standing(path: Path, moment: str | None) -> Standing:
    text = text_in(path)
    if text is not None:
        no_moment_for_text(path, moment)
        return Standing(text.document)
    with KnownSession.look(path, hear=waiting) as session:
        return standing_at(session, moment)


def _profile(standing: Standing, path: Path, name: str | None) -> Profile:
    """The profile asked for, else the session's, else the one that the text's own form tells."""
    if name is not None:
        return PROFILES[name]
    return profile_of(standing) if standing.version else profile_for(path, standing.document, None)


def _printed(path: Path, standing: Standing, wanted: Wanted, profile: Profile) -> str | bytes:
    """The text in that form; what writes it is loaded here, since each form alone brings much."""
    if wanted.form == "docx":
        from tui.commands.word_files import word_file_of, word_view  # noqa: PLC0415

        return word_file_of(path, standing, word_view(wanted.view), profile)
    if wanted.form == "html":
        return _page(standing, wanted.view, profile)
    if wanted.view == "working":
        return write(standing.document)
    return _set(reflow(standing, wanted.view, profile=profile, hear=waiting), standing, wanted.form)


def _page(standing: Standing, view: View, profile: Profile) -> str:
    from resolution.exchange.reading_html import as_html  # noqa: PLC0415

    readings = {one: reflow(standing, one, profile=profile, hear=waiting) for one in VIEWS}
    footer = f"As it stood at version {standing.version} of the record." if standing.version else ""
    return as_html(readings, shown=view, footer=footer)


def _set(reading: Reading, standing: Standing, form: Literal["text", "markdown", "critic", "akn"]) -> str:
    match form:
        case "text":
            from resolution.exchange.text import as_text  # noqa: PLC0415

            return as_text(reading)
        case "markdown":
            from resolution.exchange.markdown import as_markdown  # noqa: PLC0415

            return as_markdown(reading)
        case "critic":
            from resolution.exchange.critic import as_critic  # noqa: PLC0415

            return as_critic(reading, standing.document, hear=waiting)
        case "akn":
            from datetime import UTC, datetime  # noqa: PLC0415

            from resolution.exchange.akn import as_akn  # noqa: PLC0415

            return as_akn(reading, standing.document, made=datetime.now(UTC).date(), hear=waiting)
    assert_never(form)
