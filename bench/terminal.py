"""A pseudo-terminal with the program on it, in a process group of its own."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
from pathlib import Path
from time import perf_counter_ns
from types import TracebackType
from typing import Self

import pyte

from bench.frames import Frame, frames_of

COLUMNS, LINES = 120, 40
CHUNK = 1 << 16
NS = 1_000_000_000
SYNC_ASKED = b"\x1b[?2026$p"
SYNC_KNOWN = b"\x1b[?2026;2$y"


class Terminal:
    """A command on a terminal of 120 × 40 that knows synchronized updates; as a context it ends it again."""

    def __init__(
        self, command: list[str], environment: dict[str, str], *, keep_open: tuple[int, ...] = ()
    ) -> None:
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        self.started = perf_counter_ns()
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
            pass_fds=keep_open,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        os.close(self._master)

    def send(self, keys: str) -> int:
        """Presses keys; when, in ns."""
        pressed = perf_counter_ns()
        os.write(self._master, keys.encode())
        return pressed

    def receive(self, *, quiet: float, at_most: float) -> list[Frame]:
        """The repaints until nothing came for `quiet` seconds; none is on the screen before it is shown."""
        chunks: list[tuple[int, bytes]] = []
        end = perf_counter_ns() + int(at_most * NS)
        while perf_counter_ns() < end and select.select([self._master], [], [], quiet)[0]:
            try:
                data = os.read(self._master, CHUNK)
            except OSError:
                break
            chunks.append((perf_counter_ns(), data))
            if SYNC_ASKED in data:
                os.write(self._master, SYNC_KNOWN)
        frames, rest = frames_of(chunks)
        return [*frames, Frame(rest, chunks[-1][0])] if rest else frames

    def show(self, frame: Frame) -> list[str]:
        """Paints a repaint on the screen, and gives the screen's lines."""
        self._stream.feed(frame.data)
        return self._screen.display

    @property
    def lines(self) -> list[str]:
        return list(self._screen.display)

    def ground_at(self, line: int, column: int) -> tuple[str, bool]:
        """The colour below a cell, and whether it is the other way round."""
        cell = self._screen.buffer[line][column]
        return cell.bg, cell.reverse

    def resize(self, columns: int) -> int:
        """Gives the terminal so many columns; when, in ns."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, columns, 0, 0))
        self._screen.resize(LINES, columns)
        resized = perf_counter_ns()
        os.killpg(self.process.pid, signal.SIGWINCH)
        return resized

    def memory(self) -> int:
        """The memory the program holds now, in kB; 0 where that cannot be told."""
        return self._status("VmRSS")

    def columns_of(self, sign: str, line: int) -> list[int]:
        """The cells of a line that hold this sign, as the terminal counts them."""
        cells = self._screen.buffer[line]
        return [column for column in range(COLUMNS) if cells[column].data == sign]

    def peak_memory(self) -> int:
        """The most memory the program held, in kB; 0 where that cannot be told."""
        return self._status("VmHWM")

    def _status(self, name: str) -> int:
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.is_file():
            return 0
        sizes = (line.split()[1] for line in status.read_text().splitlines() if line.startswith(name))
        return int(next(sizes, "0"))
