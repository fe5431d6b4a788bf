"""Word files (`.docx`): read as working texts, written with real tracked changes.

A thin layer of our own over `zipfile` and `lxml`, since what libraries leave out of a paragraph's text is
just what is negotiated. Nothing else of the program knows XML.
"""

from resolution.exchange.docx.carrying_on import carried_on
from resolution.exchange.docx.reading import WordText, read_docx
from resolution.exchange.docx.refusals import WordError
from resolution.exchange.docx.writing import WordView, as_docx

__all__ = ["WordError", "WordText", "WordView", "as_docx", "carried_on", "read_docx"]
