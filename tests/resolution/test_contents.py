"""A package loads what is asked of it, and nothing else."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

PACKAGES = (
    "resolution.amending",
    "resolution.contributions",
    "resolution.deciding",
    "resolution.minutes",
    "resolution.reflow",
    "resolution.revising",
    "session_store",
)


@pytest.mark.parametrize("name", PACKAGES)
def test_everything_in_the_table_is_there_and_hidden_by_no_module(name: str) -> None:
    package = import_module(name)
    folder = Path(str(package.__file__)).parent
    assert package.__all__ == sorted(set(package.__all__))
    assert not {module.stem for module in folder.glob("*.py")} & set(package.__all__)
    assert all(getattr(package, entry) is not None for entry in package.__all__)
    assert set(package.__all__) <= set(dir(package))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        package.nothing  # noqa: B018 - asking is the test


def test_one_entry_brings_only_its_own_module() -> None:
    code = (
        "import sys; from resolution.deciding import Standing;"
        "print(*(name for name in sys.modules if name.startswith('resolution.')))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "resolution.deciding.standing" in run.stdout.split()
    assert not [name for name in run.stdout.split() if "rules" in name or "amending" in name]
