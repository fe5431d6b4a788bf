"""The open points over the time of the meeting, as a picture in SVG that takes the colours of its page."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from html import escape

from resolution.minutes.clock import Clock
from resolution.minutes.data import MomentData
from resolution.minutes.written import moment_of
from resolution.visible import visible

NAMESPACE = "http://www.w3.org/2000/svg"
WIDTH, HEIGHT = 720, 200
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 12, 32
AXIS = 'fill="none" stroke="currentColor"'
OPEN = 'fill="currentColor" fill-opacity=".28" stroke="currentColor" stroke-width="2"'
WAITING = 'fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="5 3"'
TEXT = 'fill="currentColor" font-family="sans-serif" font-size="12"'


def open_points_svg(moments: Sequence[MomentData], clock: Clock) -> str:
    """Steps: filled the open points, dashed above them those parked or kept in brackets as well."""
    most = max((waiting(moment) for moment in moments), default=0) or 1
    places = [round(LEFT + share * (WIDTH - LEFT - RIGHT), 1) for share in shares_of_time(moments)]
    opened = [(x, _y(moment["open"], most)) for x, moment in zip(places, moments, strict=True)]
    awaiting = [(x, _y(waiting(moment), most)) for x, moment in zip(places, moments, strict=True)]
    first, last = moments[0], moments[-1]
    said = f"Open points: {first['open']} at the beginning, {last['open']} at the end"
    base = HEIGHT - BOTTOM
    return "\n".join(
        (
            f'<svg class="points" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" xmlns="{NAMESPACE}">',
            f"<title>{said}</title>",
            f'<path {AXIS} d="M{LEFT} {TOP}V{base}H{WIDTH - RIGHT}"/>',
            f'<path {OPEN} d="M{LEFT} {base}{_steps(opened, "L")}V{base}Z"/>',
            f'<path {WAITING} d="{_steps(awaiting, "M")}"/>',
            *_labels(most, clock.moment(first["at"]), clock.moment(last["at"])),
            "</svg>",
        )
    )


def _labels(most: int, first: str, last: str) -> Iterator[str]:
    base = HEIGHT - BOTTOM
    yield f'<text {TEXT} x="{LEFT - 8}" y="{TOP + 8}" text-anchor="end">{most}</text>'
    yield f'<text {TEXT} x="{LEFT - 8}" y="{base}" text-anchor="end">0</text>'
    yield f'<text {TEXT} x="{LEFT}" y="{HEIGHT - 10}">{escape(visible(first))}</text>'
    end = f'x="{WIDTH - RIGHT}" y="{HEIGHT - 10}" text-anchor="end"'
    yield f"<text {TEXT} {end}>{escape(visible(last))}</text>"


def waiting(moment: MomentData) -> int:
    """The points that are not settled: open, parked, or kept in brackets."""
    return moment["open"] + moment["parked"] + moment["kept"]


def shares_of_time(moments: Sequence[MomentData]) -> list[float]:
    """For each moment how much of the meeting was over, from 0 to 1.

    By time; by version where the clock went back, or the log says no times.
    """
    times = [moment_of(moment["at"]) for moment in moments]
    known = [time.astimezone(UTC) for time in times if time is not None]
    if len(known) < len(times) or known != sorted(known) or known[0] == known[-1]:
        return _shares([float(moment["version"]) for moment in moments])
    start: datetime = known[0]
    return _shares([(time - start).total_seconds() for time in known])


def _shares(values: Sequence[float]) -> list[float]:
    reach = (values[-1] - values[0]) or 1.0
    return [(value - values[0]) / reach for value in values]


def _y(count: int, most: int) -> float:
    return round(HEIGHT - BOTTOM - count / most * (HEIGHT - TOP - BOTTOM), 1)


def _steps(places: Sequence[tuple[float, float]], begin: str) -> str:
    (x, y), *rest = places
    return f"{begin}{x} {y}" + "".join(f"H{x} V{y}" for x, y in rest) + f"H{WIDTH - RIGHT}"
