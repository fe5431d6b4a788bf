"""The real text: every construct at once, in one drafting group's document."""

from pathlib import Path

import pytest

from resolution.deciding import Reject, Standing, apply, decide
from resolution.exchange.markdown import as_markdown
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.references.dangling import dangling_references
from resolution.reflow import VIEWS, consequences, reflow
from tests.resolution.reflow.acting import decided

SHARED = Path(__file__).parents[4] / "shared"
SEED = SHARED / "seed" / "dl10e-rev2.md"
TEXTS = sorted((SHARED / "corpus" / "texts").glob("*")) if SHARED.exists() else []

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the shared seed text is not beside the checkout")


@pytest.fixture(scope="module")
def seed() -> Standing:
    return Standing(read(SEED.read_text(encoding="utf-8")))


def _lines(standing: Standing, acts: str) -> list[str]:
    return as_text(reflow(decided(standing, acts), "clean")).splitlines()


def _line(standing: Standing, acts: str, start: str) -> str:
    found = [line for line in _lines(standing, acts) if line.startswith(start)]
    assert len(found) == 1, found
    return found[0]


def test_the_section_all_of_whose_text_is_struck_goes(seed: Standing) -> None:
    assert "bearing in mind" not in _lines(seed, "")


def test_the_one_reference_to_it_dangles(seed: Standing) -> None:
    ((_, _, message),) = dangling_references(seed.document)
    assert "bearing in mind above" in message


def test_a_rejected_amendment_gives_the_paragraph_back_unstruck(seed: Standing) -> None:
    assert _line(seed, "reject 13", "1 to propose to examine within the Council, taking into account")


def test_a_rejected_replacement_gives_the_struck_paragraph_back(seed: Standing) -> None:
    struck = "that the establishment of international rules and policies for the exchange"
    assert _line(seed, "reject 5", f"g) {struck}")
    assert not [line for line in _lines(seed, "accept 5") if struck in line]


def test_the_reference_to_another_resolution_never_moves(seed: Standing) -> None:
    for acts in ("", "choose 2: 1", "reject 2"):
        (line,) = [line for line in _lines(seed, acts) if "pursuant to" in line and "Regional" in line]
        assert "considering a) of Resolution 181 (Guadalajara 2010) and considering b) of this" in line


def test_a_rejected_stretch_of_two_paragraphs_leaves_neither(seed: Standing) -> None:
    lines = _lines(seed, "reject 6")
    assert not [line for line in lines if "55/63" in line]
    assert _line(seed, "reject 6", "2 to give high priority to the work in ITU")


def test_text_between_that_is_rejected_leaves_one_sentence(seed: Standing) -> None:
    (line,) = [line for line in _lines(seed, "reject 3") if "various sources have emerged" in line]
    assert "have emerged, that have had an impact" in line


def test_base_text_that_two_options_amend_stands_once(seed: Standing) -> None:
    lines = [line for line in _lines(seed, "reject 9") if "Resolution 45 (Rev. Hyderabad" in line]
    assert len(lines) == 1
    assert "including the legal analysis of the MoU" in lines[0]


def test_a_dropped_letter_moves_a_whole_run_of_labels_in_one_sentence(seed: Standing) -> None:
    before = reflow(seed, "clean")
    told = consequences(before, reflow(decided(seed, "reject 1"), "clean", before))
    assert [one.message for one in told] == ["recalling b) to k) become a) to j)"]


def test_the_last_paragraph_ends_with_a_full_stop_and_only_it(seed: Standing) -> None:
    lines = _lines(seed, "")
    assert lines[-1].endswith("risks in cyberspace.")
    assert not [line for line in lines[3:-1] if line.endswith(".")]


@pytest.mark.parametrize(
    "acts", ["", "accept 1, choose 2: 1, accept 3, reject 5, accept 6, choose 7: 2, reject 9"]
)
def test_the_clean_text_as_markdown_reads_the_same_again(seed: Standing, acts: str) -> None:
    reading = reflow(decided(seed, acts), "clean")
    again = reflow(Standing(read(as_markdown(reading))), "clean")
    assert as_text(again) == as_text(reading)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_large_real_draft_reads_in_every_view_and_can_be_rejected_point_by_point(path: Path) -> None:
    standing = Standing(read(path.read_text(encoding="utf-8")))
    readings = {view: reflow(standing, view) for view in VIEWS}
    for point in standing.document.points:
        if standing.removed_with(point.number) is None:
            standing = apply(standing, decide(standing, Reject(point.number)), standing.version + 1)
    for view, before in readings.items():
        assert reflow(standing, view, before) == reflow(standing, view)
    assert consequences(readings["clean"], reflow(standing, "clean")) is not None
