"""The keys as they are now: those of the tables, but for what the user's configuration calls otherwise.

One process has one keyboard, so this is a value of the module; the application sets it when it begins.
"""

from collections.abc import Iterable
from dataclasses import replace

from tui.keys.faces import face_of
from tui.keys.key import Key
from tui.keys.remapping import Remapping
from tui.keys.tables import TABLES

_BY_ID: dict[str, Key] = {key.id: key for table in reversed(tuple(TABLES.values())) for key in table}
_now: dict[str, str] = {}


def put_in_force(remapped: Remapping) -> None:
    """From now on these keys, and for all other actions those of the tables."""
    _now.clear()
    _now.update(remapped.keys)


def in_force(keys: Iterable[Key]) -> tuple[Key, ...]:
    """The same actions with the keys that call them now."""
    return tuple(map(_as_now, keys))


def key_now(name: str) -> Key:
    """The action of that id, that of the chair's table first, with the keys that call it now."""
    return _as_now(_BY_ID[name])


def face(name: str) -> str:
    """How a sentence names the key that calls that action now."""
    key = key_now(name)
    return key.face if key.depends_on_place else face_of(key.keys.split(",")[:1])


def _as_now(key: Key) -> Key:
    keys = _now.get(key.id)
    return key if keys is None else replace(key, keys=keys, face=face_of(keys.split(",")))
