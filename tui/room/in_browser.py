"""The room's screen in a browser: each visitor is shown a room of their own, which only reads."""

import asyncio
import shlex
import signal
import socket
import sys
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

from tui.room.sizes import RoomSize

MOST_VISITORS = 50
"""Each is a process of its own; one more is told to come back later."""

FROM_HERE_ALONE = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; frame-ancestors 'none'"
)


class RoomServer(Server):
    """Serves rooms on a socket that is bound already, to pages that it served itself."""

    def __init__(self, session: Path, size: RoomSize, bound: socket.socket) -> None:
        room = [sys.executable, "-m", "tui.room.served", str(session), size]
        self._bound = bound
        self._visitors = 0
        super().__init__(shlex.join(room), title="adref", public_url=url_of(bound))

    def serve(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 - as the server declares it
        """Serves until it is interrupted or told to end."""
        self.debug = debug
        loop = asyncio.new_event_loop()
        for ending in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(ending, self.request_exit)
        web.run_app(self._make_app(), sock=self._bound, handle_signals=False, loop=loop, print=None)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.on_response_prepare.append(_from_here_alone)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Says nothing: the command has said all there is to say."""

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A room for one visitor; refused to pages of other sites, which a browser may hold open."""
        if request.headers.get("Origin") != self.public_url:
            raise web.HTTPForbidden(text="This room is shown to its own page only.")
        if self._visitors >= MOST_VISITORS:
            raise web.HTTPServiceUnavailable(text=f"{MOST_VISITORS} look on already.")
        self._visitors += 1
        try:
            return await super().handle_websocket(request)
        finally:
            self._visitors -= 1


async def _from_here_alone(_: web.Request, response: web.StreamResponse) -> None:
    """The page asks nobody else for anything: its template would fetch a font from elsewhere."""
    response.headers["Content-Security-Policy"] = FROM_HERE_ALONE


def bind(host: str, port: int) -> socket.socket:
    """A socket at that address; port 0 takes any that is free. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)


def url_of(bound: socket.socket) -> str:
    """Where a browser finds it."""
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
