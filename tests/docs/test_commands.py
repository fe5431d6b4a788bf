"""The pages that are made from the program are those that it would make."""

from docs.data_page import data_page
from docs.make_commands import HERE, commands_page, manual_page
from tui.command_line import COMMANDS


def test_the_page_of_commands_is_what_make_docs_gives() -> None:
    page = (HERE / "commands.md").read_text(encoding="utf-8")
    assert page == commands_page()
    assert all(f"## adref {name}\n" in page for name in COMMANDS)


def test_the_manual_page_is_what_make_docs_gives() -> None:
    page = (HERE / "adref.1").read_text(encoding="utf-8")
    assert page == manual_page()
    assert page.count(".SS adref ") == len(COMMANDS)


def test_the_page_on_data_is_what_make_docs_gives() -> None:
    page = (HERE / "data.md").read_text(encoding="utf-8")
    assert page == data_page()
    assert "| `open_over_time` | list of [Moment](#moment) |" in page
