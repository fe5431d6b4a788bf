"""Moving a paragraph from the command line."""

import json
from pathlib import Path

import pytest

from tests.tui.test_command_line_session import printed_by
from tui.command_line import main

TEXT = """*recalling*

a) one;

b) two [three];

*resolves*

1 to lend boats as in recalling b):

i) small;

ii) big;

2 to report.
"""


@pytest.fixture
def session(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    file = tmp_path / "boats.md"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["new", str(file)]) == 0
    capsys.readouterr()
    return str(file.with_suffix(".adref"))


def clean(capsys: pytest.CaptureFixture[str], session: str) -> str:
    return printed_by(capsys, "text", session, "--view", "clean")


def test_a_paragraph_goes_to_another_section_and_comes_back(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = clean(capsys, session)
    preview = printed_by(capsys, "move", session, "recalling b)", "--after", "resolves 1", "--preview")
    assert "(preview, nothing stored)" in preview
    assert clean(capsys, session) == before
    printed = printed_by(capsys, "move", session, "recalling b)", "--after", "resolves 1")
    assert printed == (
        "recalling b) moved behind resolves 1, now resolves 1 bis (version 2)\n"
        "  recalling b) is now resolves 2\n"
        "  recalling a) stands alone and bears no label\n"
        "  resolves 2 becomes 3\n"
        '  resolves 1: "recalling b)" now reads "resolves 2"\n'
        '  recalling now ends with "," instead of ";"\n'
    )
    assert "2 two [three];\n3 to report." in clean(capsys, session)
    assert "resolves 1 bis: moved behind resolves 1" in printed_by(capsys, "log", session)
    assert "sound" in printed_by(capsys, "verify", session)
    printed_by(capsys, "undo", session)
    assert clean(capsys, session) == before


def test_a_sub_item_is_named_with_what_it_is_under(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = printed_by(capsys, "move", session, "resolves 1 ii)", "--up", "--json")
    assert json.loads(told)["stored"] is True
    assert "  i) big;\n  ii) small;" in clean(capsys, session)
    printed_by(capsys, "move", session, "resolves 2", "--under", "resolves 1")
    assert "  iii) to report." in clean(capsys, session)
    printed_by(capsys, "move", session, "recalling b)", "--section", "recalling")
    assert clean(capsys, session).startswith("recalling\na) two [three];\nb) one,")


@pytest.mark.parametrize(
    ("arguments", "status", "why"),
    [
        (("resolves 1", "--under", "resolves 1 i)"), 1, "cannot be moved below its own sub-item i)"),
        (("recalling a)", "--up"), 1, "recalling a) is the first of its list"),
        (("recalling a)", "--after", "noting b)"), 1, "there is no paragraph 'noting b)'"),
        (("recalling a)",), 2, "name one place"),
        (("recalling a)", "--up", "--section", "resolves"), 2, "name one place"),
    ],
)
def test_what_cannot_be_moved_is_refused_and_nothing_stored(
    session: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], status: int, why: str
) -> None:
    assert main(["move", session, *arguments]) == status
    assert why in capsys.readouterr().err
    assert "paragraph-moved" not in printed_by(capsys, "log", session, "--json")


def test_a_package_moves_and_is_refused_as_a_whole(
    session: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    acts = [
        {"act": "accept", "point": 1},
        {"act": "move", "paragraph": "s1.1", "section": "s1", "after": "s1.2"},
        {"act": "move", "paragraph": "s2.1", "section": "s2", "under": "s2.2"},
    ]
    file = tmp_path / "acts.jsonl"
    file.write_text("\n".join(map(json.dumps, acts)), encoding="utf-8")
    assert main(["package", session, str(file)]) == 1
    refused = capsys.readouterr().err
    assert "line 3: act 3 of 3: resolves 1 cannot be moved below its own sub-item i)" in refused
    assert "nothing was decided" in refused
    assert len(json.loads(printed_by(capsys, "log", session, "--json"))) == 1
    file.write_text("\n".join(map(json.dumps, acts[:2])), encoding="utf-8")
    printed_by(capsys, "package", session, str(file), "--name", "boats")
    assert clean(capsys, session).startswith("recalling\na) two three;\nb) one,")
    printed_by(capsys, "undo", session)
    assert clean(capsys, session).startswith("recalling\na) one;\nb) two [three],")
