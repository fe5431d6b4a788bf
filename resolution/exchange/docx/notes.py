"""Comments, footnotes and endnotes as the words of a note: who says it, or which note it is, and what it
says.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from resolution.exchange.docx.changes import Change, Span, stands
from resolution.exchange.docx.names import ID, W
from resolution.exchange.docx.outgoing import OURS
from resolution.exchange.docx.parts import Parts
from resolution.exchange.docx.walking import body_of

_IN_BRACES = re.compile(r"\{[^{}>][^{}\n]*\}")
_BRACES = re.compile(r"[{}]")
_PARTS = {"footnote": "footnotes", "endnote": "endnotes", "comment": "comments"}


class Notes:
    """What the notes of a file say, by their kind and number; the ordinary ones only, no separators."""

    def __init__(self, parts: Parts) -> None:
        self._notes = {
            (kind, str(one.get(ID, ""))): one
            for kind, part in _PARTS.items()
            for one in _notes_in(parts.related(part), kind)
        }
        self._place = {"footnote": 0, "endnote": 0}

    def said(self, kind: str, number: str) -> str:
        """The note's words in one line: `Chair: …`, `footnote 1: …`; empty where there is no such note.

        A comment of ours is a note of the notation, and comes back in its own braces.
        """
        note = self._notes.get((kind, number))
        if note is None:
            return ""
        text = " / ".join(
            filter(None, (" ".join(_marked(one.spans).split()) for one in body_of(note).paragraphs))
        )
        if kind == "comment":
            who = " ".join(str(note.get(f"{W}author", "")).replace("{", "").split()) or "comment"
            if who == OURS:
                return (
                    text
                    if _IN_BRACES.fullmatch(text)
                    else f"{{>>{text.replace('{', '').replace('}', '')}<<}}"
                )
        else:
            self._place[kind] += 1
            who = f"{kind} {self._place[kind]}"
        return f"{who}: {text}" if text else ""


def _notes_in(root: etree._Element | None, kind: str) -> Iterator[etree._Element]:
    if root is None:
        return
    for one in root.iter(f"{W}{kind}"):
        if one.get(f"{W}type") in {None, "normal"}:
            yield one


def _marked(spans: list[Span]) -> str:
    """A note's own changes in marks: inside a note they are words."""
    texts = (span for span in spans if span.kind == "text")
    return "".join(
        _in_marks("".join(span.text for span in same), changes)
        for changes, same in groupby(texts, key=lambda span: span.changes)
    )


def _in_marks(text: str, changes: tuple[Change, ...]) -> str:
    in_base, in_current = stands(changes, "base"), stands(changes, "current")
    if in_base == in_current:
        return text if in_base else ""
    return f"{{--{text}--}}" if in_base else f"{{++{text}++}}"
