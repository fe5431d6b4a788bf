"""The room over a real server on loopback: its own page sees the text, pages of other sites see nothing."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from session_store import Session
from tui.command_line import main

pytestmark = pytest.mark.terminal
TEXT = "*noting*\n\na) the [first] lamp;\n\nb) the rest,\n"


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "lamps.adref"
    Session.create(path, TEXT.encode(), name="lamps.md").close()
    return path


@pytest.fixture
def address(session: Path) -> Iterator[str]:
    """Where a server that ends with the test shows the session."""
    command = [sys.executable, "-m", "tui.command_line", "serve", str(session), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            url, _, rest = server.stdout.readline().partition(" ")
            assert "read-only" in rest
            assert "no password: whoever uses this machine" in server.stdout.readline()
            yield url
        finally:
            server.send_signal(signal.SIGINT)
            out, complaints = server.communicate(timeout=20)
            assert (server.returncode, out, complaints) == (0, "", "")


async def test_the_page_shows_the_room_and_other_sites_pages_do_not(address: str) -> None:
    async with aiohttp.ClientSession() as visitor:
        async with visitor.get(address) as page:
            assert page.status == 200
            assert page.headers["Content-Security-Policy"].startswith("default-src 'self';")
            assert f"{address.replace('http', 'ws')}/ws" in await page.text()
        foreign: tuple[dict[str, str], ...] = ({}, {"Origin": "http://elsewhere.example"})
        for origin in foreign:
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await visitor.ws_connect(f"{address}/ws", headers=origin)
            assert refused.value.status == 403
        room = await visitor.ws_connect(f"{address}/ws?width=100&height=30", headers={"Origin": address})
        shown = ""
        while "lamp" not in shown or "1 open" not in shown:
            shown += (await room.receive_bytes(timeout=30)).decode(errors="replace")
        await room.close()


def test_an_address_in_use_is_told_in_a_line(
    session: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    port = address.rpartition(":")[2]
    assert main(["serve", str(session), "--port", port]) == 1
    assert f"127.0.0.1, port {port}: address already in use" in capsys.readouterr().err


def test_what_cannot_be_followed_is_refused_as_for_the_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", str(tmp_path / "none.adref")]) == 2
    assert "no such file" in capsys.readouterr().err
