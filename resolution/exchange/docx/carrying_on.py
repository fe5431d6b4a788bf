"""What was decided carried into the secretary's own Word file: only the paragraphs that it touches are
written anew.

Every other part of the file, and every other paragraph, stays byte for byte. All changes refused, the file
is what it was; all accepted, it is the current text. A paragraph written anew keeps its properties, its
style and its place, and what is anchored in it; what the file itself tracks stays under its author.
"""

import re
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import groupby

from lxml import etree

from resolution.deciding import Accept, Refused, Standing, apply, decide
from resolution.exchange.docx.authors import Authors
from resolution.exchange.docx.changes import SIDES, WordParagraph
from resolution.exchange.docx.following import led_on
from resolution.exchange.docx.laying import Cell, laid
from resolution.exchange.docx.names import ID, P, W
from resolution.exchange.docx.outgoing import OutRun, Tracked
from resolution.exchange.docx.package import Package, open_package
from resolution.exchange.docx.packing import packed
from resolution.exchange.docx.parts import Parts
from resolution.exchange.docx.places_in_xml import paragraph_places
from resolution.exchange.docx.reading import WordText, read_docx
from resolution.exchange.docx.serializing import Serializer
from resolution.exchange.text import text_runs
from resolution.reflow import reflow
from resolution.reflow.profile import Profile
from resolution.reflow.reading import Reading, ReadParagraph
from resolution.tree import ParagraphId
from resolution.under_way import Hear, nobody

_DECLARED = re.compile(r' xmlns(?::\w+)?="[^"]*"')
_MARKS = frozenset(f"{W}{name}" for name in "ins del moveFrom moveTo".split())
_ANCHORS = frozenset(
    f"{W}{name}" for name in "commentRangeStart commentRangeEnd bookmarkStart bookmarkEnd".split()
)
_REFERENCES = frozenset(
    f"{W}{name}" for name in "commentReference footnoteReference endnoteReference".split()
)


def carried_on(
    data: bytes, standing: Standing, *, profile: Profile, times: Mapping[int, str], hear: Hear = nobody
) -> bytes:
    """The Word file of which the text was read, with all that was decided and amended since.

    `hear` is told how far that file is read again, and how far both readings are made.
    """
    told = read_docx(data, hear=hear)
    carrier = _Carrier(told, standing, Authors(standing, times))
    then, now = (_as_tracked(one, told) for one in (Standing(standing.origin), standing))
    replaced, behind = carrier.changes(
        reflow(then, "current", profile=profile, hear=hear),
        reflow(now, "current", profile=profile, hear=hear),
    )
    if not replaced and not behind:
        return data
    return _spliced(open_package(data), carrier.paragraphs, replaced, behind)


def _as_tracked(standing: Standing, told: WordText) -> Standing:
    """The standing, what is open of the file's own changes accepted: so it reads in the file, where it is
    tracked.
    """
    for point in standing.origin.points:
        is_open = standing.document.has_point(point.number) and not standing.state(point.number).is_settled
        if is_open and point.span.start in told.added:
            with suppress(Refused):
                standing = apply(standing, decide(standing, Accept(point.number)), standing.version + 1)
    return standing


