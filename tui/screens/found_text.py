"""What the reader found in a text, before a session is made of it."""

from collections import Counter

from textual.content import Content

from resolution.tree import Document, PointKind
from tui.commands.new import counted
from tui.shown import shown

PROBLEMS_SHOWN = 6
ONE_AND_MORE: dict[PointKind, tuple[str, str]] = {
    "bracket": ("bracketed text", "bracketed texts"),
    "alternatives": ("set of alternatives", "sets of alternatives"),
    "proposal": ("proposal", "proposals"),
}


def found_content(document: Document) -> Content:
    """Counts of sections, paragraphs, points and problems, the first problems, and how to go on."""
    head = document.head
    title = " · ".join(part for part in (head.title, head.symbol, head.subject) if part)
    problems = document.diagnostics
    lines = [
        shown(title or "A text without a title", "bold"),
        shown(_counts(document)),
        Content.styled("Enter makes a session of it, beside the text", "bold $accent"),
        *(
            shown(f"  line {problem.line}: {problem.message}", "$text-secondary")
            for problem in problems[:PROBLEMS_SHOWN]
        ),
    ]
    if len(problems) > PROBLEMS_SHOWN:
        lines.append(shown(f"  … {len(problems) - PROBLEMS_SHOWN} more problems", "$text-secondary"))
    return Content("\n").join(lines)


def _counts(document: Document) -> str:
    kinds = Counter(point.kind for point in document.points)
    of_points = ", ".join(f"{count} {ONE_AND_MORE[kind][count > 1]}" for kind, count in kinds.most_common())
    return counted(document) + (f"  ({of_points})" if of_points else "")
