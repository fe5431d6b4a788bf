import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.line_widget import LineWidget

FRAMED = (
    "border: round red; border-title-color: blue; border-title-style: bold; background: black; width: 1fr;"
)


def cells(strip: Strip) -> list[tuple[str, Style]]:
    """The strip character by character, however it is cut into segments."""
    return [
        (character, Style(color=style.color, bgcolor=style.bgcolor, bold=style.bold))
        for text, style, _ in strip
        if style is not None
        for character in text
    ]


class Ours(LineWidget):
    DEFAULT_CSS = f"Ours {{ height: 3; {FRAMED} }}"
    said = Content("A [title] that is rather long for it")

    def title(self) -> Content:
        return self.said

    def lines(self) -> list[Content]:
        return [Content("words")]


class Theirs(Widget):
    DEFAULT_CSS = f"Theirs {{ height: 3; {FRAMED} }}"

    def render(self) -> Content:
        return Content("words")


class Both(App[None]):
    def compose(self) -> ComposeResult:
        yield Ours()
        yield Theirs()


@pytest.mark.parametrize("title", ["", "short", "A [title] that is rather long for it"])
@pytest.mark.parametrize("size", [(60, 10), (9, 10), (6, 10)])
async def test_a_title_stands_where_textual_sets_it(title: str, size: tuple[int, int]) -> None:
    app = Both()
    async with app.run_test(size=size) as pilot:
        ours, theirs = app.query_one(Ours), app.query_one(Theirs)
        theirs.border_title = ours.said = Content(title)
        ours.note_change()
        await pilot.pause()
        region = ours.outer_size.region
        lines, expected = ours.render_lines(region), theirs.render_lines(region)
        assert cells(lines[0]) == cells(expected[0])
        assert [line.text for line in lines] == [line.text for line in expected]
