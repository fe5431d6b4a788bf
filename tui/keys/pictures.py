"""The keys of the pictures over the replay."""

from tui.keys.key import Key

PICTURE_KEYS: tuple[Key, ...] = (
    Key("picture-after", "right,tab", "turn(1)", "Next picture", "Round the end.", "view", "→", "next"),
    Key("picture-before", "left,shift+tab", "turn(-1)", "The picture before", "Round.", "view", "←"),
    Key("picture-down", "down,j", "scroll(1)", "Down", "One line down.", "move", "↓ j", "scroll"),
    Key("picture-up", "up,k", "scroll(-1)", "Up", "One line up.", "move", "↑ k"),
    Key("leave-pictures", "escape,q,P", "dismiss(None)", "Close", "Back.", "session", "Esc", "closes"),
)
