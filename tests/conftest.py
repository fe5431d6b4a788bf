"""Settings for all tests: properties are held by their truth, never by the clock."""

from hypothesis import settings

settings.register_profile("adref", deadline=None)
settings.load_profile("adref")
