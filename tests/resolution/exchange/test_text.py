"""A reading as text and as Markdown."""

from resolution.exchange.markdown import as_markdown
from resolution.exchange.text import as_text, paragraph_text
from resolution.reflow import reflow
from tests.resolution.reflow.acting import standing_of

TEXT = """\
RESOLUTION 7 (REV. ~~OLD, 2010~~NEW, 2014)

**On lending instruments**

The Conference,

*recalling*

ARB/1/2

a) the *old* ~~former~~ rule;

EUR/3/4

a) another {++new++} rule;

b) the [first] fact:

i) here;

ii) there,

*noting*

~~what is struck,~~

*resolves*

to act
"""


def test_title_sections_labels_and_indents_each_have_their_line() -> None:
    assert as_text(reflow(standing_of(TEXT, "choose 1: 2, accept 2"), "clean")).splitlines() == [
        "RESOLUTION 7 (REV. NEW, 2014)",
        "On lending instruments",
        "The Conference,",
        "",
        "recalling",
        "a) another new rule;",
        "b) the first fact:",
        "  i) here;",
        "  ii) there,",
        "",
        "resolves",
        "to act.",
    ]


def test_open_changes_print_in_their_marks_under_their_sources() -> None:
    lines = as_text(reflow(standing_of(TEXT), "clean")).splitlines()
    assert lines[5:9] == [
        "ARB/1/2",
        "a) [the old ~~former~~ rule;]",
        "EUR/3/4",
        "[another {++new++} rule;]",
    ]


def test_the_base_text_has_the_base_title_and_what_was_struck() -> None:
    lines = as_text(reflow(standing_of(TEXT), "base")).splitlines()
    assert lines[0] == "RESOLUTION 7 (REV. OLD, 2010)"
    assert "what is struck," in lines


def test_a_paragraph_text_has_neither_label_nor_source() -> None:
    first = reflow(standing_of(TEXT), "clean").sections[0].paragraphs[0]
    assert paragraph_text(first) == "[the old ~~former~~ rule;]"


def test_markdown_keeps_emphasis_and_parts_paragraphs() -> None:
    written = as_markdown(reflow(standing_of(TEXT, "choose 1: 1, accept 2"), "clean"))
    assert "*recalling*\n\na) the *old* rule;\n\nb) the first fact:\n\n- i) here;\n\n- ii) there," in written


def test_markdown_of_open_options_reads_the_same_again() -> None:
    reading = reflow(standing_of(TEXT), "clean")
    assert as_text(reflow(standing_of(as_markdown(reading)), "clean")) == as_text(reading)


def test_an_empty_document_prints_as_an_empty_line() -> None:
    assert as_text(reflow(standing_of(""), "clean")) == "\n"


def test_a_source_in_mid_sentence_is_told_from_the_words_around_it() -> None:
    text = (
        "*noting*\n\na) that threats have emerged,\n\nperhaps for Res 50 - CUB/70/2\n\n"
        "such as botnets\n\nthat spread;\n\nb) the rest,\n"
    )
    lines = as_text(reflow(standing_of(text), "current")).splitlines()
    assert (
        "a) that threats have emerged, {>>perhaps for Res 50 - CUB/70/2<<} [such as botnets] that spread;"
        in lines
    )


def test_positions_by_party_stay_in_the_brackets_they_speak_of() -> None:
    text = "*noting*\n\na) the [first - EU, US; G77 delete] fact;\n\nb) the rest,\n"
    assert (
        "a) the [first - EU, US; G77 delete] fact;"
        in as_text(reflow(standing_of(text), "current")).splitlines()
    )
