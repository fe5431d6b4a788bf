"""The command palette: every action of a screen by its name."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from tui.keys import TABLE_KEYS, Key, in_force
from tui.shown import shown


class TableCommands(Provider):
    """The actions of a table of keys; that of the chair's table, where a subclass names no other."""

    keys: ClassVar[Sequence[Key]] = TABLE_KEYS

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for key in self._named_keys():
            yield DiscoveryHit(_name(key), self._call(key), text=key.description, help=key.tooltip)

    async def search(self, query: str) -> Hits:
        """The actions whose name matches."""
        matcher = self.matcher(query)
        for key in self._named_keys():
            score, places = matcher.fuzzy_search.match(query, key.description)
            if score > 0:
                prompt = _name(key)
                for place in places:
                    prompt = prompt.stylize("bold underline", place, place + 1)
                yield Hit(score, prompt, self._call(key), text=key.description, help=key.tooltip)

    def _named_keys(self) -> Iterator[Key]:
        return (key for key in in_force(self.keys) if key.in_palette)

    def _call(self, key: Key) -> IgnoreReturnCallbackType:
        return partial(self.screen.run_action, key.action)


def _name(key: Key) -> Content:
    return Content.assemble(shown(key.description), "  ", shown(key.face, "$text-secondary"))
