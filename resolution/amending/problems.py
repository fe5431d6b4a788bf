"""All that is to be told of a text as it stands, what only the whole of it tells included.

That is looked up when it is asked for: an act costs what it touches, and any section may speak of any other.
"""

from resolution.amending.diagnosing import origin_of
from resolution.reader.whole_text import CODES_OF_THE_WHOLE, ToldOfWhole, told_of_whole
from resolution.tree import Diagnostic, Document


def problems_of(document: Document) -> tuple[Diagnostic, ...]:
    """What the reader met, in the text as written now; lines of a section count from where it was read."""
    written = document.written
    if not written.told_anew:
        return document.diagnostics
    met = (one for one in written.diagnostics if one.code not in CODES_OF_THE_WHOLE)
    return tuple(sorted([*met, *(_diagnostic(written, told) for told in told_of_whole(written))]))


def _diagnostic(written: Document, told: ToldOfWhole) -> Diagnostic:
    section = written.section_by_id[told.section]
    origin = origin_of(section)
    before = section.raw[: told.place - origin.start]
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Diagnostic(origin.line + before.count("\n"), column, told.code, told.message)
