"""A sum over all that events rely on in a text."""

import hashlib
import json

from resolution.tree import Document


def outline_of(document: Document) -> str:
    """SHA-256 over the points, what each offers, and the paragraphs' names, as canonical JSON."""
    points = [
        [
            point.number,
            point.kind,
            point.place,
            point.section,
            point.label,
            point.parent,
            [option.text for option in point.options],
        ]
        for point in document.points
    ]
    paragraphs = [[paragraph.id, paragraph.label] for paragraph in document.paragraphs()]
    data = json.dumps([points, paragraphs], separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(data.encode()).hexdigest()
