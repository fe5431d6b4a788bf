"""`adref outline`: a text's tree, points and problems."""

from collections.abc import Iterator
from pathlib import Path

import click

from resolution.exchange.outline import Outline, ParagraphData, PointData, SectionData, outline
from session_store import Session
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import file_argument, json_option
from tui.commands.moments import at_option, no_moment_for_text, standing_at
from tui.commands.printing import fitted, say, say_json, terminal_width
from tui.commands.taking_in import text_in
from tui.commands.under_way_line import waiting


@click.command("outline", cls=AdrefCommand)
@file_argument
@at_option
@json_option
def outline_command(path: Path, moment: str | None, *, is_json: bool) -> None:
    """Show the tree, the points and the problems of a text, or of a session as it stands."""
    told = _outline(path, moment)
    if is_json:
        say_json(told)
        return
    width = terminal_width()
    say(*(fitted(line, width) for line in _lines(told)))


def _outline(path: Path, moment: str | None) -> Outline:
    text = text_in(path)
    if text is not None:
        no_moment_for_text(path, moment)
        return outline(text.document)
    with Session.open(path, read_only=True, hear=waiting) as session:
        standing = standing_at(session, moment)
    return outline(standing.document, standing)


def _lines(told: Outline) -> Iterator[str]:
    head = told["document"]
    revision = "" if head["revision"] is None else f"rev. {head['revision']}"
    document = " ".join(filter(None, (head["symbol"], revision, head["date"])))
    yield from filter(None, (document, head["group"], head["title"], head["subject"], head["enacting"]))
    for section in told["sections"]:
        yield from _section_lines(section)
    if told["points"]:
        yield from ("", f"POINTS ({len(told['points'])})")
        for point in told["points"]:
            yield from _point_lines(point)
    if told["diagnostics"]:
        yield from ("", f"PROBLEMS ({len(told['diagnostics'])})")
        for found in told["diagnostics"]:
            yield f"  {found['line']}:{found['column']}  {found['code']}  {found['message']}"


def _section_lines(section: SectionData) -> Iterator[str]:
    yield ""
    heading = " ".join(filter(None, (section["call"], _level(section["agreed"]))))
    if heading:
        yield heading
    if section["chapeau"]:
        yield f"  {section['chapeau']}"
    for paragraph in section["paragraphs"]:
        yield "  " * paragraph["level"] + " ".join(filter(None, _paragraph_words(paragraph)))


def _paragraph_words(paragraph: ParagraphData) -> Iterator[str | None]:
    yield paragraph["label"]
    if paragraph["agreed"] is not None:
        yield _level(paragraph["agreed"])
    elif paragraph["status"] not in {"undisputed", "open"}:
        yield f"({paragraph['status']})"
    if paragraph["point"] is not None:
        option = "" if paragraph["option"] is None else f", option {paragraph['option']}"
        yield f"‹point {paragraph['point']}{option}›"
    if paragraph["points"]:
        yield f"‹holds {', '.join(map(str, paragraph['points']))}›"
    yield paragraph["text"]


def _level(level: str | None) -> str | None:
    return level and f"(agreed {level})"


def _point_lines(point: PointData) -> Iterator[str]:
    where = " ".join(filter(None, (point["section"], point["label"])))
    yield f"  {point['number']}  {point['status']}  {where}  {point['kind']}, {point['place']}"
    if point["note"]:
        yield f"     note: {point['note']}"
    for option in point["options"]:
        heading = ", ".join(filter(None, ("; ".join(option["sources"]), option["name"])))
        yield f"     {option['number']}  " + ": ".join(filter(None, (heading, option["text"])))
