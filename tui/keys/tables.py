"""The tables of keys by the screens they are for: what can be remapped, and what the documentation lists."""

from collections.abc import Mapping
from types import MappingProxyType

from tui.keys.comparison import COMPARISON_KEYS
from tui.keys.key import Key
from tui.keys.pictures import PICTURE_KEYS
from tui.keys.replay import REPLAY_KEYS
from tui.keys.report import REPORT_KEYS
from tui.keys.room import ROOM_KEYS
from tui.keys.secretary import SECRETARY_KEYS
from tui.keys.start import START_KEYS
from tui.keys.table import TABLE_KEYS
from tui.keys.tour import TOUR_KEYS

TABLES: Mapping[str, tuple[Key, ...]] = MappingProxyType(
    {
        "The chair's table": TABLE_KEYS,
        "The comparison of two moments": COMPARISON_KEYS,
        "The secretary": SECRETARY_KEYS,
        "The report": REPORT_KEYS,
        "The room": ROOM_KEYS,
        "The replay": REPLAY_KEYS,
        "The pictures of a meeting": PICTURE_KEYS,
        "The start": START_KEYS,
        "The guided tour of the demo": TOUR_KEYS,
    }
)
