"""The paragraphs of a section as they stand: what is left of each, and which joined the one before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from resolution.light_dataclass import dataclass
from resolution.reflow.closing_up import GAP
from resolution.reflow.pieces import Part, Parts, plain_parts
from resolution.reflow.reading import Run
from resolution.reflow.visibility import Visibility
from resolution.tree import OptionRef, Paragraph, ParagraphId


@dataclass(frozen=True, slots=True)
class Draft:
    """One paragraph as it stands, before labels, references and punctuation.

    `pending` are the block options around it that are not settled, outermost first; `returned` the base words
    given back, each with the point that was rejected; `joined` the paragraphs whose rest came here;
    `is_rest`: what is left of this one went to the paragraph before.
    """

    paragraph: Paragraph
    parts: Sequence[Part]
    stands: bool
    pending: tuple[OptionRef, ...] = ()
    returned: tuple[tuple[int, str], ...] = ()
    joined: tuple[ParagraphId, ...] = ()
    is_rest: bool = False

    @property
    def id(self) -> ParagraphId:
        return self.paragraph.id


def draft_of(paragraph: Paragraph, visibility: Visibility) -> Draft:
    """A paragraph by itself."""
    plain = plain_parts(paragraph.pieces) if paragraph.pieces and not paragraph.refs else None
    if plain is not None:
        return Draft(paragraph, plain, _stands(plain, untouched=True))
    gathered = Parts(paragraph, visibility).gather()
    return Draft(
        paragraph,
        tuple(gathered.parts),
        stands=_stands(gathered.parts, untouched=not gathered.has_removed),
        pending=_pending(paragraph, visibility) if paragraph.block else (),
        returned=tuple(gathered.returned),
    )


def with_joins(drafts: Iterable[Draft], visibility: Visibility) -> list[Draft]:
    """The drafts, in the order printed; one whose rest joins the one before stands no longer."""
    joined: list[Draft] = []
    rests: dict[int, list[Draft]] = {}
    began = 0
    for draft in drafts:
        if joined and _loses_its_break(draft, visibility):
            rests.setdefault(began, []).append(draft)
            joined.append(Draft(draft.paragraph, (), stands=False, is_rest=True))
        else:
            began = len(joined)
            joined.append(draft)
    for place, rest in rests.items():
        joined[place] = _joined(joined[place], rest)
    return joined


def _loses_its_break(draft: Draft, visibility: Visibility) -> bool:
    """Whether the stretch that holds the break before it went; base text that came back whole keeps it."""
    joins = draft.paragraph.joins
    if joins is None or visibility.outcome(joins).kind == "stands":
        return False
    return not (draft.returned and (draft.paragraph.is_deleted or draft.paragraph.amends))


def _joined(target: Draft, rests: Sequence[Draft]) -> Draft:
    """What is left of paragraphs joins the one where the stretch began."""
    parts = list(target.parts)
    returned = list(target.returned)
    for rest in rests:
        parts += [GAP, *rest.parts]
        returned += rest.returned
    return replace(
        target,
        parts=parts,
        stands=_stands(parts, untouched=False),
        returned=tuple(returned),
        joined=tuple(rest.id for rest in rests if rest.stands),
    )


def _stands(parts: Sequence[Part], *, untouched: bool) -> bool:
    """Whether any word stands; where nothing was taken away, any sign will do."""
    for part in parts:
        if isinstance(part, Run) and (part.role in {"text", "separator"} or part.says_no_text):
            text = part.text
            if any(map(str.isalnum, text)) or (untouched and text.strip()):
                return True
    return False


def _pending(paragraph: Paragraph, visibility: Visibility) -> tuple[OptionRef, ...]:
    open_refs: list[OptionRef] = []
    ref = paragraph.block
    while ref is not None:
        if visibility.outcome(ref).is_open:
            open_refs.append(ref)
        ref = visibility.standing.document.point(ref.point).parent
    return tuple(reversed(open_refs))
