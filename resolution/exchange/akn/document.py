"""The whole document: what it is, who speaks in it, what is tracked in it, and its text."""

import re
from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element, indent, register_namespace, tostring

from resolution.exchange.akn.elements import NAMESPACE, child, element
from resolution.exchange.akn.sections import Sections
from resolution.exchange.akn.words import Modification, Words
from resolution.exchange.text import standing_sections, title_parts
from resolution.reflow.reading import Reading, ReadSection
from resolution.tree import Document, Head, Source
from resolution.under_way import Hear, counted, nobody

register_namespace("", NAMESPACE)

_US = "#adref"
_THREE_LETTERS = {"en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "zh": "zho", "ar": "ara"}
_UNFIT = re.compile(r"[^a-z0-9]+")


def as_akn(reading: Reading, document: Document, *, made: date, hear: Hear = nobody) -> str:
    """The document as XML, valid against the strict schema of Akoma Ntoso 3.0.

    `made` is the day of the reading, which stands where the text bears no date of its own; `hear` is told
    how far it is.
    """
    words = Words(document)
    preface, preamble, body = _text(reading, words, hear)
    root = element("akomaNtoso")
    statement = child(root, "statement", name="resolution", contains="singleVersion")
    meta = child(statement, "meta")
    _identify(meta, reading.head, made)
    _analyse(meta, words.modifications)
    _refer(meta, words.sources)
    statement.extend(part for part in (preface, preamble, body) if part is not None and len(part))
    for part in (root, statement, meta):
        _on_lines(part)
    return tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _text(reading: Reading, words: Words, hear: Hear) -> tuple[Element, Element, Element]:
    """Title, then what stands before the first operative section or part, then the rest."""
    preface, preamble, body = element("preface"), element("preamble"), element("mainBody")
    title, subject, enacting = title_parts(reading.head, reading.view)
    if title:
        words.fill(child(child(child(preface, "longTitle", eId="title"), "p"), "docTitle"), title)
    if subject:
        words.fill(child(child(preface, "longTitle", eId="subject"), "p"), subject)
    if enacting:
        words.fill(child(child(preamble, "formula", name="enactingFormula", eId="formula_1"), "p"), enacting)
    sections = Sections(reading.view, words)
    numbers = {"recs": 0, "sec": 0}
    standing = tuple(standing_sections(reading))
    for section in counted(standing, "writing Akoma Ntoso", len(standing), hear):
        is_recital = section.kind == "preambular" and not len(body)
        short = "recs" if is_recital else "sec"
        numbers[short] += 1
        _section(sections, section, preamble if is_recital else body, f"{short}_{numbers[short]}")
    if not len(body):
        child(body, "p")
    return preface, preamble, body


def _section(sections: Sections, section: ReadSection, holder: Element, name: str) -> None:
    if name.startswith("recs"):
        sections.recitals(holder, section, name)
    else:
        sections.body_section(holder, section, name)


def _identify(meta: Element, head: Head, made: date) -> None:
    """Work, expression, manifestation: the same working text, this reading of it, this file."""
    identification = child(meta, "identification", source=_US)
    day = head.date if head.date and re.fullmatch(r"\d{4}-\d\d-\d\d", head.date) else made.isoformat()
    named = (
        _UNFIT.sub("-", (head.symbol or head.title or "working-text").lower()).strip("-") or "working-text"
    )
    work = f"/akn/un/statement/resolution/{day}/{named}"
    language = _THREE_LETTERS.get(head.languages[0], "und") if len(head.languages) == 1 else "und"
    expression = f"{work}/{language}@{made.isoformat()}"
    for tag, uri, when, what in (
        ("FRBRWork", work, day, "document"),
        ("FRBRExpression", expression, made.isoformat(), "reading"),
        ("FRBRManifestation", f"{expression}.xml", made.isoformat(), "export"),
    ):
        level = child(identification, tag)
        child(level, "FRBRthis", value=f"{uri}/!main" if tag != "FRBRManifestation" else uri)
        child(level, "FRBRuri", value=uri)
        child(level, "FRBRdate", date=when, name=what)
        child(level, "FRBRauthor", href="#authors")
        if tag == "FRBRWork":
            child(level, "FRBRcountry", value="un")
            child(level, "FRBRsubtype", value="resolution")
            if head.symbol:
                child(level, "FRBRnumber", value=head.symbol)
        elif tag == "FRBRExpression":
            child(level, "FRBRlanguage", language=language)
        else:
            child(level, "FRBRformat", value="application/akn+xml")


def _analyse(meta: Element, modifications: Iterable[Modification]) -> None:
    """Every tracked change, with whose it is; one without a source is the drafting group's."""
    known = list(modifications)
    if not known:
        return
    active = child(child(meta, "analysis", source=_US), "activeModifications")
    for number, one in enumerate(known, 1):
        mod = child(active, "textualMod", type=one.kind, eId=f"mod_{number}")
        for source in one.sources or ("authors",):
            child(mod, "source", href=f"#{source}")
        child(mod, "destination", href=f"#{one.destination}")


def _refer(meta: Element, sources: dict[str, Source]) -> None:
    references = child(meta, "references", source=_US)
    child(
        references,
        "TLCOrganization",
        eId="authors",
        href="/ontology/organization/drafting-group",
        showAs="Drafting group",
    )
    child(references, "TLCObject", eId="adref", href="/ontology/object/adref", showAs="adref")
    for name, source in sources.items():
        shown = " ".join(filter(None, (source.symbol, source.author)))
        child(
            references,
            "TLCReference",
            eId=name,
            name="source",
            href=f"/ontology/reference/{name}",
            showAs=shown,
        )


def _on_lines(part: Element) -> None:
    """Each child on a line of its own; only where no text stands between them."""
    indent(part, space="") if part.tag.endswith("meta") else _break(part)


def _break(part: Element) -> None:
    part.text = "\n"
    for one in part:
        one.tail = "\n"
