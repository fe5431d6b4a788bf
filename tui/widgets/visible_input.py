"""One line to type or paste into, in which every character can be seen."""

from textual import events
from textual.widgets import Input

from resolution.visible import visible
from tui.widgets.keys_in_order import obey_in_order


class VisibleInput(Input):
    """Textual's own input sends pasted control characters on to the terminal; here they are shown by name."""

    def validate_value(self, value: str) -> str:
        """The value as it may be shown; so it is also taken."""
        return visible(value)

    async def _on_key(self, event: events.Key) -> None:
        await obey_in_order(self, event)

    def _on_paste(self, event: events.Paste) -> None:
        """Several lines become one; Textual, whose own handler comes next, would drop all but the first."""
        event.text = " ".join(event.text.splitlines())
