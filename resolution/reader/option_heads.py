"""An option's name printed at the head of its own text: `2. **Option 1:** All Parties …`."""

from resolution.reader.drafts import Draft
from resolution.reader.options import option_name_of
from resolution.reader.tokens import cut


def take_option_name(draft: Draft) -> None:
    """Give the draft the option's name that begins its text, if one does, and take it out of the words."""
    if draft.option is not None and not draft.prefix:
        return
    first = next((t for t in draft.tokens if t.role in {"text", "bracket"} and t.raw.strip()), None)
    if first is None or first.role != "text":
        return
    skipped = len(first.raw) - len(first.raw.lstrip())
    start = first.start + skipped
    marked = [t for t in draft.tokens if t.start >= start and t.role in {"text", "mark"}]
    raw = "".join(t.raw for t in marked[:4])
    found = option_name_of(raw)
    if found is None or found.is_alone:
        return
    cut(draft.tokens, start)
    cut(draft.tokens, start + found.length)
    for token in draft.tokens:
        if start <= token.start < start + found.length and token.role == "text":
            token.role = "option"
    draft.option = found.name
