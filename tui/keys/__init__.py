"""The one table of keys, a file for each purpose: foot line, help and command palette are made from it."""

from tui.keys.key import GROUP_TITLES, Key, KeyGroup, bindings
from tui.keys.table import TABLE_KEYS

__all__ = ["GROUP_TITLES", "TABLE_KEYS", "Key", "KeyGroup", "bindings"]
