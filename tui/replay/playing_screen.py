"""Moving through the log as on a player: play, step, by point, to the ends; staying with a live session."""

from dataclasses import replace

from textual.timer import Timer

from session_store import BEGINNING, SessionBusy, StoreError
from tui.following_screen import AGAIN_SECONDS
from tui.replay.rehearsing_replay import RehearsingReplay
from tui.replay.time_line import TimeLine


class PlayingScreen(RehearsingReplay):
    """The transport keys, the clicks on the time line, and what arrives while it is open."""

    _turning: Timer | None = None

    def action_play(self) -> None:
        """Plays from here on, or from the start where this is the end; or pauses."""
        if self.player.is_playing:
            self.pause()
            return
        if self.live.version == self.live.last:
            self.show(BEGINNING)
        self.player = replace(self.player, is_playing=True, is_live=False)
        self._turn()
        self.show_head()

    def pause(self) -> None:
        """Stays at this moment."""
        self.player = replace(self.player, is_playing=False)
        if self._turning is not None:
            self._turning.stop()
            self._turning = None
        self.show_head()

    def _turn(self) -> None:
        if self._turning is not None:
            self._turning.stop()
        self._turning = self.set_interval(self.player.seconds, self.play_on)

    def play_on(self) -> None:
        """The next step; at the end it stays with the session."""
        if self.live.version < self.live.last:
            self.go_to(self.live.stop_after(self.live.version))
        if self.live.version == self.live.last:
            self.pause()
            self._be_live()
        self.paint_now()

    def go_to(self, version: int) -> None:
        """Shows that version; whether it stays with a live session is told by whether this is its end."""
        self.player = replace(self.player, is_live=self.player.is_live and version == self.live.last)
        self.show(version)

    def action_step(self, steps: int) -> None:
        self.pause_if_playing()
        version = self.live.version
        stop = self.live.stop_after if steps > 0 else self.live.stop_before
        for _ in range(abs(steps)):
            version = stop(version)
        if version == self.live.version:
            self.tell("This is the end of the log" if steps > 0 else "This is the text as it was read")
            return
        self.tell("")
        self.go_to(version)

    def action_by_point(self, way: int) -> None:
        """To the next decision, or the one before, on the point in focus."""
        self.pause_if_playing()
        number = self.pane.focused_point
        if not number:
            self.tell("No point here: step to a decision, or click a point")
            return
        rows, version = self.live.rows, self.live.version
        places = range(version, len(rows)) if way > 0 else range(version - 2, -1, -1)
        found = next((rows[place].version for place in places if rows[place].point == number), None)
        if found is None:
            when = "after this" if way > 0 else "before this"
            self.tell(f"Point {number} was not decided {when}")
            return
        self.tell("")
        self.go_to(self.live.session.standing.joined.get(found, found) if way > 0 else found)
        self.focus_point(number if self.live.document.has_point(number) else 0)

    def action_to_start(self) -> None:
        self.pause_if_playing()
        self.go_to(BEGINNING)

    def action_to_end(self) -> None:
        self.pause_if_playing()
        self.go_to(self.live.last)
        self._be_live()

    def action_speed(self, by: int) -> None:
        self.player = self.player.faster(by)
        if self.player.is_playing:
            self._turn()
        self.show_head()
        self.tell(f"{1 / self.player.seconds:g} steps a second")

    def pause_if_playing(self) -> None:
        if self.player.is_playing:
            self.pause()

    def on_time_line_wanted(self, event: TimeLine.Wanted) -> None:
        """A click within a package is one on all of it."""
        self.pause_if_playing()
        self.go_to(self.live.session.standing.joined.get(event.version, event.version))
        self.paint_now()

    def _be_live(self) -> None:
        self.player = replace(self.player, is_live=True)
        self.show_head()

    # What others record meanwhile.

    def catch_up(self) -> None:
        """Reads what is new; at the end of the log it is shown as it comes, elsewhere said."""
        try:
            count = self.live.read_on()
        except SessionBusy:
            self.set_timer(AGAIN_SECONDS, self.catch_up)
            return
        except StoreError as error:
            self.say_amiss(error)
            return
        if count:
            self._take_up(count)
        self.paint_now()

    def _take_up(self, count: int) -> None:
        self.log_rows = self.log_rows.grown(self.live.rows, self.live.acts)
        self.line.recorded = self.log_rows
        if self.player.is_live:
            self.show(self.live.last)
        else:
            self.show_head()
            self.tell(f"{count} more recorded: End shows them as they come")
        self.count_later()

    def say_amiss(self, error: StoreError) -> None:
        self.tell(f"Not followed: {error.path.name} {error.message}", "refused")
