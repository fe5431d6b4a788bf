"""The title block: symbol, revision, date, languages, group, title, subject, enacting clause."""

import re
from dataclasses import field
from itertools import takewhile

from resolution.light_dataclass import dataclass
from resolution.reader.blocks import Block
from resolution.reader.notation import without_marks, without_struck
from resolution.reader.sections import kind_by_label

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DATE = re.compile(r"\b(\d{1,2})\s+(" + "|".join(_MONTHS) + r")\s+(\d{4})\b", re.IGNORECASE)
_SYMBOL_LINE = re.compile(
    r"^(?:[A-Z]{1,6}(?:\.\d+)?(?:/(?:Rev\.|Add\.|Corr\.)?[A-Z0-9.()]+|\((?:Rev|Add)\.\s?\d+\))+"
    r"(?:-[A-Z](?:/[A-Z])*)?)$"
)
_DOCUMENT = re.compile(r"\bDocument\s+([A-Z0-9][\w/().]*(?:-[A-Z](?:/[A-Z])*)?)")
_REV_IN_SYMBOL = re.compile(r"\(Rev\.?\s?(\d+)\)|/Rev\.?\s?(\d+)", re.IGNORECASE)
_REVISION = re.compile(r"\bRev(?:ision|\.)?\s+(\d+)\b", re.IGNORECASE)
_LANGUAGES = {
    "english": "en",
    "french": "fr",
    "spanish": "es",
    "arabic": "ar",
    "chinese": "zh",
    "russian": "ru",
}
_LANGUAGE_LINE = re.compile(
    r"^(?:Original\s*:\s*)?((?:"
    + "|".join(_LANGUAGES)
    + r")(?:\s*[/,&]\s*(?:"
    + "|".join(_LANGUAGES)
    + r"))*)(?:\s+only)?$",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"^(?:(?:REVISED\s+|NEW\s+)?DRAFT\s+)?(?:(?:NEW|REVISED)\s+)?(?:RESOLUTION|DECISION|RECOMMENDATION|OPINION|DECLARATION|"
    r"Draft resolution|Resolution|Draft decision)\b(?!.*[.;:]$)"
)
_PART = re.compile(r"^(?:Draft\s+)?(?:Article|Chapter|Part|Section|Annex|Appendix)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:group|ad hoc|committee|commission|council|party|plenary|assembly|conference|union|nations|meeting|"
    r"body|board|ahg|wg[a-z]*)\b",
    re.IGNORECASE,
)
LONGEST = 40
"""A title block has no more blocks than this."""
ENACTING = re.compile(r"^(?:The|We)\b.{3,400},$", re.DOTALL)


@dataclass(slots=True)
class TitleFacts:
    """What the title block says; `title`, `subject` and `enacting` are the blocks that hold them."""

    symbol: str | None = None
    revision: int | None = None
    date: str | None = None
    languages: tuple[str, ...] = ()
    group: str | None = None
    title: Block | None = None
    subject: list[Block] = field(default_factory=list)
    enacting: Block | None = None
    length: int = 0


def read_title(blocks: list[Block]) -> TitleFacts:
    """The facts of the title block and how many blocks it takes; none where the text begins without one."""
    facts = TitleFacts()
    others: list[str] = []
    for place, block in enumerate(blocks[:LONGEST]):
        if not _belongs_to_title(block, facts, blocks[place + 1 : place + 13]):
            break
        facts.length = place + 1
        has_title = any(TITLE.match(_bare(later)) for later in _before_call(blocks[place + 1 : place + 13]))
        _take(block, facts, others, has_title=has_title)
        if facts.enacting is not None:
            break
    if not _is_title(facts, blocks):
        return TitleFacts()
    facts.group = _group_of(others)
    return facts


def _belongs_to_title(block: Block, facts: TitleFacts, following: list[Block]) -> bool:
    match block.kind:
        case "call" | "option":
            return False
        case "heading":
            return facts.title is None and _is_title_heading(block, following[:1])
        case "source":
            return any(_is_title_text(_bare(later)) for later in following[:2])
    words = _bare(block)
    if _says_document_facts(words):
        return True
    if _ends_a_sentence(words) and not words.startswith("---"):
        return False
    return block.label is None or (facts.title is None and _precedes_title(following))


