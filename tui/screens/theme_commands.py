"""The command palette: the colour themes by their titles."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from tui.shown import shown
from tui.theme_files import themes_there_are


class ThemeCommands(Provider):
    """One command a palette."""

    async def discover(self) -> Hits:
        """All themes, before anything is typed, where no other commands come first."""
        if self.screen.COMMANDS:
            return
        for name, title in self._titles():
            yield DiscoveryHit(shown(title), self._call(name), text=title)

    async def search(self, query: str) -> Hits:
        """The themes whose title matches."""
        matcher = self.matcher(query)
        for name, title in self._titles():
            score, places = matcher.fuzzy_search.match(query, title)
            if score > 0:
                prompt = shown(title)
                for place in places:
                    prompt = prompt.stylize("bold underline", place, place + 1)
                yield Hit(score, prompt, self._call(name), text=title)

    def _titles(self) -> Iterator[tuple[str, str]]:
        return ((name, f"Theme: {palette.title}") for name, palette in themes_there_are().palettes.items())

    def _call(self, name: str) -> IgnoreReturnCallbackType:
        return partial(self.app.run_action, f"app.use_theme('{name}')")
