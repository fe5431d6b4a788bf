"""The guided tour of the demo: ten things to do at the table, each explained, on the real screens."""
