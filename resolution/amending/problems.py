"""All that is to be told of a text as it stands, what only the whole of it tells included.

That is looked up when it is asked for: an act costs what it touches, and any section may speak of any other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from resolution.amending.diagnosing import origin_of, told_of
from resolution.reader.whole_text import CODES_OF_THE_WHOLE, ToldOfWhole, told_of_sections, told_of_whole
from resolution.references.dangling import has_live_text
from resolution.references.index import ReferenceIndex, renewed_references
from resolution.tree import Diagnostic, Document, Section, changed_sections


def problems_of(document: Document) -> tuple[Diagnostic, ...]:
    """What the reader met, in the text as written now; lines of a section count from where it was read."""
    written = document.written
    if not written.told_anew:
        return document.diagnostics
    met = (one for one in written.diagnostics if one.code not in CODES_OF_THE_WHOLE)
    return tuple(sorted([*met, *(_diagnostic(written, told) for told in told_of_whole(written))]))


def problems_brought(before: Document, after: Document, references: ReferenceIndex) -> tuple[Diagnostic, ...]:
    """What is told of `after` and was not of `before`, whose index that is; other sections are the same.

    Only the sections that were worded anew are looked through, and those that may speak of them where their
    labels mean other paragraphs.
    """
    was, now = before.written, after.written
    changed = list(changed_sections(was, now))
    renewed = references
    for old, new in changed:
        renewed = renewed_references(renewed, old, new)
    at = _to_look_at(now, changed, references, renewed)
    told = sorted(_told(now, [now.sections[place] for place in at], renewed))
    left = Counter(
        (one.code, one.message) for one in _told(was, [was.sections[place] for place in at], references)
    )
    left.subtract((one.code, one.message) for one in told)
    brought: list[Diagnostic] = []
    for one in reversed(told):
        if left[one.code, one.message] < 0:
            left[one.code, one.message] += 1
            brought.append(one)
    return tuple(reversed(brought))


def _to_look_at(
    now: Document,
    changed: Sequence[tuple[Section, Section]],
    references: ReferenceIndex,
    renewed: ReferenceIndex,
) -> list[int]:
    """The places of the sections that changed, and of those that may speak of what does not mean the same."""
    others = [
        new
        for old, new in changed
        if has_live_text(old) != has_live_text(new) or not references.means_the_same(renewed, new)
    ]
    by_id = now.paragraph_by_id
    candidates = (by_id[one] for one in renewed.candidates) if others else ()
    speaking = {one.section for one in candidates if renewed.could_speak_of(one, others)}
    return sorted(references.places[one] for one in speaking.union(new.id for _, new in changed))


def _told(written: Document, sections: Iterable[Section], references: ReferenceIndex) -> Iterator[Diagnostic]:
    looked_at = tuple(sections)
    for section in looked_at:
        yield from (one for one in told_of(written, section.id) if one.code not in CODES_OF_THE_WHOLE)
    yield from (_diagnostic(written, told) for told in told_of_sections(written, looked_at, references))


def _diagnostic(written: Document, told: ToldOfWhole) -> Diagnostic:
    section = written.section_by_id[told.section]
    origin = origin_of(section)
    before = section.raw[: told.place - origin.start]
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Diagnostic(origin.line + before.count("\n"), column, told.code, told.message)
