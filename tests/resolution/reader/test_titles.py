"""Title blocks as converters leave them: what they say is found, whatever was run together or torn apart."""

import pytest

from resolution.reader import read
from resolution.tree import Head, write

_CONFERENCE = "The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014),"


def _head(text: str) -> Head:
    document = read(text)
    assert write(document) == text
    return document.head


@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n"])
def test_title_subject_and_enacting_clause_are_told_apart_without_blank_lines(gap: str) -> None:
    lines = [
        "RESOLUTION 140 (REV. BUSAN, 2014)",
        "The World Summit on the",
        "Information Society",
        _CONFERENCE,
    ]
    head = _head(gap.join(lines) + "\n\n*recalling*\n\na) one,\n")
    assert head.title == "RESOLUTION 140 (REV. BUSAN, 2014)"
    assert head.subject == "The World Summit on the Information Society"
    assert head.enacting == _CONFERENCE


def test_an_enacting_clause_under_the_subject_without_a_blank_line_is_told_apart() -> None:
    head = _head(f"RESOLUTION 140\n\nThe Summit\n{_CONFERENCE}\n\nnoting\n\na) one,")
    assert (head.subject, head.enacting) == ("The Summit", _CONFERENCE)


def test_an_enacting_clause_goes_on_in_the_next_paragraph_with_place_and_year() -> None:
    head = _head(
        "DECISION 5 (BUSAN, 2014)\n\nRevenue\n\n"
        + _CONFERENCE.replace(" (", "\n\n(")
        + "\n\nnoting\n\na) one,"
    )
    assert head.subject == "Revenue"
    assert head.enacting == _CONFERENCE


def test_a_title_goes_on_in_a_line_that_begins_with_a_parenthesis() -> None:
    head = _head("RESOLUTION 140\n(REV. BUSAN, 2014)\nThe Summit\n\nnoting\n\na) one,")
    assert head.title == "RESOLUTION 140 (REV. BUSAN, 2014)"
    assert head.subject == "The Summit"


@pytest.mark.parametrize(
    ("line", "symbol", "revision"),
    [
        ("Document DT/9(Rev.1)-E", "DT/9-E", 1),
        ("Document 35-E", "35-E", None),
        ("A/C.2/69/L.4/Rev.1", "A/C.2/69/L.4", 1),
        ("Revision 4 to Document DT/12-E", "DT/12-E", 4),
        ("Addendum 1 to Document DL/35(Rev.3)-E", "DL/35-E", 3),
    ],
)
def test_symbol_and_revision_are_read_from_each_form(line: str, symbol: str, revision: int | None) -> None:
    head = _head(f"{line}\n\n30 October 2014\n\nRESOLUTION 2\n\nnoting\n\na) one,")
    assert (head.symbol, head.revision, head.date) == (symbol, revision, "2014-10-30")


def test_an_ad_hoc_group_is_the_body_that_negotiates() -> None:
    head = _head("Working Group of the Plenary\n\nAd hoc 3 of WG-PL\n\nRESOLUTION 2\n\nnoting\n\na) one,")
    assert head.group == "Ad hoc 3 of WG-PL"


def test_an_article_over_a_deeper_heading_is_a_part_and_no_title() -> None:
    document = read("## Draft Article 3\n\n### Scope\n\n3.1 It covers all.\n")
    assert [section.call for section in document.sections] == ["Draft Article 3", "Scope"]
    assert document.head.title is None
