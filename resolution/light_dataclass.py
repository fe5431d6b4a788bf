"""Dataclasses that cost little to declare: their `__init__` is compiled when the first of them is made.

The standard library compiles six functions for each class as its module loads, about a millisecond a class:
a third of the time to the first text on a screen went into classes of which nothing was made before it.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields
from dataclasses import dataclass as collected
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING

__all__ = ["dataclass"]
_MADE = object()
"""Stands for an argument that was not given, where a default is made anew for each."""

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass

    Values = Callable[[object], tuple[object, ...]]
else:

    def dataclass(cls: type | None = None, *, frozen: bool = False, slots: bool = False, eq: bool = True):  # noqa: ANN201 - as the standard library's, which type checkers see
        """The class with its methods, as `dataclasses.dataclass` gives it; `fields` and `replace` know it."""
        if cls is None:
            return lambda given: dataclass(given, frozen=frozen, slots=slots, eq=eq)
        made = collected(init=False, repr=False, eq=False, slots=slots)(cls)
        own = vars(cls)
        made.__init__ = _initial(made, is_frozen=frozen)
        if "__repr__" not in own:
            made.__repr__ = _shown([field.name for field in fields(made) if field.repr])
        if eq:
            values = _values([field.name for field in fields(made) if field.compare])
            if "__eq__" not in own:
                made.__eq__ = _equal(values)
            if "__hash__" not in own:
                made.__hash__ = (lambda self: hash(values(self))) if frozen else None
        if frozen:
            _freeze(made)
        return made


def _initial(owner: type, *, is_frozen: bool) -> Callable[..., None]:
    """An `__init__` that is in the way of the first instance only, and compiles the one for all others."""

    def __init__(self: object, *args: object, **kwargs: object) -> None:  # noqa: N807 - it is one
        compiled = _compiled(owner, is_frozen=is_frozen)
        owner.__init__ = compiled  # type: ignore[misc]
        compiled(self, *args, **kwargs)

    return __init__


def _compiled(owner: type, *, is_frozen: bool) -> Callable[..., None]:
    """What sets each field of it, from its argument, its default or what makes one."""
    known: dict[str, object] = {"_made": _MADE}
    arguments, lines = ["self"], []
    for name, field in ((field.name, field) for field in fields(owner)):
        known |= {f"_d_{name}": field.default, f"_f_{name}": field.default_factory}
        given, is_made = name, field.default_factory is not MISSING
        if not field.init:
            if not is_made and field.default is MISSING:
                continue
            given = f"_f_{name}()" if is_made else f"_d_{name}"
        elif is_made:
            arguments.append(f"{name}=_made")
            given = f"_f_{name}() if {name} is _made else {name}"
        else:
            arguments.append(name if field.default is MISSING else f"{name}=_d_{name}")
        lines.append(f"self.{name} = {given}")
        if is_frozen:
            slot = getattr(owner, name, None)
            if isinstance(slot, MemberDescriptorType):
                known[f"_set_{name}"] = slot.__set__
                lines[-1] = f"_set_{name}(self, {given})"
            else:
                known["_set"] = object.__setattr__
                lines[-1] = f"_set(self, {name!r}, {given})"
    if hasattr(owner, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n    ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(arguments)}):\n    {body}", known)  # noqa: S102 - as the standard library does
    made: Callable[..., None] = known["__init__"]  # type: ignore[assignment]
    made.__qualname__ = f"{owner.__qualname__}.__init__"
    return made


def _values(names: list[str]) -> Values:
    """What gives the values of these fields, in their order."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _shown(names: list[str]) -> Callable[[object], str]:
    def __repr__(self: object) -> str:  # noqa: N807 - it is one
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({said})"

    return __repr__


def _equal(values: Values) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - it is one
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _freeze(owner: type) -> None:
    """No field of it is given another value."""
    names = frozenset(field.name for field in fields(owner))

    def __setattr__(self: object, name: str, value: object) -> None:  # noqa: N807 - it is one
        if type(self) is owner or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self: object, name: str) -> None:  # noqa: N807 - it is one
        if type(self) is owner or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    owner.__setattr__, owner.__delattr__ = __setattr__, __delattr__  # type: ignore[method-assign,assignment]
