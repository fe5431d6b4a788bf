"""What every rule needs to know of the notation: where marks are, and how a text begins and ends."""

import re

BEFORE_ESCAPABLE = r"(?=[\\*~{}<#+(•–—-])"
ESCAPED = r"\\" + BEFORE_ESCAPABLE
"""A stroke before one of these signs: the sign is a word of the text and no mark."""
ESCAPED_BRACKET = r"\\(?=[\[\]])"
"""A stroke that a converter sets before a bracket, which is a mark of its own there: no word."""
MARK = re.compile(
    r"\\(?P<kept>[\\*~{}<#+(•–—-])|\\(?=[\[\]])|~~\}?|"
    r"\{~~|\{\+\+|\+\+\}|\{--|--\}|\*{1,3}|</?(?:u|ins|del|s|strike)>|\]\(#\)"
)
_STRUCK = re.compile(
    r"~~.*?~~|\{--.*?--\}|\{~~.*?~>|<(?P<tag>del|s|strike)>.*?</(?P=tag)>|\{>>.*?<<\}|\{(?![+~>-])[^{}]*\}"
)
_MARK_SIGN = re.compile(r"[*~<{}(\\]")
_BEFORE_WORDS = re.compile(
    r"(?:~~|\{~~|\{\+\+|\{--|\*{1,3}|<(?:u|ins|del|s|strike)>|\[|[\"“‘«(,;]|\{>>.*?<<\}|[ \t])*+"
)
_TERMINAL = re.compile(
    r"[.;:?!…](?:\[\^[^\]\s]+\]|~~\}?|\+\+\}|--\}|\*{1,3}|</?(?:u|ins|del|s|strike)>|\]\(#\)|[\])\"”’»'|]|\{>>.*?<<\})*+\s*$"
)
STATUS = r"\[\s*(?:[Aa]greed[^\[\]]*|[Aa]d\s+ref(?:\.|erendum)?\s*)\]"
# What parties say of the text before it: capitals, then a colon or a word that ends no sentence.
_CODE = r"[A-Z][A-Z0-9]+(?:\s*(?:[,/&+]|and)\s*(?:[A-Z][A-Z0-9]+|China))*"
_VERB = r"(?:del(?:ete)?|retain|keep|reserve|support|oppose|bracket)s?"
STANCE = rf"\[\s*{_CODE}(?:\s+del(?:ete)?|\s*:\s*{_VERB})\.?\s*\]"
_STATUS = re.compile(STATUS + r"\s*$")
_LAST_BUT_ONE = re.compile(r";(?:~~|\+\+\}|\{\+\+|\{--|\s)*(?:and|or|and/or)(?:~~|\+\+\}|--\}|\])*\s*$")
_ENDING_COMMA = re.compile(r",(?:~~|\+\+\}|--\}|\*{1,3}|\]\(#\)|[\])\"”’])*+\s*$")
NO_LABEL = "{>><<}"
"""An empty comment before a paragraph's first words: they begin a paragraph of their own, without a label."""
LABEL = "{>>label<<}"
"""This comment before a paragraph's first words: its number is a label, however far from the one before."""
PARTING = NO_LABEL
"""The same behind an option's words: what follows is no rival of it, but a point of its own."""
NO_POINT = "{>>no point<<}"
"""This comment behind an opening bracket: it and its closing one are part of the text."""
BEFORE_DASH = frozenset(" \t-•–—*")
"""What a list dash, blanks before it included, can begin with."""
NO_SOURCE = "{>>no source<<}"
"""This comment behind an option's words: it is nobody's, and not of the source of the option before it."""
ASSUMED_END = "{>>] assumed<<}"
"""This comment behind a closing bracket: whoever wrote the opening one closed it nowhere."""
LIST_DASH = re.compile(r"[ \t]*(?:[-•–—][ \t]+|\*[ \t]+)")

# After one of these a sentence cannot end, so that a capital letter on the next page still continues it.
_UNFINISHED = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "within",
        "without",
        "into",
        "onto",
        "upon",
        "under",
        "over",
        "between",
        "among",
        "against",
        "through",
        "during",
        "before",
        "after",
        "since",
        "until",
        "towards",
        "toward",
        "per",
        "via",
        "as",
        "and",
        "or",
        "nor",
        "but",
        "that",
        "which",
        "whose",
        "and/or",
        "including",
        "concerning",
        "regarding",
        "than",
    ]
)


def without_marks(text: str) -> str:
    """The text without strikes, insertion marks and emphasis; brackets stay, and signs that are words."""
    if not _MARK_SIGN.search(text):
        return text
    return MARK.sub(r"\g<kept>" if "\\" in text else "", text)


def without_struck(text: str) -> str:
    """The text without what is struck and without notes; of a replacement the new words."""
    return _STRUCK.sub("", text)


def words_start(text: str) -> int:
    """How many characters of marks, brackets and quotes and stray commas stand before the first word."""
    found = _BEFORE_WORDS.match(text)
    return found.end() if found else 0


def begins_lower(text: str) -> bool:
    """Whether the first word begins in lower case."""
    first = text[words_start(text) :][:1]
    return first.islower()


def begins_upper(text: str) -> bool:
    first = text[words_start(text) :][:1]
    return first.isupper()


def ends_terminally(text: str) -> bool:
    """Whether it ends in `. ; : ? !`, with or without a closing bracket, quote or mark after it."""
    return _TERMINAL.search(text) is not None or _STATUS.search(text) is not None


def ends_item(text: str) -> bool:
    """Whether an item of a list can end so: terminally, or in `; and` before the last one."""
    return ends_terminally(text) or _LAST_BUT_ONE.search(text) is not None


def ends_in_comma(text: str) -> bool:
    return _ENDING_COMMA.search(text) is not None


def is_unfinished(text: str) -> bool:
    """Whether it ends in an article, a preposition or a conjunction."""
    words = without_marks(text).split()
    return bool(words) and words[-1].lower() in _UNFINISHED
