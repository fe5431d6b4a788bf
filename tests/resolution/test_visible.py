"""What reaches a terminal: nothing that steers it, nothing unseen, and plain text as it is."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution.visible import visible

TROUBLESOME = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from(
            "\x00\x1b\x9b\x7f\r\n\t\u0085\u200b\u200c\u200d\u200e\u200f\u061c\u202e\u2066\ufeff\ufe0f\ufe0e\U000e0100"
        ),
        st.sampled_from("aאبक\u094d\u0301\u05b0❤👩\U0001f525\U0001f3fd\ud800\ufffe\U000e0041⟩ "),
    ),
    max_size=40,
)


@given(TROUBLESOME)
def test_showing_what_is_shown_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    kept = visible(text, keep_newlines=True)
    assert visible(kept, keep_newlines=True) == kept


@given(TROUBLESOME)
def test_no_string_keeps_a_control_an_override_or_what_utf8_cannot_hold(text: str) -> None:
    shown = visible(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef]", shown)
    shown.encode()


@given(TROUBLESOME)
def test_no_string_keeps_more_than_eight_marks_in_a_row(text: str) -> None:
    run = 0
    for character in visible(text + "\u0301" * 9):
        run = run + 1 if unicodedata.category(character).startswith("M") else 0
        assert run <= 8


@given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\u115f\u1160\u3164\uffa0")))
def test_letters_digits_and_punctuation_come_back_as_they_are(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, *marks* [sic] ~~x~~", "plain text, *marks* [sic] ~~x~~"),
        ("\x1b]52;c;AAAA\x07", "␛]52;c;AAAA␇"),
        ("\x00\x7f\x9b2J", "␀␡⟨U+009B⟩2J"),
        ("one\ttwo\nthree\r", "one two␊three␍"),
        ("pay\u202eesrever\u202c", "pay⟨U+202E⟩esrever⟨U+202C⟩"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("\ud800 and \uffff and \U0001ffff", "⟨U+D800⟩ and ⟨U+FFFF⟩ and ⟨U+1FFFF⟩"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        (" \ufe0f", " ⟨U+FE0F⟩"),
        ("e" + "\u0301" * 20 + "!", "e" + "\u0301" * 8 + "!"),
    ],
)
def test_what_cannot_be_seen_is_shown_by_name(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian, a non-joiner inside a word
        "क्\u200dष",  # Hindi, a joiner after a virama
        "שָׁלוֹם\u200f, 12",  # Hebrew with points, a direction mark after it
        "👩\u200d🔬 and ❤\ufe0f\u200d🔥",  # emoji joined, with a selector between
        "葛\U000e0100飾",  # a variation of an ideograph
        "…" * 12,  # nine signs and more that are no marks
    ],
)
def test_what_a_script_needs_is_let_through(text: str) -> None:
    assert visible(text) == text


def test_line_ends_stay_where_a_text_of_several_lines_is_printed() -> None:
    assert visible("one\ntwo\r", keep_newlines=True) == "one\ntwo␍"
