"""An application in the user's colours: the themes there are, reloaded as their files are saved."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter, NoColor

from resolution.visible import visible
from themes import Palette, ThemeError, is_theme_file
from tui.colours import theme_of, variables_of
from tui.direct_messages import direct
from tui.few_colours_filter import ColourCount, FewColours
from tui.plain_pastes import take_plain_pastes
from tui.steady_columns import steady
from tui.theme_files import themes_folder, themes_there_are
from tui.widgets.foot_line import FootLine

WATCHED_AFTER = 1.0
"""Seconds after the first screen: a theme is not mended before it was seen."""
DEBOUNCE_MS, STEP_MS = 50, 20
COLOUR_COUNTS: dict[str, ColourCount] = {"256": 256, "standard": 16, "windows": 16}


class ThemedApp(App[None]):
    """A theme that cannot be used is told and never shown: the one before stays."""

    def __init__(self, wanted: str, faults: Sequence[Exception] = ()) -> None:
        """`wanted` is a theme's name; `faults` are to be told with those of the themes."""
        found = themes_there_are()
        self._palettes: dict[str, Palette] = dict(found.palettes)
        self._few: tuple[Palette, FewColours] | None = None
        self._leaving = Event()
        super().__init__()
        self._faults = (*faults, *found.faults)
        if wanted not in self._palettes and not found.faults:
            self._faults = (*self._faults, ThemeError(wanted, "name", "there is no such theme"))
        for palette in self._palettes.values():
            self.register_theme(theme_of(palette))
        self.theme = wanted if wanted in self._palettes else next(iter(self._palettes))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own variables, for themes that do not know them."""
        return variables_of(next(iter(self._palettes.values())))

    def get_driver_class(self) -> type[Driver]:
        """Emoji of several characters keep their columns, a paste presses no keys, a key leaves nothing."""
        driver = super().get_driver_class()
        take_plain_pastes(driver)
        return direct(steady(driver))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """NO_COLOR means none, and a terminal of few is sent its own: states are told by shape as well."""
        filters = super().get_line_filters()
        if self.no_color:
            return [*filters, NoColor()]
        few = self._few_colours()
        return filters if few is None else [*filters, few]

    def _few_colours(self) -> FewColours | None:
        count = COLOUR_COUNTS.get(self.console.color_system or "")
        palette = self._palettes.get(self.theme)
        if count is None or palette is None:
            return None
        if self._few is None or self._few[0] is not palette:
            self._few = (palette, FewColours(palette, count))
        return self._few[1]

    def begin_with_themes(self) -> None:
        """Tells the faults there are, and from now on what is saved in the themes' folder."""
        self._tell_faults(self._faults)
        self.set_timer(WATCHED_AFTER, self._watch_themes)

    def on_unmount(self) -> None:
        self._leaving.set()

    def _watch_themes(self) -> None:
        folder = themes_folder()
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        self.run_worker(lambda: self._listen(folder), thread=True, name="themes", exit_on_error=False)

    def _listen(self, folder: Path) -> None:
        """Speaks of each change; the folder itself may come later, so the one above is watched."""
        from watchfiles import watch  # noqa: PLC0415 - not before the first paint

        def is_theme(_: object, path: str) -> bool:
            changed = Path(path)
            return changed == folder or (changed.parent == folder and is_theme_file(changed.name))

        changes = watch(
            folder.parent,
            watch_filter=is_theme,
            debounce=DEBOUNCE_MS,
            step=STEP_MS,
            stop_event=self._leaving,
            ignore_permission_denied=True,
        )
        for _ in changes:
            self.call_from_thread(self.reload_themes)

    def reload_themes(self) -> None:
        """Shows what is in the files now; what is faulty or gone stays as it was."""
        found = themes_there_are()
        changed = [one for name, one in found.palettes.items() if self._palettes.get(name) != one]
        for palette in changed:
            self._palettes[palette.name] = palette
            self.register_theme(theme_of(palette))
        self._tell_faults(found.faults)
        if self.theme in {palette.name for palette in changed}:
            self.mutate_reactive(App.theme)

    def _tell_faults(self, faults: Sequence[Exception]) -> None:
        for fault in faults:
            self.notify(visible(str(fault)), severity="error", markup=False, timeout=10)

    async def on_foot_line_pressed(self, event: FootLine.Pressed) -> None:
        """A key pressed on the foot line of any screen does what it does on the keyboard."""
        await self.run_action(event.action, self.screen)

    def next_theme(self) -> str:
        """The name of the theme after this one, after the last the first."""
        names = list(self._palettes)
        at = names.index(self.theme) if self.theme in names else -1
        return names[(at + 1) % len(names)]
