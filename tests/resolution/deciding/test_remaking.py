"""A text after an early amendment is taken back: what the others make of it, at the cost of its section."""

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.amending import notation_of
from resolution.deciding import (
    Amend,
    AnyRequest,
    Refused,
    Request,
    Standing,
    UndoWithDependents,
    apply,
    decide,
    decide_all,
    standing_decisions,
)
from resolution.deciding.amendments import amended
from resolution.reader import read
from resolution.reader.section_reading import SectionReader
from resolution.tree import Document, SectionId
from tests.resolution.amending.moving import Anywhere, moves
from tests.resolution.amending.test_properties import amendments
from tests.resolution.amending.test_recast_properties import recasts
from tests.resolution.reflow.texts import requests, texts

_undo_of = st.integers(0, 6)
acts = st.lists(st.one_of(amendments, amendments, moves, recasts, requests, _undo_of), max_size=10)


def taken(standing: Standing, wish: AnyRequest | Anywhere | int) -> Standing:
    """The standing after the act, or after that one of its decisions, from the last, and its dependents."""
    if isinstance(wish, int):
        standing_now = list(standing_decisions(standing))
        if not standing_now:
            return standing
        wish = UndoWithDependents(standing_now[wish % len(standing_now)].version)
    request = wish.in_text(standing) if isinstance(wish, Anywhere) else wish
    if request is None:
        return standing
    try:
        events = decide_all(standing, request)
    except Refused:
        return standing
    for event in events:
        standing = apply(standing, event, standing.version + 1)
    return standing


def _made_from_the_beginning(standing: Standing) -> Document:
    made = standing.origin
    for entry in standing.history:
        if entry.amendment is not None and not entry.depth and not standing.is_undone(entry.version):
            made = amended(made, entry.amendment, entry.version) or made
    return made


@settings(max_examples=150)
@given(texts, acts)
def test_what_stays_of_the_amendments_makes_the_text_as_if_nothing_else_had_been(
    text: str, asked: list[Request | Anywhere | int]
) -> None:
    standing = Standing(read(text))
    for wish in asked:
        standing = taken(standing, wish)
    _is_made_as_from_the_beginning(standing)


def _is_made_as_from_the_beginning(standing: Standing) -> None:
    wanted, made = _made_from_the_beginning(standing), standing.document
    assert made.sections == wanted.sections
    assert made.written.sections == wanted.written.sections
    assert made.live_points == wanted.live_points
    assert len(made.points) == len(wanted.points)
    assert set(made.moves) == set(wanted.moves)
    assert set(made.diagnostics) == set(wanted.diagnostics)
    assert made.points_touching == wanted.points_touching
    by_section = {name: [one.number for one in held] for name, held in made.points_by_section.items()}
    anew: dict[SectionId, list[int]] = {}
    for point in made.points:
        anew.setdefault(point.section, []).append(point.number)
    assert by_section == anew


_added = st.sampled_from(["indeed", "[more]", "[x [y]]", "[this]/[that]", "~~old~~ new", "[open", "shut]"])


@settings(max_examples=60)
@given(texts, st.lists(st.tuples(st.integers(0, 4), _added), min_size=2, max_size=5), st.integers(1, 5))
def test_an_early_amendment_of_a_section_taken_back_leaves_what_the_others_make_of_it(
    text: str, added: list[tuple[int, str]], undone: int
) -> None:
    standing = Standing(read(text))
    for place, words in added:
        paragraphs = standing.document.sections[0].paragraphs
        paragraph = paragraphs[place % len(paragraphs)]
        standing = taken(standing, Amend(paragraph.id, f"{notation_of(paragraph)} {words}"))
    standing = taken(standing, UndoWithDependents(undone))
    _is_made_as_from_the_beginning(standing)


def test_the_first_of_many_amendments_of_a_section_is_taken_back_by_reading_one_stretch() -> None:
    lines = "".join(f"{at} to act [and see];\n\n" for at in range(1, 26))
    standing = Standing(read("resolves\n\n" + lines))
    for paragraph in standing.document.sections[0].paragraphs[:20]:
        standing = taken(standing, Amend(paragraph.id, notation_of(paragraph)[:-1] + " [indeed];"))
    with patch.object(SectionReader, "read_run", autospec=True, side_effect=SectionReader.read_run) as runs:
        undone = taken(standing, UndoWithDependents(1))
    assert runs.call_count <= 1
    assert not undone.document.has_point(26)
    _is_made_as_from_the_beginning(undone)


def _amended_once_each(standing: Standing) -> Standing:
    for section in standing.document.sections:
        words = notation_of(section.paragraphs[1]).replace("see", "see [and hear]")
        standing = apply(
            standing, decide(standing, Amend(section.paragraphs[1].id, words)), standing.version + 1
        )
    return standing


def test_taking_back_the_first_of_many_amendments_reads_no_other_section() -> None:
    text = "resolves\n\n1 to act and see;\n\n2 to see;\n\n" * 20
    standing = _amended_once_each(Standing(read(text)))
    with patch.object(SectionReader, "read", side_effect=AssertionError("read again")):
        undone = taken(standing, UndoWithDependents(1))
    same = [
        one is other for one, other in zip(standing.document.sections, undone.document.sections, strict=True)
    ]
    assert same == [False, *(19 * [True])]
