"""The marked view as CriticMarkup: what went, what came and whose it is, in marks that our reader takes in.

A bracket that does not close within the words that came with it becomes a comment: read as a bracket it would
take base words for a proposal.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from resolution.exchange.text import label_of, standing_sections, text_runs, title_runs
from resolution.reader.label_forms import label_form
from resolution.reader.notation import NO_LABEL
from resolution.reflow.reading import Reading, ReadParagraph, ReadSection, Run
from resolution.tree import Change, Document, OptionRef, PointNumber
from resolution.under_way import Hear, counted, nobody

_LINES = frozenset({"source", "option", "note"})


def as_critic(reading: Reading, document: Document, *, hear: Hear = nobody) -> str:
    """The title block and each section that either text has, every paragraph a block of its own.

    `{--went--}`, `{++came++}`, `{~~went~>came~~}`; after each `{>>SOURCE<<}`, where the document names one.
    `hear` is told how far it is.
    """
    blocks = [_marked(runs, document) for runs in title_runs(reading.head, reading.view)]
    sections = tuple(standing_sections(reading))
    for section in counted(sections, "writing CriticMarkup", len(sections), hear):
        blocks.extend(_section_blocks(section, document))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section_blocks(section: ReadSection, document: Document) -> Iterator[str]:
    if section.call:
        call = _in_marks(section.call, section.change)
        yield f"## {call}" if section.kind == "part" else f"*{call}*"
    for paragraph in section.paragraphs:
        yield _paragraph_block(paragraph, document)


def _paragraph_block(paragraph: ReadParagraph, document: Document) -> str:
    label = label_of(paragraph, "marked")
    dash = "  " * (paragraph.level - 2) + "- " if paragraph.level > 1 and label else ""
    if all(run.role in _LINES for run in paragraph.runs):
        return "".join(f"{{>>{run.text}<<}}" for run in paragraph.runs if run.says_no_text)
    runs = [run for run in map(_as_words, text_runs(paragraph)) if run.role not in _LINES]
    if paragraph.is_deleted and label:
        return dash + _marked([Run(f"{label} ", change="deleted"), *runs], document)
    lead = f"{label} " if label else _no_label(runs)
    return dash + lead + _marked(runs, document)


def _as_words(run: Run) -> Run:
    """*No text* between the rivals in a bracket came with them."""
    return run._replace(role="text") if run.says_no_text else run


def _no_label(runs: Sequence[Run]) -> str:
    """What keeps the first words of a paragraph without a label from being read as one."""
    words = "".join(run.text for run in runs if run.role != "bracket").lstrip()
    return NO_LABEL if label_form(words) else ""


def _marked(runs: Sequence[Run], document: Document) -> str:
    """The runs in marks; words that went and those that came in their place are one change."""
    written = groupby(_with_comments(runs), key=lambda run: run.change)
    stretches = [_Stretch(list(same), change) for change, same in written]
    return "".join(_written(stretches, document)).strip()


class _Stretch:
    """Runs in a row with one change."""

    def __init__(self, runs: Sequence[Run], change: Change) -> None:
        self.runs, self.change = runs, change
        self.text = "".join(run.text for run in runs)


def _with_comments(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, a bracket as a comment unless it closes within the words that came with it."""
    for change, same in groupby(runs, key=lambda run: run.change):
        stretch = list(same)
        closed = _closed(stretch) if change == "inserted" else frozenset()
        for at, run in enumerate(stretch):
            if run.role == "bracket" and at not in closed:
                yield run._replace(text=f"{{>>{run.text}<<}}", change="")
            else:
                yield run


def _closed(runs: Iterable[Run]) -> frozenset[int]:
    """The places of the brackets that pair."""
    opened: list[int] = []
    paired: set[int] = set()
    for at, run in enumerate(runs):
        if run.role == "bracket" and run.text.strip() == "[":
            opened.append(at)
        elif run.role == "bracket" and opened:
            paired |= {opened.pop(), at}
    return frozenset(paired)


def _written(stretches: Sequence[_Stretch], document: Document) -> Iterator[str]:
    waiting = iter(range(len(stretches)))
    for at in waiting:
        one = stretches[at]
        following = stretches[at + 1] if at + 1 < len(stretches) else None
        if one.change == "deleted" and following is not None and following.change == "inserted":
            yield f"{{~~{one.text}~>{following.text}~~}}" + _comment([*one.runs, *following.runs], document)
            next(waiting)
        else:
            yield _in_marks(one.text, one.change)
            if one.change:
                yield _comment(one.runs, document)


def _in_marks(text: str, change: Change) -> str:
    match change:
        case "deleted":
            return f"{{--{text}--}}"
        case "inserted":
            return f"{{++{text}++}}"
        case _:
            return text


def _comment(runs: Sequence[Run], document: Document) -> str:
    """The sources of the options the runs belong to, each once."""
    refs = dict.fromkeys(
        OptionRef(PointNumber(run.point), run.option) for run in runs if run.point and run.option
    )
    sources = dict.fromkeys(source for ref in refs for source in _sources(ref, document))
    words = " ".join("; ".join(sources).replace("<<}", "").split())
    return f"{{>>{words}<<}}" if words else ""


def _sources(ref: OptionRef, document: Document) -> Iterator[str]:
    for source in document.point(ref.point).option(ref.option).sources:
        yield " ".join(filter(None, (source.symbol, source.author)))
