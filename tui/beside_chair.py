"""A screen beside the chair's table: it follows the session and knows where the chair looks."""

from functools import cached_property
from pathlib import Path
from typing import get_args

from resolution.reflow.reading import View
from resolution.tree import ParagraphId, PointNumber
from session_store.chair_file import Focus, chair_file_of, focus_in, is_held, told_in
from tui.following_screen import FollowingScreen
from tui.point_words import KIND_WORDS, number_words, place_of, standing_words
from tui.taken import Taken

CHAIR_LOOKED_FOR = 1.0
ABSENT = "The chair is away: this is the next open point"
NOBODY_LEFT = "The chair is away, and no point is open"


class BesideChairScreen(FollowingScreen):
    """The chair's focus leads; without one, the next open point after what was decided last."""

    _chair_focus: Focus | None = None
    _is_chair_there = False
    _last_decided = 0

    @cached_property
    def _chair_file(self) -> Path:
        return chair_file_of(self.live.session.path)

    def begin_to_follow(self) -> None:
        self._look_for_chair()
        self.set_interval(CHAIR_LOOKED_FOR, self._look_for_chair)
        super().begin_to_follow()

    def show_chairs_place(self) -> None:
        """Shows the place where the chair looks now."""
        raise NotImplementedError

    def is_led_in_view(self) -> bool:
        """Whether the view shown is the chair's."""
        return True

    def take_up_focus(self) -> None:
        """The chair's focus as it is told now; half a word is none, and the one before stays."""
        raw = told_in(self._chair_file)
        if not raw or not self._is_chair_there:
            self._is_chair_there = is_held(self._chair_file)
        self._chair_focus = (focus_in(raw) or self._chair_focus) if self._is_chair_there else None
        focus = self._chair_focus
        if focus is not None and focus.view in get_args(View) and self.is_led_in_view():
            self.live.view = focus.view  # type: ignore[assignment]  # one of them, as just seen

    def note_decided(self, taken: Taken) -> None:
        """From here the next open point is looked for while the chair is away."""
        self._last_decided = max(taken.points, default=self._last_decided)

    def chairs_place(self) -> tuple[PointNumber, ParagraphId | None]:
        """The point (0 for none) and the paragraph."""
        focus = self._chair_focus
        if focus is None:
            ahead = self.live.progress.after(self._last_decided, "open")
            return PointNumber(ahead or 0), None
        has_point = self.live.document.has_point(focus.point)
        return PointNumber(focus.point if has_point else 0), ParagraphId(focus.paragraph)

    def absence(self, point: int) -> str:
        """What is to be said of the chair, nothing while it is there; `point` is the one shown."""
        if self._chair_focus is not None:
            return ""
        return ABSENT if point else NOBODY_LEFT

    def place_in_words(self, number: PointNumber) -> tuple[str, str]:
        """`Point 7 of 15`, and where it is and how it stands; without a point, the title."""
        document, standing = self.live.document, self.live.standing
        if not number:
            return document.head.title or self.live.session.name, ""
        point = document.point(number)
        words = (place_of(document, point), KIND_WORDS[point.kind], standing_words(standing, point))
        return number_words(document, number), " · ".join(filter(None, words))

    def _look_for_chair(self) -> None:
        is_there = is_held(self._chair_file)
        if is_there != self._is_chair_there:
            self._is_chair_there = is_there
            self.take_up_focus()
            self.show_chairs_place()
