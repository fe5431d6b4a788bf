"""LibreOffice as another program that opens our files: it accepts or refuses all their changes."""

import shutil
import subprocess
from pathlib import Path
from uuid import uuid4

import pytest

_SCRIPT = Path(__file__).with_name("settling_in_office.py")
_LONGEST = 60


def accepted_and_refused(data: bytes, folder: Path) -> tuple[list[str], list[str]]:
    """The file's paragraphs once LibreOffice accepted, and once it refused, all changes; skips without it."""
    office, python = shutil.which("soffice"), _python_of_office()
    if office is None or python is None:
        pytest.skip("LibreOffice is not here: libreoffice-writer-nogui and python3-uno open the files")
    source, accepted, refused = (folder / name for name in ("text.docx", "accepted.txt", "refused.txt"))
    source.write_bytes(data)
    pipe = f"adref{uuid4().hex}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    listens = f"--accept=pipe,name={pipe};urp;"
    with subprocess.Popen(
        [office, profile, "--headless", "--norestore", listens],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            files = [path.as_uri() for path in (source, accepted, refused)]
            subprocess.run([python, str(_SCRIPT), pipe, *files], timeout=_LONGEST, check=True)
            running.wait(_LONGEST)
        finally:
            running.terminate()
    return _lines(accepted), _lines(refused)


def _python_of_office() -> str | None:
    """The Python that has LibreOffice's interface: the system's own, seldom that of the tests."""
    python = shutil.which("python3", path="/usr/bin:/usr/local/bin")
    if python is None:
        return None
    return (
        python
        if subprocess.run([python, "-c", "import uno"], check=False, capture_output=True).returncode == 0
        else None
    )


def _lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8-sig")
    return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
