"""The one table of keys, a file for each purpose: foot line, help and command palette are made from it."""

from tui.keys.in_force import face, in_force, key_now, put_in_force
from tui.keys.key import GROUP_TITLES, Key, KeyGroup, bindings
from tui.keys.table import TABLE_KEYS
from tui.keys.tables import TABLES

__all__ = [
    "GROUP_TITLES",
    "TABLES",
    "TABLE_KEYS",
    "Key",
    "KeyGroup",
    "bindings",
    "face",
    "in_force",
    "key_now",
    "put_in_force",
]
