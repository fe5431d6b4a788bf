"""What is taken in from outside, what is refused, and with which place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolution import intake
from resolution.intake import (
    ControlCharacter,
    EmptyText,
    IntakeError,
    NotText,
    NotUtf8,
    TooLarge,
    decode,
)


def test_line_ends_of_every_kind_become_line_feeds() -> None:
    assert decode("one\r\ntwo\u2028three\u2029four\nfive".encode()) == "one\ntwo\nthree\nfour\nfive"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfone") == "one"


def test_bidirectional_marks_and_tabs_are_part_of_the_text() -> None:
    text = "\u202ereversed\u202c\tand \u200fmarked \ufeff"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "error", "line", "column"),
    [
        (b"", EmptyText, 1, 1),
        (b"\xef\xbb\xbf", EmptyText, 1, 1),
        (b" \n\t\r\n", EmptyText, 1, 1),
        (b"one\nt\0o", NotText, 2, 2),
        (b"PK\x03\x04rest", NotText, 1, 1),
        (b"%PDF-1.7", NotText, 1, 1),
        (b"\xff\xfeo\0n\0e\0", NotUtf8, 1, 1),
        (b"one\ncaf\xe9 au lait", NotUtf8, 2, 4),
        (b"\xef\xbb\xbfab\xff", NotUtf8, 1, 3),
        (b"\xed\xa0\x80", NotUtf8, 1, 1),
        ("é\nà\x1b[2J".encode(), ControlCharacter, 2, 2),
        (b"one\rtwo", ControlCharacter, 1, 4),
        ("one\u0085two".encode(), ControlCharacter, 1, 4),
        ("one\n\ufdd0".encode(), ControlCharacter, 2, 1),
        ("one \U0010ffff".encode(), ControlCharacter, 1, 5),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(
    data: bytes, error: type[IntakeError], line: int, column: int
) -> None:
    with pytest.raises(error) as refused:
        decode(data)
    assert (refused.value.line, refused.value.column) == (line, column)
    assert refused.value.exit_status == 3


def test_a_refusal_is_one_line_that_says_where_and_what() -> None:
    with pytest.raises(
        ControlCharacter, match=r"^line 2, column 3: the control character U\+001B: remove it$"
    ):
        decode(b"one\ntw\x1bo")


def test_a_lone_carriage_return_is_told_from_other_control_characters() -> None:
    with pytest.raises(ControlCharacter, match="end lines with LF or CR LF"):
        decode(b"one\rtwo")


def test_a_line_is_refused_from_a_million_characters_on_and_never_below() -> None:
    assert len(decode(b"x" * 999_999 + b"\n" + b"x" * 999_999)) == 1_999_999
    with pytest.raises(TooLarge) as refused:
        decode(b"one\n\n" + b"x" * 1_000_000)
    assert refused.value.line == 3


def test_too_many_bytes_are_refused_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "SIZE_CAP", 10)
    assert decode(b"0123456789")
    with pytest.raises(TooLarge, match="more than 10 bytes"):
        decode(b"\0" * 11)


@pytest.mark.parametrize("paragraph", ["word;\n\n", "a) word;\n", "- word\n", "1 word;\n"])
def test_paragraphs_over_the_cap_are_refused_however_they_are_divided(
    paragraph: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "PARAGRAPH_CAP", 5)
    assert decode((paragraph * 5).encode())
    with pytest.raises(TooLarge, match="more than 5 paragraphs"):
        decode((paragraph * 7).encode())


@given(st.binary(max_size=60))
def test_any_bytes_are_either_refused_or_read_as_a_text_that_reads_again(data: bytes) -> None:
    try:
        text = decode(data)
    except IntakeError:
        return
    assert "\r" not in text
    assert decode(text.encode()) == text.removeprefix("\ufeff")
