"""How runs, labels and states look: component classes, and the Rich styles made of them once a theme."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from rich.style import Style
from textual.widget import Widget

from resolution.light_dataclass import dataclass
from resolution.reflow.reading import Run, RunRole
from tui.text_pane.glyphs import GLYPHS

PREFIX = "text-pane--"

ROLE_LOOK: dict[RunRole, str | None] = {
    "text": None,
    "bracket": "bracket",
    "mark": "mark",
    "source": "source",
    "option": "option",
    "note": "note",
    "reference": "reference",
    "separator": "separator",
}
LOOKS = (
    "title",
    "heading",
    "empty-heading",
    "label",
    "beside",
    *(look for look in ROLE_LOOK.values() if look is not None),
    "inserted",
    "deleted",
    "dropped",
    "moved",
    *(f"state-{state}" for state in GLYPHS),
    "bar",
    "decided",
    "focus",
    "cursor",
    "match",
    "match-here",
    "selected",
)
COMPONENT_CLASSES = frozenset(PREFIX + look for look in LOOKS)

EMPHASIS: dict[str, Style] = {
    "": Style(),
    "*": Style(italic=True),
    "**": Style(bold=True),
    "***": Style(bold=True, italic=True),
}


@dataclass(frozen=True, slots=True)
class Looks:
    """Rich styles by what they are for; `over` has what each look lays over the base."""

    base: Style
    over: Mapping[str, Style]
    _combined: dict[tuple[str, ...], Style] = field(default_factory=dict)
    _of_runs: dict[tuple[object, ...], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of_widget(cls, widget: Widget) -> "Looks":
        """The looks as the stylesheet gives them to the widget's component classes."""
        emphasis = {f"emphasis{stars}": style for stars, style in EMPHASIS.items()}
        return cls(widget.rich_style, {look: _laid_over(widget, PREFIX + look) for look in LOOKS} | emphasis)

    def style(self, looks: tuple[str, ...]) -> Style:
        """The base with these looks over it, one after the other."""
        style = self._combined.get(looks)
        if style is None:
            style = self._combined[looks] = sum((self.over[look] for look in looks), self.base)
        return style

    def of_run(self, run: Run, *, is_dropped: bool, is_deleted: bool) -> tuple[str, ...]:
        """The looks of a run, those of its whole paragraph included."""
        key = (run.role, run.change, run.emphasis, run.is_moved, run.is_dropped or is_dropped, is_deleted)
        looks = self._of_runs.get(key)
        if looks is None:
            looks = self._of_runs[key] = tuple(_looks(run, is_dropped=is_dropped, is_deleted=is_deleted))
        return looks


def _looks(run: Run, *, is_dropped: bool, is_deleted: bool) -> Iterator[str]:
    if run.emphasis:
        yield f"emphasis{run.emphasis}"
    role = ROLE_LOOK[run.role]
    if role is not None:
        yield role
    if run.is_moved:
        yield "moved"
    if run.is_dropped or is_dropped:
        yield "dropped"
    elif run.change or is_deleted:
        yield run.change or "deleted"


def _laid_over(widget: Widget, component: str) -> Style:
    """Only what the component sets itself, its colours blended with what lies below."""
    styles = widget.get_component_styles(component)
    whole = styles.rich_style
    colours = Style(
        color=whole.color if styles.has_rule("color") else None,
        bgcolor=whole.bgcolor if styles.has_rule("background") else None,
    )
    return colours + styles.text_style
