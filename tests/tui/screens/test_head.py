"""The beginning of a long text: looked at while the rest is read, and gone on from where the chair is."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from bench.generated_text import working_text
from resolution.deciding import Accept, Amend, AnyRequest, Note, Reject, Undo
from resolution.reader import read_beginning
from resolution.tree import ParagraphId, PointNumber
from resolution.under_way import Hear
from session_store import Session, SessionBusy
from session_store.working_text import WorkingText, read_text
from tests.tui.screens.at import At, screen_text
from tui import opening_ahead
from tui.app import READING, AdrefApp
from tui.head_text import LONG, Head, HeadText, head_of_session, head_of_text
from tui.opening_ahead import OpeningAhead
from tui.screens import head_screen
from tui.screens.head_screen import NO_CODE_YET, HeadScreen
from tui.screens.line_prompt import LinePrompt
from tui.screens.table import TableScreen

TEXT = working_text(300)
SHOWN, TEXT_COLUMNS = slice(2, 24), slice(33, 116)


class Reading:
    """An application at the beginning of a text whose rest waits to be read."""

    def __init__(self, ahead: OpeningAhead, app: AdrefApp, pilot: Pilot[None], may_read: Event) -> None:
        self.ahead, self.app, self.pilot, self._may_read = ahead, app, pilot, may_read

    @property
    def at(self) -> At:
        return At(self.app, self.pilot, self.ahead.session)

    def lines(self) -> list[str]:
        return screen_text(self.app.screen).split("\n")

    async def read_the_rest(self) -> None:
        self._may_read.set()
        for reading in [worker for worker in self.app.workers if worker.name == READING]:
            with suppress(WorkerCancelled):
                await reading.wait()
        await self.pilot.pause()
        await self.pilot.pause()


def _head(text: str, *, is_sure: bool = True) -> Head:
    beginning = read_beginning(text, 12_000)
    assert beginning is not None
    return Head(text.encode(), HeadText(beginning, "t.md", None, points=144, is_sure=is_sure))


@asynccontextmanager
async def _opened(
    head: Head, open_session: Callable[[WorkingText, Hear], Session], monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Reading]:
    may_read = Event()

    def waiting(text: str, *, told: Callable[[int], None] | None = None) -> object:
        assert may_read.wait(20)
        return read_text(text, told=told)

    monkeypatch.setattr(opening_ahead, "read_text", waiting)

    def opened(read: WorkingText, hear: Hear) -> Session:
        assert may_read.wait(20)
        return open_session(read, hear)

    ahead = OpeningAhead(head, opened)
    app = AdrefApp(ahead=ahead)
    try:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            yield Reading(ahead, app, pilot, may_read)
    finally:
        may_read.set()
        if ahead.session is not None:
            ahead.session.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.adref"


SHORT = "resolves\n\n1 to act [now] soon.\n\n2 to [pay].\n"


def _short(path: Path, *requests: AnyRequest) -> Head:
    with Session.create(path, SHORT.encode(), name="t.md") as session:
        for request in requests:
            session.decide(request)
    head = head_of_session(path)
    assert head is not None
    assert head.text.standing == session.standing
    return head


@asynccontextmanager
async def _opened_short(head: Head, path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reading]:
    """The same with a short text, which is read already: its record waits to be opened."""

    def again(read: WorkingText, hear: Hear) -> Session:
        return Session.open(path, reader=read.for_its_bytes, hear=hear)

    async with _opened(head, again, monkeypatch) as reading:
        assert isinstance(reading.app.screen, HeadScreen)
        yield reading


async def test_a_short_text_shows_as_its_table_will_with_all_that_was_decided(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amend = Amend(ParagraphId("s1.2"), "to owe [and pay]")
    head = _short(path, Reject(PointNumber(1)), Undo(), Accept(PointNumber(1)), amend, Note("later"))
    async with _opened_short(head, path, monkeypatch) as reading:
        before = reading.lines()
        await reading.read_the_rest()
        table = reading.app.screen
        assert isinstance(table, TableScreen)
        below = [screen for screen in reading.app.screen_stack if isinstance(screen, HeadScreen)]
        await reading.pilot.pause(0.1)
        refreshed: list[object] = []
        monkeypatch.setattr(table, "refresh", lambda *regions, **_: refreshed.append(regions))
        for screen in below:
            screen.note_minute()
            screen.tell_progress()
        await reading.pilot.pause(0.05)
        monkeypatch.undo()
        assert below
        assert refreshed == []
        after = reading.lines()
        assert after[0] == before[0].replace(NO_CODE_YET, reading.at.session.head_code)
        assert "owe" in "".join(before)
        assert before[1:29] == after[1:29]
        assert before[39:] == after[39:]


async def test_a_short_text_whose_record_is_long_in_coming_says_so_and_can_be_left(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(head_screen, "TOLD_AFTER", 0.0)
    async with _opened_short(_short(path), path, monkeypatch) as reading:
        assert "…" in reading.lines()[0]
        await reading.pilot.press("q")
        await reading.read_the_rest()
        assert not reading.app.is_running
    assert reading.ahead.session is None


async def test_keys_pressed_before_a_short_text_s_table_is_there_are_taken_by_it_in_their_order(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _opened_short(_short(path), path, monkeypatch) as reading:
        await reading.pilot.press("a", "down", "q")
        assert reading.app.is_running
        await reading.read_the_rest()
        assert not reading.app.is_running
        assert reading.at.kinds() == ["option-accepted"]


async def test_a_key_that_waits_for_the_table_comes_to_it_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _opened_short(_short(path), path, monkeypatch) as reading:
        come: list[str] = []
        monkeypatch.setattr(AdrefApp, "on_key", lambda _, event: come.append(event.key))
        await reading.pilot.press("G", "2")
        assert come == []
        await reading.read_the_rest()
        assert isinstance(reading.app.screen, LinePrompt)
        assert reading.app.screen.line.value == "2"
        assert "G" not in come


def _is_there(path: Path) -> bool:
    return path.exists()


def _begun(path: Path) -> Callable[[WorkingText, Hear], Session]:
    return lambda read, _: Session.create(path, read.data, name="t.md", reader=read.for_its_bytes)


async def test_the_beginning_shows_before_the_rest_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _opened(_head(TEXT), _begun(path), monkeypatch) as reading:
        assert isinstance(reading.app.screen, HeadScreen)
        lines = reading.lines()
        assert "reading…" in lines[0]
        assert any("annex-00001" in line for line in lines[SHOWN])
        assert "Point 1 ·" in "".join(lines)
        assert reading.ahead.session is None


async def test_no_row_moves_when_the_whole_is_there_and_keys_decide_then(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _opened(_head(TEXT), _begun(path), monkeypatch) as reading:
        before = reading.lines()
        await reading.read_the_rest()
        assert isinstance(reading.app.screen, TableScreen)
        after = reading.lines()
        assert [line[TEXT_COLUMNS] for line in after[SHOWN]] == [line[TEXT_COLUMNS] for line in before[SHOWN]]
        assert "144 open" in after[0]
        await reading.at.press("a")
        assert reading.at.kinds() == ["option-accepted"]


async def test_where_the_chair_moved_meanwhile_stays_in_view(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _opened(_head(TEXT), _begun(path), monkeypatch) as reading:
        await reading.pilot.press("pagedown", "pagedown", "down", "down")
        before = reading.lines()
        await reading.read_the_rest()
        assert [line[TEXT_COLUMNS] for line in reading.lines()[SHOWN]] == [
            line[TEXT_COLUMNS] for line in before[SHOWN]
        ]


@pytest.mark.parametrize("key", ["a", "n", "slash", "end", "v"])
async def test_every_other_key_is_answered_in_words(
    path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with _opened(_head(TEXT), _begun(path), monkeypatch) as reading:
        await reading.pilot.press(key)
        await reading.pilot.pause()
        assert "Still reading" in "".join(reading.lines())
        assert isinstance(reading.app.screen, HeadScreen)


async def test_how_far_it_has_come_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with _opened(_head(TEXT), _begun(path), monkeypatch) as reading:
        reading.ahead.doing = "reading… 42 %"
        assert isinstance(reading.app.screen, HeadScreen)
        reading.app.screen.tell_progress()
        await reading.pilot.pause()
        assert "reading… 42 %" in reading.lines()[0]


async def test_leaving_stops_the_reading_and_makes_no_session(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _opened(_head(TEXT), _begun(path), monkeypatch) as reading:
        await reading.pilot.press("q")
        await reading.pilot.pause()
        await reading.read_the_rest()
        assert not reading.app.is_running
    assert reading.ahead.session is None
    assert reading.ahead.failure is None
    assert not _is_there(path)


async def test_what_cannot_be_opened_ends_with_its_reason(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: WorkingText, __: Hear) -> Session:
        raise SessionBusy(path, "is being written")

    async with _opened(_head(TEXT), refused, monkeypatch) as reading:
        await reading.read_the_rest()
    assert isinstance(reading.ahead.failure, SessionBusy)


async def test_decisions_that_are_not_shown_yet_are_said_to_be_missing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Session.create(path, TEXT.encode(), name="t.md") as session:
        session.decide(Accept(1))

    def opened(read: WorkingText, hear: Hear) -> Session:
        return Session.open(path, reader=read.for_its_bytes, hear=hear)

    async with _opened(_head(TEXT, is_sure=False), opened, monkeypatch) as reading:
        shown = "".join(reading.lines())
        assert "as first read: what was decided is not shown yet" in shown
        assert "How the points stand shows once" in shown
        await reading.read_the_rest()
        assert "1 settled" in reading.lines()[0]


def test_a_session_says_what_its_head_needs(path: Path) -> None:
    text = working_text(2_000)
    assert len(text) > LONG
    with Session.create(path, text.encode(), name="t.md", profile="un") as session:
        head = head_of_session(path)
        assert head is not None
        assert (head.text.is_sure, head.text.points, head.text.name) == (True, 960, "t.md")
        assert head.data == text.encode()
        session.note("we begin")
        assert (head := head_of_session(path)) is not None
        assert head.text.is_sure
        session.decide(Accept(1))
        assert (head := head_of_session(path)) is not None
        assert not head.text.is_sure


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        b"SQLite format 3\0" + b"x" * LONG,
        b"PK\x03\x04" + b"x" * LONG,
        b"\xff" * (LONG + 1),
        b"[" * (LONG + 1),
        b"resolves\n\n" + b"1 to act;\n\n" * LONG,
    ],
)
def test_what_is_no_plain_text_is_opened_as_ever(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(data[: 4 * LONG])
    assert head_of_text(file, None) is None
    assert head_of_session(file) is None


def test_a_file_that_is_not_there_has_no_head(tmp_path: Path) -> None:
    assert head_of_text(tmp_path / "no.md", None) is None
    assert head_of_session(tmp_path / "no.adref") is None
