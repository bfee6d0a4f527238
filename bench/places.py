"""How long the office takes to count a year of 50 meeting places: `kiosk report`, and DuckDB by way of
Parquet.

The places are one place's documents under 50 ids, each with two years of journals of the usual size.
Both ways start from the same folder, first with nothing kept and then with what they keep.
"""

import json
import shutil
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import bigdata
from programs import REPOSITORY
from yearly import ORACLE, SETTLED, run

SCRIPT = REPOSITORY / "packaging" / "region" / "journals-to-parquet"
DAYS = 730
EVENTS_A_DAY = 40


@dataclass(frozen=True)
class Places:
    """What counting takes: seconds, and kilobytes of memory at the most."""

    places: int
    events: int
    first: float
    first_kilobytes: int
    again: float
    duckdb_first: float | None
    duckdb_again: float | None


def measure(binary: Path, folder: Path, model: Path, count: int) -> Places:
    """Counts last year in so many copies of a place."""
    office = folder / "office"
    events = sum(_place(model, office / f"place-{number:02}") for number in range(1, count + 1))
    last = date.today().year - 1
    period = ("--from", f"{last}-01-01", "--to", f"{last}-12-31")
    report = (str(binary), "report", "--data", str(office), *period, "--json",
              "--cache", str(folder / "office-cache"))
    time.sleep(SETTLED)
    first = run(report)
    again = run(report)
    parquet = folder / "office-parquet"
    duckdb = [_duckdb(office, parquet, period) for _ in range(2)]
    shutil.rmtree(office)
    return Places(count, events, first[0], first[1], again[0], *duckdb)


def _place(model: Path, place: Path) -> int:
    """Makes a place of its own out of a demonstration; gives the number of its events."""
    shutil.copytree(model, place, ignore=shutil.ignore_patterns("journal", "devices"))
    site = place / "site.json"
    site.write_text(json.dumps(json.loads(site.read_text()) | {"id": place.name}))
    return bigdata.fill(place, EVENTS_A_DAY * DAYS, DAYS)


def _duckdb(office: Path, parquet: Path, period: tuple[str, ...]) -> float | None:
    """The seconds for what has changed as Parquet and the count of it, where DuckDB is installed."""
    if not ORACLE.exists():
        return None
    convert = run((str(ORACLE), str(SCRIPT), "convert", str(office), str(parquet)))
    return convert[0] + run((str(ORACLE), str(SCRIPT), "count", str(parquet), *period))[0]
