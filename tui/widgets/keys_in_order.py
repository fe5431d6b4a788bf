"""Keys that change what is typed, obeyed in the order in which they were pressed.

Textual inserts characters at once, but lets a bound key rise to the application first: in a burst, as after a
pause of the line or of the machine, a backspace would come after the letters that were typed behind it.
"""

from textual import events
from textual.widget import Widget


async def obey_in_order(widget: Widget, event: events.Key) -> None:
    """Does what the widget itself binds to the key; characters are left to Textual's own handler."""
    if event.is_printable:
        return
    for binding in widget._bindings.key_to_bindings.get(event.key, ()):  # noqa: SLF001 - as Textual asks it
        if await widget.app.run_action(binding.action, widget):
            event.stop()
            event.prevent_default()
            return
