"""Names of parties, as a list has them: `EUR, USA`, `the African Group`, `proposed by Brazil and Cuba`."""

import re

from resolution.tree import Source

# Possessive, so that a run of capitals or of & can be parted into names in one way only.
NAME = r"[A-Z][\w.&’'-]*+"
PARTY = rf"{NAME}(?:(?:\s(?:of|and|the)\s|\s|/){NAME})*(?:/\d+\w*)*"
_LIST = re.compile(
    r"(?:(?:proposed|submitted|supported|suggested|drafted|text|proposals?)\s+(?:by|of|from)\s+|by\s+|from\s+)?"
    rf"(?:the\s+)?(?P<names>{PARTY}(?:\s*(?:[,;&+]|\band\b)\s*(?:the\s+)?{PARTY})*)"
)
# An *and* parts two parties but in the names of these States.
_BETWEEN = re.compile(
    r"\s*[,;&+]\s*(?:and\s+)?(?:the\s+)?"
    r"|(?<!Bosnia)(?<!Trinidad)(?<!Antigua)(?<!Kitts)(?<!Vincent)(?<!Tom[eé])\s+and\s+(?:the\s+)?"
)
_NO_PARTIES = frozenset(
    "new revised original former merged streamlined compromise clean updated alternative agreed".split()
)


def parties_in(words: str) -> tuple[Source, ...]:
    """The parties that words name, if they name nothing else; none where they say something."""
    found = _LIST.fullmatch(words.strip())
    if found is None or found["names"].lower() in _NO_PARTIES:
        return ()
    names = [name.removeprefix("the ").strip() for name in _BETWEEN.split(found["names"])]
    return tuple(Source(name) for name in names if name)
