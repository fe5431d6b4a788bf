"""What LibreOffice makes of our files."""

from pathlib import Path

import pytest

from bench.peers.office import settled


def accepted_and_refused(data: bytes, folder: Path) -> tuple[list[str], list[str]]:
    """The file's paragraphs once LibreOffice accepted, and once it refused, all changes; skips without it."""
    source, accepted, refused = (folder / name for name in ("text.docx", "accepted.txt", "refused.txt"))
    source.write_bytes(data)
    if settled(source, accepted, refused, folder=folder) is None:
        pytest.skip("LibreOffice is not here: libreoffice-writer-nogui and python3-uno open the files")
    return _lines(accepted), _lines(refused)


def _lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8-sig")
    return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
