"""The secretary's own file carried on: only what was decided or amended is written anew."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx_integrity import check

from resolution.deciding import (
    Accept,
    Amend,
    Choose,
    Move,
    Reject,
    Request,
    Standing,
    apply,
    decide,
)
from resolution.exchange.docx import carried_on, read_docx
from resolution.reader import read
from resolution.reflow.profile import ITU
from resolution.tree import ParagraphId, SectionId
from tests.resolution.exchange.docx.packages import (
    corpus,
    corpus_file,
    deleted,
    inserted,
    paragraph,
    run,
    word_file,
)
from tests.resolution.exchange.docx.test_writing import body_in

OWN = "other/itu-working-doc.docx"


def carried(data: bytes, *asked: Request) -> bytes:
    standing = Standing(read(read_docx(data).text))
    for version, request in enumerate(asked, 2):
        standing = apply(standing, decide(standing, request), version)
    return carried_on(data, standing, profile=ITU, times={2: "2026-05-05T09:10:11.123Z"})


def paragraphs(data: bytes) -> list[str]:
    """The XML of the body's paragraphs, one each."""
    with ZipFile(BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode().split("<w:p>")


def test_where_nothing_was_decided_every_byte_is_kept() -> None:
    for path in (*corpus("rp"), *corpus("other")):
        if path.stem != "malformed" and "RP033" not in path.stem:
            assert carried(path.read_bytes()) == path.read_bytes()


def test_an_accepted_change_of_the_files_own_stays_as_it_is_tracked() -> None:
    data = corpus_file(OWN)
    assert carried(data, Accept(1), Accept(13)) == data


def test_only_the_paragraphs_that_were_decided_are_written_anew() -> None:
    data = corpus_file(OWN)
    after = carried(data, Reject(4), Choose(6, (1,)), Reject(13))
    was, now = paragraphs(data), paragraphs(after)
    assert len(was) == len(now)
    assert [at for at, (one, other) in enumerate(zip(was, now, strict=True)) if one != other] == [13, 15, 20]
    with ZipFile(BytesIO(data)) as before, ZipFile(BytesIO(after)) as archive:
        assert archive.namelist() == before.namelist()
        for name in before.namelist():
            assert name == "word/document.xml" or archive.read(name) == before.read(name)


def test_all_refused_it_is_what_it_was_and_all_accepted_the_current_text() -> None:
    data = corpus_file(OWN)
    after = carried(data, Reject(4), Choose(6, (1,)), Reject(13))
    assert body_in(after).texts("base") == body_in(data).texts("base")
    current = body_in(after).texts("current")
    assert "c)\tResolution 57/239, on the creation of a global culture of cybersecurity;" in current
    assert "to promote a global culture of cybersecurity [and trust in the use of ICTs]," in current
    assert any(
        "importance of information and communication infrastructures] is recognized" in one for one in current
    )


def test_words_of_a_paragraph_written_anew_keep_their_emphasis_and_new_ones_take_it() -> None:
    looks = '<w:rFonts w:ascii="Arial"/><w:sz w:val="22"/>'
    words = run("to act as in ", looks), run("noting", f"{looks}<w:i/>"), run(" above;", looks)
    data = word_file(paragraph(run("resolves"), style="Call") + paragraph(*words))
    after = paragraphs(carried(data, Amend(ParagraphId("s1.1"), "to act as in *recalling* above;")))[-1]
    for_italics = '<w:rFonts w:ascii="Arial"/><w:i/><w:iCs/><w:sz w:val="22"/>'
    for text in ('<w:delText xml:space="preserve">noting<', '<w:t xml:space="preserve">recalling<'):
        assert f"<w:rPr>{for_italics}</w:rPr>{text}" in after
    assert f'<w:rPr>{looks}</w:rPr><w:t xml:space="preserve">to act as in <' in after


def test_comments_and_notes_stay_anchored(tmp_path: Path) -> None:
    data = corpus_file(OWN)
    after = carried(data, Choose(6, (1,)))
    for name, content in (("before.docx", data), ("after.docx", after)):
        (tmp_path / name).write_bytes(content)
    found = [[one.code for one in check(str(tmp_path / name))] for name in ("before.docx", "after.docx")]
    assert found[0] == found[1]


BODY = (
    paragraph(run("resolves"), style="Call")
    + paragraph(run("1\tto keep boats;"), properties="<w:keepNext/>")
    + paragraph(run("2\tto "), deleted("lend"), inserted("give"), run(" boats;"))
    + paragraph(run("3\tto act."))
)


@pytest.mark.parametrize(
    ("request_", "base", "current"),
    [
        (
            Amend(ParagraphId("s1.1"), "1 to keep two boats;"),
            ["resolves", "1\tto keep boats;", "2\tto lend boats;", "3\tto act."],
            ["resolves", "1\tto keep two boats;", "2\tto give boats;", "3\tto act."],
        ),
        (
            Move(ParagraphId("s1.3"), SectionId("s1"), ParagraphId("s1.1")),
            ["resolves", "1\tto keep boats;", "2\tto lend boats;", "3\tto act."],
            ["resolves", "1\tto keep boats;", "3\tto act.", "2\tto give boats;"],
        ),
    ],
)
def test_what_is_amended_or_moved_is_tracked(request_: Request, base: list[str], current: list[str]) -> None:
    after = carried(word_file(BODY), request_)
    assert body_in(after).texts("base") == base
    assert body_in(after).texts("current") == current
    assert "<w:keepNext/>" in "".join(paragraphs(after))
