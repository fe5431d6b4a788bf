"""Where a session lies."""

from pathlib import Path


def session_path(text_path: Path) -> Path:
    """Where a text's session lies unless another place is named: beside it."""
    return text_path.with_suffix(".adref")
