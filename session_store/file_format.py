"""By what a session file is told from every other file."""

MAGIC = b"SQLite format 3\0"
APPLICATION_ID = 0x61647266  # "adrf"
SCHEMA_VERSION = 1
