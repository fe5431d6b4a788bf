"""Word files read as working texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.word_text import changed_text
from resolution.deciding.standing import Standing
from resolution.exchange.docx import read_docx
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import View, reflow
from resolution.tree import Document, write
from resolution.under_way import UnderWay
from tests.resolution.exchange.docx.packages import (
    NAMESPACES,
    corpus,
    corpus_file,
    deleted,
    inserted,
    paragraph,
    run,
    word_file,
)

LISTS = f"""<w:numbering {NAMESPACES}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
STYLES = f"""<w:styles {NAMESPACES}>
<w:style w:type="paragraph" w:styleId="X1"><w:name w:val="Call"/></w:style>
<w:style w:type="paragraph" w:styleId="X2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="X3"><w:name w:val="ours"/><w:basedOn w:val="X1"/></w:style>
</w:styles>"""


def listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def text_of(*paragraphs: str, **parts: str) -> str:
    return read_docx(word_file("".join(paragraphs), **parts)).text


def document_of(*paragraphs: str, **parts: str) -> Document:
    return read(text_of(*paragraphs, **parts))


def printed(document: Document, view: View) -> list[str]:
    return as_text(reflow(Standing(document), view)).splitlines()


def test_how_far_the_reading_is_is_told_from_0_to_100_and_changes_nothing() -> None:
    data, told = changed_text(300, 40), list[UnderWay]()
    assert read_docx(data, hear=told.append).text == read_docx(data).text
    shares = [one.done / one.of for one in told]
    assert {one.doing for one in told} == {"reading the Word file"}
    assert (shares[0], shares[-1]) == (0, 1)
    assert shares == sorted(shares)
    assert len(set(shares)) > 1_000


@pytest.mark.parametrize("percent", [0, 30, 60, 90])
def test_the_reading_is_stopped_wherever_it_is(percent: int) -> None:
    def stop(work: UnderWay) -> None:
        if work.percent >= percent:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read_docx(changed_text(40, 10), hear=stop)


def test_paragraphs_are_what_word_says_they_are() -> None:
    """What goes on in lower case after a page break in a text is a paragraph of its own in Word."""
    told = document_of(
        paragraph(run("It was held that the")),
        paragraph(run("union acts")),
        paragraph(run("a)")),
        paragraph(run("x")),
    )
    assert [one.text for section in told.sections for one in section.paragraphs] == [
        "It was held that the",
        "union acts",
        "",
        "x",
    ]


def test_signs_of_the_notation_are_words_in_word() -> None:
    words = "– five * stars ** ~~not struck~~ {no note} ++} &lt;u> \\ a](http://b) #"
    told = document_of(paragraph(run(words)))
    assert printed(told, "current") == [words.replace("&lt;", "<")]
    assert not told.points


def test_insertions_and_deletions_are_tracked_changes() -> None:
    told = document_of(paragraph(run("a "), deleted("small "), inserted("large "), run("union")))
    assert (printed(told, "base"), printed(told, "current")) == (["a small union"], ["a large union"])
    assert not told.points


def test_what_one_inserted_and_another_struck_is_in_neither_text_and_said() -> None:
    nested = inserted("x").replace("</w:ins>", deleted("gone", "Bob") + "</w:ins>")
    told = document_of(paragraph(run("a "), nested))
    assert "gone" not in printed(told, "base")[0] + printed(told, "current")[0]
    assert "{>>Bob struck the insertion of Ann: gone<<}" in write(told)


def test_a_split_paragraph_is_one_in_the_base_text() -> None:
    told = document_of(paragraph(run("one;"), mark="ins"), paragraph(run(" Two [or three];")))
    assert printed(told, "base") == ["one; Two [or three];"]
    assert printed(told, "current") == ["one;", "Two [{++or three++}];"]
    assert len(told.points) == 1


def test_merged_paragraphs_are_one_in_the_current_text() -> None:
    told = document_of(paragraph(run("1\tone "), mark="del"), paragraph(run("two.")))
    assert printed(told, "base") == ["1 one", "two."]
    assert printed(told, "current") == ["1 one two."]


def test_brackets_that_were_struck_are_no_points() -> None:
    told = document_of(paragraph(run("to "), deleted("[lend]["), run("give"), deleted("]"), run(" [boats]")))
    assert [point.options[0].text for point in told.points] == ["boats"]
    assert printed(told, "current") == ["to give [boats]"]
    assert printed(told, "base") == ["to [lend][give]"]


def test_an_inserted_paragraph_leaves_nothing_in_the_base_text() -> None:
    told = document_of(
        paragraph(run("One.")), paragraph(inserted("Two."), mark="ins"), paragraph(run("Three."))
    )
    assert printed(told, "base") == ["One.", "Three."]
    assert printed(told, "current") == ["One.", "Two.", "Three."]


