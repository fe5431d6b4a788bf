"""Physical lines, with their place in the text."""

from typing import NamedTuple


class Line(NamedTuple):
    """One line: `start` is its first character, `text` is without its line end."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def split_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    start = 0
    for line in text.split("\n"):
        lines.append(Line(start, line))
        start += len(line) + 1
    return lines
