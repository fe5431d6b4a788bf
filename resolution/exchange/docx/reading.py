"""A Word file read as a working text: each of its paragraphs one of the text, in the notation that is
read.
"""

import re
from collections.abc import Sequence
from dataclasses import field, replace

from resolution.exchange.docx.changes import WordBody, WordParagraph
from resolution.exchange.docx.computed_labels import computed_labels
from resolution.exchange.docx.names import W
from resolution.exchange.docx.notation import Origin
from resolution.exchange.docx.notes import Notes
from resolution.exchange.docx.package import open_package
from resolution.exchange.docx.parts import Parts
from resolution.exchange.docx.proposing import Proposed, proposed
from resolution.exchange.docx.refusals import BrokenFile, TooLarge, WordError
from resolution.exchange.docx.styles import styles_in
from resolution.exchange.docx.telling import Told, told_in
from resolution.exchange.docx.walking import READING, body_of
from resolution.intake import LINE_CAP, PARAGRAPH_CAP
from resolution.light_dataclass import dataclass
from resolution.reader.blocks import split_blocks
from resolution.reader.joining import goes_on, starts_afresh
from resolution.reader.notation import NO_LABEL
from resolution.under_way import Hear, counted, nobody, step_of

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029]")
_STEPS = 4
"""Each takes about as long: the XML, the rows of words, their notation, the text."""
_SUSPECT = re.compile(f"{_CONTROL.pattern[:-1]}\u2028\u2029]")


@dataclass(frozen=True)
class WordText:
    """What was read: the text in notation, where its changed words came from, and the file's paragraphs.

    `places` are, for the paragraphs that the text has, their first character in it and their number in the
    file; `added` where points begin that stand for a change of a source: the file has nothing there;
    `labelled` the paragraphs, by their numbers, whose label the file computes.
    """

    text: str
    origins: tuple[Origin, ...]
    places: tuple[tuple[int, int], ...]
    body: WordBody = field(repr=False)
    added: frozenset[int] = frozenset()
    labelled: frozenset[int] = frozenset()


def read_docx(data: bytes, *, hear: Hear = nobody) -> WordText:
    """The Word file in `data` as a working text; raises the WordError that says why it cannot be.

    `hear` is told how far it is; what it raises stops the reading.
    """
    steps = tuple(step_of(hear, step, _STEPS) for step in range(_STEPS))
    parts = Parts(open_package(data))
    root = parts.document.find(f"{W}body")
    if root is None:
        raise BrokenFile("the document has no body: save the file again from Word")
    body = body_of(root, Notes(parts).said, hear=steps[0])
    _refuse(body)
    styles = styles_in(parts.related("styles"))
    labels = computed_labels(body, styles, parts)
    told = list(told_in(body, styles, labels, hear=(steps[1], steps[2])))
    if not any(one.written.text.strip() for one in told):
        raise WordError("the text is empty: it should hold at least one paragraph")
    return replace(_put_together(told, body, steps[3]), labelled=frozenset(labels))


def _refuse(body: WordBody) -> None:
    if len(body.paragraphs) > PARAGRAPH_CAP:
        raise TooLarge(f"more than {PARAGRAPH_CAP:,} paragraphs: divide the text")
    for number, paragraph in enumerate(body.paragraphs, 1):
        _refuse_signs(paragraph, number)
        if sum(len(span.text) for span in paragraph.spans) >= LINE_CAP:
            raise TooLarge(f"paragraph {number} has {LINE_CAP:,} characters or more: divide it")


def _refuse_signs(paragraph: WordParagraph, number: int) -> None:
    """Line ends of every kind become LF; what steers a terminal is refused, as in a text."""
    if not _SUSPECT.search("".join([span.text for span in paragraph.spans])):
        return
    for at, span in enumerate(paragraph.spans):
        text = span.text
        if _LINE_ENDS.search(text):
            text = _LINE_ENDS.sub("\n", text)
            paragraph.spans[at] = span._replace(text=text)
        if (found := _CONTROL.search(text)) is not None:
            told = f"paragraph {number} holds the control character U+{ord(found[0]):04X}: remove it"
            raise WordError(told)


def _put_together(told: Sequence[Told], body: WordBody, hear: Hear) -> WordText:
    parts: list[str] = []
    origins: list[Origin] = []
    places: list[tuple[int, int]] = []
    added: set[int] = set()
    at = 0
    for place, one in enumerate(counted(told, READING, len(told), hear)):
        text = one.written.text.strip("\n").rstrip()
        lead, behind = _around(told, place, text)
        if not lead and one.role == "text" and _would_go_on(told, place, text):
            lead = NO_LABEL
        if parts:
            parts.append("\n\n")
            at += 2
        parts.extend((lead, text, behind))
        start = at + len(lead)
        places.append((start, one.number))
        added.update(start + place for place in one.written.added)
        if one.whole is not None and lead:
            added.add(at)
        origins.extend(
            Origin(o.start + start, o.end + start, o.paragraph, o.changes) for o in one.written.origins
        )
        at = start + len(text) + len(behind)
    return WordText("".join(parts) + "\n", tuple(origins), tuple(places), body, frozenset(added))


def _around(told: Sequence[Told], place: int, text: str) -> Proposed:
    """What is written round a paragraph that a source proposes as a whole."""
    whole = told[place].whole
    if whole is None:
        return Proposed()
    following = told[place + 1] if place + 1 < len(told) else None
    return proposed(
        text,
        whole,
        before=told[place - 1].whole if place else None,
        following=None if following is None else following.written.text,
        is_alone=following is None or following.role != "text" or following.whole is not None,
    )


def _would_go_on(told: Sequence[Told], place: int, text: str) -> bool:
    """Whether the text would be read as going on from the paragraph before, over source lines between
    them.
    """
    if starts_afresh(text):
        return False
    for before in (told[at] for at in range(place - 1, -1, -1)):
        if before.role in {"call", "heading"}:
            return False
        kinds = [block.kind for block in split_blocks(before.written.text)]
        if any(kind in {"call", "heading"} for kind in kinds):
            return False
        if kinds and kinds[-1] not in {"source", "option"}:
            return goes_on(before.written.text.rstrip(), text)
    return False
