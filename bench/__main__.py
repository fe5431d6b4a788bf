"""`python -m bench`: measures, prints the table, and with `-o` writes every figure as JSON."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from bench.machine import file_system, listen
from bench.report import data, explanation, is_valid, table, verdict
from bench.rooms import measure, said
from bench.stopwatch import BenchError, run

SIZES = (100, 1_000, 10_000)
ROOM_DECISIONS = 100
ROUNDS, QUICK_ROUNDS = 30, 4


def main() -> int:
    """0 if it could be measured, 1 if the program misbehaved."""
    options = _parser().parse_args()
    rounds = QUICK_ROUNDS if options.quick else options.rounds
    if options.followers:
        return _measure_rooms(options.followers, options.folder)
    with tempfile.TemporaryDirectory(prefix="adref-bench-", dir=options.folder) as name:
        folder = Path(name)
        before = listen(folder)
        if not before.is_quiet:
            print(f"The machine is busy, the figures are NOT VALID: {before}")
        kind = file_system(folder)
        print(explanation(kind), flush=True)
        try:
            runs = [run(folder, size, rounds=rounds) for size in options.sizes]
        except BenchError as error:
            print(f"bench: {error}", file=sys.stderr)
            return 1
        after = listen(folder)
    print(f"\n{table(runs)}\n")
    print("\n".join(verdict(runs)))
    if not is_valid(runs, before, after):
        others = ", ".join(f"{run.others:.2f}" for run in runs)
        print(f"NOT VALID: the machine was busy: before {before}, after {after}, others used {others} cores")
    else:
        print(f"The machine was quiet; a synced write of a page takes {before.sync:.1f} ms here.")
    if options.output is not None:
        options.output.write_text(json.dumps(data(runs, before, after, kind), indent=1) + "\n")
    return 0


def _measure_rooms(followers: int, place: Path | None) -> int:
    with tempfile.TemporaryDirectory(prefix="adref-bench-", dir=place) as name:
        folder = Path(name)
        before = listen(folder)
        try:
            times = measure(folder, followers=followers, decisions=ROOM_DECISIONS)
        except BenchError as error:
            print(f"bench: {error}", file=sys.stderr)
            return 1
        after = listen(folder)
    print(said(times, followers))
    if not (before.is_quiet and after.is_quiet):
        print(f"NOT VALID: the machine was busy: before {before}, after {after}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few keys: shows that it works, measures little")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of seven keys (%(default)s)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="paragraphs of the texts")
    parser.add_argument(
        "--followers",
        type=int,
        metavar="N",
        help="instead: from a commit to a repainted room, with N followers",
    )
    parser.add_argument("--folder", type=Path, help="where the session files are made (the system's own)")
    parser.add_argument("-o", "--output", type=Path, help="write every figure there, as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
