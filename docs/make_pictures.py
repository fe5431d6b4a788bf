"""The pictures of the README, taken from the program itself on the demo text: `make pictures`."""

import asyncio
import os
import re
import tempfile
from pathlib import Path

from session_store import Session
from tui.app import AdrefApp

HERE = Path(__file__).parent / "pictures"
DEMO = Path(__file__).parents[1] / "tui" / "samples" / "demo.md"
# A terminal's picture asks for a font from elsewhere; the reader's own fixed-width font serves.
_FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def take(name: str, *keys: str, size: tuple[int, int] = (120, 40)) -> None:
    """One picture: the demo opened, the keys pressed."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        with Session.create(Path(folder) / "demo.adref", DEMO.read_bytes(), name="demo.md") as session:
            app = AdrefApp(session)
            async with app.run_test(size=size) as pilot:
                await pilot.press(*keys)
                await pilot.pause(0.4)
                picture = app.export_screenshot(title="adref")
    (HERE / name).write_text(_FONT_FACES.sub("", picture), encoding="utf-8")


async def take_all() -> None:
    await take("table.svg", "a", "2", "n")
    await take("problems.svg", "a", "2", "P")
    await take("clean.svg", "a", "2", "r", "v", "v", "t")
    await take("narrow.svg", "a", size=(80, 24))


if __name__ == "__main__":
    asyncio.run(take_all())
