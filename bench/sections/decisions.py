"""One decision in memory: decide, apply and reflow, beside what accepts one tracked change elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench.figures import Figure, absent, against, at_percentiles, median, percentile
from bench.generated_text import working_text
from bench.peers import node_says, settling
from bench.peers.settling import ChangedText, Peer
from bench.quiet import undisturbed
from bench.sections import Scale
from resolution.deciding import Accept, Standing, apply, decide
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import View, reflow
from resolution.tree import Document

SIZES = (100, 1_000, 10_000, 100_000)
VIEW: View = "current"
STRIDE = 37
"""From one accepted point to the next: far apart, so that no section is done twice in a row."""
MOST = 0.1
PEERS = {
    "by_id": "prosemirror-suggest-changes, by id",
    "by_range": "prosemirror-suggest-changes, by range",
    "plainly": "ProseMirror, plain transaction",
}

PEERS_ON_FILES: dict[str, Peer] = {
    "patch": settling.patch,
    "git apply": settling.git_apply,
    "diff-match-patch": settling.diff_match_patch,
}


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds of one decision and the reading after it, at each size; those of peers at 10,000."""
    for size in scale.pick(SIZES, (100, 10_000)):
        document = read(working_text(size))
        bar = MOST if size == 10_000 else None
        times = decision_times(document, count=scale.pick(1_000, 100))
        yield from at_percentiles("decide and reflow", times, p50=bar, size=size)
        if size == 10_000:
            yield from peers(document, percentile(times, 50), count=scale.pick(200, 20))
            yield from peers_on_files(document, scale.folder / "one-change", rounds=scale.pick(9, 2))


def decision_times(document: Document, *, count: int) -> list[float]:
    """Milliseconds of each of so many decisions, each with its reading made from the one before."""
    standing = Standing(document)
    reading = reflow(standing, VIEW)
    times = []
    with undisturbed():
        for number in points_apart(len(document.points), count):
            began = perf_counter()
            standing = apply(standing, decide(standing, Accept(number)), standing.version + 1)
            reading = reflow(standing, VIEW, reading)
            times.append((perf_counter() - began) * 1e3)
    return times


def points_apart(points: int, count: int) -> list[int]:
    """Numbers of points, each once, far from one another."""
    return list(dict.fromkeys(1 + place * STRIDE % points for place in range(count)))


def peers(document: Document, ours: float, *, count: int) -> Iterator[Figure]:
    """The same text with each point's words as a tracked insertion, accepted one by one.

    `ours` is our median, in ms.
    """
    accepted = points_apart(len(document.points), count)
    said = node_says("accept_one.mjs", {"paragraphs": _insertions(document), "accepted": accepted})
    size = sum(1 for _ in document.paragraphs())
    for key, name in PEERS.items():
        if said is None:
            yield absent("accept one", name, size=size)
            continue
        yield from at_percentiles("accept one", said[key], size=size, by=name)
        bar = None if key == "plainly" else 1.0
        yield against("decide and reflow, p50", ours, percentile(said[key], 50), name, size=size, bar=bar)


def peers_on_files(document: Document, folder: Path, *, rounds: int) -> Iterator[Figure]:
    """What takes one change of the text's lines, from file to file or in memory."""
    standing = Standing(document)
    settled = apply(standing, decide(standing, Accept(len(document.points) // 2)), 1)
    base, clean = (as_text(reflow(one, "current")) for one in (standing, settled))
    changed = ChangedText.laid_down(folder, base=base, clean=clean)
    for name, peer in PEERS_ON_FILES.items():
        done = [peer(changed) for _ in range(rounds)]
        times = [one[0] for one in done if one is not None]
        size = sum(1 for _ in document.paragraphs())
        yield (
            median("accept one", times, size=size, by=name)
            if times
            else absent("accept one", name, size=size)
        )


def _insertions(document: Document) -> list[list[tuple[str, int | None]]]:
    """Each paragraph's words, those of a point with its number."""
    return [
        [
            (piece.raw, piece.within.point if piece.within else None)
            for piece in paragraph.pieces
            if piece.role == "text"
        ]
        for paragraph in document.paragraphs()
    ]
