"""Classes that cost little to declare are in every way as the standard library's."""

import dataclasses
import re
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from resolution.light_dataclass import dataclass as light

Declare = Callable[..., Any]


def _declared(declare: Declare) -> tuple[Any, Any, Any]:
    """The same classes by either way: frozen with defaults, one on top of it, one that can change."""

    @declare(frozen=True, slots=True)
    class Base:
        a: int
        b: tuple[str, ...] = ()
        known: dict[str, int] = field(default_factory=dict, repr=False, compare=False)

    @declare(frozen=True)
    class Above(Base):
        c: str = "c"

    @declare(slots=True)
    class Open:
        a: int
        half: float = 0.0
        doubled: int = field(init=False)
        same: int = field(init=False, default=7)

        def __post_init__(self) -> None:
            self.doubled = 2 * self.a

    return Base, Above, Open


LIGHT, STANDARD = _declared(light), _declared(dataclasses.dataclass)


@pytest.mark.parametrize("which", range(3))
def test_they_show_compare_and_hash_as_the_standard_library_s(which: int) -> None:
    ours, theirs = LIGHT[which], STANDARD[which]
    made = [(1,), (1, ("x",)) if which < 2 else (1, 0.5), (2,)]
    for arguments in made:
        assert repr(ours(*arguments)) == repr(theirs(*arguments))
        for others in made:
            assert (ours(*arguments) == ours(*others)) == (theirs(*arguments) == theirs(*others))
        assert ours(*arguments) != theirs(*arguments)
    assert (ours.__hash__ is None) == (theirs.__hash__ is None)
    if which < 2:
        assert hash(ours(1, ("x",))) == hash(theirs(1, ("x",)))
    assert ours.__match_args__ == theirs.__match_args__
    assert [one.name for one in dataclasses.fields(ours)] == [one.name for one in dataclasses.fields(theirs)]
    assert dataclasses.replace(ours(1), a=3).a == 3


@pytest.mark.parametrize("declared", [LIGHT, STANDARD], ids=["light", "standard"])
def test_frozen_ones_stay_as_they_are_and_the_wrong_arguments_are_refused(declared: tuple[Any, ...]) -> None:
    base, above, changing = declared
    for one in (base(1), above(1)):
        with pytest.raises(FrozenInstanceError, match="cannot assign to field 'a'"):
            one.a = 2
        with pytest.raises(FrozenInstanceError, match="cannot delete field 'a'"):
            del one.a
    assert not hasattr(base(1), "__dict__")
    assert base(1).known is not base(1).known
    other = changing(4)
    assert (other.doubled, other.same) == (8, 7)
    other.a = 5
    assert other.a == 5
    for one in declared:
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'a'"):
            one()


def test_declaring_compiles_nothing_and_the_first_instance_does_once() -> None:
    @light(frozen=True)
    class Late:
        a: int

    before = Late.__init__
    Late(1)
    compiled = Late.__init__
    Late(2)
    assert before is not compiled
    assert Late.__init__ is compiled


@pytest.mark.parametrize("package", ["resolution", "session_store", "tui"])
def test_every_module_declares_its_classes_so(package: str) -> None:
    folder = Path(str(import_module(package).__file__)).parent
    costly = re.compile(r"^from dataclasses import .*\bdataclass\b", re.MULTILINE)
    found = {path.name for path in folder.rglob("*.py") if costly.search(path.read_text(encoding="utf-8"))}
    assert found <= {"light_dataclass.py"}
