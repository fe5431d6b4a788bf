"""What the text may call its own parts: calls and labels, and the paragraphs they mean.

Where several paragraphs bear one label the live base paragraph is meant: not a struck one. Where none is, a
label may mean any paragraph that a point offers, and does mean the first of them that stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from resolution.light_dataclass import dataclass
from resolution.references.label_styles import core_of
from resolution.tree import Document, Paragraph, ParagraphId, Section, SectionId

Labels = Mapping[str, tuple[ParagraphId, ...]]
_KEPT_AS = "references"


@dataclass(frozen=True, slots=True)
class Target:
    """A section that can be referred to: its paragraphs by label, and theirs in turn."""

    section: SectionId
    place: int
    is_numbered: bool
    labels: Labels
    inner: Mapping[ParagraphId, Labels]


@dataclass(frozen=True, slots=True)
class ReferenceIndex:
    """`calls` finds the words of any call; `targets` gives the sections that bear it, in order.

    `bearers` are those in which a paragraph bears the label; `candidates` the paragraphs in which a call's
    first word occurs; `places` the sections' order.
    """

    calls: re.Pattern[str] | None
    targets: Mapping[str, list[Target]]
    bearers: Mapping[tuple[str, str], list[Target]]
    candidates: frozenset[ParagraphId]
    places: Mapping[SectionId, int]

    def target(self, call: str, here: int, label: str | None = None) -> Target:
        """The section of that call meant in section number `here`: the last one up to it, else the first.

        With a label, one that bears it comes before one that does not.
        """
        key = normal(call)
        among = self.bearers.get((key, label)) if label is not None else None
        among = among or self.targets[key]
        before = bisect_right(among, here, key=lambda target: target.place)
        return among[max(before - 1, 0)]

    def sections_called_like(self, section: SectionId) -> Iterator[SectionId]:
        """The sections that bear the same call as this one, it among them."""
        place = self.places[section]
        for targets in self.targets.values():
            if any(target.place == place for target in targets):
                yield from (target.section for target in targets)

    def could_speak_of(self, paragraph: Paragraph, sections: Iterable[Section]) -> bool:
        """Whether the first word of one of their calls occurs in the paragraph, one of the candidates."""
        return _holds_any(_words(paragraph), {normal(one.call).split()[0] for one in sections if one.call})

    def means_the_same(self, other: "ReferenceIndex", section: Section) -> bool:
        """Whether in both the section's labels mean the same paragraphs, if it can be spoken of."""
        call = normal(section.call)
        among, others = (
            [one for one in index.targets.get(call, ()) if one.section == section.id]
            for index in (self, other)
        )
        return among == others


def normal(call: str) -> str:
    """A call as it is compared: one space between words, no capitals."""
    return " ".join(call.lower().split())


def reference_index(document: Document) -> ReferenceIndex:
    """The index of all calls and labels of a document, made once for it."""
    known = document.looked_up.get(_KEPT_AS)
    if not isinstance(known, ReferenceIndex):
        known = document.looked_up[_KEPT_AS] = _index_of(document)
    return known


def _index_of(document: Document) -> ReferenceIndex:
    targets: dict[str, list[Target]] = {}
    bearers: dict[tuple[str, str], list[Target]] = {}
    for place, section in enumerate(document.sections):
        if section.kind == "part" or not section.call:
            continue
        call = normal(section.call)
        target = _target(section, place)
        targets.setdefault(call, []).append(target)
        for label in target.labels:
            bearers.setdefault((call, label), []).append(target)
    return ReferenceIndex(
        _pattern(targets),
        targets,
        bearers,
        _candidates(document, targets),
        {section.id: place for place, section in enumerate(document.sections)},
    )


def renewed_references(known: ReferenceIndex, before: Section, section: Section) -> ReferenceIndex:
    """The index once a section's paragraphs are others; its call is the same."""
    if known.calls is None:
        return known
    candidates = _renewed_candidates(known, before, section)
    call = normal(section.call)
    if section.kind == "part" or not section.call:
        return replace(known, candidates=candidates)
    renewed = _target(section, known.places[section.id])
    if renewed in known.targets[call]:
        return replace(known, candidates=candidates)
    targets = [renewed if one.section == section.id else one for one in known.targets[call]]
    bearers = {key: borne for key, borne in known.bearers.items() if key[0] != call}
    for target in targets:
        for label in target.labels:
            bearers.setdefault((call, label), []).append(target)
    return replace(known, targets={**known.targets, call: targets}, bearers=bearers, candidates=candidates)


def _pattern(calls: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(calls, key=len, reverse=True)
    if not longest_first:
        return None
    words = "|".join(r"\s+".join(map(re.escape, call.split())) for call in longest_first)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def _candidates(document: Document, calls: Iterable[str]) -> frozenset[ParagraphId]:
    first_words = {call.split()[0] for call in calls}
    return frozenset(one for section in document.sections for one in _speaking(section, first_words))


def _speaking(section: Section, first_words: Iterable[str]) -> Iterator[ParagraphId]:
    """The paragraphs in which one of these words occurs; most words occur nowhere in a section."""
    said = {paragraph.id: _words(paragraph) for paragraph in section.printed()}
    together = "\n".join(said.values())
    occurring = [word for word in first_words if word in together]
    if occurring:
        yield from (one for one, words in said.items() if _holds_any(words, occurring))


def _renewed_candidates(known: ReferenceIndex, before: Section, section: Section) -> frozenset[ParagraphId]:
    """Only paragraphs that say something else than before are looked through."""
    first_words = {call.split()[0] for call in known.targets}
    contents = {one.id: one.content for one in before.printed()}
    gone, come = set(contents), set()
    for one in section.printed():
        if contents.get(one.id) is one.content:
            gone.remove(one.id)
        elif _holds_any(_words(one), first_words):
            come.add(one.id)
    is_same = gone.isdisjoint(known.candidates - come) and come <= known.candidates
    return known.candidates if is_same else (known.candidates - gone) | come


def _holds_any(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _words(paragraph: Paragraph) -> str:
    return "".join([piece.raw for piece in paragraph.pieces if piece.role == "text"]).lower()


def _target(section: Section, place: int) -> Target:
    top = [paragraph for paragraph in section.paragraphs if paragraph.parent is None]
    inner: dict[ParagraphId, list[Paragraph]] = {}
    for paragraph in section.paragraphs:
        if paragraph.parent is not None:
            inner.setdefault(paragraph.parent, []).append(paragraph)
    labelled = [core_of(paragraph.label) for paragraph in top if paragraph.label]
    return Target(
        section.id,
        place,
        is_numbered=sum(label.isdigit() for label in labelled) * 2 > len(labelled),
        labels=_by_label(top),
        inner={parent: _by_label(children) for parent, children in inner.items()},
    )


def _by_label(paragraphs: Iterable[Paragraph]) -> Labels:
    """The paragraphs that each label may mean."""
    bearing: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.label and not (paragraph.is_deleted and paragraph.block is None):
            bearing.setdefault(core_of(paragraph.label), []).append(paragraph)
    return {core: _meant(borne) for core, borne in bearing.items()}


def _meant(paragraphs: list[Paragraph]) -> tuple[ParagraphId, ...]:
    if len(paragraphs) == 1:
        return (paragraphs[0].id,)
    base = next((paragraph for paragraph in paragraphs if paragraph.block is None), None)
    if base is not None:
        return (base.id,)
    live_first = sorted(paragraphs, key=lambda paragraph: paragraph.is_deleted)
    return tuple(paragraph.id for paragraph in live_first)
