"""A Textual application that only paints one line anew at each key: what a key costs at the least."""

from textual.app import App, ComposeResult, RenderResult
from textual.content import Content
from textual.events import Key
from textual.widget import Widget


class Line(Widget):
    """The number of keys so far."""

    keys = 0

    def render(self) -> RenderResult:
        return Content(f"key {self.keys}.")


class BareApp(App[None]):
    """One line."""

    CSS = "Line { height: 1; }"

    def compose(self) -> ComposeResult:
        yield Line()

    def on_key(self, _: Key) -> None:
        line = self.query_one(Line)
        line.keys += 1
        line.refresh()


if __name__ == "__main__":
    BareApp().run()
