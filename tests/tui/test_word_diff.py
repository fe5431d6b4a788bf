from hypothesis import given
from hypothesis import strategies as st

from tui.word_diff import Stretch, condensed, differing, from_first_difference

TEXTS = st.lists(st.text(alphabet="ab c…[", max_size=30), min_size=1, max_size=4)


def test_words_only_one_text_has_are_marked() -> None:
    first, second = differing(["reaffirmed building of trust", "reaffirmed the importance of trust"])
    assert [stretch.text for stretch in first if stretch.differs] == [" building"]
    assert [stretch.text for stretch in second if stretch.differs] == [" the importance"]


def test_a_word_two_of_three_texts_share_differs_all_the_same() -> None:
    rows = differing(["to support it", "to support them", "to them"])
    assert [stretch.text for stretch in rows[1] if stretch.differs] == [" support them"]


def test_the_only_text_differs_from_nothing() -> None:
    assert differing(["to give priority"]) == ((Stretch("to give priority"),),)


@given(TEXTS)
def test_the_stretches_together_are_the_text_with_single_spaces(texts: list[str]) -> None:
    for text, stretches in zip(texts, differing(texts), strict=True):
        assert "".join(stretch.text for stretch in stretches) == " ".join(text.split())


@given(TEXTS)
def test_what_is_not_marked_stands_in_every_text(texts: list[str]) -> None:
    common = [[w for s in row if not s.differs for w in s.text.split()] for row in differing(texts)]
    for words in common:
        for text in texts:
            rest = iter(text.split())
            assert all(word in rest for word in words)


def test_texts_of_many_thousand_words_come_back_unmarked() -> None:
    rows = differing(["a " * 3000, "b " * 3000])
    assert not any(stretch.differs for row in rows for stretch in row)


def test_a_long_common_stretch_is_shortened_round_a_difference() -> None:
    stretches = (Stretch("one two three four five six seven eight nine ten"), Stretch(" new", differs=True))
    assert "".join(s.text for s in condensed(stretches)) == "one two three … seven eight nine ten new"


def test_the_end_after_the_last_difference_is_shortened_to_its_beginning() -> None:
    stretches = (Stretch("old", differs=True), Stretch(" one two three four five six seven eight"))
    assert "".join(s.text for s in condensed(stretches)) == "old one two three four …"


def test_a_text_without_differences_is_read_from_its_beginning() -> None:
    stretches = (Stretch("one two three four five six seven eight nine ten eleven twelve"),)
    assert condensed(stretches) == stretches


def test_what_is_inserted_is_kept_whole_and_a_long_deletion_is_shortened() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve"
    inserted, deleted = Stretch(words, change="inserted"), Stretch(words, change="deleted")
    assert condensed((inserted, deleted)) == (
        inserted,
        Stretch("one two three four … nine ten eleven twelve", change="deleted"),
    )


def test_what_all_have_before_the_first_difference_can_be_left_out() -> None:
    stretches = (Stretch("one two three … seven eight nine ten"), Stretch(" new", differs=True))
    assert "".join(s.text for s in from_first_difference(stretches)) == "… eight nine ten new"
