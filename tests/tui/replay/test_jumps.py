"""Counted, never timed: what a jump over the whole log reads before it shows, and what a step costs."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from rich.console import RenderableType
from textual.screen import Screen

from bench.generated_text import working_text
from resolution.deciding import Accept, Choose, MinuteNoted, Note, Package, Park, PointRequest, Reject, Reopen
from resolution.deciding.standing import Standing
from resolution.exchange.comparison import compared
from resolution.reflow import Reading, Renewal, View, reflow
from resolution.reflow.memory import Memory
from resolution.timeline import stages_of
from session_store import Session
from tests.tui.replay.sessions import replayed, with_story
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, PROPOSAL
from tui.app import AdrefApp
from tui.replay import moment_screen
from tui.replay.replayed_text import ReplayedText
from tui.screens.line_prompt import LinePrompt
from tui.text_pane import paint_cache
from tui.widgets.line_widget import LineWidget

SECTIONS = 40
PATIENCE = 20
SMALL = b"*resolves*\n\n1 to see [this].\n"


@pytest.fixture(scope="module")
def long_session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text of forty sections, and a log that touches each of them in each half."""
    path = tmp_path_factory.mktemp("long") / "long.adref"
    with Session.create(path, working_text(SECTIONS * 25).encode(), name="long.md") as session:
        points = [session.document.points_in_place[one.id][0] for one in session.document.sections]
        session.decide(Package(tuple(Accept(number, None) for number in points)))
        session.decide(Note("half-time"))
        session.decide(Package(tuple(Reject(number + 1) for number in points)))
        session.decide(Accept(points[3] + 2))
    return path


async def test_after_a_jump_what_is_in_view_has_been_read_and_the_rest_follows(long_session: Path) -> None:
    async with replayed(long_session, at=1) as replay:
        live, screen = replay.screen.live, replay.screen
        live.go(live.last - 1, first=screen.pane.sections_in_view)
        whole = reflow(live.standing, "working")
        screen.show_moment()
        made = [section.id for section in whole.sections if not live._growing.lacks(section.id)]  # type: ignore[union-attr]
        assert not live.is_whole
        assert len(made) <= 6
        in_view = screen.pane.sections_in_view
        assert in_view <= set(made)
        now = {section.id: section for section in live.reading().sections}
        assert all(now[one.id] == one for one in whole.sections if one.id in in_view)
        assert live.stages().settled == 2 * SECTIONS
        screen.read_whole()
        assert live.reading() == whole
        assert live.progress.count("settled") == 2 * SECTIONS


def test_what_is_told_while_a_jump_is_read_is_what_is_told_of_the_whole(long_session: Path) -> None:
    with Session.open(long_session, read_only=True) as session:
        live = ReplayedText(session, version=1)
        live.read_all()
        base: dict[View, Reading] = {view: live.reading(view) for view in ("working", "current")}
        names = [section.id for section in live.document.sections]
        under_way = 0
        for turn, version in enumerate((30, 29, 30, live.last, live.last - 1, 43, 2, 20, 21)):
            live.go(version, first=names[turn : turn + 3])
            live.read_first(names[20:22])
            under_way += not live.is_whole
            whole = reflow(live.standing, "working", base["working"])
            made = {section.id: section for section in live.reading().sections}
            first = {*names[turn : turn + 3], *names[20:22]}
            assert all(made[one.id] == one for one in whole.sections if one.id in first)
            assert live.stages() == stages_of(live.standing)
            if taken := live.step():
                was, now = (
                    reflow(one, "current", base["current"])
                    for one in (taken.decided.before, taken.decided.after)
                )
                assert live.changes(taken) == compared(was, now)
            for beside in (version - 1, min(version + 1, live.last)):
                if ahead := live.look(max(1, beside)):
                    read = ahead.reading(first)
                    assert read is not None
                    there = {
                        one.id: one for one in reflow(ahead.standing, "working", base["working"]).sections
                    }
                    assert all(one == there[one.id] for one in read.sections if one.id in first)
                    assert ahead.stages == stages_of(ahead.standing)
            for _ in zip(range(turn), live.go_on(), strict=False):
                pass
        assert under_way > 4
        live.read_all()
        assert live.reading() == whole
        assert live.reading("current") == reflow(live.standing, "current", base["current"])


def test_a_step_while_a_jump_is_read_takes_over_what_was_read(long_session: Path) -> None:
    with Session.open(long_session, read_only=True) as session:
        live = ReplayedText(session, version=1)
        live.reading()
        live.go(live.last)
        every = [section.id for section in live.document.sections]
        for _ in zip(range(SECTIONS + 20), live.go_on(), strict=False):
            pass
        lacking = [section for section in every if live._growing.lacks(section)]  # type: ignore[union-attr]
        live.go(live.last - 1)
        still = [section for section in every if live._growing.lacks(section)]  # type: ignore[union-attr]
        assert len(lacking) < SECTIONS
        assert len(still) <= len(lacking) + 1


async def test_the_rest_is_read_in_pauses(long_session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moment_screen, "PAUSE_SECONDS", 0.001)
    async with replayed(long_session, at=1) as replay:
        replay.screen.show(replay.screen.live.last)
        async with asyncio.timeout(PATIENCE):
            while not replay.screen.live.is_whole:
                await replay.pilot.pause(0.01)
        assert replay.screen.live.reading() == reflow(replay.screen.live.standing, "working")
        assert "accepted" in replay.text


