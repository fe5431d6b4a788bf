"""A screen that shows one moment of a log: the text, its outline, the step that led there, the time line."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from time import monotonic

from textual.app import ComposeResult
from textual.message import Message
from textual.timer import Timer

from resolution.exchange.comparison import ParagraphChange
from resolution.reflow.remnants import paragraph_meant
from resolution.timeline import Stages, spread_versions, stages_at, stages_of
from resolution.tree import ParagraphId
from resolution.visible import visible
from session_store import BEGINNING
from tui.clock_times import clock_of
from tui.following_screen import FollowingScreen
from tui.keys import in_force
from tui.keys.replay import SHOWN_KEYS
from tui.outline_rows import outline_rows, renewed_rows
from tui.places import Places
from tui.preferences import Preferences
from tui.replay.player import Player
from tui.replay.replay_head import Moment, ReplayHead
from tui.replay.replay_pane import ReplayPane
from tui.replay.replayed_log import Log
from tui.replay.replayed_text import ReplayedText, sections_between
from tui.replay.step_card import Step, StepCard
from tui.replay.time_line import TimeLine
from tui.screens.text_frame import Body, TextFrame
from tui.taken import Taken
from tui.text_pane import StatesOf
from tui.text_pane.line_pane import LinePane
from tui.widgets import FootLine, Notice, Outline
from tui.widgets.foot_line import NoticeKind
from tui.widgets.line_widget import LineWidget

PAUSE_SECONDS = 0.005
"""After a jump one section is read in each pause, since a key that comes meanwhile waits for it."""
REST_SECONDS = 0.06
"""Nothing is read so soon after a key: another may come."""
COUNTED = 2
"""So many moments of the log are counted in each pause."""
SAMPLES = 120
"""So many moments of the log are counted for the picture below the time line."""
SHORT_OUTLINE = 60
"""Rows of an outline that are made anew at each moment."""
MOST_LOOKS = 8
"""So often what has come into view is read, since it may be longer than what stood there before."""


class MomentScreen(FollowingScreen):
    """`show` goes to a moment; the point in focus is that of the step, or one that was clicked."""

    AUTO_FOCUS = ""
    CSS_PATH = "replay.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-very-wide")]  # noqa: RUF012 - as in Textual
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 - as in Textual

    live: ReplayedText

    class MadeMore(Message):
        """Something that stays was made in a pause."""

    def __init__(self, live: ReplayedText, preferred: Preferences) -> None:
        super().__init__()
        self.live = live
        self.preferred = preferred
        self.player = Player(is_live=live.version == live.last)
        self.places = Places(live.document)
        self.log_rows = Log.of(live.rows, live.acts)
        self.taken: Taken | None = None
        self._outlined = live.standing
        self._later: list[Stages] = []
        self._reading: Timer | None = None
        self.is_rehearsed = False
        """Whether nothing is left to the pauses."""

    def compose(self) -> ComposeResult:
        yield ReplayHead()
        with Body(id="body"):
            yield Outline()
            with TextFrame(id="text"):
                yield ReplayPane()
        yield StepCard()
        yield TimeLine()
        yield FootLine()

    # The widgets stay as long as the screen does, so each is looked for once.

    @cached_property
    def head(self) -> ReplayHead:
        return self.query_one(ReplayHead)

    @cached_property
    def pane(self) -> ReplayPane:
        return self.query_one(ReplayPane)

    @cached_property
    def outline(self) -> Outline:
        return self.query_one(Outline)

    @cached_property
    def frame(self) -> TextFrame:
        return self.query_one(TextFrame)

    @cached_property
    def card(self) -> StepCard:
        return self.query_one(StepCard)

    @cached_property
    def line(self) -> TimeLine:
        return self.query_one(TimeLine)

    @cached_property
    def foot(self) -> FootLine:
        return self.query_one(FootLine)

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        return (self.head, self.pane, self.outline, self.card, self.line, self.foot)

    def on_mount(self) -> None:
        self.pane.leading_label = self.preferred.leads
        self.pane.before_scrolling = self.read_whole
        self.foot.keys = in_force(SHOWN_KEYS)
        self.line.recorded = self.log_rows
        self.outline.rows = outline_rows(self.live)
        self.show_moment()
        self.begin_to_count()
        self.begin_to_follow()

    def tell(self, text: str, kind: NoticeKind = "told") -> None:
        """Says one sentence on the foot line, till the next."""
        self.foot.notice = Notice(text, kind) if text else None

    # One moment.

    def show(self, version: int) -> None:
        """Goes to that version, and shows the text where the step that led there changed it."""
        with self.app.batch_update():
            self.live.go(version)
            self.show_moment()

    def show_moment(self) -> None:
        """The moment that the text is at, everywhere."""
        if self.places.document is not self.live.document:
            self.places = Places(self.live.document)
        before, self.taken = self.taken, self.live.step()
        self.pane.states = StatesOf(self.live.standing)
        self._hand_down()
        self.pane.mark_decided(self.taken.paragraphs if self.taken is not None else ())
        self._look_at_step()
        self._read_in_view()
        self._note_outline(before)
        self.show_step()
        self.line.here = self.live.version - 1
        self.show_head()
        self.show_place()
        self._read_later(self._rest())

    def show_step(self) -> None:
        """What led to the moment, and what reads otherwise since, as soon as that can be told."""
        can_compare = self.live.can_compare
        changes = self.live.changes(self.taken) if can_compare and self.taken is not None else ()
        self.card.step = self.step_to(self.live.version, self.taken, changes, is_all=can_compare)

    def show_head(self) -> None:
        """The first line: the moment, and how the points stood."""
        self.head.moment = self.moment_of(self.live.version, self.player, self.live.stages())

    def moment_of(self, version: int, player: Player, stages: Stages) -> Moment:
        """What the first line says of a version."""
        live, row = self.live, self.live.rows[version - 1]
        return Moment(
            title=live.document.head.title or live.session.name,
            version=version,
            last=live.last,
            when=f"{row.at[:10]} {clock_of(row.at)}",
            playing=player.said(),
            stages=stages,
            code=live.code(version),
        )

    def show_place(self) -> None:
        """The frame, and where in the outline that is."""
        paragraph = self.pane.cursor_paragraph
        known = paragraph_meant(paragraph.id) if paragraph is not None else None
        section = self.places.section_of(known) if known is not None else None
        if section is not None:
            self.outline.here = self.places.section_index(section)
        call = self.live.document.section_by_id[section].call if section is not None else "The text"
        self.frame.say(call, self.live.view)

    def focus_point(self, number: int) -> None:
        """The point that [ and ] go by."""
        self.pane.focused_point = number

    def _look_at_step(self) -> None:
        """The text where the step changed it; elsewhere the text stays as it was."""
        if self.taken is None:
            return
        point = self.point_of(self.taken)
        self.focus_point(point)
        if not point or not self._show_and_read(point, None):
            for paragraph in self.taken.paragraphs[:1]:
                self._show_and_read(0, paragraph)

    def point_of(self, taken: Taken | None) -> int:
        """The first point that a step touched; 0 for none."""
        points = filter(self.live.document.has_point, taken.points if taken is not None else ())
        return min(points, default=0)

    def _show_and_read(self, point: int, paragraph: ParagraphId | None) -> bool:
        """Brings the point, or the paragraph, into view; its section has been read first."""
        section = None
        if point:
            section = self.live.document.points[point - 1].section
        elif paragraph is not None:
            section = self.places.section_of(paragraph)
        if section is not None and self.live.read_first([section]):
            self._hand_down()
        return self.pane.show_point(point) if paragraph is None else self.pane.show_paragraph(paragraph)

    def _read_in_view(self) -> None:
        """What is in view has been read as it stands at this moment."""
        for _ in range(MOST_LOOKS):
            if not self.live.read_first(self.pane.sections_in_view):
                return
            self._hand_down()

    def _hand_down(self) -> None:
        self.pane.reading = self.live.reading()

    def _note_outline(self, before: Taken | None) -> None:
        """All rows of a short outline; of a long one those that a step touched, and after a jump none yet."""
        shown_before, self._outlined = self._outlined, self.live.standing
        if len(self.outline.rows) <= SHORT_OUTLINE:
            self.outline.rows = outline_rows(self.live)
        elif self.live.is_whole:
            touched = sections_between(shown_before, self.live.standing)
            for taken in (before, self.taken):
                touched |= taken.sections if taken is not None else frozenset()
            self.outline.rows = renewed_rows(self.outline.rows, self.live, touched)

    def step_to(
        self, version: int, taken: Taken | None, changes: tuple[ParagraphChange, ...], *, is_all: bool = True
    ) -> Step:
        """What the card says of the step to a version; `is_all`: whether there are no more changes."""
        row = self.live.rows[version - 1]
        who = f"{row.role} {row.actor}" if row.actor != row.role else row.role
        remark = "" if changes or taken is None else f"No word of the {self.live.view} view differs."
        return Step(
            heading=f" Version {row.version} of {self.live.last} · {clock_of(row.at)} · {who} ",
            words=taken.words if taken is not None else row.summary,
            sources=row.sources or "",
            changes=changes,
            remark=remark if is_all else "",
        )

    # The rest, in pauses.

    def read_whole(self) -> None:
        """Reads at once what a jump left to be read."""
        if not self.live.is_whole:
            self.live.read_whole()
            self._be_whole()
            self._read_later(self._rest())

    def read_all(self) -> None:
        """Reads at once whatever is left to the pauses."""
        self.live.read_all()
        self._be_whole()

    def _read_on(self, steps: Iterator[None]) -> None:
        """Another section, unless a key came just before or something lies over the text."""
        if not self.is_active or monotonic() - self.dealt_with_key < REST_SECONDS:
            self._read_later(steps, REST_SECONDS)
            return
        was_whole, could_compare = self.live.is_whole, self.live.can_compare
        is_over = next(steps, steps) is steps
        self.post_message(self.MadeMore())
        if self.live.is_whole and not was_whole:
            self._be_whole()
            self.paint_now()
        elif self.live.can_compare and not could_compare:
            self.show_step()
            self.paint_now()
        if is_over:
            self.is_rehearsed = True
        else:
            self._read_later(steps)

    def _rest(self) -> Iterator[None]:
        """What is left to the pauses: what the next keys may show, before the rest of the text and after."""
        if not self.live.is_whole:
            yield from self.rehearsed()
        yield from self.live.go_on()
        yield from self.rehearsed()

    def rehearsed(self) -> Iterator[None]:
        """Makes what else is ready in the pauses."""
        return iter(())

    def _read_later(self, steps: Iterator[None], seconds: float | None = None) -> None:
        """In the next pause: what is in view is painted first."""
        if self._reading is not None:
            self._reading.stop()
        self.is_rehearsed = False
        wait = PAUSE_SECONDS if seconds is None else seconds
        self._reading = self.set_timer(wait, lambda: self._read_on(steps))

    def _be_whole(self) -> None:
        self._hand_down()
        self.outline.rows = outline_rows(self.live)
        self.show_step()
        self.show_head()

    def begin_to_count(self) -> None:
        """Counts the open points at moments all over the log, a few in each pause."""
        versions = spread_versions(BEGINNING, self.live.last, SAMPLES)
        self._count_on(stages_at(versions, self.live.session.at), [])

    def count_later(self) -> None:
        """Counts the last moment too, as the log has grown; of too many every second is let go."""
        latest = stages_of(self.live.session.standing)
        if not self.line.stages:
            self._later.append(latest)
            return
        known = self.line.stages
        if len(known) >= 2 * SAMPLES:
            known = known[::2]
        self.line.stages = (*known, latest)

    def count_whole(self) -> None:
        """The same at once."""
        versions = spread_versions(BEGINNING, self.live.last, SAMPLES)
        self.line.stages = tuple(stages_at(versions, self.live.session.at))

    def said_of_step(self) -> str:
        """What led to the moment shown, in one line that can be shown."""
        return visible(f"{self.live.version}: {self.live.rows[self.live.version - 1].summary}")

    def _count_on(self, counting: Iterator[Stages], known: list[Stages]) -> None:
        more = list(islice(counting, COUNTED))
        known += more
        self.post_message(self.MadeMore())
        if len(more) == COUNTED:
            self.set_timer(PAUSE_SECONDS, lambda: self._count_on(counting, known))
        elif not self.line.stages:
            self.line.stages = (*known, *self._later)
