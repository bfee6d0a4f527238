"""How long a report on a year beside five earlier ones takes, the first time and again, and DuckDB on
the year."""

import os
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from programs import REPOSITORY

ORACLE = REPOSITORY / ".build" / "oracle" / "bin" / "python"
SETTLED = 2.5
"""Seconds after which the kiosk trusts that a file is no longer being written."""


@dataclass(frozen=True)
class Yearly:
    """What a report takes: seconds, and kilobytes of memory at the most."""

    first: float
    first_kilobytes: int
    again: float
    again_kilobytes: int
    duckdb: float | None


def measure(binary: Path, data: Path, runs: int) -> Yearly:
    """Reports on the last year of a folder with and without what was counted before."""
    # There are reports of years that are over; one reads the five years before it as well.
    last = date(date.today().year - 1, 12, 31)
    period = (str(date(last.year, 1, 1)), str(last))
    command = (str(binary), "report", "--data", str(data), "--from", period[0], "--to", period[1],
               "--json")
    time.sleep(SETTLED)
    firsts = []
    for _ in range(runs):
        shutil.rmtree(data / "local" / ".summaries", ignore_errors=True)
        firsts.append(run(command))
    again = [run(command) for _ in range(runs)]
    return Yearly(_middle(firsts), max(run[1] for run in firsts), _middle(again),
                  max(run[1] for run in again), _duckdb(data, period))


def _middle(runs: list[tuple[float, int]]) -> float:
    return statistics.median(seconds for seconds, _ in runs)


def run(command: tuple[str, ...]) -> tuple[float, int]:
    """The seconds that a command takes and the most memory that it held."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        name = " ".join(Path(word).name for word in command[:3])
        raise ValueError(f"{name} ended with {process.returncode}")
    return time.perf_counter() - began, usage.ru_maxrss


def _duckdb(data: Path, period: tuple[str, str]) -> float | None:
    """The seconds that DuckDB takes for the main figures, where `make test` has installed it."""
    if not ORACLE.exists():
        return None
    script = ("import duckdb, sys, time; began = time.perf_counter(); d = duckdb.connect(); "
              "d.execute('SET enable_progress_bar = false'); "
              "d.execute('SET VARIABLE folder = ?', [sys.argv[1]]); "
              "d.execute('SET VARIABLE first = ?::DATE', [sys.argv[2]]); "
              "d.execute('SET VARIABLE last = ?::DATE', [sys.argv[3]]); "
              "d.execute(open('Tests/Oracle/figures.sql').read()).fetchall(); "
              "print(time.perf_counter() - began)")
    done = subprocess.run((str(ORACLE), "-c", script, str(data), *period), capture_output=True,
                          text=True, cwd=REPOSITORY, stdin=subprocess.DEVNULL, timeout=300)
    return float(done.stdout) if done.returncode == 0 else None
