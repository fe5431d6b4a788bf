"""Whether a piece's words stand: decided by the points around it, from the outermost inward."""

from dataclasses import field
from typing import Literal, NamedTuple

from resolution.base_of_options import is_base
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.reflow.index import Index
from resolution.tree import Change, OptionRef, Paragraph, Piece, PointNumber


class Outcome(NamedTuple):
    """What became of an option's text.

    `stands`: it stands or is still discussed; `gone`: wholly; `base`: only its base text stands. `is_open`:
    its own point is not settled, so that its marks show; `is_pending`: some point around it, or its own, is
    not. `settled_by` is the point that took it away.
    """

    kind: Literal["stands", "gone", "base"] = "stands"
    is_open: bool = False
    is_pending: bool = False
    settled_by: PointNumber | None = None


OUTSIDE = Outcome()


@dataclass(slots=True)
class Visibility:
    """The outcomes of one standing, each worked out once; `is_base`: every point counts as rejected."""

    standing: Standing
    index: Index
    is_base: bool = False
    _outcomes: dict[OptionRef, Outcome] = field(default_factory=dict)

    def outcome(self, ref: OptionRef | None) -> Outcome:
        """What became of an option; `OUTSIDE` for what lies in no point."""
        if ref is None:
            return OUTSIDE
        known = self._outcomes.get(ref)
        return known if known is not None else self._work_out(ref)

    def shown(self, piece: Piece, paragraph: Paragraph) -> Change | None:
        """The change to show these words with, or None where they do not stand."""
        if piece.within is None:
            return self._shown_outside(piece)
        outcome = self.outcome(piece.within)
        if outcome.kind == "gone":
            return None
        if outcome.kind == "base":
            return "" if is_base(piece, paragraph) else None
        if outcome.is_open:
            return piece.change
        return None if piece.change == "deleted" else ""

    def has_returned(self, piece: Piece, paragraph: Paragraph) -> bool:
        """Whether these are base words that a rejection gave back."""
        return self.outcome(piece.within).kind == "base" and is_base(piece, paragraph)

    def _shown_outside(self, piece: Piece) -> Change | None:
        """Outside points tracked changes are agreed: they apply, or, for the base text, do not."""
        unwanted = "inserted" if self.is_base else "deleted"
        return None if piece.change == unwanted else ""

    def _work_out(self, ref: OptionRef) -> Outcome:
        """Outermost first, without recursion: brackets may nest as deep as a text likes."""
        chain: list[OptionRef] = []
        above: OptionRef | None = ref
        while above is not None and above not in self._outcomes:
            chain.append(above)
            above = self.standing.document.point(above.point).parent
        outcome = OUTSIDE if above is None else self._outcomes[above]
        for inner in reversed(chain):
            outcome = self._inside(inner, outcome)
            self._outcomes[inner] = outcome
        return outcome

    def _inside(self, ref: OptionRef, outer: Outcome) -> Outcome:
        """The outcome of an option, given that of the text around its point."""
        if outer.kind == "gone":
            return outer._replace(is_open=False)
        if outer.kind == "base":
            return self._base_of(ref, outer.is_pending, outer.settled_by)
        state = self.standing.state(ref.point)
        if self.is_base or state.status in {"rejected", "withdrawn"}:
            return self._base_of(ref, outer.is_pending, ref.point)
        if state.is_settled:
            kind: Literal["stands", "gone"] = "stands" if ref.option in state.options else "gone"
            return Outcome(kind, is_pending=outer.is_pending, settled_by=ref.point)
        if ref.option in state.withdrawn_options:
            if self._is_last_with_base(ref):
                return self._base_of(ref, outer.is_pending, ref.point)
            return Outcome("gone", settled_by=ref.point)
        return Outcome("stands", is_open=True, is_pending=True)

    def _is_last_with_base(self, ref: OptionRef) -> bool:
        """Whether the base text would vanish with this withdrawn option while nobody has decided that."""
        holds_base = self.index.holds_base
        live = self.standing.live_options(ref.point)
        return ref in holds_base and not any(OptionRef(ref.point, option) in holds_base for option in live)

    def _base_of(self, ref: OptionRef, is_pending: bool, by: PointNumber | None) -> Outcome:  # noqa: FBT001
        kind: Literal["base", "gone"] = "gone" if ref in self.index.doubled else "base"
        return Outcome(kind, is_pending=is_pending, settled_by=by)
