"""Palettes as Textual themes: every state of a point and every mark of the text has its own variable."""

from collections.abc import Mapping

from textual.theme import Theme

from themes import Palette

VARIABLES: Mapping[str, str] = {
    "text-secondary": "secondary",
    "state-open": "open",
    "state-focus": "focus",
    "state-settled": "settled",
    "state-rejected": "rejected",
    "state-parked": "parked",
    "state-kept": "kept",
    "state-withdrawn": "withdrawn",
    "state-empty": "empty",
    "mark-inserted": "inserted",
    "mark-deleted": "deleted",
    "mark-bracket": "bracket",
    "mark-source": "source",
    "mark-label": "label",
    "mark-dropped": "dropped",
    "mark-reference": "reference",
    "mark-diff": "diff",
    "border": "border",
    "cursor": "cursor",
}


def theme_of(palette: Palette) -> Theme:
    """The theme that shows a palette, its own variables included."""
    colours = palette.colours
    return Theme(
        name=palette.name,
        primary=colours["accent"],
        accent=colours["accent"],
        secondary=colours["secondary"],
        foreground=colours["text"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        warning=colours["parked"],
        error=colours["rejected"],
        success=colours["settled"],
        dark=palette.is_dark,
        variables=variables_of(palette),
    )


def variables_of(palette: Palette) -> dict[str, str]:
    """The variables that are ours, by their names in style sheets."""
    return {name: palette.colours[key] for name, key in VARIABLES.items()}