class _Carrier:
    """Finds the paragraphs that read otherwise, and writes them."""

    def __init__(self, told: WordText, standing: Standing, authors: Authors) -> None:
        self._told = told
        self._ours = authors.tracked("inserted")
        self._authors = authors
        self.paragraphs = told.body.paragraphs
        self._cells = [cells for _, cells in laid(told.body)]
        self._starts = [start for start, _ in told.places]
        origin = standing.origin
        self._numbers = {one.id: self._number_at(one.span.end - 1) for one in origin.paragraphs()}
        root = self.paragraphs[0].element.getroottree().getroot()
        highest = max((_number_of(one) for one in root.iter(etree.Element)), default=0)
        self._serializer = Serializer(first=highest + 1)

    def changes(self, then: Reading, now: Reading) -> tuple[dict[int, str], dict[int, list[str]]]:
        """The new XML of paragraphs by their numbers, empty for those that go; and of those behind one."""
        before, after = _by_id(then), _by_id(now)
        moved = self._moved(before, after)
        touched = {
            number: self._wanted(after.get(one) if one not in moved else None)
            for one, number in self._numbers.items()
            if one in moved or self._wanted(before.get(one)) != self._wanted(after.get(one))
        }
        for number in self._chained(touched):
            one = next((one for one, known in self._numbers.items() if known == number), None)
            if one is not None and number not in touched:
                touched[number] = self._wanted(after.get(one))
        replaced = {number: self._anew(number, wanted) for number, wanted in touched.items()}
        behind: dict[int, list[str]] = {}
        last = self._told.places[0][1]
        for one, paragraph in after.items():
            if one in self._numbers and one not in moved:
                last = self._numbers[one]
            else:
                behind.setdefault(last, []).append(self._new(paragraph, self.paragraphs[last]))
        return replaced, behind

    def _number_at(self, place: int) -> int:
        return self._told.places[max(0, bisect_right(self._starts, place) - 1)][1]

    def _moved(self, before: Iterable[ParagraphId], after: Iterable[ParagraphId]) -> frozenset[ParagraphId]:
        """The paragraphs that stand behind others than they stood behind."""
        there, here = list(before), set(after)
        stood = set(there)
        known = [one for one in after if one in stood and one in self._numbers]
        waiting = deque(one for one in there if one in here and one in self._numbers)
        moved: set[ParagraphId] = set()
        for one in known:
            while waiting and waiting[0] in moved:
                waiting.popleft()
            if waiting and waiting[0] == one:
                waiting.popleft()
            else:
                moved.add(one)
        return frozenset(moved)

    def _wanted(self, paragraph: ReadParagraph | None) -> str:
        """The words that the file should have as they stand, its deletions left out."""
        if paragraph is None:
            return ""
        text = "".join(run.text for run in text_runs(paragraph) if run.change != "deleted").strip()
        is_typed = self._numbers.get(paragraph.id) not in self._told.labelled
        return f"{paragraph.label}\t{text}" if paragraph.label and is_typed and text else text

    def _chained(self, touched: Iterable[int]) -> set[int]:
        """The paragraphs that share their words with a touched one, since a mark between them changed."""
        wanted = set(touched)
        number = {id(one): at for at, one in enumerate(self.paragraphs)}
        found: set[int] = set()
        for side in SIDES:
            for group in self._told.body.merged(side):
                speaking = {number[id(one)] for one in group if one.text(side).strip()}
                if len(speaking) > 1 and speaking & wanted:
                    found |= speaking
        return found

    def _anew(self, number: int, wanted: str) -> str:
        home = self.paragraphs[number]
        runs = _settled(
            led_on([_run(cell) for cell in self._cells[number] if cell.kind == "text"], wanted, self._ours)
        )
        if not any(run.text.strip() for run in runs):
            return self._emptied(home)
        has_base = any(run.text.strip() for run in runs if run.change is None or run.change.kind == "deleted")
        has_current = any(
            run.text.strip() for run in runs if run.change is None or run.change.kind == "inserted"
        )
        mark = None
        if not (has_base and has_current):
            mark = next((run.change for run in runs if run.change is not None), None)
        properties = _properties(home, self._serializer.mark(mark))
        return f"<w:p>{properties}{self._serializer.runs(runs, looks=_looks(home))}{_anchored(home)}</w:p>"

    def _new(self, paragraph: ReadParagraph, home: WordParagraph) -> str:
        """A paragraph that the file has not, or not there, in the looks of the one before it."""
        first = next((run for run in text_runs(paragraph) if run.point), None)
        change = self._authors.tracked("inserted", first)
        runs = [OutRun(self._wanted(paragraph), change)]
        properties = _properties(home, self._serializer.mark(change))
        return f"<w:p>{properties}{self._serializer.runs(runs, looks=_looks(home))}</w:p>"

    def _emptied(self, home: WordParagraph) -> str:
        """What is left of a paragraph that goes: nothing, unless something is anchored or ends in it."""
        anchors = _anchored(home)
        ends_section = home.element.find(f"{W}pPr/{W}sectPr") is not None
        alone = home.in_table and sum(one.group == home.group for one in self.paragraphs) == 1
        if not (anchors or ends_section or alone):
            return ""
        return f"<w:p>{_properties(home, '')}{anchors}</w:p>"


def _by_id(reading: Reading) -> dict[ParagraphId, ReadParagraph]:
    return {one.id: one for section in reading.sections for one in section.paragraphs if not section.is_empty}


def _run(cell: Cell) -> OutRun:
    """The cell as it is tracked in the file."""
    if not cell.state:
        return OutRun(cell.text, None, cell.emphasis)
    wanted = [one for one in cell.changes if one.is_in_current == (cell.state == "inserted")]
    author, date = (wanted[-1].author, wanted[-1].date) if wanted else ("", "")
    return OutRun(cell.text, Tracked(cell.state, author, date), cell.emphasis)


