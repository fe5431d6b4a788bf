"""What is inserted behind a paragraph is called after it, and reads as what stands beside it."""

import pytest

from resolution.amending import added_label
from resolution.amending.labelling import is_of_style
from resolution.deciding import Insert, Standing, TextRead, apply, decide, fold
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import ParagraphId

ITU = "noting\n\na) one:\n\ni) x;\n\nii) y,\n\nresolves\n\n1 to do:\n\na) m;\n\nb) n;\n\n2. to see,\n"
UN = "PP1 Recalling that;\n\nOP1 Decides that:\n\n(a) one;\n\n(b) two;\n\nOP2 Requests all.\n"
OTHER = "resolves\n\n(1) to do;\n\n(2) to see,\n\nnoting\n\nA) one;\n\nB) two,\n"


@pytest.mark.parametrize(
    ("text", "profile", "paragraph", "labels", "clean"),
    [
        (ITU, "itu", "s1.1", ("a bis)", "a ter)", "a quater)"), ("a)", "b)", "c)", "d)")),
        (ITU, "itu", "s1.2", ("i bis)", "i ter)", "i quater)"), ("i)", "ii)", "iii)", "iv)", "v)")),
        (ITU, "itu", "s2.2", ("a bis)", "a ter)", "a quater)"), ("a)", "b)", "c)", "d)", "e)")),
        (ITU, "itu", "s2.4", ("2 bis.", "2 ter.", "2 quater."), ("1", "2", "3", "4", "5")),
        (UN, "un", "s1.1", ("PP1A", "PP1B", "PP1C"), ("PP1", "PP2", "PP3", "PP4")),
        (UN, "un", "s2.1", ("OP1A", "OP1B", "OP1C"), ("OP1", "OP2", "OP3", "OP4", "OP5")),
        (UN, "un", "s2.2", ("(a bis)", "(a ter)", "(a quater)"), ("(a)", "(b)", "(c)", "(d)", "(e)")),
        (OTHER, "un", "s1.1", ("(1A)", "(1B)", "(1C)"), ("(1)", "(2)", "(3)", "(4)", "(5)")),
        (OTHER, "itu", "s2.1", ("A bis)", "A ter)", "A quater)"), ("A)", "B)", "C)", "D)", "E)")),
    ],
)
def test_one_after_the_other_gets_the_next_label_in_the_same_list(
    text: str, profile: str, paragraph: str, labels: tuple[str, ...], clean: tuple[str, ...]
) -> None:
    standing = fold(read(text), [(1, TextRead("x", "", "", profile))])
    for label in labels:
        standing = _inserted(standing, ParagraphId(paragraph), profile, label)
    reading = reflow(standing, "clean")
    section = next(one for one in reading.sections if paragraph.startswith(f"{one.id}."))
    level = standing.document.paragraph_by_id[ParagraphId(paragraph)].level
    assert tuple(one.clean_label for one in section.paragraphs if one.level == level) == clean


def _inserted(standing: Standing, behind: ParagraphId, profile: str, expected: str) -> Standing:
    known = standing.document.paragraph_by_id[behind]
    held = standing.document.section_by_id[known.section].paragraphs
    taken = {one.label or "" for one in held if one.parent == known.parent}
    label = added_label(known.label, taken, profile=profile)
    assert label == expected
    event = decide(standing, Insert(known.section, behind, f"{label} new;"))
    after = apply(standing, event, standing.version + 1)
    new = [one for one in after.document.paragraphs() if one.label == label and one.parent == known.parent]
    assert [one.text for one in new] == ["new;"]
    return after


@pytest.mark.parametrize(
    ("label", "others", "fits"),
    [
        ("c)", ("a)", "b)"), True),
        ("c)", ("i)", "ii)"), False),
        ("i)", ("a)", "b)"), False),
        ("iv)", ("i)", "ii)"), True),
        ("2", ("a)",), False),
        ("OP3", ("OP1",), True),
        (None, ("a)",), False),
        ("a)", (), False),
    ],
)
def test_a_label_fits_a_list_of_its_kind(label: str | None, others: tuple[str, ...], fits: bool) -> None:  # noqa: FBT001
    assert is_of_style(label, others) is fits
