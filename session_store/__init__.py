"""The record: one SQLite file a session; its log only grows, and is on the disk before it is shown."""

from resolution.contents import contents

__getattr__, __dir__, __all__ = contents(__name__, __file__)
