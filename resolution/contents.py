"""A package's table of contents: its stub says what it holds and where; each is loaded when asked for.

So a program that starts with little of a package need not load the rest of it before its first paint.
"""

import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

_ENTRY = re.compile(r"^from \.(\w+) import (?:\(([^)]*)\)|(.*))$", re.MULTILINE)
_NAME = re.compile(r"\w+")

Loading = tuple[Callable[[str], object], Callable[[], list[str]], list[str]]


def contents(package: str, file: str) -> Loading:
    """What the package's `__getattr__`, `__dir__` and `__all__` are to be, by the stub beside its `file`.

    A module of the package may not bear the name of anything in the table: it would be found in its place.
    """
    stub = Path(file).with_suffix(".pyi").read_text(encoding="utf-8")
    place_of = {
        name: module for module, lines, line in _ENTRY.findall(stub) for name in _NAME.findall(lines or line)
    }

    def load(name: str) -> object:
        if name not in place_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{place_of[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    names = sorted(place_of)
    return load, lambda: names, names