def test_a_change_by_a_contribution_is_a_point_of_that_source() -> None:
    told = document_of(
        paragraph(run("resolves")),
        paragraph(
            run("1\tto "),
            deleted("help", "ARB/77/2"),
            inserted("assist", "ARB/77/2"),
            run(" all, "),
            inserted("soon", "B/1/3"),
        ),
    )
    assert [(p.kind, [s.symbol for s in p.options[0].sources], p.options[0].text) for p in told.points] == [
        ("bracket", ["ARB/77/2"], "assist"),
        ("bracket", ["B/1/3"], "soon"),
    ]
    assert printed(told, "base") == ["resolves", "1 to help all,"]


@pytest.mark.parametrize("following", ["2\tto act;", "a)\tto act;", "[to act]", "to act"])
def test_a_paragraph_that_a_source_inserts_is_a_point_of_its_own(following: str) -> None:
    told = document_of(
        paragraph(run("resolves")),
        paragraph(inserted("1\tto help:", "ARB/77/2"), mark="ins", author="ARB/77/2"),
        paragraph(run(following)),
    )
    assert [s.symbol for s in told.points[0].options[0].sources] == ["ARB/77/2"]
    assert told.points[0].options[0].text == "to help:"
    assert len(told.points[0].options[0].paragraphs) == 1


def test_a_replaced_paragraph_is_one_point() -> None:
    told = document_of(
        paragraph(run("resolves")),
        paragraph(deleted("1\tto help;", "ARB/77/2"), mark="del", author="ARB/77/2"),
        paragraph(inserted("1\tto assist;", "ARB/77/2"), mark="ins", author="ARB/77/2"),
        paragraph(run("2\tto act.")),
    )
    assert len(told.points) == 1
    assert printed(told, "base") == ["resolves", "1 to help;", "2 to act."]


def test_labels_are_computed_and_count_what_stands() -> None:
    told = text_of(
        paragraph(run("one"), properties=listed(1)),
        paragraph(deleted("gone"), properties=listed(1), mark="del"),
        paragraph(run("sub"), properties=listed(1, 1)),
        paragraph(inserted("two"), properties=listed(1), mark="ins"),
        paragraph(run("bullet"), properties=listed(2)),
        numbering=LISTS,
    )
    assert told.split("\n\n") == ["1\tone", "{--2\tgone--}", "a)\tsub", "{++2\ttwo++}", "- bullet\n"]


def test_a_label_split_over_deleted_and_inserted_runs_is_one_label() -> None:
    told = document_of(paragraph(deleted("b"), inserted("c"), run(")\ttext;")))
    only = told.sections[0].paragraphs[0]
    assert (only.label, only.old_label, only.text) == ("c)", "b)", "text;")


def test_styles_are_known_by_their_names_and_by_what_they_are_based_on() -> None:
    told = document_of(
        paragraph(run("further to the above"), style="X3"),
        paragraph(run("1\tone")),
        paragraph(run("Annex"), style="X2"),
        paragraph(run("two")),
        styles=STYLES,
    )
    assert [(section.call, section.level) for section in told.sections] == [
        ("further to the above", 4),
        ("Annex", 3),
    ]


def test_comments_and_footnotes_are_notes() -> None:
    comment = f'<w:comment w:id="7" w:author="Chair">{paragraph(run("why &lt;&lt;}"))}</w:comment>'
    comments = f"<w:comments {NAMESPACES}>{comment}</w:comments>"
    told = document_of(
        paragraph('<w:r><w:commentReference w:id="7"/></w:r>', run("a) text;")), comments=comments
    )
    only = told.sections[0].paragraphs[0]
    assert (only.label, only.text) == ("a)", "text;")
    assert [piece.raw for piece in only.pieces if piece.role == "note"] == ["{>>Chair: why<<}"]


ITALIC, BOLD = "<w:i/>", "<w:b/><w:color w:val='FF0000'/>"


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ((run("1\tas in "), run("noting ", ITALIC), run("a) above;")), "1\tas in *noting* a) above;"),
        (
            (run("Recalling", ITALIC), run(" its "), run("first", BOLD), run(" act,")),
            "*Recalling* its **first** act,",
        ),
        ((run("not "), run("so", '<w:i w:val="0"/>'), run(" here;")), "not so here;"),
        ((run("the "), inserted("other", "Ann", ITALIC), run(" act;")), "the {++*other*++} act;"),
        # Plain are labels, what ends a paragraph, stands beside brackets, names an option, or a source says.
        ((run("a)", ITALIC), run("\tto "), run("act.", ITALIC)), "a)\tto act."),
        (
            (run("to [", ITALIC), run("lend", ITALIC), run("]/"), run("[give", ITALIC), run("];")),
            "to [lend]/[give];",
        ),
        ((run("Option 1", BOLD), run(" to act;")), "Option 1 to act;"),
        ((run("to "), inserted("act", "ARB/77/2", ITALIC), run(" now;")), "to [{++act++} - ARB/77/2] now;"),
        ((run("ARB/77/2 "), run("Arab", BOLD), run(" States")), "ARB/77/2 Arab States"),
    ],
)
def test_emphasis_is_kept_where_nothing_else_can_be_meant_by_it(runs: tuple[str, ...], written: str) -> None:
    assert text_of(paragraph(run("resolves")), paragraph(*runs)) == f"resolves\n\n{written}\n"


