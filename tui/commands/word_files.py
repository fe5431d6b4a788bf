"""A text or a session as a Word file: what the record tells of it is looked up here."""

from collections.abc import Mapping
from pathlib import Path

import click

from resolution.deciding import Standing
from resolution.exchange.incoming import is_word_file
from resolution.reflow import View
from resolution.reflow.profile import Profile
from session_store import Session
from tui.commands.failing import Failed
from tui.commands.taking_in import text_in
from tui.commands.under_way_line import waiting


def word_view(view: View | None) -> View:
    """The view of a Word file, marked where none is named; raises UsageError for the base view."""
    if view == "base":
        raise click.UsageError("a Word file is marked: all its changes refused, it is the base text")
    return view or "marked"


def word_file_of(path: Path, standing: Standing, view: View, profile: Profile) -> bytes:
    """The text, or the session at that standing, as a Word file; the current view in the file it began with.

    Raises Failed where that is a text.
    """
    from resolution.exchange.docx import as_docx, carried_on, read_docx  # noqa: PLC0415 - for Word files only

    data, times = _told(path)
    if view in {"marked", "clean", "working"}:
        origins = read_docx(data, hear=waiting).origins if view == "working" and is_word_file(data) else ()
        return as_docx(standing, view, profile=profile, times=times, origins=origins, hear=waiting)
    if not is_word_file(data):
        raise Failed(f"{path}: began with a text, not a Word file to carry on: leave --view current out")
    return carried_on(data, standing, profile=profile, times=times, hear=waiting)


def _told(path: Path) -> tuple[bytes, Mapping[int, str]]:
    """The bytes that the text was read from, and when each version was recorded."""
    text = text_in(path)
    if text is not None:
        return text.data, {}
    with Session.open(path, read_only=True, hear=waiting) as session:
        return session.source_bytes, {entry.version: entry.at for entry in session.entries()}
