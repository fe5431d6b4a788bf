"""`python -m bench.faults [CAMPAIGN …]`: makes faults, and counts what became of the record."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.faults.damage import cut_tails, flip_bits
from bench.faults.fuzzing import fuzz
from bench.faults.kills import kill
from bench.faults.power_cuts import TEXT, cut_power
from session_store import Session

Campaign = Callable[[int, int, Path], tuple[str, bool]]
"""From a count, a seed and a folder: what is said, and whether all is as it should be."""


def _kills(count: int, seed: int, folder: Path) -> tuple[str, bool]:
    path = folder / "kills.adref"
    Session.create(path, TEXT.encode(), name="kills.md").close()
    kills = kill(count, seed=seed, path=path)
    return str(kills), not (kills.lost or kills.unsound)


def _cuts(count: int, seed: int, folder: Path) -> tuple[str, bool]:
    cuts = cut_power(count, seed=seed, folder=folder)
    return str(cuts), cuts.sound == cuts.cuts


def _control(count: int, seed: int, folder: Path) -> tuple[str, bool]:
    cuts = cut_power(count, seed=seed, folder=folder, synchronous="OFF")
    return f"without syncs (the control): {cuts}", cuts.sound < cuts.cuts


def _flips(count: int, seed: int, folder: Path) -> tuple[str, bool]:
    detected = flip_bits(count, seed=seed, path=folder / "flips.adref")
    return f"bit flips: {detected}", not detected.missed


def _tails(count: int, seed: int, folder: Path) -> tuple[str, bool]:
    detected = cut_tails(count, seed=seed, path=folder / "tails.adref")
    return f"cut tails: {detected}", detected.found == detected.tried


def _fuzz(count: int, seed: int, folder: Path) -> tuple[str, bool]:
    fuzzed = fuzz(count, seed=seed, path=folder / "fuzz.adref")
    return "\n".join((str(fuzzed), *fuzzed.failures)), not fuzzed.failures


CAMPAIGNS: dict[str, tuple[Campaign, int]] = {
    "kills": (_kills, 200),
    "cuts": (_cuts, 2_000),
    "control": (_control, 150),
    "flips": (_flips, 5_000),
    "tails": (_tails, 1_000),
    "fuzz": (_fuzz, 10_000),
}


def main() -> int:
    """0 where nothing was lost, missed or broken, 1 where anything was."""
    parser = argparse.ArgumentParser(prog="python -m bench.faults", description=__doc__)
    parser.add_argument("campaigns", nargs="*", metavar="CAMPAIGN", help=f"some of {', '.join(CAMPAIGNS)}")
    parser.add_argument("-n", "--count", type=int, help="so many of each (each has its own number)")
    parser.add_argument("--seed", type=int, default=1, help="what chance begins with (%(default)s)")
    options = parser.parse_args()
    unknown = [name for name in options.campaigns if name not in CAMPAIGNS]
    if unknown:
        parser.error(f"there is no campaign {unknown[0]}: there are {', '.join(CAMPAIGNS)}")
    is_well = True
    for name in options.campaigns or CAMPAIGNS:
        campaign, count = CAMPAIGNS[name]
        with tempfile.TemporaryDirectory(prefix="adref-faults-") as folder:
            said, is_as_it_should_be = campaign(options.count or count, options.seed, Path(folder))
        print(said, flush=True)
        is_well = is_well and is_as_it_should_be
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
