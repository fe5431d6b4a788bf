"""The minutes and the report as one HTML page that needs nothing else, for the screen and for paper."""

from collections.abc import Iterator

from resolution.exchange.contribution_html import contribution_tables
from resolution.exchange.html_parts import LONG, TABLE_STYLE, html_cell, html_headings, html_page, html_text
from resolution.minutes.clock import Clock
from resolution.minutes.data import EntryData, ReportData
from resolution.minutes.picture import open_points_svg
from resolution.minutes.sections import PointList, counts, facts, point_lists, title_of
from resolution.minutes.wording import heading, lines, remarks

_STYLE = f"""{TABLE_STYLE}
body {{ max-inline-size: 75rem; margin-inline: auto; padding-inline: 1rem; }}
h2 {{ margin-block: 2.5rem .5rem; border-block-end: 1px solid #888; }}
table {{ inline-size: 100%; }}
dl {{ display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; }}
dt {{ font-weight: bold; }}
dd {{ margin: 0; }}
ol.counts {{ display: flex; flex-wrap: wrap; gap: .4rem 1.6rem; list-style: none; padding: 0; }}
ol.counts b {{ font-variant-numeric: tabular-nums; }}
td.time {{ white-space: nowrap; font-variant-numeric: tabular-nums; }}
th.narrow, td.narrow {{ inline-size: 20%; }}
p.line {{ margin: 0 0 .2rem; }}
p.small {{ margin: 0; font-weight: normal; font-size: .85em; overflow-wrap: anywhere; }}
p.remark {{ margin: .2rem 0; font-size: .9em; font-style: italic; }}
p.heading {{ margin: 0 0 .2rem; font-weight: bold; }}
tr.gone p.heading, tr.gone p.line {{ text-decoration: line-through; }}
svg.points {{ inline-size: 100%; max-inline-size: 45rem; block-size: auto; }}
@media print {{
  @page {{ margin: 18mm 15mm; }}
  body {{ margin: 0; padding: 0; max-inline-size: none; font-size: 9pt; }}
  th, td {{ padding: .2rem .4rem; }}
  h2, caption {{ break-after: avoid; }}
  figure, svg {{ break-inside: avoid; }}
  tbody {{ break-inside: auto; }}
  p {{ orphans: 3; widows: 3; }}
  thead {{ display: table-header-group; }}
}}"""


def as_html(report: ReportData, clock: Clock) -> str:
    """The page; times are those of the clock."""
    title = title_of(report)
    body = (
        f'<h1 dir="auto">{html_text(title)}</h1>\n<p>Report and minutes</p>',
        *_facts(report, clock),
        *_counts(report, clock),
        *_agreements(report),
        *(line for points in point_lists(report) for line in _points(points)),
        *_said(report, clock),
        *_times(report, clock),
        "<h2>Contributions</h2>",
        *contribution_tables(report["contributions"]),
        *_minutes(report["entries"], clock),
        f"<p>Head of the record: <b>{html_text(report['head'])}</b> at entry {report['version']}.</p>",
    )
    languages = report["document"]["languages"]
    return html_page(f"{title}: report and minutes", body, languages=languages, style=_STYLE)


def _facts(report: ReportData, clock: Clock) -> Iterator[str]:
    yield "<dl>"
    for name, said in facts(report, clock):
        yield f'<dt>{name}</dt><dd dir="auto">{html_text(said)}</dd>'
    yield "</dl>"


def _counts(report: ReportData, clock: Clock) -> Iterator[str]:
    yield "<h2>Counts</h2>"
    yield '<ol class="counts">'
    yield from (f"<li>{name}: <b>{count}</b></li>" for name, count in counts(report))
    yield "</ol>"
    yield "<figure>"
    yield open_points_svg(report["open_over_time"], clock)
    yield "<figcaption>Open points over time; dashed: with those parked or kept in brackets.</figcaption>"
    yield "</figure>"


def _agreements(report: ReportData) -> Iterator[str]:
    if not report["agreements"]:
        return
    yield "<h2>Text agreed as a whole</h2>\n<table>"
    yield html_headings("Place", "Level", "Entry")
    yield "<tbody>"
    for one in report["agreements"]:
        entry = "" if one["version"] is None else str(one["version"])
        yield f"<tr>{html_cell(one['place'])}{html_cell(one['level'])}{html_cell(entry)}</tr>"
    yield "</tbody>\n</table>"


