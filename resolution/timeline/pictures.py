"""The pictures of a meeting: open points over time, time on each point and section, decisions by source."""

from collections.abc import Sequence
from typing import Literal, assert_never, get_args

from resolution.minutes.clock import Clock
from resolution.minutes.picture import HEIGHT, NAMESPACE, open_points_svg
from resolution.timeline.bars import ROW, TOP, WIDTH, Bar, bars_svg
from resolution.timeline.statistics import PointTimeData, SectionTimeData, StatisticsData

Picture = Literal["open", "points", "sections", "sources"]
PICTURES: tuple[Picture, ...] = get_args(Picture)
MOST_BARS = 40
TITLES: dict[Picture, str] = {
    "open": "Open points over time",
    "points": "Time on each point",
    "sections": "Time on each section",
    "sources": "Decisions by source: taken, dropped, other",
}
_GAP = 24
_STYLE = (
    "svg{color:#1b1b1b;background:#fff}"
    "@media(prefers-color-scheme:dark){svg{color:#e8e8e8;background:#16181b}}"
)


def picture_svg(data: StatisticsData, picture: Picture, clock: Clock) -> str:
    """One picture."""
    if picture == "open":
        return open_points_svg(data["open_over_time"], clock)
    return bars_svg(TITLES[picture], bars_of(data, picture))


def pictures_svg(data: StatisticsData, pictures: Sequence[Picture], clock: Clock) -> str:
    """Several pictures below one another as one file of SVG, dark where its reader's screen is."""
    parts: list[str] = []
    y = 0
    for picture in pictures:
        height = HEIGHT if picture == "open" else TOP + ROW * max(1, len(bars_of(data, picture)))
        inner = picture_svg(data, picture, clock)
        parts.append(inner.replace("<svg ", f'<svg x="0" y="{y}" width="{WIDTH}" height="{height}" ', 1))
        y += height + _GAP
    size = f'viewBox="-12 -12 {WIDTH + 24} {y + 12}" width="{WIDTH + 24}" height="{y + 12}"'
    return "\n".join((f'<svg {size} xmlns="{NAMESPACE}">', f"<style>{_STYLE}</style>", *parts, "</svg>", ""))


def bars_of(data: StatisticsData, picture: Picture) -> list[Bar]:
    """The bars of a picture; the longest ones of very many, in their order, and the rest as one."""
    match picture:
        case "points":
            bars = [_time_bar(f"{one['point']}, {one['place']}", one) for one in data["points"]]
        case "sections":
            bars = [_time_bar(one["section"] or "the whole text", one) for one in data["sections"]]
        case "sources":
            bars = [
                Bar(
                    one["source"],
                    (
                        one["taken"],
                        one["dropped"],
                        one["decisions"] - one["taken"] - one["dropped"],
                    ),
                    f"{one['taken']} of {one['decisions']} taken",
                )
                for one in data["sources"]
            ]
        case "open":
            bars = []
        case _:
            assert_never(picture)
    return _longest(bars)


def _longest(bars: list[Bar]) -> list[Bar]:
    if len(bars) <= MOST_BARS:
        return bars
    least = sorted((sum(bar.parts) for bar in bars), reverse=True)[MOST_BARS - 2]
    shown = [bar for bar in bars if sum(bar.parts) >= least][: MOST_BARS - 1]
    rest = [bar for bar in bars if bar not in shown]
    return [*shown, Bar(f"{len(rest)} others", (sum(sum(bar.parts) for bar in rest),), "together")]


def duration(seconds: float) -> str:
    """`0:47`, `12:05`, `1:02:05`."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def _time_bar(name: str, one: PointTimeData | SectionTimeData) -> Bar:
    return Bar(name, (one["seconds"],), f"{duration(one['seconds'])}  ({one['decisions']})")
