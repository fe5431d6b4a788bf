"""CriticMarkup out of the marked view, and in again by our own reader."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Request, Standing
from resolution.exchange.critic import as_critic
from resolution.reader import read
from resolution.reflow import Reading, View, reflow
from tests.resolution.reflow.acting import decided, standing_of
from tests.resolution.reflow.texts import after, requests, texts

ROOT = Path(__file__).parents[3]
SEED = ROOT.parent / "shared" / "seed" / "dl10e-rev2.md"
ROLES = {"text", "separator", "reference"}
DECISIONS = ["", "accept 1, choose 2: 1, reject 3, accept 4", "reject 1, reject 2, accept 3"]


def critic(text: str, acts: str = "") -> str:
    standing = standing_of(text, acts)
    return as_critic(reflow(standing, "marked"), standing.document)


def _letters(reading: Reading) -> str:
    return "".join(
        character
        for section in reading.sections
        if not section.is_empty
        for paragraph in section.paragraphs
        for run in paragraph.runs
        if run.role in ROLES and run.change != "deleted"
        for character in run.text
        if character.isalnum()
    )


def _again(standing: Standing, view: View) -> tuple[str, str]:
    """The words of a view, and those of the same view of what was written and read again."""
    written = as_critic(reflow(standing, "marked"), standing.document)
    return _letters(reflow(Standing(read(written)), view)), _letters(reflow(standing, view))


def test_what_went_and_what_came_bears_its_marks() -> None:
    assert critic("*noting*\n\nthe ~~old~~ rule, {++and++} the ~~one~~{++other++} way [new] fact\n") == (
        "*noting*\n\nthe{-- old--} rule,{++ and++} the {~~one~>other~~} way{++ [new]++} fact\n"
    )


def test_a_change_names_its_source() -> None:
    text = "*noting*\n\na) the rule;\n\nARB/1/2 - Arab States\n\nb) another;\n\nc) the last,\n"
    assert "b) {++[another;]++}{>>ARB/1/2 Arab States<<}\n" in critic(text)
    assert "b) {++another;++}{>>ARB/1/2 Arab States<<}\n" in critic(text, "accept 1")


def test_a_paragraph_that_went_goes_with_its_label() -> None:
    assert "\n{--b) the second;--}\n" in critic("*noting*\n\na) one;\n\n~~b) the second;~~\n\nc) two,\n")


@pytest.mark.parametrize("acts", DECISIONS)
@pytest.mark.parametrize("view", ["base", "current"])
def test_the_demo_text_reads_the_same_again(acts: str, view: View) -> None:
    standing = Standing(read((ROOT / "tui" / "samples" / "demo.md").read_text(encoding="utf-8")))
    again, meant = _again(decided(standing, acts), view)
    assert again == meant


@pytest.mark.skipif(not SEED.exists(), reason="the shared seed text is not beside the checkout")
@pytest.mark.parametrize("acts", ["", "accept 1, choose 2: 1, reject 3, accept 5", "reject 1, reject 9"])
@pytest.mark.parametrize("view", ["base", "current"])
def test_the_real_text_reads_the_same_again(acts: str, view: View) -> None:
    again, meant = _again(decided(Standing(read(SEED.read_text(encoding="utf-8"))), acts), view)
    assert again == meant


@pytest.mark.parametrize(
    ("text", "written", "options"),
    [
        ("*decides*\n\n1 to [act / No text] now;\n", "1 to{++ [act / No text]++} now;\n", [["act", ""]]),
        ("## A\n\nOption 1:\n\nGo.\n\nOption 2:\n\nNo text\n\n## B\n\nStay.\n", "{>>No text<<}\n", [["Go."]]),
    ],
)
def test_an_option_that_is_no_text_says_so_and_leaves_none(
    text: str, written: str, options: list[list[str]]
) -> None:
    assert written in critic(text)
    again = read(critic(text))
    assert [[one.text for one in point.options] for point in again.live_points] == options
    assert _again(standing_of(text), "current")[0] == _letters(reflow(standing_of(text), "current"))


def test_a_comment_that_names_a_source_is_not_read_as_one() -> None:
    again = standing_of("*noting*\n\n{++all new words++}{>>ARB/1/2<<}\n")
    assert again.document.points == ()
    assert _letters(reflow(again, "current")) == "allnewwords"


def test_words_that_look_like_a_label_stay_words() -> None:
    text = "*noting*\n\na) one;\n\n[new] 5 years on,\n"
    written = critic(text, "reject 1")
    assert "\n{>><<}5 years on,\n" in written
    assert [p.label for p in read(written).sections[0].paragraphs] == ["a)", None]


@settings(max_examples=60)
@given(texts, st.lists(requests, max_size=6))
def test_any_text_reads_the_same_again_once_all_is_decided(text: str, asked: list[Request]) -> None:
    standing = after(Standing(read(text)), asked)
    for view in ("base", "current"):
        again, meant = _again(standing, view)
        assert again == meant
