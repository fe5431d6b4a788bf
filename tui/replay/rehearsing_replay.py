"""What the next step either way would show, made unseen in the pauses: text, rows, card and lines.

Whatever is made is known again by what it was made of, so that a guess which fails finds less, and never
something else.
"""

from collections.abc import Iterator
from dataclasses import replace

from tui.replay.moment_screen import MomentScreen
from tui.replay.replayed_text import Ahead
from tui.text_pane import StatesOf


class RehearsingReplay(MomentScreen):
    """One thing a pause, the way first that the last step went."""

    _is_going_back = False

    def show(self, version: int) -> None:
        """Goes to that version, and notes which way that is."""
        self._is_going_back = version < self.live.version
        super().show(version)

    def rehearsed(self) -> Iterator[None]:
        """Makes the moments on either side ready."""
        here, ways = self.live.standing, [self.live.stop_after, self.live.stop_before]
        for way in reversed(ways) if self._is_going_back else ways:
            if self.live.standing is not here:
                return
            ahead = self.live.look(way(self.live.version))
            yield
            if ahead is None or self.live.standing is not here:
                continue
            self._rehearse_text(ahead)
            yield
            self._rehearse_lines(ahead)
            yield

    def _rehearse_text(self, ahead: Ahead) -> None:
        self.pane.make_ready(
            ahead.reading,
            states=StatesOf(ahead.standing),
            point=self.point_of(ahead.taken),
            decided=ahead.taken.paragraphs if ahead.taken is not None else (),
        )

    def _rehearse_lines(self, ahead: Ahead) -> None:
        point = self.point_of(ahead.taken)
        player = replace(self.player, is_live=self.player.is_live and ahead.version == self.live.last)
        self.head.make_moment_ready(self.moment_of(ahead.version, player, ahead.stages))
        self.card.make_step_ready(self.step_to(ahead.version, ahead.taken, ahead.changes))
        self.line.make_place_ready(ahead.version - 1)
        if point:
            section = self.live.document.point(point).section
            self.outline.make_place_ready(self.outline.rows, self.places.section_index(section))
