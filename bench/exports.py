"""How long it takes to write a data package of a year and of ten years."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from yearly import run


@dataclass(frozen=True)
class Exports:
    """What an export takes: seconds, and kilobytes of memory at the most."""

    year: float
    all: float
    all_kilobytes: int


def measure(binary: Path, folder: Path, data: Path) -> Exports:
    """Exports the last year that is over, and then everything."""
    year = date.today().year - 1
    command = (str(binary), "export", "--data", str(data))
    one = run((*command, "--from", f"{year}-01-01", "--to", f"{year}-12-31", str(folder / "year")))
    every = run((*command, str(folder / "years")))
    return Exports(one[0], every[0], every[1])
