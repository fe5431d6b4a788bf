"""The real text, held against the key made by hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from resolution.exchange.outline import outline
from resolution.reader import read
from resolution.tree import write

SHARED = Path(__file__).parents[4] / "shared"
SEED = SHARED / "seed" / "dl10e-rev2.md"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed text is not beside this checkout")


def test_every_expectation_of_the_key_holds() -> None:
    document = outline(read(SEED.read_text(encoding="utf-8")))
    check = [
        sys.executable,
        str(SHARED / "tools" / "check_outline.py"),
        str(SHARED / "seed" / "expected.json"),
    ]
    done = subprocess.run(check, input=json.dumps(document), text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_seed_is_written_again_character_for_character() -> None:
    text = SEED.read_text(encoding="utf-8")
    assert write(read(text)) == text
