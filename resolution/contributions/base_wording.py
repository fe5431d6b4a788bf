"""The base text of each point's place, to be set beside what is proposed there."""

from collections.abc import Mapping

from resolution.deciding.standing import Standing
from resolution.reflow import reflow
from resolution.tree import Document, PointNumber


def base_texts(document: Document) -> Mapping[PointNumber, str]:
    """For each point the base text of the paragraphs it touches, as adopted; empty where it only adds."""
    base = {
        paragraph.id: " ".join(paragraph.text.split())
        for section in reflow(Standing(document), "base").sections
        for paragraph in section.paragraphs
    }
    return {
        number: "\n".join(filter(None, (base.get(paragraph, "") for paragraph in paragraphs)))
        for number, paragraphs in document.paragraphs_touched.items()
    }
