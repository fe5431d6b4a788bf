"""The text that ships: it holds every construct the reader knows, and reads well under decisions."""

from importlib.resources import files

import pytest

from resolution.deciding import Accept, Reject, Request, Standing, apply, decide
from resolution.exchange.text import as_text
from resolution.intake import decode
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import Paragraph, Point, write

TEXT = decode((files("tui") / "samples" / "demo.md").read_bytes())
DOCUMENT = read(TEXT)
PARAGRAPHS = tuple(DOCUMENT.paragraphs())


def clean_text(*requests: Request) -> str:
    standing = Standing(DOCUMENT)
    for version, request in enumerate(requests, start=1):
        standing = apply(standing, decide(standing, request), version)
    return as_text(reflow(standing, "clean"))


def point_with(text: str) -> Point:
    """The point one of whose options begins so."""
    return next(
        point for point in DOCUMENT.points for option in point.options if option.text.startswith(text)
    )


def test_the_text_is_written_back_as_it_was() -> None:
    assert write(DOCUMENT) == TEXT


def test_the_title_block_is_whole_and_its_changes_are_tracked() -> None:
    head = DOCUMENT.head
    assert (head.symbol, head.revision, head.date, head.languages) == ("DL/22-E", 3, "2026-05-14", ("en",))
    assert head.group == "COM 3 Ad Hoc Group on Resolution 41"
    assert head.title != head.base_title
    assert head.subject != head.base_subject
    assert head.enacting != head.base_enacting


@pytest.mark.parametrize(
    "code",
    [
        "dangling-reference",
        "empty-section",
        "fused-text",
        "joined-lines",
        "label-residue",
        "strike-overrun",
        "unclosed-bracket",
    ],
)
def test_every_kind_of_damage_is_met(code: str) -> None:
    assert code in {found.code for found in DOCUMENT.diagnostics}


@pytest.mark.parametrize("kind", ["bracket", "alternatives", "proposal"])
@pytest.mark.parametrize("place", ["inline", "block"])
def test_every_kind_of_point_stands_in_every_place(kind: str, place: str) -> None:
    assert any((point.kind, point.place) == (kind, place) for point in DOCUMENT.points)


def test_points_nest_bear_notes_names_joint_sources_and_positions() -> None:
    options = [option for point in DOCUMENT.points for option in point.options]
    assert any(point.parent for point in DOCUMENT.points)
    assert any(point.note and "Recommendation 9" in point.note for point in DOCUMENT.points)
    assert {"option 1", "Option 1"} <= {option.name for option in options}
    assert any(len(option.sources) == 3 for option in options)
    assert [source.symbol for source in point_with("within").options[0].sources] == ["ALD", "BRE"]


@pytest.mark.parametrize("written", ["~~", "{++", "{--", "{~~", "<u>", "](#)", "{>>", "][", "]/[", " / "])
def test_every_notation_is_used(written: str) -> None:
    assert written in TEXT


def test_paragraphs_are_agreed_struck_amended_nested_and_out_of_place() -> None:
    def is_met(what: str) -> bool:
        return any(bool(getattr(paragraph, what)) for paragraph in PARAGRAPHS)

    assert all(map(is_met, ("status", "is_deleted", "amends", "is_chapeau", "old_label", "joins")))
    assert {paragraph.level for paragraph in PARAGRAPHS} == {1, 2, 3}
    assert any(section.placed != tuple(sorted(section.placed)) for section in DOCUMENT.sections)


def test_a_section_goes_with_its_only_point() -> None:
    alone = point_with("that the stations of small islands")
    assert "emphasizing" in clean_text()
    assert "emphasizing" not in clean_text(Reject(alone.number))


def test_a_struck_paragraph_stands_again_where_its_replacement_is_rejected() -> None:
    replaced = point_with("that transparent procedures")
    assert "the adoption of binding rules" in clean_text(Reject(replaced.number))
    accepted = clean_text(Accept(replaced.number))
    assert "the adoption of binding rules" not in accepted
    assert "transparent procedures" in accepted


def test_only_references_of_the_text_to_itself_follow_their_paragraphs() -> None:
    text = clean_text(Accept(point_with("to continue to give high priority to resilient").number))
    assert "considering b) of Resolution 58 (Rev. Harrowmouth, 2022) and considering b) of this" in text
    assert "the Register referred to in considering e)" in text


def test_the_paragraphs_are_of_a_size_to_try_everything_on() -> None:
    whole = [paragraph for paragraph in PARAGRAPHS if _is_whole(paragraph)]
    assert 35 <= len(whole) <= 60


def _is_whole(paragraph: Paragraph) -> bool:
    return paragraph.level == 1 and not paragraph.is_chapeau
