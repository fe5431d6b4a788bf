"""All keys of the chair's table, in the order in which the help lists them."""

from tui.keys.deciding import DECIDING_KEYS
from tui.keys.key import Key
from tui.keys.minutes import MINUTES_KEYS
from tui.keys.moving import MOVING_KEYS
from tui.keys.points import POINT_KEYS
from tui.keys.selecting import SELECTING_KEYS
from tui.keys.session import SESSION_KEYS
from tui.keys.viewing import VIEWING_KEYS
from tui.keys.wording import WORDING_KEYS

TABLE_KEYS: tuple[Key, ...] = (
    *DECIDING_KEYS,
    *WORDING_KEYS,
    *POINT_KEYS,
    *MINUTES_KEYS,
    *MOVING_KEYS,
    *SELECTING_KEYS,
    *VIEWING_KEYS,
    *SESSION_KEYS,
)
