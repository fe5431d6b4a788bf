"""A mapping that is another one but for a few entries, and shares the rest with it.

An act on words changes some entries of mappings with one for each paragraph or point. Copied, each of these
costs the act a good part of a millisecond, and the garbage collector, which looks at every entry of what is
new, several more.
"""

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import TypeVar, cast, overload

Key = TypeVar("Key")
Value = TypeVar("Value")
Default = TypeVar("Default")

MOST_OTHERS = 0.25
"""Once so large a part of the entries are others, nothing is shared any more."""
FEW = 64
"""So few entries are copied sooner than shared."""
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
    return _laid(ground, others)


def changing(known: Mapping[Key, Value]) -> MutableMapping[Key, Value]:
    """The same entries, to be changed while `known` stays as it is; what `settled` then shares with it."""
    return Changing(known) if isinstance(known, Overlaid) or len(known) >= FEW else dict(known)


def settled(changed: MutableMapping[Key, Value]) -> Mapping[Key, Value]:
    """The entries as they have become, not to be changed any more."""
    return changed.settled() if isinstance(changed, Changing) else changed


def _laid(ground: dict[Key, Value], others: dict[Key, object]) -> Mapping[Key, Value]:
    if len(others) <= len(ground) * MOST_OTHERS:
        return Overlaid(ground, others)
    whole = cast("dict[Key, Value]", ground | others)
    gone = [key for key, value in others.items() if value is _GONE]
    for key in gone:
        del whole[key]
    # A dict from which nothing was taken is copied many times faster than one with gaps.
    return dict(whole.items()) if gone else whole


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


class Changing(Overlaid[Key, Value], MutableMapping[Key, Value]):
    """Entries that are changed: those of what they came from stay, and its others are copied at the first."""

    __slots__ = ("_known",)

    def __init__(self, known: Mapping[Key, Value]) -> None:
        super().__init__(*_parts(known))
        self._known: Mapping[Key, Value] | None = known

    def __setitem__(self, key: Key, value: Value) -> None:
        self._own()[key] = value

    def __delitem__(self, key: Key) -> None:
        if key not in self:
            raise KeyError(key)
        others = self._own()
        if key in self.ground:
            others[key] = _GONE
        else:
            del others[key]

    def _own(self) -> dict[Key, object]:
        if self._known is not None:
            self._known = None
            self.others = self.others.copy()
        return self.others

    def settled(self) -> Mapping[Key, Value]:
        """What it has become: the very one it came from where nothing was changed."""
        if self._known is None:
            self._known = _laid(self.ground, self.others)
        return self._known
