"""Reading texts of growing size, positions and diagnostics included, by turns with markdown-it-py."""

from collections.abc import Callable, Iterator
from time import process_time

from markdown_it import MarkdownIt

from bench.figures import OURS, Figure, against
from bench.generated_text import working_text
from bench.sections import Scale
from session_store.working_text import read_working_text

PEER = "markdown-it-py"
PARAGRAPHS_OF_A_MB = 8_400
SIZES_MB = (0.5, 1.0, 2.0, 5.0)
MOST_SECONDS, MOST_TIMES = 3.0, 3.0


def measure(scale: Scale) -> Iterator[Figure]:
    """Processor seconds of each size, the least of some runs, and how they grow."""
    per_mb: list[float] = []
    for size in scale.pick(SIZES_MB, SIZES_MB[:1]):
        paragraphs = round(size * PARAGRAPHS_OF_A_MB)
        data = working_text(paragraphs).encode()
        ours, theirs = _by_turns(data, scale.pick(5, 2))
        per_mb.append(ours / len(data))
        name, is_largest = f"reading {size} MB", size == SIZES_MB[-1]
        yield Figure(name, ours, "s", MOST_SECONDS if is_largest else None, paragraphs, OURS)
        yield Figure(name, theirs, "s", None, paragraphs, PEER)
        yield against(name, ours, theirs, PEER, size=paragraphs, bar=MOST_TIMES)
    if len(per_mb) > 1:
        yield Figure(
            "reading a byte of the largest by one of the smallest", per_mb[-1] / per_mb[0], "times", 1.25
        )


def _by_turns(data: bytes, rounds: int) -> tuple[float, float]:
    text, peer = data.decode(), MarkdownIt()
    times = [
        (_seconds(lambda: read_working_text(data)), _seconds(lambda: peer.parse(text))) for _ in range(rounds)
    ]
    ours, theirs = zip(*times, strict=True)
    return min(ours), min(theirs)


def _seconds(act: Callable[[], object]) -> float:
    began = process_time()
    act()
    return process_time() - began
