"""LibreOffice as another program that opens Word files: it accepts and refuses all their changes."""

import shutil
import subprocess
from pathlib import Path
from uuid import uuid4

SCRIPT = Path(__file__).with_name("settle_in_office.py")
LONGEST = 300
"""Seconds for one file."""


def settled(source: Path, accepted: Path, *refused: Path, folder: Path) -> list[float] | None:
    """Writes the text of the file once all changes are accepted, and once they are refused.

    Gives the ms that loading and settling took for each; None where LibreOffice is not here. `folder` takes
    its settings, so that nobody's own are touched.
    """
    office, python = shutil.which("soffice"), _python_of_office()
    if office is None or python is None:
        return None
    pipe = f"adref{uuid4().hex}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
    files = [path.as_uri() for path in (source, accepted, *refused)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            said = subprocess.run(
                [python, str(SCRIPT), pipe, *files],
                timeout=LONGEST,
                check=True,
                capture_output=True,
                text=True,
            )
            running.wait(LONGEST)
        finally:
            running.terminate()
    return [float(line) for line in said.stdout.splitlines()]


def _python_of_office() -> str | None:
    """The Python that has LibreOffice's interface: the system's own, seldom the one that runs here."""
    python = shutil.which("python3", path="/usr/bin:/usr/local/bin")
    if python is None:
        return None
    asked = subprocess.run([python, "-c", "import uno"], check=False, capture_output=True)
    return python if asked.returncode == 0 else None
