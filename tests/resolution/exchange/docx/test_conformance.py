"""Each file with tracked changes against what another program made of it, all accepted and all refused."""

from pathlib import Path

import pytest

from resolution.deciding.standing import Standing
from resolution.exchange.docx import WordError, read_docx
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import View, reflow
from tests.resolution.exchange.docx.packages import corpus

EXPLAINED = {
    # The list itself was inserted: computed labels are those of the text as it stands.
    "RP021-Inserted-Numbering-Properties-Rejected",
    "RP023-NumberingChange-Rejected",
    # The inserted line, MOD ZZZ/2222/1, is a source line: it is no text, and speaks of what stands under it.
    "RP049-Deleted-Para-Before-Table-Accepted",
    "RP049-Deleted-Para-Before-Table-Rejected",
    # M.[AM(R)S_1GHz_SHARING] is bracketed text: what changes in it stays open, and it is no base text.
    "RP051-Arabic-Accepted",
    "RP051-Arabic-Rejected",
}
"""Where `adref text` reads otherwise, though every paragraph is as expected: by a rule of the notation."""

Expectation = tuple[Path, Path, View]


def _expectations() -> list[Expectation]:
    files = {path.stem: path for path in corpus("rp")}
    views: tuple[tuple[View, str], ...] = (("current", "Accepted"), ("base", "Rejected"))
    return [
        (path, files[f"{name}-{twin}"], view)
        for name, path in files.items()
        for view, twin in views
        if f"{name}-{twin}" in files
    ]


def test_every_paragraph_of_every_file_is_as_expected() -> None:
    expectations = _expectations()
    wrong = [twin.stem for path, twin, view in expectations if _texts(path, view) != _texts(twin, "current")]
    assert not wrong
    assert len(expectations) == 50


def test_the_text_as_printed_is_as_expected_but_where_the_notation_says_otherwise() -> None:
    differing = {
        twin.stem for path, twin, view in _expectations() if _printed(path, view) != _printed(twin, "current")
    }
    assert differing == EXPLAINED


@pytest.mark.parametrize("twin", ["", "-Accepted", "-Rejected"])
def test_a_file_without_a_word_is_refused(twin: str) -> None:
    path = next(path for path in corpus("rp") if path.stem == f"RP033-Table-Prop-Ex-Change{twin}")
    with pytest.raises(WordError, match="the text is empty"):
        read_docx(path.read_bytes())


def _texts(path: Path, view: View) -> list[str]:
    from resolution.exchange.docx.names import W
    from resolution.exchange.docx.package import open_package
    from resolution.exchange.docx.parts import Parts
    from resolution.exchange.docx.walking import body_of

    body = Parts(open_package(path.read_bytes())).document.find(f"{W}body")
    assert body is not None
    return body_of(body).texts("base" if view == "base" else "current")


def _printed(path: Path, view: View) -> list[str]:
    """The lines that `adref text` prints; the space at a seam is closed up there, so spaces do not count."""
    try:
        text = read_docx(path.read_bytes()).text
    except WordError:
        return []
    printed = as_text(reflow(Standing(read(text)), view))
    return [line for line in ("".join(line.split()) for line in printed.split("\n")) if line]
