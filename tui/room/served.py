"""`python -m tui.room.served SESSION SIZE`: one room for one browser, as the server starts it."""

import sys
from pathlib import Path
from typing import cast

from session_store import Session
from tui.room.room_app import RoomApp
from tui.room.sizes import RoomSize


def main(session: str, size: str) -> None:
    """Shows the room until its browser leaves."""
    with Session.open(Path(session), read_only=True) as followed:
        RoomApp(followed, cast("RoomSize", size)).run()


if __name__ == "__main__":
    main(*sys.argv[1:3])
