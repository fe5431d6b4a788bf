"""What the next step either way would show, made unseen in the pauses: text, rows, card and lines.

Whatever is made is known again by what it was made of, so that a guess which fails finds less, and never
something else.
"""

from collections.abc import Iterator
from dataclasses import replace
from operator import is_

from session_store import BEGINNING
from tui.replay.moment_screen import MOST_LOOKS, MomentScreen
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
        """Makes the moments on either side ready, and then the first and the last of the log."""
        here, ways = self.live.standing, [self.live.stop_after, self.live.stop_before]
        for way in reversed(ways) if self._is_going_back else ways:
            yield from self.rehearsed_at(way(self.live.version))
            if self.live.standing is not here:
                return
        for end in (self.live.last, BEGINNING) if self.live.is_whole else ():
            if not self.live.has_looked_at(end):
                yield from self.rehearsed_at(end, is_far=True)
            if self.live.standing is not here:
                return

    def rehearsed_at(self, version: int, *, is_far: bool = False) -> Iterator[None]:
        """Makes a moment ready; with `is_far` also one in which much is otherwise."""
        here = self.live.standing
        ahead = self.live.look(version, is_far=is_far)
        yield
        for rehearse in (self._rehearse_text, self._rehearse_lines):
            if ahead is None or self.live.standing is not here:
                return
            rehearse(ahead, version)
            yield

    def _rehearse_text(self, ahead: Ahead, _: int) -> None:
        point, reading = self.point_of(ahead.taken), ahead.reading(())
        for _ in range(MOST_LOOKS if ahead.renewal is not None else 0):
            if reading is not None:
                before, reading = reading, ahead.reading(self.pane.sections_ahead(reading, point))
                if reading is not None and all(map(is_, before.sections, reading.sections)):
                    break
        if reading is None:
            return
        self.pane.make_ready(
            reading,
            states=StatesOf(ahead.standing),
            point=point,
            decided=ahead.taken.paragraphs if ahead.taken is not None else (),
        )

    def _rehearse_lines(self, ahead: Ahead, version: int) -> None:
        point = self.point_of(ahead.taken)
        player = replace(self.player, is_live=self.player.is_live and version == self.live.last)
        self.head.make_moment_ready(self.moment_of(version, player, ahead.stages))
        is_all = ahead.changes is not None
        self.card.make_step_ready(self.step_to(version, ahead.taken, ahead.changes or (), is_all=is_all))
        self.line.make_place_ready(version - 1)
        if point:
            section = self.live.document.point(point).section
            self.outline.make_place_ready(self.outline.rows, self.places.section_index(section))
