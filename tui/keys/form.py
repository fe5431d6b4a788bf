"""The keys of a form of the secretary, which are those of any form and cannot be called otherwise."""

from tui.keys.key import Key

FORM_KEYS: tuple[Key, ...] = (
    Key("form-enter", "enter", "go_on", "Enter it", "", "minutes", "Enter", "goes on, at the end takes it"),
    Key("form-line", "ctrl+j", "new_line", "New line", "", "minutes", "ctrl+j", "new line"),
    Key("form-aside", "escape", "put_aside", "Put aside", "", "minutes", "Esc", "puts it aside"),
)
