"""An application whose one screen follows a session that others decide in."""

from textual import on

from tui.app import AdrefApp
from tui.following_screen import FollowingScreen


class FollowingApp(AdrefApp):
    """Garbage is collected in pauses, of the keys here and of what is followed."""

    CSS_PATH = "app.tcss"

    def follow_on(self, screen: FollowingScreen) -> None:
        """Shows that screen, for good."""
        self.push_screen(screen)
        self.call_after_refresh(self.keep_what_was_made)

    @on(FollowingScreen.Followed)
    def _count_what_was_followed(self) -> None:
        self.count_key()
