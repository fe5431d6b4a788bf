"""A screen with a foot line: what it says there is kept, to be read whole."""

from collections import deque
from functools import cached_property

from tui.keys import face
from tui.quick_screen import QuickScreen
from tui.screens.listing import Listing
from tui.shown import shown
from tui.widgets import FootLine, Notice
from tui.widgets.foot_line import NOTICE_SIGNS, NOTICE_STYLES, NoticeKind

KEPT_NOTICES = 30


class TellingScreen(QuickScreen):
    """One sentence at a time on the foot line; the last few in a list, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: deque[Notice] = deque(maxlen=KEPT_NOTICES)

    # The widgets stay as long as the screen does, so each is looked for once.

    @cached_property
    def foot(self) -> FootLine:
        return self.query_one(FootLine)

    def tell(self, text: str, kind: NoticeKind = "told") -> None:
        """Says one sentence on the foot line, till the next."""
        notice = Notice(text, kind) if text else None
        if notice is not None:
            if self.notices and text.startswith(self.notices[0].text):
                self.notices.popleft()  # said again, with what a pause found out
            self.notices.appendleft(notice)
        self.foot.notice = notice

    def action_notices(self) -> None:
        """The last sentences, each whole."""
        entries = [
            shown(NOTICE_SIGNS[notice.kind] + notice.text, NOTICE_STYLES[notice.kind])
            for notice in self.notices
        ]
        listing = Listing(
            "What was said last, the latest first", entries, empty="Nothing was said yet.", enter="closes"
        )
        self.app.push_screen(listing)

    def on_foot_line_notice_pressed(self) -> None:
        self.action_notices()


def whole_hint() -> str:
    """What stands behind a sentence that had to be cut."""
    return f"{face('notices')}: all"
