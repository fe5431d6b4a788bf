"""A whole text with all its points settled, from file to clean text, beside what accepts all elsewhere."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

from bench.figures import Figure, absent, against, median, percentile
from bench.generated_text import word_of, working_text
from bench.peers import settling
from bench.peers.settling import ChangedText, Peer
from bench.quiet import undisturbed
from bench.sections import Scale
from bench.stopwatch import BenchError
from resolution.deciding import Accept, Package, Standing
from resolution.exchange.critic import as_critic
from resolution.exchange.docx import as_docx
from resolution.exchange.text import as_text
from resolution.reflow import reflow
from resolution.reflow.profile import ITU
from session_store import Session

POINTS = {10_416: 5_000, 1_000: 480}
"""Paragraphs of the text, and the points it has."""
MOST_PART = 0.1
"""Of what pandoc needs."""
NAME = "all points settled"
PEERS: dict[str, Peer] = {
    "pandoc --track-changes=accept": settling.pandoc,
    "LibreOffice, loading and accepting": settling.libreoffice,
    "git apply": settling.git_apply,
    "criticmarkup": settling.criticmarkup,
    "a bare re.sub": settling.substitution,
}


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds of the whole program, start and all, and of the same in memory; those of peers."""
    size = scale.pick(*POINTS)
    session, changed = laid_down(scale.folder, size)
    command = ["text", "--view", "clean", str(session)]
    rounds = scale.pick(5, 1)
    whole = _times(lambda text: settling.adref(command, text), changed, size=size, rounds=rounds)
    yield median(f"{NAME}, session file to clean text, the program", whole, size=size)
    inside = [_in_memory(session, POINTS[size]) for _ in range(rounds)]
    yield median(f"{NAME}, session file to clean text, in memory", inside, size=size)
    for name, peer in PEERS.items():
        if scale.is_quick and peer is settling.libreoffice:
            continue  # its start alone takes seconds
        theirs = _times(peer, changed, size=size, rounds=scale.pick(3, 1))
        if not theirs:
            yield absent(NAME, name, size=size)
            continue
        yield median(NAME, theirs, size=size, by=name)
        if peer is settling.pandoc:
            for what, ours in (("the program", whole), ("in memory", inside)):
                bar = None if scale.is_quick else MOST_PART
                yield against(
                    f"{NAME}, {what}", percentile(ours, 50), percentile(theirs, 50), name, size=size, bar=bar
                )


def laid_down(folder: Path, size: int) -> tuple[Path, ChangedText]:
    """A session in which all points are accepted, and its text with these changes in every peer's form."""
    path = folder / "settled.adref"
    with closing(Session.create(path, working_text(size).encode(), name="lending.md")) as session:
        session.decide(Package(tuple(Accept(point.number) for point in session.document.points)))
        standing = session.standing
    return path, in_every_form(folder / "changed", standing)


def in_every_form(folder: Path, standing: Standing) -> ChangedText:
    """A text as it stands, for the peers: base, clean, and marked in Word's and CriticMarkup's form."""
    return ChangedText.laid_down(
        folder,
        base=as_text(reflow(standing, "base")),
        clean=as_text(reflow(standing, "clean")),
        critic=as_critic(reflow(standing, "marked"), standing.document),
        docx=as_docx(standing, "marked", profile=ITU, times={}),
    )


def _times(peer: Peer, changed: ChangedText, *, size: int, rounds: int) -> list[float]:
    """Milliseconds of each round; none where the peer is absent. Raises BenchError where it did less."""
    times = []
    for _ in range(rounds):
        done = peer(changed)
        if done is None:
            return []
        times.append(done[0])
        _check(done[1], POINTS[size])
    return times


def _check(text: str, points: int) -> None:
    """Every point's words are there, and nothing marks them any more."""
    missing = [point for point in range(1, points + 1) if word_of(point) not in text]
    if missing or any(mark in text for mark in ("{++", "[annex")):
        raise BenchError(f"not all changes were accepted: {len(missing)} of {points} points are missing")


def _in_memory(path: Path, points: int) -> float:
    """From the bytes of the file to the text, everything imported."""
    with undisturbed():
        began = perf_counter()
        with closing(Session.open(path, read_only=True)) as session:
            text = as_text(reflow(session.standing, "clean"))
        taken = (perf_counter() - began) * 1e3
    _check(text, points)
    return taken
