"""Keys that a user calls actions by: held against all others of the same screen before any is taken over."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from resolution.light_dataclass import dataclass
from tui.keys.faces import face_of, key_named
from tui.keys.key import Key
from tui.keys.tables import TABLES


@dataclass(frozen=True, slots=True)
class Remapping:
    """Textual's names of the keys, by commas, for each action that is called by others; and what is amiss."""

    keys: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)

    def keymap(self) -> dict[str, str]:
        """As Textual wants it: by the ids of the bindings."""
        return {
            binding: keys
            for table in TABLES.values()
            for key in table
            if key.id in self.keys
            for binding, keys in _by_binding(key, self.keys[key.id])
        }


def remapping(wanted: Mapping[str, object]) -> Remapping:
    """What of this can be: each entry an action's id with a key, or a list of keys, as people name them.

    Where two actions of a screen would have one key, the entry that asked for it is a fault: its own stays.
    """
    faults: dict[str, str] = {}
    taken: dict[str, tuple[str, ...]] = {}
    known = {key.id: key for table in TABLES.values() for key in table}
    for name, value in wanted.items():
        if name not in known:
            faults[name] = "no such action: docs/keys.md lists them"
        elif isinstance(keys := _keys_named(value, known[name]), str):
            faults[name] = keys
        else:
            taken[name] = keys
    for table in TABLES.values():
        while (clash := _clash(table, taken)) is not None:
            name, key, other = clash
            faults[name] = f"{face_of([key])} calls {other} already: its own stays {known[name].face}"
            del taken[name]
    return Remapping({name: ",".join(keys) for name, keys in taken.items()}, faults)


def _keys_named(value: object, key: Key) -> tuple[str, ...] | str:
    """The keys by Textual's names, or what is wrong with them."""
    words = [value] if isinstance(value, str) else value
    if not (isinstance(words, list) and words and all(isinstance(word, str) for word in words)):
        return 'give a key such as "f5", or a list of keys'
    if key.depends_on_place and len(words) > len(key.keys.split(",")):
        return f"at most {len(key.keys.split(','))} keys, the first for the first option"
    keys = []
    for word in words:
        name = key_named(word)
        if name is None:
            return f"{word} is no key: such as a, A, [, f5, ctrl+k"
        keys.append(name)
    return tuple(keys)


def _clash(table: tuple[Key, ...], taken: Mapping[str, tuple[str, ...]]) -> tuple[str, str, str] | None:
    """An entry whose key another action has: its id, the key, the other's id; None where there is none."""
    owners: dict[str, str] = {}
    for key in sorted(table, key=lambda key: key.id in taken):
        for name in taken.get(key.id, tuple(key.keys.split(","))):
            owner = owners.setdefault(name, key.id)
            if owner != key.id and (key.id in taken or owner in taken):
                return (key.id, name, owner) if key.id in taken else (owner, name, key.id)
    return None


def _by_binding(key: Key, keys: str) -> Iterator[tuple[str, str]]:
    if not key.depends_on_place:
        yield key.id, keys
        return
    for place, name in enumerate(keys.split(","), 1):
        yield f"{key.id}-{place}", name
