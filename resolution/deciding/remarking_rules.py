"""The rules of the table for the marks of a point that stands in several paragraphs."""

from collections.abc import Callable, Iterable, Sequence

from resolution.amending.cutting import Part, Run, run_of
from resolution.amending.recasting import Recast
from resolution.amending.remarking import ways_to_add_option, ways_to_unbracket
from resolution.deciding.events import AmendingAct, PointRemarked
from resolution.deciding.recasting import Aim, granted
from resolution.deciding.refusing import Refused
from resolution.deciding.standing import Standing
from resolution.reader.label_forms import printed_label
from resolution.reader.sources import source_line_of
from resolution.tree import Document, Point


def decide_unbracketing(standing: Standing, point: Point) -> PointRemarked:
    """The event that takes away the point's brackets, wherever they stand; raises Refused."""
    run = _run(standing.document, point)
    others = [one.number for one in standing.document.live_points if one.number != point.number]

    def is_meant(after: Document) -> bool:
        return not after.has_point(point.number) and all(map(after.has_point, others))

    told = f"the words of point {point.number} cannot stand without its brackets: accept it"
    return _event(standing, run, ways_to_unbracket(run, point), point, "unbracketed", is_meant, told)


def decide_option_added(standing: Standing, point: Point, text: str, party: str | None) -> PointRemarked:
    """The event that lets a point of whole paragraphs offer one text more; raises Refused.

    A party that is no contribution is noted in a comment behind the text.
    """
    run = _run(standing.document, point)
    is_source = party is not None and source_line_of(party) is not None
    words = f"{point.label} {text}" if point.label and printed_label(text) is None else text
    said = f"{words} {{>>{party}<<}}" if party and not is_source else words
    before = _said(point)
    wanted = letters_said(text)

    def is_meant(after: Document) -> bool:
        if not after.has_point(point.number):
            return False
        now = after.point(point.number)
        said, symbols = _said(now)[-1]
        is_theirs = symbols == ([party] if is_source else [])
        is_said = is_free_of_others(said, text) and ("~~" in text or "{" in text or wanted == _letters(said))
        return _said(now)[:-1] == before and is_theirs and is_said

    ways = ways_to_add_option(run, standing.document, point, said, party if is_source else None)
    told = (
        f"so written it would be no option of point {point.number}: name the contribution whose it is, "
        "as in ARB/1/2, or amend the paragraph"
    )
    return _event(standing, run, ways, point, "option-added", is_meant, told, party)


def is_free_of_others(said: str, text: str) -> bool:
    """Whether what is said holds no bracket as a word that was to be a mark: one that the text has not."""
    return all(said.count(sign) <= text.count(sign) for sign in "[]")


def letters_said(text: str) -> str:
    """The letters of a new text, the labels of its paragraphs left out."""
    return "".join(_letters(_without_label(line)) for line in text.splitlines())


def _event(  # noqa: PLR0913, PLR0917 - what is written, for which act, and what it should read as
    standing: Standing,
    run: Run,
    ways: Iterable[Sequence[Part]],
    point: Point,
    act: AmendingAct,
    is_meant: Callable[[Document], bool],
    otherwise: str,
    party: str | None = None,
) -> PointRemarked:
    def made_of(made: Recast, after: Document) -> PointRemarked:
        if not is_meant(after):
            raise Refused(otherwise)
        return PointRemarked(
            point.number,
            made.paragraphs,
            made.notation,
            made.becomes,
            made.numbers,
            standing.next_point,
            act,
            party,
        )

    return granted(standing, run, ways, Aim((point.number,), (point.number,), act == "option-added"), made_of)


def _run(document: Document, point: Point) -> Run:
    touched = document.paragraphs_touched[point.number]
    return run_of(document, touched[0], touched[-1])


def _said(point: Point) -> list[tuple[str, list[str]]]:
    return [(" ".join(one.text.split()), [source.symbol for source in one.sources]) for one in point.options]


def _without_label(line: str) -> str:
    label = printed_label(line)
    return line if label is None else line.partition(label.raw)[2]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
