"""A theme on a few lines of text: every state and every mark as the table shows them."""

from rich.console import Console
from rich.segment import Segments
from rich.style import Style
from rich.text import Text

from themes import Palette
from tui.few_colours_filter import FewColours
from tui.text_pane.glyphs import GLYPHS, ShownState
from tui.themed_app import COLOUR_COUNTS

WIDTH = 76
SAMPLE: tuple[tuple[tuple[str, str, str], ...], ...] = (
    (("considering", "text", "bold italic"), ("", "text", "")),
    (
        ("  a)  ", "label", "bold"),
        ("that the lamps ", "text", ""),
        ("were", "deleted", "strike"),
        (" ", "text", ""),
        ("are", "inserted", "underline"),
        (" lit, as in ", "text", ""),
        ("resolves", "reference", ""),
        (" 2", "reference", ""),
    ),
    (
        ("  b)  ", "label", "bold"),
        ("ARB/12/1  ", "source", ""),
        ("[", "bracket", "bold"),
        ("all ", "text", ""),
        ("known", "diff", "bold"),
        (" lamps", "text", ""),
        ("]", "bracket", "bold"),
        ("  dropped", "dropped", "strike"),
        ("  what matters less", "secondary", ""),
    ),
)


def swatch(palette: Palette) -> Text:
    """The states' signs in their colours."""
    ground = palette.colours["background"]
    signs = [Text(f" {GLYPHS[state]} ", f"{colour} on {ground}") for state, colour in _states(palette)]
    return Text("").join(signs)


def preview(palette: Palette) -> Text:
    """The palette on every ground that it has."""
    lines = [_line(palette, "background", parts) for parts in SAMPLE]
    lines += [_line(palette, "cursor", (("the line under the cursor", "text", ""),))]
    lines += [_line(palette, "panel", (("a panel", "text", ""), ("  and its keys", "accent", "bold")))]
    states = [(f" {GLYPHS[state]} {state} ", state, "") for state, _ in _states(palette)]
    lines += [_line(palette, "surface", tuple(states[:4])), _line(palette, "surface", tuple(states[4:]))]
    return Text("\n").join(lines)


def print_themed(text: Text, palette: Palette, console: Console) -> None:
    """Prints it in the colours that this terminal has."""
    count = COLOUR_COUNTS.get(console.color_system or "")
    if count is None or console.no_color:
        console.print(text, highlight=False, soft_wrap=True)
        return
    segments = FewColours(palette, count).apply(list(console.render(text)))
    console.print(Segments(segments), soft_wrap=True)


def _states(palette: Palette) -> list[tuple[ShownState, str]]:
    return [(state, palette.colours[state]) for state in GLYPHS]


def _line(palette: Palette, ground: str, parts: tuple[tuple[str, str, str], ...]) -> Text:
    background = palette.colours[ground]
    line = Text("")
    for words, key, weight in parts:
        line.append(words, Style.parse(f"{weight} {palette.colours[key]} on {background}"))
    line.append(" " * max(0, WIDTH - line.cell_len), Style.parse(f"on {background}"))
    return line
