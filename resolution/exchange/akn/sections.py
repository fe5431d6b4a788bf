"""Sections and paragraphs: recitals, then the sections of the body; sub-items stand in what is above them."""

from collections.abc import Iterable, Sequence
from dataclasses import field
from xml.etree.ElementTree import Element

from resolution.exchange.akn.elements import add_text, child
from resolution.exchange.akn.words import Words
from resolution.exchange.text import heading_lines, label_of, text_runs
from resolution.light_dataclass import dataclass
from resolution.reflow.reading import ReadParagraph, ReadSection, View
from resolution.tree import OptionRef, PointNumber


@dataclass(slots=True)
class Item:
    """A paragraph and those below it."""

    paragraph: ReadParagraph
    below: list["Item"] = field(default_factory=list)


def items_of(paragraphs: Iterable[ReadParagraph]) -> list[Item]:
    """The paragraphs of a section by their levels; one that begins further in than its list stands in it."""
    top: list[Item] = []
    way: list[Item] = []
    for paragraph in paragraphs:
        item = Item(paragraph)
        while way and way[-1].paragraph.level >= paragraph.level:
            way.pop()
        (way[-1].below if way else top).append(item)
        way.append(item)
    return top


class Sections:
    """Writes sections of one reading, and gives each element its id."""

    def __init__(self, view: View, words: Words) -> None:
        self._view = view
        self._words = words
        self._first_of_options: dict[PointNumber, dict[int, str]] = {}

    def recitals(self, preamble: Element, section: ReadSection, name: str) -> None:
        """A preambular section; one that says nothing beyond its call is a container."""
        chapeau, items = _parts(section)
        if not items:
            holder = child(preamble, "container", name="preambular", eId=name)
            self._call(child(holder, "p"), section)
            for paragraph in chapeau:
                self._blocks(holder, paragraph)
            return
        holder = child(preamble, "recitals", eId=name)
        self._heading(holder, section)
        self._intro(holder, chapeau)
        for at, item in enumerate(items, 1):
            recital = child(holder, "recital", **self._known(item.paragraph, f"{name}__rec_{at}"))
            self._number(recital, item.paragraph)
            self._blocks(recital, item.paragraph)
            self._list(recital, item.below, f"{name}__rec_{at}")

    def body_section(self, body: Element, section: ReadSection, name: str) -> None:
        """An operative section, a part, or whatever else comes after the first of these."""
        kind = {"operative": "section", "part": "part"}.get(section.kind)
        holder = (
            child(body, kind, eId=name) if kind else child(body, "hcontainer", name="preambular", eId=name)
        )
        self._heading(holder, section)
        chapeau, items = _parts(section)
        if not items:
            content = child(holder, "content")
            for paragraph in chapeau:
                self._blocks(content, paragraph)
            if not len(content):
                child(content, "p")
            return
        self._intro(holder, chapeau)
        self._hierarchy(holder, items, name, "paragraph", "para")

    def _hierarchy(self, holder: Element, items: Sequence[Item], name: str, tag: str, short: str) -> None:
        for at, item in enumerate(items, 1):
            own = f"{name}__{short}_{at}"
            made = child(holder, tag, **self._known(item.paragraph, own))
            self._number(made, item.paragraph)
            self._blocks(child(made, "intro" if item.below else "content"), item.paragraph)
            self._hierarchy(made, item.below, own, "subparagraph", "subpara")

    def _list(self, holder: Element, items: Sequence[Item], name: str) -> None:
        if not items:
            return
        made = child(holder, "blockList", eId=f"{name}__list_1")
        for at, item in enumerate(items, 1):
            own = f"{name}__list_1__item_{at}"
            entry = child(made, "item", **self._known(item.paragraph, own))
            self._number(entry, item.paragraph)
            self._blocks(entry, item.paragraph)
            self._list(entry, item.below, own)

    def _known(self, paragraph: ReadParagraph, name: str) -> dict[str, str]:
        """Id, sources, and what it is an alternative to, of a paragraph of an option still open."""
        point = PointNumber(paragraph.block)
        if not point or not paragraph.option or not _is_open(paragraph):
            return {"eId": name}
        firsts = self._first_of_options.setdefault(point, {})
        firsts.setdefault(paragraph.option, name)
        first_option = next(iter(firsts))
        alternative = f"#{firsts[first_option]}" if paragraph.option != first_option else ""
        refers = self._words.refers((OptionRef(point, paragraph.option),))
        return {"eId": name, "refersTo": refers, "alternativeTo": alternative}

    def _number(self, holder: Element, paragraph: ReadParagraph) -> None:
        label = label_of(paragraph, self._view)
        if label:
            add_text(child(holder, "num"), label)

    def _heading(self, holder: Element, section: ReadSection) -> None:
        if section.call:
            self._call(child(holder, "heading"), section)

    def _call(self, holder: Element, section: ReadSection) -> None:
        inside = child(holder, "i") if section.kind != "part" else holder
        add_text(inside, section.call)

    def _intro(self, holder: Element, chapeau: Sequence[ReadParagraph]) -> None:
        if chapeau:
            intro = child(holder, "intro")
            for paragraph in chapeau:
                self._blocks(intro, paragraph)

    def _blocks(self, holder: Element, paragraph: ReadParagraph) -> None:
        """The source lines above a paragraph, each a block that is no text, then its words."""
        for line in heading_lines(paragraph):
            add_text(child(child(holder, "p", **{"class": "source"}), "inline", name="source"), line)
        self._words.fill(child(holder, "p"), text_runs(paragraph))


def _parts(section: ReadSection) -> tuple[list[ReadParagraph], list[Item]]:
    """What a section opens with, and its paragraphs."""
    chapeau = [one for one in section.paragraphs if one.is_chapeau]
    return chapeau, items_of(one for one in section.paragraphs if not one.is_chapeau)


def _is_open(paragraph: ReadParagraph) -> bool:
    """Whether its point still shows its brackets or its sources."""
    return any(run.role in {"bracket", "source", "option"} or run.change for run in paragraph.runs)
