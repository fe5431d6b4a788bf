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
