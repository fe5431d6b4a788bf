"""Refusals, and how a state is said in one."""

from collections.abc import Iterable

from resolution.deciding.standing import PointState, Standing


class Refused(Exception):
    """The request cannot be granted: the message says why, `possible` what could be asked instead."""

    exit_status = 1

    def __init__(self, message: str, possible: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.possible = tuple(possible)

    @property
    def unsaid(self) -> tuple[str, ...]:
        """What would be possible and is not in the message: `choose 1 or 2` says these two already."""
        choosing = [way for way in self.possible if way.startswith("choose ")]
        numbers = [int(way.removeprefix("choose ")) for way in choosing]
        if not numbers or f"choose {listed(numbers, last='or')}" not in self.message:
            return self.possible
        return tuple(way for way in self.possible if way not in choosing)


def listed(numbers: Iterable[int], *, last: str) -> str:
    """`1, 2 or 3`, with `last` as the last link."""
    words = [str(number) for number in numbers]
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def state_in_words(state: PointState) -> str:
    """`chosen 2`, `parked`: the status, with the options where they were chosen."""
    chosen = f" {listed(state.options, last='and')}" if state.status == "chosen" else ""
    return f"{state.status}{chosen}"


def choices(standing: Standing, point: int) -> tuple[str, ...]:
    """The ways to let the point's text stand."""
    if len(standing.document.point(point).options) == 1:
        return ("accept",)
    return tuple(f"choose {option}" for option in standing.live_options(point))
