"""The rule of the table for streamlining: options of a point become one, its words held against theirs."""

from resolution.amending.cutting import Cut, Part, run_of
from resolution.amending.merging import ways_to_merge, ways_to_merge_inline
from resolution.amending.recasting import Recast
from resolution.amending.taking_out import options_taken_out, paragraphs_of, reach
from resolution.amending.word_proof import word_proof
from resolution.deciding.events import OptionsMerged
from resolution.deciding.recast_rules import open_point
from resolution.deciding.recasting import Aim, granted
from resolution.deciding.refusing import Refused, listed
from resolution.deciding.requests import Merge
from resolution.deciding.standing import Standing
from resolution.deciding.wording import words
from resolution.reader.label_forms import printed_label
from resolution.tree import Document, Point, Source


def decide_merge(standing: Standing, request: Merge) -> OptionsMerged:
    """The event that grants the request; raises Refused."""
    point = open_point(standing, request.point)
    merged = _merged(point, request.options)
    notation = words(request.notation, "the merged text")
    document = standing.document
    names = paragraphs_of(point)
    run = run_of(document, names[0], names[-1])
    ways: list[list[Part]]
    if point.place == "inline":
        ways = list(ways_to_merge_inline(run, point, merged, notation))
    else:
        taken = options_taken_out(run, document, point)
        labelled = _labelled(document, point, min(merged), notation)
        ways = list(ways_to_merge(run, taken, merged, labelled, Cut(*reach(document, point))))
    sources = _joint(point, merged)
    others = [one for one in point.options if one.number not in merged]
    option = 1 + sum(one.number < min(merged) for one in others)

    def made_of(made: Recast, after: Document) -> OptionsMerged:
        options = after.point(point.number).options if after.has_point(point.number) else ()
        kept = [(one.text.split(), one.sources) for one in options if one.number != option]
        if len(options) != len(others) + 1 or kept != [(one.text.split(), one.sources) for one in others]:
            raise Refused(
                f"so written, the other options of point {point.number} would be read otherwise: close the "
                "merged text's brackets and marks"
            )
        if {one.symbol for one in options[option - 1].sources} != {one.symbol for one in sources}:
            raise Refused(f"so written, the merged option would not have the sources {_named(sources)}")
        texts = [one.text for one in point.options if one.number in merged]
        proof = word_proof(texts, options[option - 1].text)
        return OptionsMerged(
            point.number,
            made.paragraphs,
            made.notation,
            made.becomes,
            made.numbers,
            standing.next_point,
            merged,
            option,
            proof.lost,
            proof.added,
            tuple(merged[place - 1] for place in proof.reordered),
        )

    return granted(standing, run, ways, Aim((point.number,), (point.number,), is_reworded=True), made_of)


def _merged(point: Point, asked: tuple[int, ...]) -> tuple[int, ...]:
    """The options to merge, in their order; all where none is named."""
    count = len(point.options)
    if count == 1:
        raise Refused(f"point {point.number} offers one text: there is nothing to merge, amend it")
    options = tuple(sorted(set(asked))) or tuple(range(1, count + 1))
    unknown = [one for one in options if not 1 <= one <= count]
    if unknown:
        raise Refused(f"point {point.number} has no option {unknown[0]}: its options run from 1 to {count}")
    if len(options) == 1:
        others = listed((one for one in range(1, count + 1) if one not in options), last="or")
        raise Refused(f"a merge takes two options at least: name {others} as well")
    return options


def _labelled(document: Document, point: Point, option: int, notation: str) -> str:
    """The text with the label that the option is printed with, where it was typed without one."""
    paragraph = document.paragraph_by_id[point.option(option).paragraphs[0]]
    label = "".join(
        piece.raw for piece in paragraph.pieces if piece.role == "label" and piece.change != "deleted"
    )
    has_label = not label or printed_label(notation.lstrip("[")) is not None
    return notation if has_label else f"{label} {notation}"


def _joint(point: Point, merged: tuple[int, ...]) -> list[Source]:
    found = (source for number in merged for source in point.option(number).sources)
    return list(dict.fromkeys(found))


def _named(sources: list[Source]) -> str:
    return ", ".join(source.symbol for source in sources)
