"""Replaying a long log: to its last moment, a step back from there, a jump anywhere; in processor time.

A log of decisions at random, one in fifty taken back. Memory is what the checkpoints hold beside the end.
Then the same on the screen: the real program on a pseudo-terminal, from each key to its repaint.
"""

import random
import tracemalloc
from collections.abc import Callable, Iterator
from time import process_time

from bench.figures import Figure, at_percentiles
from bench.generated_text import working_text
from bench.long_log import long_log, record_long_log
from bench.quiet import undisturbed
from bench.replay_keys import ReplayKeys, opened_replay
from bench.sections import Scale
from bench.session_file import workplace
from resolution.deciding import Checkpoints, Event, Standing, fold
from resolution.reader import read
from resolution.reflow import Reading, reflow, renewal_of
from resolution.tree import Document

PARAGRAPHS, EVENTS = 10_000, 100_000
FRAME = 16.0
IN_VIEW = 3
"""Sections of this text of which a window of forty lines can show a line."""

Log = list[tuple[int, Event]]


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds, events and megabytes."""
    size, count = scale.pick((PARAGRAPHS, EVENTS), (1_000, 5_000))
    document = read(working_text(size))
    log = list(long_log(document, count))
    start = Standing(document)
    known = reflow(start, "working")
    with undisturbed():
        folds = [_ms(lambda: fold(document, log)) for _ in range(scale.pick(5, 1))]
        yield Figure("replay to the last moment", min(folds), "ms", 300, size, samples=tuple(folds))
        past = Checkpoints(start)
        began = process_time()
        last = past.fold_on(start, log)
        yield Figure("the same, with checkpoints", (process_time() - began) * 1e3, "ms", size=size)
        reading = reflow(last, "working", known)
        yield from _moves(past, last, reading, rounds=scale.pick(100, 10), size=size)
    yield Figure("memory of the checkpoints", _megabytes(document, log), "MB", size=size)
    yield from _on_screen(scale, document, count, size=size)


def _on_screen(scale: Scale, document: Document, count: int, *, size: int) -> Iterator[Figure]:
    """From the start to the first moment shown, and from each key to the repaint that shows another one."""
    place = workplace(scale.folder / "replay", size)
    record_long_log(place.session, document, count)
    with opened_replay(place) as (terminal, opened):
        yield Figure(f"start to the replay of {count:,} events", opened, "ms", size=size)
        keys = ReplayKeys(terminal, last=count)
        keys.go_about(rounds=scale.pick(12, 2))
    for name, timings in keys.timings.items():
        yield from at_percentiles(f"{name}: key to repaint", timings, p50=FRAME, p99=FRAME, size=size)


def _moves(
    past: Checkpoints, last: Standing, reading: Reading, *, rounds: int, size: int
) -> Iterator[Figure]:
    """Steps back from the end, and jumps anywhere with what is in view there."""
    sections = [section.id for section in reading.sections]
    pick = random.Random(7)  # noqa: S311 - the same moments at each run
    steps, jumps, folded, shown = [], [], 0, reading
    for round_ in range(rounds):
        before, began = past.folded, process_time()
        shown = reflow(past.at(last.version - 1 - round_, last), "working", shown)
        steps.append((process_time() - began) * 1e3)
        folded = max(folded, past.folded - before)
        to, at = pick.randrange(1, last.version), pick.randrange(len(sections) - IN_VIEW)
        view = sections[at : at + IN_VIEW]
        jumps.append(_ms(lambda to=to, view=view: _jump(past.at(to, last), reading, view)))  # type: ignore[misc]
    yield from at_percentiles("a step back from there", steps, p50=FRAME, p99=FRAME, size=size)
    yield from at_percentiles("a jump, what is in view", jumps, p50=FRAME, p99=FRAME, size=size)
    yield Figure("events folded for a step, at most", folded, "events", past.stretch, size)


def _jump(standing: Standing, reading: Reading, view: list[str]) -> None:
    renewal = renewal_of(standing, reading)
    if renewal is not None:
        renewal.make(section.id for section in reading.sections if section.id in view)
        renewal.reading()


def _megabytes(document: Document, log: Log) -> float:
    tracemalloc.start()
    past = Checkpoints(Standing(document))
    last = past.fold_on(Standing(document), log)
    whole = tracemalloc.get_traced_memory()[0]
    del past
    held = whole - tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return held / 1e6 if last.version else 0.0


def _ms(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return (process_time() - began) * 1e3
