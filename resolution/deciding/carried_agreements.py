"""What of what was agreed counts on in a text that was revised elsewhere: where the words are the same."""

from collections.abc import Sequence

from resolution.deciding.adoption_requests import KeepParagraph, Word
from resolution.deciding.agreeing import Agreement, agreement_over
from resolution.deciding.questions import Question
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing
from resolution.light_dataclass import dataclass
from resolution.tree import Paragraph, ParagraphId


@dataclass(frozen=True, slots=True)
class AgreementsCarried:
    """For the paragraphs `revised` what was agreed counts no longer, for those `carried` it does."""

    revised: tuple[ParagraphId, ...] = ()
    carried: frozenset[ParagraphId] = frozenset()
    questions: tuple[Question, ...] = ()


def agreements_carried(before: Standing, after: Standing, words: Sequence[Word]) -> AgreementsCarried:
    """What becomes of it, `after` being the standing in which all of it counted on.

    A paragraph that is new, or stands elsewhere, is not agreed with what it came into.
    """
    if not before.agreements and not any(one.status for one in before.document.paragraphs()):
        return AgreementsCarried()
    kept = {one.paragraph for one in words if isinstance(one, KeepParagraph)}
    known = {one.id: (one, agreement_over(before, one)) for one in before.document.paragraphs()}
    revised: list[ParagraphId] = []
    carried: set[ParagraphId] = set()
    questions: list[Question] = []
    for one in after.document.paragraphs():
        old, agreed = known.pop(one.id, (None, None))
        now = agreement_over(after, one)
        is_same = old is not None and _said(old) == _said(one)
        if agreed is not None and is_same and now is not None and now.level == agreed.level:
            carried.add(one.id)
            continue
        if agreed is not None:
            questions.append(_question(before, one.id, agreed, can_be_kept=now is not None))
        if now is not None and now.version and one.id not in kept:
            revised.append(one.id)
    questions.extend(
        _question(before, name, agreed, can_be_kept=False)
        for name, (_, agreed) in known.items()
        if agreed is not None
    )
    return AgreementsCarried(tuple(revised), frozenset(carried), tuple(questions))


def _question(
    before: Standing, paragraph: ParagraphId, agreement: Agreement, *, can_be_kept: bool
) -> Question:
    where = scope_in_words(before.document, paragraph)
    why = "and reads otherwise" if can_be_kept else "and is not so in the new text"
    possible = (f"carry {where}", f"drop {where}") if can_be_kept else (f"drop {where}",)
    told = f"{where}: agreed {agreement.level}, {why}"
    return Question(paragraph, told, possible, frozenset({paragraph}))


def _said(paragraph: Paragraph) -> str:
    """All that is written in it but its label."""
    raw = (" " if one.role in {"layout", "break", "label"} else one.raw for one in paragraph.pieces)
    return " ".join("".join(raw).split())
