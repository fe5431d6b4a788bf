"""`python -m bench [SECTION …]`: a row a figure; with `-o` all are kept as JSON, with a plot beside it."""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from bench.figures import Figure
from bench.machine import file_system
from bench.plotting import as_svg, lines_of, on_terminal
from bench.report import data, explanation, quietness, row
from bench.sections import SECTIONS
from bench.speed import Speed, speed
from bench.stopwatch import BenchError
from bench.suite import Measured, run_sections


def main() -> int:
    """0 if it could be measured, 1 if the program misbehaved, 2 for a section that is not there."""
    options = _parser().parse_args()
    sections = options.sections or list(SECTIONS)
    if unknown := [section for section in sections if section not in SECTIONS]:
        print(f"bench: there is no section {unknown[0]}: there are {', '.join(SECTIONS)}", file=sys.stderr)
        return 2
    measured: list[Measured] = []
    began = perf_counter()
    with tempfile.TemporaryDirectory(prefix="adref-bench-", dir=options.folder) as name:
        folder = Path(name)
        kind = file_system(folder)
        now = speed(2) if options.quick else speed()
        print(f"{explanation(kind)}\n{now}\n", flush=True)
        try:
            for section in run_sections(sections, folder, is_quick=options.quick, told=_tell):
                measured.append(section)
                print(f"{section.section}: {SECTIONS[section.section]}")
                print(f"{quietness(section)}\n", flush=True)
        except BenchError as error:
            print(f"bench: {error}", file=sys.stderr)
            return 1
        finally:
            if measured:
                _keep(measured, kind, now, options.output)
    print(f"The whole run took {perf_counter() - began:.0f} s.")
    return 0


def _keep(measured: list[Measured], kind: str, now: Speed, output: Path | None) -> None:
    """Shows cost against size; writes the figures there, and the plot as a picture beside them."""
    lines = lines_of(figure for section in measured for figure in section.figures)
    if lines:
        print(on_terminal(lines))
    if output is None:
        return
    output.write_text(json.dumps(data(measured, kind, now), indent=1) + "\n")
    if lines:
        output.with_suffix(".svg").write_text(as_svg(lines))


def _tell(figure: Figure) -> None:
    print(row(figure), flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"some of {', '.join(SECTIONS)}")
    parser.add_argument("--quick", action="store_true", help="few of each: shows that it works")
    parser.add_argument("--folder", type=Path, help="where the session files are made (the system's own)")
    parser.add_argument("-o", "--output", type=Path, help="write every figure there, as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
