"""The words of a paragraph as inline elements: brackets, tracked changes, emphasis, whose they are."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element

from resolution.exchange.akn.elements import add_text, child
from resolution.exchange.text import is_aside
from resolution.reflow.reading import Run
from resolution.tree import Change, Document, OptionRef, PointNumber, Source

_EMPHASIS = {"": (), "*": ("i",), "**": ("b",), "***": ("b", "i")}
_MODIFICATIONS: dict[Change, str] = {"inserted": "insertion", "deleted": "repeal"}
_CHANGES: dict[Change, str] = {"inserted": "ins", "deleted": "del"}
_UNFIT = re.compile(r"[^A-Za-z0-9]+")


class Modification(NamedTuple):
    """One tracked change: its kind in the analysis, the id of its element, the ids of its sources."""

    kind: str
    destination: str
    sources: tuple[str, ...]


class Words:
    """Puts runs into elements; keeps the sources and the tracked changes it met, in order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.sources: dict[str, Source] = {}
        self.modifications: list[Modification] = []
        self._first_of_options: dict[PointNumber, dict[int, str]] = {}
        self._stretches = 0

    def fill(self, parent: Element, runs: Sequence[Run]) -> None:
        """The runs at the end of `parent`, what belongs to one option and what changed each in an element."""
        for ref, stretch in groupby(runs, key=_option_of):
            self._fill_changes(parent if ref is None else self._bracketed(parent, ref), ref, list(stretch))

    def refers(self, refs: Iterable[OptionRef]) -> str:
        """References to the sources of these options, as an attribute has them."""
        return " ".join(f"#{one}" for one in dict.fromkeys(one for ref in refs for one in self._ids_of(ref)))

    def _bracketed(self, parent: Element, ref: OptionRef) -> Element:
        """What an option still open says; a later option of the point is an alternative to the first."""
        self._stretches += 1
        name = f"point_{ref.point}__option_{ref.option}__part_{self._stretches}"
        firsts = self._first_of_options.setdefault(ref.point, {})
        firsts.setdefault(ref.option, name)
        main = next(iter(firsts))
        return child(
            parent,
            "inline",
            name="bracketed",
            eId=name,
            refersTo=self.refers((ref,)),
            alternativeTo="" if ref.option == main else f"#{firsts[main]}",
        )

    def _fill_changes(self, parent: Element, ref: OptionRef | None, runs: Sequence[Run]) -> None:
        for change, stretch in groupby(runs, key=lambda run: run.change):
            inside = self._changed(parent, change, ref) if change else parent
            for run in stretch:
                _add(inside, run)

    def _changed(self, parent: Element, change: Change, ref: OptionRef | None) -> Element:
        name = f"change_{len(self.modifications) + 1}"
        sources = tuple(self._ids_of(ref)) if ref is not None else ()
        self.modifications.append(Modification(_MODIFICATIONS[change], name, sources))
        return child(parent, _CHANGES[change], eId=name)

    def _ids_of(self, ref: OptionRef) -> Iterable[str]:
        if not ref.option:
            return
        for source in self._document.point(ref.point).option(ref.option).sources:
            yield self._id_of(source)

    def _id_of(self, source: Source) -> str:
        """An id made of the symbol; two symbols that look alike in it are told apart by a number."""
        plain = f"source_{_UNFIT.sub('-', source.symbol).strip('-') or 'other'}"
        name, more = plain, 1
        while self.sources.setdefault(name, source).symbol != source.symbol:
            more += 1
            name = f"{plain}_{more}"
        return name


def _option_of(run: Run) -> OptionRef | None:
    return OptionRef(PointNumber(run.point), run.option) if run.point and run.option else None


def _add(parent: Element, run: Run) -> None:
    inside = child(parent, "inline", name="source") if is_aside(run) else parent
    for tag in _EMPHASIS[run.emphasis]:
        inside = child(inside, tag)
    add_text(inside, run.text)
