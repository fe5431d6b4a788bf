"""What came from the program, cut into repaints: each stands between the marks of a synchronized update."""

from dataclasses import dataclass

BEGIN = b"\x1b[?2026h"
END = b"\x1b[?2026l"


@dataclass(frozen=True, slots=True)
class Frame:
    """One repaint: its bytes (with what came before its beginning), and when its last byte arrived, in ns."""

    data: bytes
    arrived: int


def frames_of(chunks: list[tuple[int, bytes]]) -> tuple[list[Frame], bytes]:
    """The repaints in what arrived, chunk by chunk with its time; and the bytes after the last of them."""
    frames: list[Frame] = []
    waiting = b""
    for arrived, data in chunks:
        waiting += data
        while (end := waiting.find(END)) >= 0:
            cut = end + len(END)
            frames.append(Frame(waiting[:cut], arrived))
            waiting = waiting[cut:]
    return frames, waiting
