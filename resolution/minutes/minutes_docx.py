"""The minutes and the report as a Word file: headings, quotations, tables, as in the other forms."""

from collections.abc import Iterator, Sequence

from resolution.exchange.docx.outgoing import OutBlock, OutParagraph, OutRun, OutTable, plain
from resolution.exchange.docx.packing import word_file
from resolution.minutes.clock import Clock
from resolution.minutes.data import EntryData, ReportData
from resolution.minutes.minutes_markdown import AUTHOR_COUNTS
from resolution.minutes.sections import PointList, counts, facts, point_lists, title_of
from resolution.minutes.wording import heading, lines, remarks

_WIDTH = 9639


def as_docx(report: ReportData, clock: Clock) -> bytes:
    """The report; times are those of the clock."""
    return word_file(list(_blocks(report, clock)), title=title_of(report))


def _blocks(report: ReportData, clock: Clock) -> Iterator[OutBlock]:
    yield plain(title_of(report), "ResNo")
    yield plain("Report and minutes", "Restitle")
    yield _table([(name, said) for name, said in facts(report, clock)], shares=(1, 3))
    yield plain("Counts", "Heading1")
    yield _table([(name, str(count)) for name, count in counts(report)], shares=(3, 1))
    if report["agreements"]:
        yield plain("Text agreed as a whole", "Heading1")
        agreed = [(one["place"], one["level"]) for one in report["agreements"]]
        yield _table([("Place", "Level"), *agreed], shares=(3, 1), has_head=True)
    for points in point_lists(report):
        yield from _points(points)
    for title, kind in (("Statements", "statement"), ("Reservations", "reservation")):
        yield plain(title, "Heading1")
        said = [entry for entry in report["entries"] if entry["kind"] == kind]
        yield from _entries(said, clock)
    yield from _times(report, clock)
    yield from _contributions(report)
    yield plain("Minutes", "Heading1")
    yield from _entries(report["entries"], clock)
    yield plain(f"Head of the record: {report['head']} at entry {report['version']}.")


def _points(points: PointList) -> Iterator[OutBlock]:
    yield plain(points.title, "Heading1")
    if not points.rows:
        yield plain("None.")
    for point, how in points.rows:
        where = f"point {point['point']}, {point['place']}".removesuffix(", ")
        sources = f" ({', '.join(point['sources'])})" if point["sources"] else ""
        yield OutParagraph([OutRun(where, None, "**"), OutRun(f": {how}{sources}")])
        yield from (plain(line, "enumlev1") for line in point["text"])


def _entries(entries: Sequence[EntryData], clock: Clock) -> Iterator[OutBlock]:
    if not entries:
        yield plain("None.")
    for entry in entries:
        when = f"\t{clock.moment(entry['at'])}, {entry['actor']}: {heading(entry)}"
        yield OutParagraph([OutRun(str(entry["version"]), None, "**"), OutRun(when)])
        yield from (plain(line, "enumlev1") for line in lines(entry))
        yield from (plain(remark, "enumlev1", "*") for remark in remarks(entry, clock))


def _times(report: ReportData, clock: Clock) -> Iterator[OutBlock]:
    yield plain("Attendance and times", "Heading1")
    agenda = [entry for entry in report["entries"] if entry["kind"] == "agenda item"]
    if report["attendance"]:
        there = [
            (one["delegation"], clock.moment(one["since"]), clock.moment(one["till"]))
            for one in report["attendance"]
        ]
        yield _table([("Delegation", "From", "Till"), *there], shares=(2, 1, 1), has_head=True)
    if agenda:
        items = [(clock.moment(one["at"]), one["text"]) for one in agenda]
        yield _table([("From", "Agenda item"), *items], shares=(1, 3), has_head=True)
    if report["suspensions"]:
        gaps = [
            (clock.moment(gap["since"]), clock.moment(gap["till"]), gap["text"])
            for gap in report["suspensions"]
        ]
        yield _table([("Suspended from", "Till", "Remark"), *gaps], shares=(1, 1, 2), has_head=True)
    if not (report["attendance"] or agenda or report["suspensions"]):
        yield plain("None entered.")


def _contributions(report: ReportData) -> Iterator[OutBlock]:
    told = report["contributions"]
    yield plain("Contributions", "Heading1")
    by_author = [(one["author"], *(str(one[count]) for count in AUTHOR_COUNTS)) for one in told["authors"]]
    head = ("Author", *(count.capitalize() for count in AUTHOR_COUNTS))
    yield _table([head, *by_author], shares=(2, 1, 1, 1, 1, 1, 1), has_head=True)
    rows = [
        (f"{one['point']}.{one['option']}", one["place"], one["source"], one["fate_words"], one["text"])
        for one in told["contributions"]
    ]
    columns = ("Point", "Place", "Source", "Fate", "Proposed text")
    yield _table([columns, *rows], shares=(1, 2, 2, 2, 5), has_head=True)
    yield plain(f"Options without a source, not listed: {told['without_source']}.")


def _table(rows: Sequence[tuple[str, ...]], *, shares: tuple[int, ...], has_head: bool = False) -> OutTable:
    widths = tuple(_WIDTH * share // sum(shares) for share in shares)
    cells = [
        [plain(cell, "Head", "**" if has_head and not at else "") for cell in row]
        for at, row in enumerate(rows)
    ]
    return OutTable(cells, widths, has_head=has_head)
