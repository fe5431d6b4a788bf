"""A text or a session as a Word file: what the record tells of it is looked up here."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolution.deciding import Standing
from resolution.exchange.incoming import is_word_file
from resolution.reflow import View
from resolution.reflow.profile import Profile
from session_store import Session
from tui.commands.taking_in import text_in

if TYPE_CHECKING:
    from resolution.exchange.docx import WordView
    from resolution.exchange.docx.notation import Origin


def word_view(view: View | None) -> "WordView":
    """The view of a Word file, marked where none is named; raises UsageError for one that it cannot have."""
    named = view or "marked"
    if named in {"marked", "clean", "working"}:
        return named
    raise click.UsageError(
        f"a Word file is the marked, the clean or the working view: leave --view {view} out"
    )


def word_file_of(path: Path, standing: Standing, view: "WordView", profile: Profile) -> bytes:
    """The text, or the session at that standing, as a Word file."""
    from resolution.exchange.docx import as_docx  # noqa: PLC0415 - loaded where a Word file is wanted

    times, origins = _told(path)
    return as_docx(standing, view, profile=profile, times=times, origins=origins)


def _told(path: Path) -> "tuple[Mapping[int, str], Sequence[Origin]]":
    """When each version was recorded, and where the text of a Word file came from in it."""
    text = text_in(path)
    if text is not None:
        return {}, _origins(text.data)
    with Session.open(path, read_only=True) as session:
        return {entry.version: entry.at for entry in session.entries()}, _origins(session.source_bytes)


def _origins(data: bytes) -> "Sequence[Origin]":
    if not is_word_file(data):
        return ()
    from resolution.exchange.docx import read_docx  # noqa: PLC0415 - loaded where a Word file is wanted

    return read_docx(data).origins
