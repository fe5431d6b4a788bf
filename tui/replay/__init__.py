"""The replay: the text at any moment of the log, the decision that led there, and the log as a line."""
