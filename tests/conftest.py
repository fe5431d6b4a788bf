"""Settings for all tests: properties are held by their truth, never by the clock.

`make test` tries the same examples every time, so that it fails only by what was changed;
`make explore` tries new ones; under `thorough` what scales with a profile tries seventy-five times as many.
"""

import os

from hypothesis import settings

settings.register_profile("adref", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=7_500)
settings.load_profile(os.environ.get("ADREF_PROPERTIES", "adref"))


def pytest_xdist_auto_num_workers() -> int:
    """Give the workers that `-n auto` means: more than cores, since tests wait two fifths of their time."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores + (cores + 1) // 2
