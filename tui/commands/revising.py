"""`adref revise`: what a text that was revised elsewhere changes, and adopting it."""

import re
from collections.abc import Iterable
from pathlib import Path

import click

from resolution.deciding import (
    Adopt,
    DropParagraph,
    DropPoint,
    KeepParagraph,
    Question,
    Refused,
    Standing,
    Weighed,
    Word,
    adoption_of,
)
from tui.chairing import open_to_decide
from tui.commands.adref_command import AdrefCommand
from tui.commands.arguments import json_option, session_argument
from tui.commands.diff import change_data, tell_changes
from tui.commands.naming import paragraph_named
from tui.commands.printing import say, say_json
from tui.commands.taking_in import TakenText, text_in
from tui.revision import PointChange, carried_point, counts_in_words, point_changes, word_changes

EXAMPLES = """\b
adref revise S dl10e-rev3.md                      what changed; nothing is stored
adref revise S dl10e-rev3.md --adopt              refused with the list while a word is missing
adref revise S dl10e-rev3.md --carry 7=7 --drop 3 --adopt
adref revise S dl10e-rev3.md --carry 12=16:2 --adopt     point 12 is what is new as 16; option 2 stands
adref revise S dl10e-rev3.md --carry "resolves 2" --adopt
"""
_POINT = re.compile(r"\d{1,9}")


@click.command("revise", cls=AdrefCommand, epilog=EXAMPLES)
@session_argument
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--carry",
    "carried",
    multiple=True,
    metavar="OLD=NEW",
    help="What was decided of point OLD counts for NEW (:2 lets option 2 stand); or a paragraph to keep.",
)
@click.option(
    "--drop", "dropped", multiple=True, metavar="OLD", help="What was decided there counts no longer."
)
@click.option("--adopt", "is_adopted", is_flag=True, help="Let it be the text from now on.")
@click.option("--by", "actor", metavar="NAME", default="secretary", help="Who adopts it.", show_default=True)
@json_option
def revise_command(  # noqa: PLR0913 - each is an option of the command
    session: Path,
    file: Path,
    carried: tuple[str, ...],
    dropped: tuple[str, ...],
    *,
    is_adopted: bool,
    actor: str,
    is_json: bool,
) -> None:
    """Show what a text revised elsewhere changes, and adopt it.

    What was decided counts on for the point it belongs to: by its words, its place, the likeness of its
    words. What cannot be carried over is listed; each needs a word, --carry or --drop. Undone, the text
    before stands with all that was decided on it.
    """
    text = text_in(file)
    if text is None:
        raise click.UsageError(f"{file} is a session: name the text that was revised")
    with open_to_decide(session, is_preview=not is_adopted) as record:
        incoming = record.incoming(text.data, text.path.name, reader=text.read_again)
        adoption = adoption_of(record.standing, incoming)
        words = _words(record.standing, carried, dropped)
        if adoption.is_same_text:
            _refuse_or_say(text, is_adopted=is_adopted, is_json=is_json)
            return
        weighed = adoption.weigh(words)
        if is_adopted and not weighed.questions:
            record.decide(Adopt(incoming, words, adoption), role="secretary", actor=actor)
        version = record.version
        before = adoption.before
    _tell(text.path.name, before, weighed, version, is_json=is_json)
    if is_adopted and weighed.questions:
        raise Refused(f"{file}: not adopted: {_count(weighed.questions)}: give --carry or --drop for each")


def _words(standing: Standing, carried: Iterable[str], dropped: Iterable[str]) -> tuple[Word, ...]:
    return (*(_carry(standing, one) for one in carried), *(_drop(standing, one) for one in dropped))


def _carry(standing: Standing, said: str) -> Word:
    word = carried_point(said)
    if word is not None:
        return word
    if _POINT.fullmatch(said.strip()):
        raise click.UsageError(f"--carry {said} says not to where: as in --carry {said}={said}")
    return KeepParagraph(paragraph_named(standing.document, said))


def _drop(standing: Standing, said: str) -> Word:
    if _POINT.fullmatch(said.strip()):
        return DropPoint(int(said))
    return DropParagraph(paragraph_named(standing.document, said))


def _refuse_or_say(text: TakenText, *, is_adopted: bool, is_json: bool) -> None:
    told = f"{text.path.name} says what the session's text says: there is nothing to adopt"
    if is_adopted:
        raise Refused(told)
    if is_json:
        say_json({"name": text.path.name, "adopted": False, "points": [], "questions": [], "paragraphs": []})
    else:
        say(told)


def _tell(name: str, before: Standing, weighed: Weighed, version: int, *, is_json: bool) -> None:
    changes = point_changes(before, weighed)
    is_adopted = version > before.version
    if is_json:
        say_json(
            {
                "name": name,
                "version": version,
                "adopted": is_adopted,
                "points": [_point_data(one) for one in changes],
                "carried": list(weighed.carried),
                "questions": [_question_data(one) for one in weighed.questions],
                "paragraphs": [change_data(one) for one in word_changes(before, weighed)],
            }
        )
        return
    where = f"adopted, version {version}" if is_adopted else "preview, nothing stored"
    say(f"{name} ({where}): {counts_in_words(weighed, changes)}", *(f"  {one.words}" for one in changes))
    if not is_adopted:
        tell_changes(word_changes(before, weighed), is_side_by_side=False)
    for question in weighed.questions:
        say(question.told, f"  {', or '.join(map(_as_option, question.possible))}")


def _as_option(possible: str) -> str:
    """`carry resolves 2` as it is typed: `--carry "resolves 2"`."""
    name, _, about = possible.partition(" ")
    return f'--{name} "{about}"' if " " in about else f"--{name} {about}"


def _count(questions: tuple[Question, ...]) -> str:
    return f"{len(questions)} decisions need a word" if len(questions) > 1 else "one decision needs a word"


def _point_data(change: PointChange) -> dict[str, object]:
    return {
        "number": change.number,
        "change": change.fate,
        "place": change.place,
        "before": list(change.before),
        "after": list(change.after),
    }


def _question_data(question: Question) -> dict[str, object]:
    is_point = not question.paragraphs
    return {
        "point": question.about if is_point else None,
        "paragraph": None if is_point else question.about,
        "told": question.told,
        "possible": list(question.possible),
    }
