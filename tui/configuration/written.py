"""The configuration as TOML: what is in force with its origins, or all defaults to begin with."""

import json
from collections.abc import Iterator, Mapping

from tui.configuration.effective import Effective
from tui.configuration.settings import SETTINGS, Value

ORIGIN_AT = 30
"""The column from which it is said where a value comes from."""


def toml_value(value: Value) -> str:
    """A value as TOML has it; of strings, JSON's form is TOML's too."""
    return str(value).lower() if isinstance(value, bool) else json.dumps(value)


def in_force_lines(found: Effective, keys: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Every setting with its origin, then the keys called otherwise; what it gives can be read again."""
    for setting in SETTINGS:
        line = f"{setting.name} = {toml_value(found.values[setting.name])}"
        yield f"{line:<{ORIGIN_AT}}  # {found.origins[setting.name]}"
    if keys:
        yield ""
        yield "[keys]"
    for name, faces in keys.items():
        yield f"{name} = [{', '.join(json.dumps(face, ensure_ascii=False) for face in faces)}]"


def begun() -> str:
    """A file to begin with: every setting with what it does and its default, all of it as remarks."""
    lines = ["# adref: what is said here counts before what was chosen at the table.", ""]
    for setting in SETTINGS:
        lines += [
            f"# {setting.meaning} ({setting.possible})",
            f"# {setting.name} = {toml_value(setting.default)}",
            "",
        ]
    lines += [
        "# Keys by their actions, as docs/keys.md lists them: a key, or several.",
        "# [keys]",
        '# accept = "f5"',
        '# next = ["n", "tab"]',
    ]
    return "\n".join([*lines, ""])
