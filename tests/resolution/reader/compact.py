"""A tree in a few lines, for fixtures: sections, paragraphs as placed, points, diagnostics."""

from collections.abc import Iterator

from resolution.tree import Diagnostic, Document, Option, Paragraph, Point


def compact(document: Document) -> str:
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield f"{section.kind} {section.call}".strip()
        if section.chapeau:
            yield f"  : {section.chapeau.text}"
        for index in section.placed:
            yield _paragraph(section.paragraphs[index])
    for point in document.points:
        yield _point(point)
        yield from (_option(option) for option in point.options)
    yield from (_diagnostic(diagnostic) for diagnostic in document.diagnostics)


def _paragraph(paragraph: Paragraph) -> str:
    label = paragraph.label or "-"
    if paragraph.old_label:
        label += f"<{paragraph.old_label}"
    notes = ["struck"] if paragraph.is_deleted else []
    notes += ["amends"] if paragraph.amends else []
    notes += [paragraph.status] if paragraph.status else []
    notes += [f"#{paragraph.block.point}.{paragraph.block.option}"] if paragraph.block else []
    notes += [f"joins #{paragraph.joins.point}.{paragraph.joins.option}"] if paragraph.joins else []
    notes += [f"#{number}" for number in paragraph.points]
    indent = "  " * paragraph.level
    return f"{indent}{label} {paragraph.text}" + (f"   ({', '.join(notes)})" if notes else "")


def _point(point: Point) -> str:
    parent = f" in #{point.parent.point}.{point.parent.option}" if point.parent else ""
    note = f" note: {point.note}" if point.note else ""
    return f"#{point.number} {point.kind} {point.place} {point.label or '-'}{parent}{note}"


def _option(option: Option) -> str:
    sources = ", ".join(
        source.symbol + (f" ({source.author})" if source.author else "") for source in option.sources
    )
    name = f"{option.name}: " if option.name else ""
    text = option.text.replace("\n", " ¶ ")
    return f"   {option.number} {name}{text}" + (f" <- {sources}" if sources else "")


def _diagnostic(diagnostic: Diagnostic) -> str:
    return f"! {diagnostic.line}:{diagnostic.column} {diagnostic.code}"
