"""Whose a change is, and when it was decided: the source as author, the decision's time as date."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Literal

from resolution.deciding import Standing
from resolution.exchange.docx.notation import Origin
from resolution.exchange.docx.outgoing import OURS, Tracked
from resolution.reflow.reading import Run
from resolution.tree import OptionRef, Paragraph, Piece, Point, PointNumber, Source


class Authors:
    """The authors of one standing; `times` gives for each version when it was recorded, in ISO 8601.

    `origins`: where the text came from in a Word file, with the changes as that file has them.
    """

    def __init__(self, standing: Standing, times: Mapping[int, str], origins: Sequence[Origin] = ()) -> None:
        self._standing = standing
        self._document = standing.document
        self._times = times
        self._ours = standing.document.head.group or OURS
        self._origins = origins
        self._starts = [origin.start for origin in origins]
        self._known: dict[OptionRef, tuple[str, str]] = {}

    def tracked(self, kind: Literal["inserted", "deleted"], run: Run | None = None) -> Tracked:
        """The change of a run, by the source of the option it belongs to; by the body itself where there
        is none.
        """
        if run is None or not run.point:
            return Tracked(kind, self._ours, self._time(self._standing.version))
        ref = OptionRef(PointNumber(run.point), run.option)
        if ref not in self._known:
            self._known[ref] = self._said_of(ref)
        return Tracked(kind, *self._known[ref])

    def at(self, place: int, state: Literal["inserted", "deleted"]) -> Tracked:
        """The change of the characters at that place of the text, as the Word file has it, else the body's
        own.
        """
        found = bisect_right(self._starts, place) - 1
        if found >= 0 and place < self._origins[found].end:
            wanted = [
                one for one in self._origins[found].changes if one.is_in_current == (state == "inserted")
            ]
            if wanted and wanted[-1].author:
                return Tracked(state, wanted[-1].author, wanted[-1].date)
        return Tracked(state, self._ours)

    def of_piece(self, piece: Piece, paragraph: Paragraph | None) -> Tracked:
        """The change of a piece of the text as written: its source's where the whole option is that
        change.
        """
        assert piece.change  # noqa: S101 - asked of changed pieces only
        known = self.at(piece.start, piece.change)
        if known.author != self._ours or piece.within is None or paragraph is None:
            return known
        held = [
            one
            for one in paragraph.pieces
            if one.within == piece.within and one.role in {"text", "label"} and one.raw.strip()
        ]
        point = self._document.point(piece.within.point)
        symbols = [source.symbol for source in _sources(point, piece.within.option)]
        if point.place == "inline" and not all(one.change for one in held):
            return known
        return Tracked(piece.change, symbols[0]) if len(symbols) == 1 else known

    def of_option(self, ref: OptionRef) -> str:
        """The contribution that an option, or one around it, is from; empty where none is named."""
        above: OptionRef | None = ref
        while above is not None:
            point = self._document.point(above.point)
            symbols = [source.symbol for source in _sources(point, above.option)]
            if symbols:
                return "; ".join(dict.fromkeys(symbols))
            above = point.parent
        return ""

    def _said_of(self, ref: OptionRef) -> tuple[str, str]:
        state = self._standing.state(ref.point)
        return self.of_option(ref) or self._ours, self._time(state.version)

    def _time(self, version: int) -> str:
        raw = self._times.get(version, "")
        return f"{raw[:19]}Z" if len(raw) >= 19 else ""


def _sources(point: Point, option: int) -> tuple[Source, ...]:
    """The sources of an option; of what belongs to the point alone, those of all its options."""
    if option:
        return point.option(option).sources
    return tuple(source for one in point.options for source in one.sources)
