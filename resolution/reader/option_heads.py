"""An option's name printed at the head of its own text: `2. **Option 1:** All Parties …`."""

from resolution.reader.drafts import Draft
from resolution.reader.options import may_be_option_name, option_name_of
from resolution.reader.scanning import Token
from resolution.reader.tokens import cut

_FURTHEST = 60


def take_option_name(draft: Draft) -> None:
    """Give the draft the option's name that begins its text, if one does, and take it out of the words."""
    if draft.option is not None and not draft.prefix:
        return
    first = _first_words(draft)
    if first is None or first.role != "text":
        return
    if not first.raw[0].isspace() and not may_be_option_name(first.raw):
        return
    start = first.end - len(first.raw.lstrip())
    raw = _raw_from(draft, start)
    found = option_name_of(raw)
    if found is None or found.is_alone:
        return
    cut(draft.tokens, start)
    cut(draft.tokens, start + found.length)
    for token in draft.tokens:
        if start <= token.start < start + found.length and token.role == "text":
            token.role = "option"
    draft.option = found.name
    draft.sources = (*draft.sources, *found.said.sources)
    draft.note = "; ".join(note for note in (draft.note, found.said.note) if note) or None


def _first_words(draft: Draft) -> Token | None:
    for token in draft.tokens:
        if token.role in {"text", "bracket"} and not token.raw.isspace():
            return token
    return None


def _raw_from(draft: Draft, start: int) -> str:
    """The raw text from `start`, as far as an option's name and the first words after it can reach."""
    raw = ""
    for token in draft.tokens:
        if token.start >= start and token.role in {"text", "mark", "bracket", "note"}:
            raw += token.raw
        if len(raw) > _FURTHEST:
            break
    return raw
