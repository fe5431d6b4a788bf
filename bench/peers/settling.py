"""What others use to accept all tracked changes of a text, and to apply one change to it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from bench.peers.office import settled

LONGEST = 300
UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""With this a program is compiled anew at every start, which no installed one is."""
CRITIC = {
    "addition_replacement_template": "{CURRENT}",
    "deletion_replacement_template": "",
    "substitution_replacement_template": "{CURRENT}",
    "highlight_replacement_template": "{HIGHLIGHT}",
    "comment_replacement_template": "",
    "change_ref_template": "",
}
MARKS = re.compile(r"\{\+\+(.*?)\+\+\}|\{--.*?--\}|\{~~.*?~>(.*?)~~\}|\{>>.*?<<\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ChangedText:
    """One text with changes, in the form each peer takes, in one folder.

    `marked.docx` and `marked.md` (CriticMarkup) hold base and current text; `changes.diff` leads from
    `base.txt` to `clean.txt`.
    """

    folder: Path

    @classmethod
    def laid_down(
        cls, folder: Path, *, base: str, clean: str, critic: str = "", docx: bytes = b""
    ) -> "ChangedText":
        """Writes what there is; the difference is made by git, and empty without it."""
        folder.mkdir()
        (folder / "base.txt").write_text(base)
        (folder / "clean.txt").write_text(clean)
        (folder / "marked.md").write_text(critic)
        (folder / "marked.docx").write_bytes(docx)
        (folder / "changes.diff").write_bytes(_difference(folder))
        return cls(folder)

    def path(self, name: str) -> Path:
        return self.folder / name


Accepted = tuple[float, str]
"""Milliseconds, and the text that came out."""
Peer = Callable[[ChangedText], Accepted | None]
"""Does the work once; None where the peer is not installed."""


def pandoc(text: ChangedText) -> Accepted | None:
    """The whole process, from the Word file to plain text."""
    command = [
        "pandoc",
        "--track-changes=accept",
        "-t",
        "plain",
        "--wrap=none",
        str(text.path("marked.docx")),
    ]
    return _process(command, text)


def git_apply(text: ChangedText) -> Accepted | None:
    """The whole process on a fresh copy, in a folder that is no repository."""
    return _in_place(["git", "apply", "changes.diff"], text)


def patch(text: ChangedText) -> Accepted | None:
    """The whole process on a fresh copy."""
    return _in_place(["patch", "--quiet", "-p1", "-i", "changes.diff"], text)


def criticmarkup(text: ChangedText) -> Accepted | None:
    """In memory, once imported, with the templates that accept."""
    if find_spec("criticmarkup") is None:
        return None
    from criticmarkup.core import CriticMarkupProcessor  # noqa: PLC0415 - only where it is installed

    marked = text.path("marked.md").read_text()
    began = perf_counter()
    processor = CriticMarkupProcessor.from_preset("markdown", template_overrides=CRITIC)
    accepted = processor.process_text(marked).text
    return (perf_counter() - began) * 1e3, accepted


def substitution(text: ChangedText) -> Accepted:
    """In memory: a substitution that knows nothing of points, labels and lists."""
    marked = text.path("marked.md").read_text()
    began = perf_counter()
    accepted = MARKS.sub(lambda match: match[1] or match[2] or "", marked)
    return (perf_counter() - began) * 1e3, accepted


def diff_match_patch(text: ChangedText) -> Accepted | None:
    """In memory: the patch is made before, and applied."""
    if find_spec("diff_match_patch") is None:
        return None
    from diff_match_patch import diff_match_patch as matcher  # noqa: PLC0415 - only where it is installed

    matching, base = matcher(), text.path("base.txt").read_text()
    patches = matching.patch_make(base, text.path("clean.txt").read_text())
    began = perf_counter()
    accepted, _ = matching.patch_apply(patches, base)
    return (perf_counter() - began) * 1e3, accepted


def libreoffice(text: ChangedText) -> Accepted | None:
    """Loading the Word file and accepting, in an office that runs already."""
    target = text.path("office.txt")
    took = settled(text.path("marked.docx"), target, folder=text.folder)
    return None if took is None else (took[0], target.read_text(encoding="utf-8-sig"))


def adref(command: list[str], text: ChangedText) -> Accepted:
    """Our own program as a whole process, which writes the text where it is told to."""
    done = _process([sys.executable, "-m", "tui.command_line", *command], text)
    if done is None:
        raise FileNotFoundError(sys.executable)
    return done


def _process(command: list[str], text: ChangedText) -> Accepted | None:
    if shutil.which(command[0]) is None:
        return None
    target = text.path(f"out-{uuid4().hex}.txt")
    began = perf_counter()
    subprocess.run(
        [*command, "-o", str(target)],
        check=True,
        timeout=LONGEST,
        stdout=subprocess.DEVNULL,
        env={name: value for name, value in os.environ.items() if name != UNCOMPILED},
    )
    return (perf_counter() - began) * 1e3, target.read_text()


def _in_place(command: list[str], text: ChangedText) -> Accepted | None:
    if shutil.which(command[0]) is None or not text.path("changes.diff").stat().st_size:
        return None
    place = text.path(f"copy-{uuid4().hex}")
    place.mkdir()
    for name in ("base.txt", "changes.diff"):
        shutil.copy(text.path(name), place / name)
    began = perf_counter()
    subprocess.run(command, check=True, cwd=place, timeout=LONGEST, stdout=subprocess.DEVNULL)
    return (perf_counter() - began) * 1e3, (place / "base.txt").read_text()


def _difference(folder: Path) -> bytes:
    if shutil.which("git") is None:
        return b""
    command = ["git", "diff", "--no-index", "--no-color", "--", "base.txt", "clean.txt"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True)
    return done.stdout.replace(b"clean.txt", b"base.txt")
