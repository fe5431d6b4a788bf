"""A row painted as strips: margin, bar, gutter and text of each of its lines."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from resolution.light_dataclass import dataclass
from resolution.tree import PointNumber
from tui.text_pane.flowing import FlowedLine, Stretch
from tui.text_pane.geometry import Geometry
from tui.text_pane.gutter import GutterLine, GutterText, empty_mark, gutter_texts
from tui.text_pane.laid_row import LaidRow
from tui.text_pane.look import Looks
from tui.text_pane.shown_states import States

BAR = "▌"


class Overlay(NamedTuple):
    """A look over the characters `start` to `end` of a row's text."""

    start: int
    end: int
    look: str


@dataclass(frozen=True, slots=True)
class RowLook:
    """All that tells how a row is painted beside what it says; equal looks are painted alike."""

    states: States
    focused_point: int = 0
    is_decided: bool = False
    matches: tuple[Overlay, ...] = ()
    tentative: frozenset[PointNumber] = frozenset()


def paint(laid: LaidRow, look: RowLook, geometry: Geometry, looks: Looks) -> tuple[Strip, ...]:
    """The strips of a row, one a line, each as wide as the pane."""
    focus = _focus_overlay(laid, look.focused_point)
    overlays = (*look.matches, *((focus,) if focus is not None else ()))
    is_wholly_in_focus = focus is None and laid.row.shows_point(look.focused_point)
    painter = _Painter(laid, look, geometry, looks, overlays)
    return tuple(painter.strip(line, has_bar=is_wholly_in_focus) for line in range(laid.height))


def _focus_overlay(laid: LaidRow, point: int) -> Overlay | None:
    """From the first to the last character of an inline point; None for a block, or if it is not here."""
    if not point or (laid.row.paragraph is not None and laid.row.paragraph.block == point):
        return None
    inside = [stretch for line in laid.flow.lines for stretch in line.stretches if stretch.run.point == point]
    return Overlay(inside[0].start, inside[-1].start + len(inside[-1].text), "focus") if inside else None


@dataclass(frozen=True, slots=True)
class _Painter:
    laid: LaidRow
    look: RowLook
    geometry: Geometry
    looks: Looks
    overlays: tuple[Overlay, ...]

    def strip(self, line: int, *, has_bar: bool) -> Strip:
        at = line - self.laid.row.space_above
        if at < 0:
            return Strip.blank(self.geometry.line, self.looks.base)
        flowed = self.laid.flow.lines[at] if at < len(self.laid.flow.lines) else FlowedLine(0, (), 0)
        text = tuple(self._text(flowed))
        has_bar = has_bar or any("focus" in piece.looks for piece in text)
        pieces = (*self._left(at, has_bar=has_bar), *text)
        left = self.geometry.margin + self.laid.text_start
        return _strip(pieces, left + flowed.cells, self.geometry.line, self.looks)

    def _left(self, at: int, *, has_bar: bool) -> Iterator[GutterText]:
        yield GutterText(" " * self.geometry.margin)
        yield self._bar(has_bar=has_bar)
        row, geometry = self.laid.row, self.geometry
        line = self.laid.gutter[at] if at < len(self.laid.gutter) else GutterLine()
        if row.kind == "empty-heading" and at == 0:
            yield empty_mark(geometry.digits)
            return
        mark, *labels = gutter_texts(
            line,
            geometry,
            self.look.states,
            focused_point=self.look.focused_point,
            tentative=self.look.tentative,
        )
        yield mark
        if row.kind == "paragraph":
            yield GutterText(" " * geometry.indent(row.level))
            yield from labels

    def _bar(self, *, has_bar: bool) -> GutterText:
        if self.look.is_decided:
            return GutterText(BAR, ("decided",))
        return GutterText(BAR, ("bar",)) if has_bar else GutterText(" ")

    def _text(self, line: FlowedLine) -> Iterator[GutterText]:
        if line.indent:
            yield GutterText(" " * line.indent)
        for stretch in line.stretches:
            looks = self._looks(stretch)
            yield from _overlaid(stretch, looks, self.overlays)

    def _looks(self, stretch: Stretch) -> tuple[str, ...]:
        if self.laid.row.kind != "paragraph":
            return (self.laid.row.kind,)
        paragraph = self.laid.row.paragraph
        return self.looks.of_run(
            stretch.run,
            is_dropped=paragraph is not None and paragraph.is_dropped,
            is_deleted=paragraph is not None and paragraph.is_deleted,
        )


def _overlaid(stretch: Stretch, looks: tuple[str, ...], overlays: Iterable[Overlay]) -> Iterator[GutterText]:
    """The stretch cut where an overlay begins or ends, each piece with the looks laid over it."""
    start, end = stretch.start, stretch.start + len(stretch.text)
    over = [overlay for overlay in overlays if overlay.start < end and start < overlay.end]
    if start < 0 or not over:
        yield GutterText(stretch.text, looks)
        return
    cuts = {start, end, *(place for overlay in over for place in overlay[:2] if start < place < end)}
    places = sorted(cuts)
    for begins, ends in pairwise(places):
        laid_over = tuple(overlay.look for overlay in over if overlay.start <= begins < overlay.end)
        yield GutterText(stretch.text[begins - start : ends - start], (*looks, *laid_over))


def _strip(pieces: Iterable[GutterText], filled: int, width: int, looks: Looks) -> Strip:
    """The pieces as one strip of that width, pieces that look alike joined."""
    segments: list[Segment] = []
    text, style = "", looks.base
    for piece in (*pieces, GutterText(" " * max(0, width - filled))):
        its_style = looks.style(piece.looks)
        if its_style is not style and text:
            segments.append(Segment(text, style))
            text = ""
        text, style = text + piece.text, its_style
    if text:
        segments.append(Segment(text, style))
    return Strip(segments, max(filled, width)).crop(0, width)


def with_cursor(strip: Strip, over: Style) -> Strip:
    """The strip with the cursor laid over it."""
    return Strip(
        [Segment(text, over if style is None else style + over) for text, style, _ in strip],
        strip.cell_length,
    )


def with_selection(strip: Strip, start: int, end: int, over: Style) -> Strip:
    """The strip with that look over its cells `start` to `end`."""
    selected = with_cursor(strip.crop(start, end), over)
    return Strip.join([strip.crop(0, start), selected, strip.crop(end)])