def _is_title_heading(block: Block, following: list[Block]) -> bool:
    """Whether a heading is the title of the whole: sections or the enacting clause follow it at once."""
    if _is_title_text(_bare(block)):
        return True
    if _PART.match(_bare(block)):
        return False
    return any(later.kind in {"call", "heading"} or ENACTING.match(_bare(later)) for later in following)


def _precedes_title(following: list[Block]) -> bool:
    return any(_is_title_text(_bare(block)) for block in following[:12])


def _ends_a_sentence(words: str) -> bool:
    return words.endswith((".", ";", ":"))


def _bare(block: Block) -> str:
    return " ".join(without_marks(block.text).replace("#", "").split())


def _says_document_facts(words: str) -> bool:
    return bool(_DATE.search(words) and len(words) < 120) or bool(
        _DOCUMENT.search(words) and len(words) < 160
    )


def _is_title_text(words: str) -> bool:
    if TITLE.match(words):
        return True
    letters = [letter for letter in words if letter.isalpha()]
    return (
        len(letters) > 7 and " " in words and all(letter.isupper() for letter in letters) and len(words) < 200
    )


def _before_call(blocks: list[Block]) -> list[Block]:
    return list(takewhile(lambda block: block.kind in {"text", "source"}, blocks[:12]))


def _take(block: Block, facts: TitleFacts, others: list[str], *, has_title: bool) -> None:
    """Take what a block says; a line in capitals is the title only where no later one names a resolution."""
    words = _bare(block)
    is_title = bool(TITLE.match(words)) or (_is_title_text(words) and not has_title)
    if block.kind == "heading" or (facts.title is None and is_title):
        facts.title = block
    elif ENACTING.match(words):
        facts.enacting = block
    elif facts.title is not None and not _read_facts(block, facts):
        facts.subject.append(block)
    elif facts.title is None:
        _read_lines(block, facts, others)


def _read_facts(block: Block, facts: TitleFacts) -> bool:
    if not _says_document_facts(_bare(block)):
        return False
    _read_lines(block, facts, [])
    return True


def _read_lines(block: Block, facts: TitleFacts, others: list[str]) -> None:
    for raw in block.text.split("\n"):
        line = without_marks(without_struck(raw)).strip().strip("[]").strip()
        if line and not _read_line(line, facts):
            others.append(line)


def _read_line(line: str, facts: TitleFacts) -> bool:
    """Take from one line what it says of the document; False where it says nothing of the kind."""
    took = False
    language = _LANGUAGE_LINE.match(line)
    if language:
        names = re.split(r"\s*[/,&]\s*", language[1].lower())
        facts.languages = tuple(_LANGUAGES[name] for name in names)
        return True
    if date := _DATE.search(line):
        month = _MONTHS.index(date[2].lower()) + 1
        facts.date = f"{int(date[3]):04}-{month:02}-{int(date[1]):02}"
        took = True
    symbol = _DOCUMENT.search(line) or (_SYMBOL_LINE.match(line) if facts.symbol is None else None)
    if symbol:
        _take_symbol(symbol[1] if symbol.lastindex else symbol[0], facts)
        took = True
    if revision := _REVISION.search(line):
        facts.revision = int(revision[1])
        took = True
    return took


def _take_symbol(symbol: str, facts: TitleFacts) -> None:
    if revision := _REV_IN_SYMBOL.search(symbol):
        facts.revision = int(revision[1] or revision[2])
        symbol = _REV_IN_SYMBOL.sub("", symbol)
    facts.symbol = symbol


def _group_of(others: list[str]) -> str | None:
    """The body that negotiates: the last line that names one, else the last line left over."""
    named = [line for line in others if _GROUP.search(line)]
    return next(reversed(named or others), None)


def _is_title(facts: TitleFacts, blocks: list[Block]) -> bool:
    """Whether the first blocks are a title block at all: a plain text may begin at once."""
    if facts.title is not None or facts.symbol or facts.date:
        return True
    if facts.enacting is None:
        return False
    after = blocks[facts.length] if facts.length < len(blocks) else None
    return after is not None and facts.length == 1 and (after.kind == "call" or bool(kind_by_label(after)))
