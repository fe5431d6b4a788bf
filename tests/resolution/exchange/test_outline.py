"""The outline as data: what machines are told of a text, as read and as it stands."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from resolution.deciding import Accept, Choose, Keep, Park, Reject, Request, Standing, apply, decide
from resolution.exchange.outline import Outline, ParagraphData, outline
from resolution.reader import read
from resolution.tree import Document

SHARED = Path(__file__).parents[4] / "shared"
TEXT = """**Revision 1 to
Document DL/7-E
3 March 2026
English only**

RESOLUTION 9 (REV. HERE, 2026)

**Sharing of boats**

The Assembly,

*recalling*

a) the rules; [Agreed ad ref]

~~b) the old rules;~~

B/2/1 Bay

[b) the new rules;]

bc) the [deep] sea,

*resolves*

each in its own port:

B/2/2 Bay - option 1

1 to lend boats;

B/2/2 Bay - option 2

1 to lend [large] boats;

2 to report,
"""


def standing_after(document: Document, *requests: Request) -> Standing:
    standing = Standing(document)
    for version, request in enumerate(requests, start=1):
        standing = apply(standing, decide(standing, request), version)
    return standing


def told(*requests: Request) -> Outline:
    document = read(TEXT)
    return outline(document, standing_after(document, *requests))


def paragraph(data: Outline, start: str) -> ParagraphData:
    every = [paragraph for section in data["sections"] for paragraph in section["paragraphs"]]
    return next(paragraph for paragraph in every if paragraph["text"].startswith(start))


def test_the_title_block_is_told() -> None:
    assert told()["document"] == {
        "symbol": "DL/7-E",
        "revision": 1,
        "date": "2026-03-03",
        "languages": ["en"],
        "group": None,
        "title": "RESOLUTION 9 (REV. HERE, 2026)",
        "subject": "Sharing of boats",
        "enacting": "The Assembly,",
    }


def test_sections_have_their_kind_call_and_chapeau() -> None:
    sections = [(section["kind"], section["call"], section["chapeau"]) for section in told()["sections"]]
    assert sections == [
        ("preambular", "recalling", None),
        ("operative", "resolves", "each in its own port:"),
    ]


def test_a_paragraph_says_where_it_is_printed_and_what_it_holds() -> None:
    data = told()
    assert paragraph(data, "the new")["point"] == 1
    assert paragraph(data, "the new")["option"] == 1
    assert paragraph(data, "the deep")["points"] == [2]
    assert paragraph(data, "the deep")["point"] is None
    assert paragraph(data, "to lend large")["option"] == 2


def test_old_working_and_clean_labels_stand_side_by_side() -> None:
    deep = paragraph(told(), "the deep")
    assert (deep["label"], deep["old_label"], deep["clean_label"]) == ("c)", "b)", "c)")
    assert paragraph(told(Reject(1)), "the deep")["clean_label"] == "b)"


def test_as_read_a_paragraph_is_agreed_deleted_open_or_undisputed() -> None:
    data = told()
    starts = ("the rules", "the old", "the new", "the deep", "to lend boats", "to report")
    assert [paragraph(data, start)["status"] for start in starts] == [
        "agreed",
        "deleted",
        "open",
        "open",
        "open",
        "undisputed",
    ]


def test_decisions_show_in_points_and_paragraphs() -> None:
    data = told(Accept(1), Keep(2), Choose(3, (1,)))
    assert [point["status"] for point in data["points"]] == ["accepted", "kept", "chosen", "open"]
    starts = ("the new", "the deep", "to lend boats", "to lend large")
    assert [paragraph(data, start)["status"] for start in starts] == ["settled", "kept", "settled", "dropped"]


def test_an_open_point_outweighs_a_parked_one_around_it() -> None:
    assert paragraph(told(Park(3, "to be seen")), "to lend boats")["status"] == "parked"
    assert paragraph(told(Park(3, "to be seen")), "to lend large")["status"] == "open"


def test_a_point_is_told_with_its_options_and_their_sources() -> None:
    point = told()["points"][2]
    assert point == {
        "number": 3,
        "kind": "alternatives",
        "place": "block",
        "section": "resolves",
        "label": "1",
        "note": None,
        "status": "open",
        "options": [
            {"number": 1, "name": "option 1", "sources": ["B/2/2"], "text": "to lend boats;"},
            {"number": 2, "name": "option 2", "sources": ["B/2/2"], "text": "to lend large boats;"},
        ],
    }


def test_diagnostics_have_place_code_and_message() -> None:
    residue = next(found for found in told()["diagnostics"] if found["code"] == "label-residue")
    assert (residue["line"], residue["column"]) == (22, 1)
    assert residue["message"]


def test_the_outline_is_nothing_but_json() -> None:
    data = told()
    assert json.loads(json.dumps(data)) == data


@pytest.mark.skipif(not SHARED.exists(), reason="the real text is not beside this checkout (../shared)")
def test_the_real_text_is_outlined_as_its_key_says() -> None:
    document = read((SHARED / "seed" / "dl10e-rev2.md").read_text(encoding="utf-8"))
    checked = subprocess.run(
        [sys.executable, str(SHARED / "tools" / "check_outline.py"), str(SHARED / "seed" / "expected.json")],
        input=json.dumps(outline(document)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
