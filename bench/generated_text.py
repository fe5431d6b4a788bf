"""Working texts of any size, made by counting: the same size gives the same text.

Sections of 25 paragraphs, by turns preambular and operative. Every second paragraph holds one open point: a
bracket in the middle of it, or, each fourth time, the whole of it as a proposal with its source. Each point's
text begins with a word of its own, `annex-00017` in point 17, by which it is found again on the screen. One
paragraph in nine refers to another one of the same text.
"""

from collections.abc import Iterator

SECTION_SIZE = 25
PREAMBULAR = ("recalling", "considering", "recognizing", "noting", "bearing in mind", "aware")
OPERATIVE = ("resolves", "instructs the Secretary-General", "invites Member States", "requests the Council")
WORDS = (
    "the continued use of shared instruments by every member that asks for them",
    "that the costs of carriage and of calibration are borne as they were agreed",
    "the reports of the working party on loans, and the tables that go with them",
    "that several members, in particular those without workshops, have asked for help",
    "the need to keep the register of instruments complete and open to all",
)
AUTHORS = ("NOR", "SUN", "ARB", "EUR", "RCC", "APT")


def word_of(point: int) -> str:
    """The word with which the text of that point begins."""
    return f"annex-{point:05}"


def working_text(paragraphs: int) -> str:
    """A working text of so many paragraphs."""
    sections = -(-paragraphs // SECTION_SIZE)
    parts = [_title(paragraphs)]
    point = 0
    for section in range(sections):
        size = min(SECTION_SIZE, paragraphs - section * SECTION_SIZE)
        lines = list(_section(section, size, first_point=point + 1))
        point += sum(1 for at in range(size) if _has_point(at))
        parts.extend(lines)
    return "\n\n".join(parts) + "\n"


def _title(paragraphs: int) -> str:
    return (
        "**Document DL/99-E**\n\n**1 June 2030**\n\n**English only**\n\n"
        f"RESOLUTION {paragraphs} (REV. GENEVA, 2030)\n\n**On the lending of instruments**\n\n"
        "The Assembly of the Lending Union (Geneva, 2030),"
    )


def _has_point(at: int) -> bool:
    return at % 2 == 1


def _section(number: int, size: int, *, first_point: int) -> Iterator[str]:
    calls = PREAMBULAR if number % 2 == 0 else OPERATIVE
    yield f"*{calls[number // 2 % len(calls)]}*"
    point = first_point
    for at in range(size):
        label = _label(at, is_lettered=number % 2 == 0)
        end = "," if at == size - 1 else ";"
        if not _has_point(at):
            yield f"{label} {_plain(number, at)}{end}"
            continue
        if point % 4 == 0:
            yield f"{AUTHORS[point % len(AUTHORS)]}/{point}/1"
            yield f"{label} {word_of(point)} and {_words(number, at)}{end}"
        else:
            yield f"{label} {_words(number, at)} [{word_of(point)} with its tables] as they stand{end}"
        point += 1


def _words(number: int, at: int) -> str:
    return WORDS[(number + at) % len(WORDS)]


def _plain(number: int, at: int) -> str:
    """Words without a point; one in nine refers to a paragraph of the first section."""
    reference = (
        ", as set out in *recalling* c) of this resolution" if (number * SECTION_SIZE + at) % 9 == 4 else ""
    )
    more = f", and {_words(number, at + 2)}" if at % 3 == 0 else ""
    return f"{_words(number, at)}{more}{reference}"


def _label(at: int, *, is_lettered: bool) -> str:
    return f"{chr(ord('a') + at)})" if is_lettered else str(at + 1)
