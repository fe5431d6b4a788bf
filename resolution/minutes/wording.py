"""How an entry of the minutes is said, the same in every form and on the screen; without adjectives."""

from collections.abc import Iterator

from resolution.minutes.clock import Clock
from resolution.minutes.data import EntryData, PointData, WrittenData


def heading(entry: EntryData) -> str:
    """What the entry is: `Point 2, considering c): chosen 2`, `RCC: statement`, `Note`."""
    match entry["kind"]:
        case "decision":
            point = "" if entry["point"] is None else f"Point {entry['point']}"
            where = ", ".join(filter(None, (point, entry["place"])))
            action = entry["action"] or ""
            return f"{where}: {action}" if where else action[:1].upper() + action[1:]
        case "statement":
            return f"{entry['delegation']}: statement"
        case "reservation":
            on_point = "" if entry["point"] is None else f" on point {entry['point']}"
            return f"{entry['delegation']}: reservation{on_point}"
        case "written version":
            return f"Written version of the statement in entry {entry['entry']}"
        case "correction":
            return f"Correction of entry {entry['entry']}"
        case "suspension":
            return "Meeting suspended"
        case "resumption":
            return "Meeting resumed"
        case kind:
            return kind.capitalize()


def lines(entry: EntryData) -> list[str]:
    """The words of the entry; of a decision the text that resulted, a line each."""
    if entry["resulting_text"] is not None:
        return entry["resulting_text"]
    return entry["text"].split("\n") if entry["text"] else []


def remarks(entry: EntryData, clock: Clock) -> Iterator[str]:
    """What belongs to it: sources, an undo, the written version, corrections."""
    if entry["sources"]:
        yield f"Sources: {', '.join(entry['sources'])}"
    if entry["resulting_text"] == [] and entry["point"] is not None:
        yield "Nothing of it stands in the text"
    if entry["undone_in"] is not None:
        yield f"Taken back in entry {entry['undone_in']}"
    if entry["written"] is not None:
        yield written(entry["written"], clock)
    for correction in entry["corrections"]:
        when = f"in entry {correction['version']}, {clock.moment(correction['at'])}"
        yield f"Corrected {when}: {correction['text']}"


def written(data: WrittenData, clock: Clock) -> str:
    """`Written version announced 10:00, due 12:00, received 11:20 (entry 9): as handed in`."""
    said = f"Written version announced {clock.time(data['announced_at'])}"
    if data["due_at"] is not None:
        said += f", due {clock.time(data['due_at'])}"
    if data["received_at"] is None:
        return f"{said}, not received"
    late = " after that time" if data["is_late"] else ""
    text = f": {data['text']}" if data["text"] else ""
    return f"{said}, received {clock.time(data['received_at'])}{late} (entry {data['received_in']}){text}"


def parked_with(point: PointData) -> str:
    """Why, and with whom."""
    party = f"with {point['party']}" if point["party"] else ""
    return ": ".join(filter(None, (party, point["reason"])))