async def test_keys_pressed_before_all_was_read_show_what_stands(long_session: Path) -> None:
    async with replayed(long_session, at=1) as replay:
        live = replay.screen.live
        for version in (live.last, 2 + SECTIONS, live.last, 1, live.last - 1):
            replay.screen.show(version)
            standing = live.standing
            replay.screen.action_move("end")
            assert live.reading() == reflow(standing, "working")
            replay.screen.action_move("home")


def test_a_step_folds_no_more_events_than_lie_between_two_checkpoints(tmp_path: Path) -> None:
    with Session.create(tmp_path / "log.adref", SMALL, name="log.md") as session:
        session._past.stretch = 16
        for _ in range(5):
            session.decide(Package(tuple(_turn(at) for at in range(10))))
        live = ReplayedText(session, version=session.version)
        past = session._past
        for version in (*range(session.version, 0, -1), 20, 3, session.version - 1):
            before = past.folded
            live.go(version)
            assert live.standing.version == version
            assert past.folded - before <= 2 * past.stretch


def _turn(at: int) -> PointRequest:
    return Reopen(1) if at % 2 else Reject(1)


painted = [0]


async def test_a_step_either_way_is_one_repaint(long_session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    display = AdrefApp._display

    def counting(self: AdrefApp, screen: Screen[object], renderable: RenderableType | None) -> None:
        painted[0] += renderable is not None
        display(self, screen, renderable)

    monkeypatch.setattr(AdrefApp, "_display", counting)
    async with replayed(long_session, at=SECTIONS + 2) as replay:
        async with asyncio.timeout(PATIENCE):
            while not replay.screen.line.stages:
                await replay.pilot.pause(0.01)
        await replay.press("right")
        await replay.press("left")
        for key in ("right", "left"):
            painted[0] = 0
            await replay.press(key)
            assert (key, painted[0]) == (key, 1)


async def test_the_next_step_either_way_is_read_and_painted_before_its_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moment_screen, "REST_SECONDS", 0.001)
    story = (Choose(ALTERNATIVES, (2,)), Park(BRACKET, "later"), Reject(PROPOSAL), Choose(INLINE, (1,)))
    with_story(path := tmp_path / "text.adref", story=story).close()
    async with replayed(path, at=3) as replay:
        made: list[str] = []
        _note_calls(monkeypatch, made, Renewal, "__init__")
        _note_calls(monkeypatch, made, LineWidget, "_paint")
        _note_calls(monkeypatch, made, paint_cache, "paint")
        for way in (1, -1, -1, 1):
            async with asyncio.timeout(PATIENCE):
                while not (replay.screen.is_rehearsed and replay.screen.line.stages):
                    await replay.pilot.pause(0.01)
            made.clear()
            replay.screen.action_step(way)
            replay.screen.paint_now()
            assert set(made) <= {"Outline._paint"}  # what is open in the section of the step
            assert len(made) <= 2


async def test_the_moment_that_a_prompt_means_is_read_before_enter(
    long_session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with replayed(long_session, at=1) as replay:
        made: list[int] = []

        def noting(self: Renewal, memory: Memory, standing: Standing, view: View) -> None:
            made.append(standing.version)
            begin(self, memory, standing, view)

        begin = Renewal.__init__
        monkeypatch.setattr(Renewal, "__init__", noting)
        live = replay.screen.live
        for version in (live.last - 1, 2 + SECTIONS, SECTIONS // 2):
            await replay.press("G", *str(version))
            prompt = replay.pilot.app.screen
            assert isinstance(prompt, LinePrompt)
            async with asyncio.timeout(PATIENCE):
                while prompt._ahead._pause is not None:
                    await replay.pilot.pause(0.01)
            assert made.count(version) == 1
            prompt.action_take()
            async with asyncio.timeout(PATIENCE):
                while live.version != version:
                    await replay.pilot.pause(0.001)
            assert made.count(version) == 1
            made.clear()
            replay.screen.read_all()
            assert live.reading() == reflow(live.standing, "working")
            assert live.stages() == stages_of(live.standing)


async def test_the_ends_of_the_log_are_read_in_the_pauses(
    long_session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moment_screen, "REST_SECONDS", 0.001)
    async with replayed(long_session, at=1) as replay:
        live = replay.screen.live
        for version, way in ((live.last, "end"), (1, "home")):
            async with asyncio.timeout(PATIENCE):
                while not replay.screen.is_rehearsed:
                    await replay.pilot.pause(0.01)
            assert live.has_looked_at(version)
            ready = live._looked_at(live._at(version))
            await replay.press(way)
            assert live.version == version
            assert live.is_whole or live._growing is ready
            replay.screen.read_all()
            assert live.reading() == reflow(live.standing, "working")


def _note_calls(monkeypatch: pytest.MonkeyPatch, noted: list[str], owner: Any, name: str) -> None:  # noqa: ANN401 - a class or a module
    function = getattr(owner, name)

    def noting(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever it takes and gives
        noted.append(f"{type(arguments[0]).__name__}.{name}")
        return function(*arguments, **named)

    monkeypatch.setattr(owner, name, noting)


def test_minutes_alone_change_no_reading(tmp_path: Path) -> None:
    with Session.create(tmp_path / "log.adref", SMALL, name="log.md") as session:
        session.decide(Note("tea"))
        live = ReplayedText(session, version=1)
        reading = live.reading()
        live.go(2)
        assert live.step() is None
        assert isinstance(live.rows[1].event, MinuteNoted)
        assert live.reading().sections == reading.sections
