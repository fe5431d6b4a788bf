"""What was measured, as rows for people and as JSON for programs."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bench.figures import OURS, Figure
from bench.speed import Speed
from bench.suite import Measured
from bench.terminal import COLUMNS, LINES

FRAME = 1000 / 60
WIDE_NAME = 72


def row(figure: Figure) -> str:
    """One figure: what, by whom if not by us, of how many paragraphs, its value, whether its bar is kept."""
    name = figure.name if figure.by == OURS else f"  {figure.by}: {figure.name}"
    size = f"{figure.size:,}" if figure.size else ""
    value = "not installed" if figure.is_absent else f"{_number(figure.value)} {figure.unit}"
    return f"  {name:<{WIDE_NAME}} {size:>8} {value:>16}  {_verdict(figure)}".rstrip()


def _verdict(figure: Figure) -> str:
    if figure.bar is None:
        return ""
    return f"{'kept  ' if figure.is_kept else 'MISSED'} at most {_number(figure.bar)}"


def quietness(measured: Measured) -> str:
    """Whether the section counts, and how quick the machine was, for a comparison with other hours."""
    work = (measured.before.work + measured.after.work) / 2
    quiet = warning(measured) or "The machine was quiet."
    return f"{quiet} Its fixed piece of work took {work:.1f} ms, the section {measured.seconds:.0f} s."


def _number(value: float) -> str:
    """Three digits that say something, none more."""
    if value == 0 or float(value).is_integer():
        return f"{value:,.0f}"
    for digits, below in ((4, 0.1), (3, 1), (2, 10), (1, 100)):
        if abs(value) < below:
            return f"{value:.{digits}f}"
    return f"{value:,.0f}"


def warning(measured: Measured) -> str:
    """Why the figures of a section are not valid; empty where they are."""
    if measured.is_valid:
        return ""
    others = (
        "what others used is not told"
        if measured.others is None
        else f"others used {measured.others:.2f} cores"
    )
    return f"NOT VALID: the machine was busy: before {measured.before}, after {measured.after}, {others}"


def explanation(file_system: str) -> str:
    """What the figures are figures of."""
    return (
        f"Keys are pressed in the real program on a pseudo-terminal of {COLUMNS} x {LINES}, session files\n"
        f"on {file_system}, the terminal quiet before each. Row durable: Session.decide has returned, by\n"
        "the program's own clock. Text repainted: the last byte of the repaint that shows the decided\n"
        "text has arrived here. Figures of others who do the same work stand below ours."
    )


def data(sections: Sequence[Measured], file_system: str, speed: Speed | None = None) -> dict[str, Any]:
    """Everything measured, with the single values behind it."""
    return {
        "speed": None if speed is None else asdict(speed),
        "valid": all(measured.is_valid for measured in sections),
        "file_system": file_system,
        "sections": [asdict(measured) | {"valid": measured.is_valid} for measured in sections],
    }
