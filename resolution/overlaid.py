"""A mapping that is another one but for a few entries, and shares the rest with it.

An act on words changes some entries of mappings with one for each paragraph or point. Copied, each of these
costs the act a good part of a millisecond, and the garbage collector, which looks at every entry of what is
new, several more.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, cast, overload

Key = TypeVar("Key")
Value = TypeVar("Value")
Default = TypeVar("Default")

MOST_OTHERS = 0.25
"""Once so large a part of the entries are others, nothing is shared any more."""
_SAME, _GONE = object(), object()


def overlaid(
    known: Mapping[Key, Value], now: Mapping[Key, Value], gone: Iterable[Key] = ()
) -> Mapping[Key, Value]:
    """`known` with these entries `now`, and without the keys that are `gone` unless they are among them."""
    ground, others = _parts(known)
    others = others.copy()
    for key in gone:
        if key in ground:
            others[key] = _GONE
        else:
            others.pop(key, None)
    others |= now
    made = Overlaid(ground, others)
    return dict(made.items()) if len(others) > len(ground) * MOST_OTHERS else made


def _parts(known: Mapping[Key, Value]) -> tuple[dict[Key, Value], dict[Key, object]]:
    if isinstance(known, Overlaid):
        return known.ground, known.others
    return (known if isinstance(known, dict) else dict(known)), {}


class Overlaid(Mapping[Key, Value]):
    """The entries of `ground` but for the `others`, each a value or the sign that this key is gone."""

    __slots__ = ("ground", "others")

    def __init__(self, ground: dict[Key, Value], others: dict[Key, object]) -> None:
        self.ground, self.others = ground, others

    def __getitem__(self, key: Key) -> Value:
        found = self.get(key, _SAME)
        if found is _SAME:
            raise KeyError(key)
        return cast("Value", found)

    @overload
    def get(self, key: Key, /) -> Value | None: ...
    @overload
    def get(self, key: Key, /, default: Value) -> Value: ...
    @overload
    def get(self, key: Key, /, default: Default) -> Value | Default: ...
    def get(self, key: Key, /, default: object = None) -> object:
        """The value, or the default where there is none; by itself, since it is asked for most."""
        found = self.others.get(key, _SAME)
        if found is _SAME:
            return self.ground.get(key, default)
        return default if found is _GONE else found

    def __contains__(self, key: object) -> bool:
        return self.others[key] is not _GONE if key in self.others else key in self.ground

    def __iter__(self) -> Iterator[Key]:
        """The keys of the ground that are left, in their order, then those that came."""
        others, ground = self.others, self.ground
        yield from (key for key in ground if others.get(key) is not _GONE)
        yield from (key for key in others if key not in ground)

    def __len__(self) -> int:
        ground = self.ground
        came = sum(key not in ground for key in self.others)
        return len(ground) + came - sum(value is _GONE for value in self.others.values())

    def __bool__(self) -> bool:
        return any(True for _ in self)