def _points(points: PointList) -> Iterator[str]:
    yield f"<h2>{points.title}</h2>"
    if not points.rows:
        yield "<p>None.</p>"
        return
    yield "<table>"
    text = "Text in brackets" if points.is_in_brackets else "Text that stands"
    yield html_headings("Point", points.how, text)
    yield "<tbody>"
    for point, how in points.rows:
        entry = f"entry {point['version']}" if point["version"] else ""
        told = "".join(_small(one) for one in (", ".join(point["sources"]), entry) if one)
        yield (
            f'<tr{_classes(point["text"])}><th scope="row" class="narrow" dir="auto">'
            f"{point['point']}{_small(point['place'])}</th>"
            f'<td class="narrow" dir="auto">{html_text(how)}{told}</td><td>{_lines(point["text"])}</td></tr>'
        )
    yield "</tbody>\n</table>"


def _said(report: ReportData, clock: Clock) -> Iterator[str]:
    for title, kind in (("Statements", "statement"), ("Reservations", "reservation")):
        yield f"<h2>{title}</h2>"
        entries = [entry for entry in report["entries"] if entry["kind"] == kind]
        yield from _entry_table(entries, clock) if entries else ("<p>None.</p>",)


def _times(report: ReportData, clock: Clock) -> Iterator[str]:
    yield "<h2>Attendance and times</h2>"
    agenda = [entry for entry in report["entries"] if entry["kind"] == "agenda item"]
    if report["attendance"]:
        yield "<table>\n<caption>Attendance</caption>"
        yield html_headings("Delegation", "From", "Till")
        yield "<tbody>"
        for one in report["attendance"]:
            till = clock.moment(one["till"])
            yield f"<tr>{html_cell(one['delegation'])}{_time(clock.moment(one['since']))}{_time(till)}</tr>"
        yield "</tbody>\n</table>"
    if agenda:
        yield "<table>\n<caption>Agenda</caption>"
        yield html_headings("From", "Item")
        yield "<tbody>"
        for item in agenda:
            yield f"<tr>{_time(clock.moment(item['at']))}{html_cell(item['text'])}</tr>"
        yield "</tbody>\n</table>"
    if report["suspensions"]:
        yield "<table>\n<caption>Suspensions</caption>"
        yield html_headings("From", "Till", "Remark")
        yield "<tbody>"
        for gap in report["suspensions"]:
            times = _time(clock.moment(gap["since"])) + _time(clock.moment(gap["till"]))
            yield f"<tr>{times}{html_cell(gap['text'])}</tr>"
        yield "</tbody>\n</table>"
    if not (report["attendance"] or agenda or report["suspensions"]):
        yield "<p>None entered.</p>"


def _minutes(entries: list[EntryData], clock: Clock) -> Iterator[str]:
    yield "<h2>Minutes</h2>"
    yield from _entry_table(entries, clock)


def _entry_table(entries: list[EntryData], clock: Clock) -> Iterator[str]:
    yield "<table>"
    yield html_headings("Entry", "What")
    yield "<tbody>"
    for entry in entries:
        row = _classes(lines(entry), is_gone=entry["undone_in"] is not None)
        when = _small(clock.moment(entry["at"])) + _small(entry["actor"])
        told = "".join(f'<p class="remark" dir="auto">{html_text(one)}</p>' for one in remarks(entry, clock))
        yield (
            f'<tr{row}><th scope="row" class="narrow">{entry["version"]}{when}</th>'
            f'<td><p class="heading" dir="auto">{html_text(heading(entry))}</p>'
            f"{_lines(lines(entry))}{told}</td></tr>"
        )
    yield "</tbody>\n</table>"


def _classes(said: list[str], *, is_gone: bool = False) -> str:
    """How a row is set: what was taken back is struck, what is long may be parted."""
    names = (name for name, is_so in (("gone", is_gone), ("long", sum(map(len, said)) > LONG)) if is_so)
    return f' class="{found}"' if (found := " ".join(names)) else ""


def _lines(said: list[str]) -> str:
    return "".join(f'<p class="line" dir="auto">{html_text(line)}</p>' for line in said)


def _time(said: str) -> str:
    return f'<td class="time">{html_text(said)}</td>'


def _small(said: str) -> str:
    return f'<p class="small">{html_text(said)}</p>' if said else ""
