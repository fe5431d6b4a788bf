"""What stands left of the text, line by line: the point that begins there, its state, the labels."""

import re
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from resolution.tree import PointNumber
from resolution.visible import visible
from tui.text_pane.cells import cells, cut
from tui.text_pane.flowing import Flow
from tui.text_pane.geometry import BESIDE, GLYPH, LABEL, Geometry
from tui.text_pane.glyphs import GLYPHS, TENTATIVE
from tui.text_pane.rows import Row
from tui.text_pane.shown_states import States

LeadingLabel = Literal["working", "clean"]

_ROUND_LABEL = re.compile(r"^[(\s]+|[).\s]+$")


class GutterLine(NamedTuple):
    """One line of a row's gutter: the point marked there (0: none), the label, and what stands beside it."""

    point: int = 0
    label: str = ""
    beside: str = ""


class GutterText(NamedTuple):
    """Text of the gutter with its looks."""

    text: str
    looks: tuple[str, ...] = ()


def gutter_lines(row: Row, flow: Flow, leading: LeadingLabel, *, is_roomy: bool) -> tuple[GutterLine, ...]:
    """The gutter of a row, as many lines as it needs: a row is as high as the higher of this and its text."""
    marks = _marks(row.opening, flow)
    labels = tuple(_labels(row, leading, is_roomy=is_roomy))
    return tuple(
        GutterLine(marks[at] if at < len(marks) else 0, *(labels[at] if at < len(labels) else ()))
        for at in range(max(len(marks), len(labels)))
    )


def _marks(opening: tuple[int, ...], flow: Flow) -> list[int]:
    """By line, the point marked there: each where it begins, or on the next free line."""
    marks: list[int] = []
    for point in sorted(opening, key=lambda point: flow.begins.get(point, 0)):
        marks.extend([0] * (flow.begins.get(point, 0) - len(marks)))
        marks.append(point)
    return marks


def _labels(row: Row, leading: LeadingLabel, *, is_roomy: bool) -> Iterator[tuple[str, str]]:
    """By line, the label and what is beside it; where there is no room beside it, that goes below.

    There are as many lines whichever label leads, so that swapping them moves nothing.
    """
    if row.paragraph is None:
        return
    working, clean = row.paragraph.label or "", row.paragraph.clean_label or ""
    label, other = (working, clean) if leading == "working" else (clean, working)
    others = [f"‹{_ROUND_LABEL.sub('', visible(other))}›"] if other and other != label else []
    first = visible(label) if label or not others else others.pop()
    beside = [*([f"({row.option})"] if row.option else []), *others]
    if is_roomy:
        yield first, beside.pop(0) if beside else ""
        yield from (("", text) for text in beside)
    else:
        yield from ((text, "") for text in (first, *beside) if text)


def gutter_texts(
    line: GutterLine,
    geometry: Geometry,
    states: States,
    *,
    focused_point: int,
    tentative: Collection[PointNumber] = (),
) -> Iterator[GutterText]:
    """The mark and the labels of a line, padded to the gutter's width less the bar."""
    if line.point in tentative:
        yield _tentative_mark(line.point, geometry.digits, states)
    else:
        yield _mark(line.point, geometry.digits, states, is_focus=line.point == focused_point)
    yield GutterText(_fitted(line.label, LABEL), ("label",))
    if geometry.is_roomy:
        yield GutterText(_fitted(line.beside, BESIDE), ("beside",))


def _mark(point: int, digits: int, states: States, *, is_focus: bool) -> GutterText:
    """The focus changes the shape of an open point only."""
    if not point:
        return GutterText(" " * (digits + GLYPH + 2))
    state = states.get(PointNumber(point), "open")
    state = "focus" if is_focus and state == "open" else state
    return GutterText(f"{point:>{digits}} {GLYPHS[state]:<{GLYPH}} ", (f"state-{state}",))


def _tentative_mark(point: int, digits: int, states: States) -> GutterText:
    """The sign of what is only tried, then that of how the point would stand."""
    state = states.get(PointNumber(point), "open")
    return GutterText(f"{point:>{digits}} {TENTATIVE}{GLYPHS[state][0]} ", ("state-focus",))


def empty_mark(digits: int) -> GutterText:
    """The mark of a section in which nothing stands."""
    return GutterText(f"{'':>{digits}} {GLYPHS['empty']:<{GLYPH}} ", ("state-empty",))


def _fitted(text: str, width: int) -> str:
    """The text padded to the width, cut with a sign so that a cell stays free at its right."""
    text = cut(text, width - 1)
    return text + " " * (width - cells(text))
