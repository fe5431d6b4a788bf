"""One key of a table: what it does, how it is named, and the bindings that Textual wants of it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from textual.binding import Binding

from resolution.light_dataclass import dataclass

KeyGroup = Literal["decide", "words", "points", "minutes", "moments", "move", "view", "session"]

GROUP_TITLES: dict[KeyGroup, str] = {
    "decide": "Decide the point",
    "words": "Change the text",
    "points": "From point to point",
    "minutes": "The minutes",
    "moments": "From moment to moment",
    "move": "Move in the text",
    "view": "What is shown",
    "session": "The session",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One action and the keys that call it.

    `keys` are Textual's names, by commas; `{place}` in `action` stands for the place of the key pressed among
    them, from 1. `face` is how a person names the keys; `in_footer` how the footer names the action, if it
    shows it at all.
    """

    id: str
    keys: str
    action: str
    description: str
    tooltip: str
    group: KeyGroup
    face: str
    in_footer: str = ""
    in_palette: bool = True

    def bindings(self) -> Iterator[Binding]:
        """One binding a key where the action depends on it, else one for all, so that they remap together."""
        if not self.depends_on_place:
            yield self._binding(self.id, self.keys, self.action)
            return
        for place, key in enumerate(self.keys.split(","), 1):
            yield self._binding(f"{self.id}-{place}", key, self.action.format(place=place))

    @property
    def depends_on_place(self) -> bool:
        """Whether each of its keys does something else."""
        return "{place}" in self.action

    def _binding(self, binding_id: str, keys: str, action: str) -> Binding:
        return Binding(
            keys,
            action,
            self.description,
            show=bool(self.in_footer),
            key_display=self.face,
            tooltip=self.tooltip,
            id=binding_id,
        )


def bindings(keys: Iterable[Key]) -> list[Binding]:
    """The bindings of a screen, from its part of the table."""
    return [binding for key in keys for binding in key.bindings()]
