"""A screen that follows a session others write: a thread notices, the screen reads and shows."""

from pathlib import Path
from threading import Event

from textual.message import Message

from session_store import SessionBusy, StoreError
from session_store.following import commits
from tui.live_text import LiveText
from tui.quick_screen import QuickScreen
from tui.taken import Taken

AGAIN_SECONDS = 0.05


class FollowingScreen(QuickScreen):
    """Subclasses show what was decided, and say what is amiss; they begin with `begin_to_follow`."""

    live: LiveText

    class MayHaveChanged(Message):
        """The session's file, or what lies beside it, is not as it was."""

    class NotFollowed(Message):
        """The file cannot be followed at all."""

        def __init__(self, error: StoreError) -> None:
            super().__init__()
            self.error = error

    class Followed(Message):
        """What was new was read and shown."""

    def begin_to_follow(self) -> None:
        """From now on, until the screen is left."""
        self._leaving = Event()
        path = self.live.session.path
        self.run_worker(lambda: self._listen(path), thread=True, name="following")

    def on_unmount(self) -> None:
        self._leaving.set()

    def _listen(self, path: Path) -> None:
        try:
            for _ in commits(path, self._leaving):
                self.post_message(self.MayHaveChanged())
        except StoreError as error:
            self.post_message(self.NotFollowed(error))

    def on_following_screen_may_have_changed(self) -> None:
        self.catch_up()

    def on_following_screen_not_followed(self, event: NotFollowed) -> None:
        self.say_amiss(event.error)

    def catch_up(self) -> None:
        """Reads what is new and shows it."""
        try:
            taken = self.live.follow()
        except SessionBusy:
            self.set_timer(AGAIN_SECONDS, self.catch_up)
            return
        except StoreError as error:
            self.say_amiss(error)
            return
        self.show_followed(taken)
        self.paint_now()
        self.post_message(self.Followed())

    def show_followed(self, taken: Taken | None) -> None:
        """Shows what was decided, None where only the minutes grew, or where the chair looks elsewhere."""
        raise NotImplementedError

    def say_amiss(self, error: StoreError) -> None:
        """Says why the session is not followed; what was read stays."""
        raise NotImplementedError