def test_moved_paragraphs_stand_where_they_were_in_the_base_text() -> None:
    told = document_of(
        paragraph(
            deleted("A.").replace("w:del ", "w:moveFrom ").replace("w:del>", "w:moveFrom>"), mark="moveFrom"
        ),
        paragraph(run("B.")),
        paragraph(
            inserted("A.").replace("w:ins ", "w:moveTo ").replace("w:ins>", "w:moveTo>"), mark="moveTo"
        ),
        paragraph(run("C.")),
    )
    assert printed(told, "base") == ["A.", "B.", "C."]
    assert printed(told, "current") == ["B.", "A.", "C."]


def test_field_instructions_are_no_text_and_their_results_are() -> None:
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{run(text) if text else ""}'
        for kind, text in (("begin", "INSTRUCTION"), ("separate", "result"), ("end", ""))
    )
    assert text_of(paragraph(run("a "), field, run(" b"))) == "a result b\n"


def test_the_header_table_is_the_documents_data() -> None:
    told = read(read_docx(corpus_file("other/itu-working-doc.docx")).text)
    head = told.head
    assert (head.symbol, head.revision, head.date) == ("DT/14-E", 2, "2026-11-05")
    assert head.group == "WORKING GROUP OF THE PLENARY"
    assert (head.title, head.base_title) == (
        "RESOLUTION 130 (Rev. Doha, 2026)",
        "RESOLUTION 130 (Rev. Bucharest, 2022)",
    )
    assert [section.call for section in told.sections] == [
        "recalling",
        "considering",
        "resolves",
        "instructs the Director of the Telecommunication Standardization Bureau",
    ]


def test_the_sources_of_a_real_shape_of_file_are_found() -> None:
    told = read(read_docx(corpus_file("other/itu-working-doc.docx")).text)
    named = [(p.options[0].sources[0].symbol, p.options[0].text) for p in told.points if p.options[0].sources]
    assert named == [
        (
            "ARB/77/2",
            "Resolution 78/237 of the United Nations General Assembly, noting its non-binding nature;",
        ),
        ("RCC/62A1/3", "Resolution 57/239, on the creation of a global culture of cybersecurity;"),
        ("EUR/44A5/1", "as appropriate"),
        ("EUR/44A5/1", "a global culture of"),
        ("ARB/77/2", "trust"),
        ("RCC/62A1/3", "to report annually to the Council;"),
        ("RCC/62A1/3", "to report annually to the Council;"),
    ]


def test_every_changed_word_is_known_by_its_author_and_date() -> None:
    told = read_docx(word_file(paragraph(run("a "), inserted("b", "Ann"))))
    (origin,) = told.origins
    assert told.text[origin.start : origin.end] == "b"
    assert (origin.changes[0].author, origin.changes[0].date) == ("Ann", "2026-01-02T03:04:05Z")


def test_every_word_of_every_file_stands_in_its_text() -> None:
    for path in (*corpus("rp"), *corpus("other")):
        if path.stem == "malformed" or "RP033" in path.stem:
            continue
        told = read_docx(path.read_bytes())
        assert write(read(told.text)) == told.text
        words = "".join("".join(told.body.texts("current")).split())
        assert _is_within(words, "".join(told.text.split())), path.stem


def _is_within(words: str, text: str) -> bool:
    """Whether these characters stand in the text in this order, whatever stands between them."""
    signs = iter(text)
    return all(sign in signs for sign in words)


WORDS = st.text(st.sampled_from("ab 1)*~{}+-<>[]\\#_.;:/(–•&"), min_size=1, max_size=12)


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(["", "ins", "del"]), WORDS, st.sampled_from(["", ITALIC, BOLD])),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_base_and_current_text_are_words_for_words_those_of_the_file(
    paragraphs: list[list[tuple[str, str, str]]],
) -> None:
    body = "".join(paragraph(*(_changed(*one) for one in runs)) for runs in paragraphs)
    data = word_file(body)
    from resolution.exchange.docx.refusals import WordError

    try:
        told = read_docx(data)
    except WordError:
        return
    for without in ("inserted", "deleted"):
        side = "current" if without == "deleted" else "base"
        wanted = "".join("".join(told.body.texts("current" if side == "current" else "base")).split())
        assert _said(read(told.text), without) == wanted


def _changed(kind: str, words: str, looks: str) -> str:
    safe = words.replace("&", "&amp;").replace("<", "&lt;")
    match kind:
        case "ins":
            return inserted(safe, looks=looks)
        case "del":
            return deleted(safe)
        case _:
            return run(safe, looks)


def _said(document: Document, without: str) -> str:
    """All characters of one side but for what notation alone put there."""
    kept = (
        piece.raw
        for piece in document.pieces()
        if piece.role != "mark" and piece.change != without and piece.raw != "{>><<}"
    )
    return "".join("".join(kept).split())
