"""The pictures of the README, taken from the program itself on the demo text: `make pictures`."""

import asyncio
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from resolution.deciding import (
    Accept,
    Choose,
    EnterAgendaItem,
    EnterAttendance,
    EnterReservation,
    EnterStatement,
    Keep,
    Package,
    Park,
    Reject,
    Resume,
    Suspend,
    Undo,
)
from session_store import Session
from session_store.chair_file import ChairFile, Focus
from tui.app import AdrefApp
from tui.replay.replay_app import ReplayApp
from tui.room.room_app import RoomApp
from tui.secretary.secretary_app import SecretaryApp

HERE = Path(__file__).parent / "pictures"
DEMO = Path(__file__).parents[1] / "tui" / "samples" / "demo.md"
# A terminal's picture asks for a font from elsewhere; the reader's own fixed-width font serves.
_FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
REVISED = (
    ("the third Forum on Small and Remote Networks", "the fourth Forum on Small and Remote Networks"),
    (
        "the confidence of the public in the warnings",
        "the confidence [and trust] of the public in the warnings",
    ),
    ("which names the loss of telemetry during storms", "which names the loss of telemetry in storms"),
)
DECIDED = ("a", "a", "r", "p", *"capitals", "enter")
"""Two points accepted, one rejected, one parked: the next has alternatives."""
BEGAN = datetime(2026, 10, 28, 9, 30, tzinfo=UTC)


@contextmanager
def demo_session() -> Iterator[Session]:
    """The demo as a fresh session in a folder of its own, by whose clock three minutes pass at each look."""
    moments = iter(range(0, 10_000, 3))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        path, data = Path(folder) / "demo.adref", DEMO.read_bytes()
        with Session.create(
            path, data, name="demo.md", clock=lambda: BEGAN + timedelta(minutes=next(moments))
        ) as session:
            yield session


@contextmanager
def chair_at(session: Session, point: int) -> Iterator[ChairFile]:
    """The chair at the table, looking at that point."""
    side_file = ChairFile.take(session.path)
    if side_file is None:
        raise RuntimeError(session.path)
    side_file.tell(Focus(point, "", "working"))
    yield side_file
    side_file.close()


async def picture(
    name: str,
    app: AdrefApp,
    *keys: str,
    size: tuple[int, int] = (120, 40),
    meanwhile: Callable[[], object] = lambda: None,
) -> None:
    """One picture: the keys pressed, and what others did meanwhile."""
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        meanwhile()
        await pilot.pause(0.4)
        taken = app.export_screenshot(title="adref")
    (HERE / name).write_text(_FONT_FACES.sub("", taken), encoding="utf-8")


async def take(name: str, *keys: str, size: tuple[int, int] = (120, 40)) -> None:
    """The chair's table."""
    with demo_session() as session:
        await picture(name, AdrefApp(session), *keys, size=size)


async def take_secretary(name: str, *keys: str) -> None:
    """The secretary's screen, in the midst of a meeting."""
    with demo_session() as chair:
        chair.enter(EnterAttendance(("BREMORA", "SCG", "TUV")))
        chair.enter(EnterAgendaItem("2 Working text of Resolution 41"))
        chair.decide(Accept(1))
        chair.enter(EnterReservation("TUV", "could not join the consensus on the second part.", 2))
        chair.decide(Choose(2, (2,)))
        announced = (BEGAN + timedelta(minutes=19)).isoformat()
        chair.enter(EnterStatement("BREMORA", "regretted that its first option was not taken up.", announced))
        with chair_at(chair, 3), Session.open(chair.path, actor="secretary") as session:
            app = SecretaryApp(session, now=lambda: BEGAN + timedelta(minutes=24, seconds=35))
            await picture(name, app, *keys)


async def take_revision(name: str, *keys: str) -> None:
    """A text that was revised in an editor, beside what was decided on it."""
    with demo_session() as session:
        revised = DEMO.read_text(encoding="utf-8")
        for before, after in REVISED:
            if before not in revised:
                raise LookupError(before)
            revised = revised.replace(before, after)
        session.path.with_name("demo.md").write_text(revised, encoding="utf-8")
        await picture(name, AdrefApp(session), *keys)


async def take_room(name: str) -> None:
    """The room, just after a decision."""
    with demo_session() as chair:
        chair.decide(Accept(1))
        with chair_at(chair, 2) as side_file, Session.open(chair.path, read_only=True) as session:

            def decide() -> None:
                chair.decide(Choose(2, (2,)))
                side_file.tell(Focus(3, "", "working"))

            await picture(name, RoomApp(session, "large"), meanwhile=decide)


async def take_replay(name: str, *keys: str) -> None:
    """The replay, in the midst of a log with a suspension."""
    acts = (
        Accept(1),
        Choose(2, (2,)),
        Park(4, "awaits capitals", "BREMORA"),
        Suspend("coffee"),
        Resume(),
        Accept(3),
        Reject(10),
        Undo(),
        Package((Choose(5, (1,)), Accept(6)), "networks"),
        Choose(7, (2,)),
        Keep(9),
    )
    with demo_session() as chair:
        for act in acts:
            chair.decide(act)
        with Session.open(chair.path, read_only=True) as session:
            await picture(name, ReplayApp(session, 7), *keys)


async def take_all() -> None:
    await take("table.svg", *DECIDED)
    await take("problems.svg", *DECIDED, "P")
    await take("clean.svg", *DECIDED, "v", "v", "t")
    await take("narrow.svg", "a", size=(80, 24))
    await take_secretary("secretary.svg")
    await take_room("room.svg")
    await take_revision("revision.svg", *DECIDED, "E")
    await take_replay("replay.svg")


if __name__ == "__main__":
    os.environ |= {"TZ": "UTC", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    time.tzset()
    asyncio.run(take_all())
