"""What a removal leaves behind is closed up at the seam, and nowhere else."""

import pytest

from resolution.reflow.closing_up import GAP, SEAM, Seam, close_up
from resolution.reflow.reading import Run


def _closed(*parts: str | Seam) -> str:
    runs = close_up(part if isinstance(part, Seam) else Run(part) for part in parts)
    return "|".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (("warnings ", SEAM, ", where"), "warnings|, where"),
        (("such ", SEAM, " as"), "such |as"),
        (("one", GAP, "two"), "one |two"),
        (("Part", SEAM, "ies"), "Part|ies"),
        (("one, ", SEAM, ", two"), "one|, two"),
        (("one, ", SEAM, "; two"), "one|; two"),
        (("one;", SEAM, ", two"), "one;| two"),
        (("(", SEAM, " Dubai)"), "(|Dubai)"),
        (("(", SEAM, ", Dubai)"), "(|Dubai)"),
        (("(Dubai, ", SEAM, ") of"), "(Dubai|) of"),
        (("one (", SEAM, "), two"), "one|, two"),
        (("one ", SEAM, ".5"), "one |.5"),
        (("twenty-", GAP, "one"), "twenty-|one"),
        ((SEAM, ", two"), "two"),
        (("one ", SEAM), "one"),
        (("one ", SEAM, " ", SEAM, " two"), "one |two"),
    ],
)
def test_at_a_seam(parts: tuple[str | Seam, ...], wanted: str) -> None:
    assert _closed(*parts) == wanted


def test_without_a_seam_marks_stay_as_written() -> None:
    assert _closed("Objective 3, , in", " particular ,") == "Objective 3, , in| particular ,"


def test_every_run_of_white_space_reads_as_one_space() -> None:
    assert _closed("  one\n two ", " ", " three  ") == "one two |three"


def test_struck_words_keep_their_own_marks() -> None:
    runs = close_up([Run("one,", change="deleted"), SEAM, Run(", two")])
    assert [run.text for run in runs] == ["one,", ", two"]
