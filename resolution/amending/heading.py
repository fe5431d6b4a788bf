"""What stands above and before a paragraph's words, put back where somebody gave its words alone."""

from itertools import takewhile

from resolution.reader.calls import call_of, heading_of
from resolution.reader.label_forms import printed_label
from resolution.reader.notation import NO_LABEL
from resolution.reader.sources import source_line_of
from resolution.tree import Paragraph


def with_its_head(paragraph: Paragraph, words: str) -> str:
    """The words with the paragraph's source lines and label before them, each where `words` has none.

    An empty comment before the first word says that there is to be no label.
    """
    text = words.strip()
    lines = text.splitlines()
    if not lines or (len(lines) > 1 and (call_of(lines[0]) or heading_of(lines[0]))):
        return words
    names_sources = any(source_line_of(line.strip()) is not None for line in lines)
    above = "" if names_sources else _lines_above(paragraph)
    label = _label(paragraph)
    if names_sources or not label or text.startswith(NO_LABEL) or printed_label(text) is not None:
        return above + text
    return f"{above}[{label} {text[1:]}" if _is_bracketed(paragraph, text) else f"{above}{label} {text}"


def _lines_above(paragraph: Paragraph) -> str:
    """The source and option lines above the words, the blank line behind them included."""
    above = list(
        takewhile(
            lambda piece: piece.role in {"source", "option", "note", "layout", "break"}, paragraph.pieces
        )
    )
    if not any(piece.role == "source" for piece in above):
        return ""
    return "".join(piece.raw for piece in above).lstrip()


def _label(paragraph: Paragraph) -> str:
    """The label as it stands, with no mark in it or around it; empty where it has marks, or none stands."""
    labels = [piece for piece in paragraph.pieces if piece.role == "label"]
    return labels[0].raw.strip() if len(labels) == 1 and not labels[0].change else ""


def _is_bracketed(paragraph: Paragraph, text: str) -> bool:
    """Whether the bracket that opens the text is the one that holds the label too."""
    roles = [piece.role for piece in paragraph.pieces if piece.role in {"bracket", "label"}]
    return text.startswith("[") and roles[:1] == ["bracket"]
