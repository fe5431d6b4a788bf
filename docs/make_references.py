"""The pages on keys, settings and data, made from the program's own tables and types: `make docs`."""

from collections.abc import Iterator
from pathlib import Path

from docs.data_page import data_page
from tui.configuration.settings import SETTINGS
from tui.configuration.written import toml_value
from tui.keys import GROUP_TITLES, TABLES, Key

HERE = Path(__file__).parent
ABOVE_SETTINGS = """\
# Settings

Made by `make docs` from the table that checks them.

The file is TOML. `adref config --path` says where it lies, `adref config --init` writes one to begin with, and `adref config`
prints what is in force and where each value is from: the file counts before what was chosen at the table (with the keys for
theme, labels and staying), and that before the default. A value that cannot be is told in one line, with file and key, and what
would have counted without it stays.

| setting | default | what it does | values |
| --- | --- | --- | --- |"""
BELOW_SETTINGS = """
## Keys

Each action can be called by another key, or by several; [keys](keys.md) lists the actions. A key is named as it is printed
(`a`, `[`), or `f5`, `ctrl+k`, `shift+up`, `enter`, `space`, `pagedown` …; where two actions of one screen would have the same
key, that is told and the action keeps its own. The options of a point are chosen by up to nine keys, the first for the first:

```toml
[keys]
accept = "f5"
next = ["n", "tab"]
choose = ["&", "é", "\\"", "'", "(", "-", "è", "_", "ç"]
```

Colours are set by themes: [themes](themes.md)."""


def keys_page() -> str:
    """Every key of every screen, in the order of the help."""
    return "\n".join(_keys_lines()) + "\n"


def settings_page() -> str:
    """Every setting with its default, and how keys are called otherwise."""
    return "\n".join(_settings_lines()) + "\n"


def _keys_lines() -> Iterator[str]:
    yield "# Keys"
    yield ""
    yield "Made by `make docs` from the table that makes the bindings, the foot line, `?` and the palette."
    yield "The last column names the action in the configuration file ([settings](settings.md))."
    for screen, keys in TABLES.items():
        yield ""
        yield f"## {screen}"
        for group, title in GROUP_TITLES.items():
            of_group = [key for key in keys if key.group == group]
            if of_group:
                yield from ("", f"### {title}", "", "| key | does | action |", "| --- | --- | --- |")
                yield from map(_row, of_group)


def _row(key: Key) -> str:
    reason = f" {key.tooltip}" if key.tooltip else ""
    does = f"**{key.description}.**{reason}".replace("|", "\\|")
    return f"| `{key.face.replace('|', chr(92) + '|')}` | {does} | `{key.id}` |"


def _settings_lines() -> Iterator[str]:
    yield ABOVE_SETTINGS
    for setting in SETTINGS:
        default = toml_value(setting.default)
        yield f"| `{setting.name}` | `{default}` | {setting.meaning} | {setting.possible} |"
    yield BELOW_SETTINGS


if __name__ == "__main__":
    (HERE / "keys.md").write_text(keys_page(), encoding="utf-8")
    (HERE / "settings.md").write_text(settings_page(), encoding="utf-8")
    (HERE / "data.md").write_text(data_page(), encoding="utf-8")
