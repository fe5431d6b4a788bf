"""What others use for the same work; each is measured where it is installed, and told as absent elsewhere."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def node_says(script: str, given: object) -> Any | None:  # noqa: ANN401 - whatever JSON the script prints
    """What a script of this folder prints for that input; None where node or its packages are missing."""
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules").is_dir():
        return None
    done = subprocess.run(
        [node, script], cwd=HERE, input=json.dumps(given), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)
