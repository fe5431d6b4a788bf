"""Small JSON files in the user's own folders, which may be missing, damaged or read-only without harm."""

import json
import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def read_kept(path: Path) -> object:
    """What was kept there, or None where nothing readable is."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def keep(path: Path, data: object) -> bool:
    """Keeps it, whole or not at all; says whether it could."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            json.dump(data, file, ensure_ascii=True, indent=1)
        os.replace(file.name, path)  # noqa: PTH105 - replaces in one step
    except OSError:
        return False
    return True
