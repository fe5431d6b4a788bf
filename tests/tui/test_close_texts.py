from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given

from bench.generated_text import working_text
from resolution.reader import read
from resolution.tree import Document, OptionRef, PointNumber
from tests.resolution.reflow.texts import texts
from tui.close_texts import LEAST_SCORE, SHORTLIST, Close, CloseTexts

SEED = Path(__file__).parents[3] / "shared" / "seed" / "dl10e-rev2.md"
HARBOUR = "to keep the lamps of the harbour lit from dusk until the morning tide has turned"
TEXT = f"""\
*considering*

a) {HARBOUR};

b) that pilots asked for warnings, and that nobody has answered their letters since the spring,

*resolves*

1 {HARBOUR};

2 to count the boats, the nets and the anchors that were lent to members in distress;

ARB/1/2

3 {HARBOUR} [and the fog has gone], and to tell the pilots at once;

EUR/3/4

4 to write a history of the union in three volumes, with pictures drawn by the members themselves;

5 to keep [the lamps of the harbour] lit.
"""


def ref(point: int, option: int = 1) -> OptionRef:
    return OptionRef(PointNumber(point), option)


def found(document: Document) -> dict[tuple[int, int], Close]:
    close = CloseTexts(document)
    refs = [ref(point.number, option.number) for point in document.points for option in point.options]
    return {one: near for one in refs if (near := close.of(one)) is not None}


def test_a_proposal_like_a_paragraph_of_a_section_of_its_kind_is_close_to_it() -> None:
    near = found(read(TEXT))
    assert {tuple(one): close.place for one, close in near.items()} == {(1, 1): "resolves 1"}
    assert near[ref(1)].score >= LEAST_SCORE


def test_a_text_without_anything_like_it_is_close_to_nothing() -> None:
    document = read(TEXT)
    histories = next(p for p in document.points if p.options[0].sources and "history" in p.options[0].text)
    assert CloseTexts(document).of(ref(histories.number)) is None


def test_a_few_words_are_close_to_nothing_and_need_no_looking() -> None:
    close = CloseTexts(read(TEXT))
    short = max(p.number for p in read(TEXT).points)
    assert close.is_known(ref(short))
    assert close.of(ref(short)) is None
    assert not close.is_ready


def test_alternatives_are_not_close_to_each_other() -> None:
    rivals = f"*resolves*\n\nARB/1/2 - option 1\n\n1 {HARBOUR};\n\nARB/1/2 - option 2\n\n1 {HARBOUR} again;\n"
    assert found(read(rivals)) == {}


def test_the_paragraph_that_an_inline_option_stands_in_is_not_close_to_it() -> None:
    assert found(read(f"*resolves*\n\n1 [{HARBOUR}] as before, {HARBOUR};\n\n2 to go.\n")) == {}


def test_slices_find_what_is_found_at_once() -> None:
    document = read(TEXT)
    sliced = CloseTexts(document)
    while not sliced.is_ready:
        sliced.prepare()
    assert sliced.of(ref(1)) == CloseTexts(document).of(ref(1))
    assert sliced.known(ref(1)) is not None


@pytest.mark.parametrize("paragraphs", [100, 1000])
def test_no_text_is_compared_with_more_than_a_few(paragraphs: int) -> None:
    document = read(working_text(paragraphs))
    close = CloseTexts(document)
    options = [ref(point.number) for point in document.points]
    for one in options:
        close.of(one)
        close.of(one)
    assert close.compared <= SHORTLIST * len(options)


def test_a_slice_looks_at_so_many_paragraphs_and_no_more() -> None:
    close = CloseTexts(read(working_text(1000)))
    close.prepare()
    assert not close.is_ready


@given(texts)
def test_whatever_the_text_every_option_is_looked_up(text: str) -> None:
    document = read(text)
    for near in found(document).values():
        assert near.call in {section.call for section in document.sections}


def test_the_demo_has_a_proposal_close_to_resolves_1() -> None:
    document = read((files("tui.samples") / "demo.md").read_text(encoding="utf-8"))
    assert [close.place for close in found(document).values()] == ["resolves 1"]


@pytest.mark.skipif(not SEED.exists(), reason="the seed text is not beside this checkout")
def test_in_the_seed_text_indonesias_proposal_is_close_to_resolves_1() -> None:
    near = found(read(SEED.read_text(encoding="utf-8")))
    assert near[ref(6)].place == "resolves 1"
