"""New wording becomes tracked text, base words never go unmarked."""

import pytest

from resolution.amending import added_label, struck, tracked


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("a) the old rule;", "a) the new rule;", "a) the {--old--}{++new++} rule;"),
        ("a) one thing;", "a) one [small] thing;", "a) one [small] thing;"),
        ("a) one [small] thing;", "a) one [little] thing;", "a) one [little] thing;"),
        ("a) one {++new++} thing;", "a) one thing;", "a) one thing;"),
        ("a) one ~~old~~ thing;", "a) one thing;", "a) one {--old--} thing;"),
        ("a) rules apply;", "a) rules may apply;", "a) rules {++may++} apply;"),
    ],
)
def test_words_that_go_are_struck_and_words_that_come_are_marked(old: str, new: str, meant: str) -> None:
    assert " ".join(tracked(old, new).split()) == meant


def test_a_paragraph_is_struck_with_its_label_and_loses_what_was_only_proposed() -> None:
    assert " ".join(struck("a) one [two] thing {++more++};").split()) == "{--a) one thing ;--}"


@pytest.mark.parametrize(
    ("before", "taken", "label"),
    [
        ("2", (), "2 bis"),
        ("a)", (), "a bis)"),
        ("(a)", (), "(a bis)"),
        ("2 bis", ("2 bis",), "2 ter"),
        ("2.", ("2 bis.",), "2 ter."),
        (None, (), ""),
    ],
)
def test_an_added_paragraph_gets_the_label_before_it_with_bis_or_ter(
    before: str | None, taken: tuple[str, ...], label: str
) -> None:
    assert added_label(before, taken) == label