def _settled(runs: Sequence[OutRun]) -> list[OutRun]:
    """The runs; where the same words go and come side by side, they stay."""
    merged: list[OutRun] = []
    for (change, emphasis), same in groupby(runs, key=lambda run: (run.change, run.emphasis)):
        run = OutRun("".join(one.text for one in same), change, emphasis)
        last = merged[-1] if merged else None
        pair = {one.change.kind for one in (last, run) if one is not None and one.change is not None}
        if last is not None and len(pair) == 2 and last.text.split() == run.text.split():
            gone = last if last.change is not None and last.change.kind == "deleted" else run
            merged[-1] = gone._replace(change=None)
        else:
            merged.append(run)
    return merged


def _number_of(element: etree._Element) -> int:
    raw = str(element.get(ID, ""))
    return int(raw) if raw.isdecimal() and len(raw) < 10 else 0


def _properties(home: WordParagraph, mark: str) -> str:
    """The paragraph's properties as they are, with this change on its mark."""
    found = home.element.find(f"{W}pPr")
    properties = etree.Element(f"{W}pPr") if found is None else _copied(found)
    looks = properties.find(f"{W}rPr")
    if looks is not None:
        for one in [one for one in looks if one.tag in _MARKS]:
            looks.remove(one)
    raw = _raw(properties)
    if not mark:
        return raw
    if looks is None:
        raw = raw.replace("<w:pPr/>", "<w:pPr></w:pPr>")
        at = next(
            (raw.index(sign) for sign in ("<w:sectPr", "<w:pPrChange") if sign in raw),
            len(raw) - len("</w:pPr>"),
        )
        return f"{raw[:at]}<w:rPr>{mark}</w:rPr>{raw[at:]}"
    return re.sub(
        r"<w:rPr(/>|>)", lambda found: f"<w:rPr>{mark}{'</w:rPr>' if found[1] == '/>' else ''}", raw, count=1
    )


def _looks(home: WordParagraph) -> tuple[str, str]:
    """How most of the paragraph's characters look: what stands before their emphasis, and what after."""
    counted: Counter[tuple[str, str]] = Counter()
    for run in home.element.iter(f"{W}r"):
        looks = run.find(f"{W}rPr")
        text = "".join(one.text or "" for one in run.iter(f"{W}t", f"{W}delText"))
        kept = [] if looks is None else [one for one in looks if one.tag not in _UNKEPT]
        parted = ([one for one in kept if one.tag == _FONTS], [one for one in kept if one.tag != _FONTS])
        before, after = ("".join(map(_raw, ones)) for ones in parted)
        counted[before, after] += len(text)
    return counted.most_common(1)[0][0] if counted else ("", "")


_FONTS = f"{W}rFonts"
_UNKEPT = frozenset(f"{W}{name}" for name in "rPrChange ins del rStyle b bCs i iCs".split())


def _anchored(home: WordParagraph) -> str:
    """Comments, notes and bookmarks that are anchored in the paragraph, in their order."""
    return "".join(_raw(one) for one in home.element.iter(etree.Element) if _is_anchored(one))


def _is_anchored(one: etree._Element) -> bool:
    return one.tag in _ANCHORS or (one.tag == f"{W}r" and any(inner.tag in _REFERENCES for inner in one))


def _copied(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


def _raw(element: etree._Element) -> str:
    """The element's XML without the namespaces that the document declares already."""
    return _DECLARED.sub("", etree.tostring(element, encoding="unicode", with_tail=False))


def _spliced(
    package: Package,
    paragraphs: Sequence[WordParagraph],
    replaced: Mapping[int, str],
    behind: Mapping[int, list[str]],
) -> bytes:
    name = package.names[Parts(package).main_name.lower()]
    data = package.parts[name]
    root = paragraphs[0].element.getroottree().getroot()
    order = {element: at for at, element in enumerate(root.iter(P))}
    places = paragraph_places(data)
    pieces: list[bytes] = []
    at = 0
    for number in sorted({*replaced, *behind}):
        place = places[order[paragraphs[number].element]]
        if place.start < at:
            continue  # in a text box of a paragraph that is written anew
        added = "".join(behind.get(number, ()))
        keeps = place.end if number not in replaced else place.start
        pieces += [data[at:keeps], (replaced.get(number, "") + added).encode()]
        at = place.end
    return packed({**package.parts, name: b"".join([*pieces, data[at:]])})
