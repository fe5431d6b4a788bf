"""The ways to write one more option beside those that a point has."""

import re
from collections.abc import Iterator

from resolution.amending.notation import notation_of
from resolution.amending.stretches import brackets_of
from resolution.reader.label_forms import printed_label
from resolution.reader.notation import NO_SOURCE
from resolution.tree import Paragraph, Point

_COUNT = re.compile(r"(\d+|\b[a-zA-Z])(?=\W*$)")


def option_added_ways(paragraph: Paragraph, point: Point, text: str, party: str | None) -> Iterator[str]:
    """The notations of the point's last paragraph with the option: as its other options are printed first."""
    notation = notation_of(paragraph)
    closing = brackets_of(paragraph, point.number, "]")
    attributed = [f"{text} - {party}", f"{text} {{>>{party}<<}}"] if party else [text]
    if point.place == "inline":
        if closing:
            yield from _inline(notation, closing, attributed)
        return
    label = next((one for one in [point.label] if one and printed_label(text) is None), None)
    words = f"{label} {text}" if label else text
    aside = f"{words} {{>>{party}<<}}" if party else words
    headed = [*([f"{party}\n\n{words}"] if party else []), aside, f"{aside} {NO_SOURCE}"]
    name = _next_name(point)
    for said in headed:
        if name:
            yield f"{notation}\n\n{name}\n\n{said}"
        if closing:
            yield f"{notation}\n\n[{said}]"
            if notation.endswith("]"):
                yield f"{notation[:-1]}\n\n{said}]"
        yield f"{notation}\n\n{said}"


def _inline(notation: str, closing: list[int], said: list[str]) -> Iterator[str]:
    last = closing[-1]
    before, after = notation[:last], notation[last + 1 :]
    between = notation[closing[-2] + 1 :].partition("[")[0] if len(closing) > 1 else "/"
    for words in said:
        if len(closing) == 1:
            yield f"{before} / {words}]{after}"
        yield f"{before}]{between}[{words}]{after}"
        yield f"{before}][{words}]{after}"


def _next_name(point: Point) -> str | None:
    """`Option 3` after `Option 2`, `Alt b` after `Alt a`."""
    name = point.options[-1].name
    found = _COUNT.search(name) if name else None
    if name is None or found is None:
        return None
    last = found[0]
    following = str(int(last) + 1) if last.isdigit() else chr(ord(last) + 1)
    return f"{name[: found.start()]}{following}{name[found.end() :]}"
