"""Word files read as working texts and written with tracked changes, beside programs that convert them."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from bench.figures import Figure, absent, at_percentiles
from bench.quiet import undisturbed
from bench.sections import Scale
from bench.word_text import changed_text
from resolution.deciding import Standing
from resolution.exchange.docx import as_docx, read_docx
from resolution.reader import read
from resolution.reflow.profile import ITU

SMALL = (97, 712)
LARGE = (10_000, 5_000)
BARS = {SMALL: 100.0, LARGE: 3_000.0}
"""Paragraphs and changes, and in how many ms they have to be read, and the many to be written."""


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds from the bytes to the tree, and from a standing to the bytes; those of peers."""
    for size, changes in (SMALL, scale.pick(LARGE, SMALL)):
        data = changed_text(size, changes)
        bar, count = BARS[size, changes], 15 if size == SMALL[0] else 3
        reading = _times(lambda data=data: read(read_docx(data).text), count)  # type: ignore[misc]
        yield from at_percentiles(f"{changes} changes read", reading, p50=bar, size=size)
        standing = Standing(read(read_docx(data).text))
        for view in ("marked", "clean"):
            writing = _times(
                lambda standing=standing, view=view: as_docx(standing, view, profile=ITU, times={}),  # type: ignore[misc]
                count,
            )
            kept = bar if size == LARGE[0] else None
            yield from at_percentiles(f"{view} view written", writing, p50=kept, size=size)
        yield from _peers(data, scale.folder, size=size, changes=changes)


def _times(work: Callable[[], object], count: int) -> list[float]:
    times = []
    with undisturbed():
        for _ in range(count):
            began = perf_counter()
            work()
            times.append((perf_counter() - began) * 1e3)
    return times


def _peers(data: bytes, folder: Path, *, size: int, changes: int) -> Iterator[Figure]:
    """What others need for the file, their start with it, where they are installed."""
    source = folder / f"text-{size}.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    commands = {
        "pandoc": ["pandoc", "--track-changes=all", "-t", "json", "-o", f"{source}.json", str(source)],
        "soffice": [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "txt",
            "--outdir",
            str(folder),
            str(source),
        ],
    }
    for name, command in commands.items():
        yield from _peer(f"{changes} changes read", name, command, size=size)
    again = ["pandoc", "-f", "json", "-t", "docx", "-o", f"{source}.again.docx", f"{source}.json"]
    yield from _peer("marked view written", "pandoc", again, size=size)


def _peer(name: str, by: str, command: list[str], *, size: int) -> Iterator[Figure]:
    if shutil.which(by) is None:
        yield absent(name, by, size=size)
    else:
        yield from at_percentiles(name, _times(lambda: _run(command), 3), size=size, by=by)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
