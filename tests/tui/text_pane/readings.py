"""Readings made by hand: paragraphs of runs, sections of paragraphs."""

from resolution.reflow.reading import Reading, ReadParagraph, ReadSection, Run, View
from resolution.tree import Head, ParagraphId, PointNumber, SectionId

HEAD = Head(title="RESOLUTION 7", subject="On lending instruments", enacting="The Assembly,")


def bracketed(point: int, text: str, *, option: int = 0) -> tuple[Run, ...]:
    """Bracketed text that is a point."""
    return (
        Run("[", "bracket", point=point),
        Run(text, point=point, option=option),
        Run("]", "bracket", point=point),
    )


def paragraph(  # noqa: PLR0913 - a paragraph has many sides
    name: str,
    *runs: Run | str,
    label: str | None = "a)",
    clean: str | None = "",
    level: int = 1,
    block: int = 0,
    option: int = 0,
    is_dropped: bool = False,
    is_deleted: bool = False,
) -> ReadParagraph:
    """A paragraph; its clean label is its label unless another is given, its points are those of its runs."""
    made = tuple(Run(run) if isinstance(run, str) else run for run in runs)
    points = dict.fromkeys(point for point in (block, *(run.point for run in made)) if point)
    return ReadParagraph(
        ParagraphId(name),
        SectionId("s"),
        label,
        label if clean == "" else clean,
        level,
        made,
        block,
        option,
        tuple(map(PointNumber, points)),
        is_dropped,
        is_deleted,
    )


def section(call: str, *paragraphs: ReadParagraph, is_empty: bool = False) -> ReadSection:
    return ReadSection(SectionId(call), "operative", call, paragraphs, is_empty)


def reading(*sections: ReadSection, view: View = "working", version: int = 1, head: Head = HEAD) -> Reading:
    return Reading(view, version, head, sections)


def long_section(number: int, *, size: int = 25) -> ReadSection:
    """A section of that many paragraphs, every fifth an inline point."""
    first = number * size
    return section(
        f"section {number}",
        *(
            paragraph(f"p{at}", f"{at}: ", *_words(at), label=f"{at - first + 1}")
            for at in range(first, first + size)
        ),
    )


def _words(at: int) -> tuple[Run | str, ...]:
    words = "words of the text that go on for a while, as they do in resolutions, " * (at % 3 + 1)
    return (words, *bracketed(at + 1, "not agreed"), ";") if at % 5 == 0 else (words,)


def long_reading(paragraphs: int) -> Reading:
    return reading(*(long_section(number) for number in range(paragraphs // 25)))


def with_section(before: Reading, at: int, changed: ReadSection) -> Reading:
    """The reading one version later, one section changed, the others the same objects."""
    sections = (*before.sections[:at], changed, *before.sections[at + 1 :])
    return Reading(before.view, before.version + 1, before.head, sections)


def with_paragraph(before: ReadSection, at: int, changed: ReadParagraph) -> ReadSection:
    """The section with one paragraph changed."""
    paragraphs = (*before.paragraphs[:at], changed, *before.paragraphs[at + 1 :])
    return ReadSection(before.id, before.kind, before.call, paragraphs, before.is_empty)
