"""What a proposed text is close to, on the card: looked for in the pauses, a little in each."""

from dataclasses import replace
from functools import cached_property

from resolution.deciding.standing import Standing
from resolution.tree import OptionRef, PointNumber
from tui.close_texts import Close, CloseTexts
from tui.keys import face
from tui.screens.look_ahead_screen import LookAheadScreen
from tui.widgets.card import Card


class HintingScreen(LookAheadScreen):
    """After the outlook, one slice of the paragraphs or one option a pause, so that no key waits for it."""

    @cached_property
    def close_texts(self) -> CloseTexts:
        return CloseTexts(self.live.document)

    def take_up_document(self) -> None:
        super().take_up_document()
        self.__dict__.pop("close_texts", None)

    def remarked(self, card: Card, standing: Standing, number: int) -> Card:
        card = super().remarked(card, standing, number)
        hints = [
            f"{ref.option if len(card.options) > 1 else 'This'} is close to "
            f"{close.place}{self._asked(close, number)}"
            for ref in _refs(standing, number)
            if (close := self.close_texts.known(ref)) is not None
        ]
        return replace(card, remark=" · ".join(filter(None, (card.remark, *hints)))) if hints else card

    def _asked(self, close: Close, number: int) -> str:
        """Only what stands in one section can be alternatives."""
        document = self.live.document
        here = document.point(number).section
        is_here = document.paragraph_by_id[close.paragraph].section == here
        return f": treat as alternatives? {face('group-with-close')}" if is_here else ""

    def close_here(self) -> Close | None:
        """What the first of the point's texts is close to, as far as that was looked for."""
        return next(filter(None, map(self.close_texts.known, self._refs_here())), None)

    def look_ahead(self) -> None:
        super().look_ahead()
        if self._looking is not None:
            return
        unknown = next((ref for ref in self._refs_here() if not self.close_texts.is_known(ref)), None)
        if unknown is None:
            return
        if self.close_texts.is_ready:
            self.close_texts.of(unknown)
            self.card.card = self.card_here()
        else:
            self.close_texts.prepare()
        self.look_ahead_soon()

    def _refs_here(self) -> list[OptionRef]:
        return _refs(self.live.standing, self.focused_point)


def _refs(standing: Standing, number: int) -> list[OptionRef]:
    """The options of a point, while anything is to be decided about them."""
    point = PointNumber(number)
    if not point or standing.state(point).is_settled or standing.removed_with(point) is not None:
        return []
    return [OptionRef(point, option) for option in standing.live_options(point)]
