"""The working view: everything printed is there, and what a decision took away is flagged."""

from resolution.reflow import ReadParagraph, Run, reflow
from tests.resolution.reflow.acting import standing_of

TEXT = """\
*noting*

ARB/1/2

a) the [old ~~former~~ {++new++}] text {>>why?<<};

~~b) struck;~~

c) the *last*, [Agreed ad ref]
"""


def _paragraphs(acts: str) -> tuple[ReadParagraph, ...]:
    return reflow(standing_of(TEXT, acts), "working").sections[0].paragraphs


def _run(paragraph: ReadParagraph, text: str) -> Run:
    return next(run for run in paragraph.runs if run.text.strip() == text)


def test_every_mark_source_and_note_shows() -> None:
    first, struck, last = _paragraphs("")
    assert first.text == "ARB/1/2 the [old ~~former~~ {++new++}] text {>>why?<<};"
    assert struck.text == "~~struck;~~"
    assert struck.is_deleted
    assert not struck.is_dropped
    assert last.text == "the *last*, [Agreed ad ref]"


def test_an_empty_comment_which_only_parts_words_shows_nowhere() -> None:
    text = "*noting*\n\na) the [old]{>><<} [good] text;\n\n{>><<}now [a / b] {>>why?<<}{>><<}.\n"
    one, other = reflow(standing_of(text, ""), "working").sections[0].paragraphs
    assert (one.text, other.text) == ("the [old] [good] text;", "now [a / b] {>>why?<<}.")


def test_what_names_a_source_or_an_option_shows_without_its_emphasis() -> None:
    text = "*noting*\n\n**ARB/1/2**\n\n#### Option 1\n\na) the *old* rule;\n\n**Option 2:** no rule;\n"
    shown = reflow(standing_of(text, ""), "working").sections[0].paragraphs
    assert [one.text for one in shown] == ["ARB/1/2 Option 1 the *old* rule;", "Option 2: no rule;"]


def test_tracked_changes_are_flagged() -> None:
    first = _paragraphs("")[0]
    assert _run(first, "former").change == "deleted"
    assert _run(first, "new").change == "inserted"
    assert _run(first, "ARB/1/2").role == "source"


def test_what_a_decision_took_is_there_and_flagged() -> None:
    first = _paragraphs("accept 1, reject 2")[0]
    assert _run(first, "old").is_dropped
    assert _run(first, "new").is_dropped
    assert _run(first, "[").is_dropped
    assert not _run(first, "former").is_dropped
    assert _run(first, "former").change == ""
    assert not first.is_dropped


def test_a_paragraph_nothing_is_left_of_is_dropped_and_bears_no_clean_label() -> None:
    text = "*noting*\n\n[a) the first;]\n\nb) the second;\n\nc) the third,"
    dropped, kept, _ = reflow(standing_of(text, "reject 1"), "working").sections[0].paragraphs
    assert (dropped.text, dropped.is_dropped, dropped.clean_label) == ("[the first;]", True, None)
    assert (kept.is_dropped, kept.clean_label) == (False, "a)")


def test_the_clean_labels_are_those_of_the_clean_view() -> None:
    labels = [paragraph.clean_label for paragraph in _paragraphs("")]
    assert labels == ["a)", None, "b)"]
