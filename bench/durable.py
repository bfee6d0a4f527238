"""How long it takes until a line is on the disk: the kiosk, a bare write, and SQLite.

The ways are measured in turns, in the same folder, with lines of the same length. A shared disk
answers fifty times as slowly in one second as in the next, so a ratio is taken inside each short
round, and the median of the rounds' ratios is what counts.
"""

import json
import os
import sqlite3
import statistics
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from figures import p99
from programs import REPOSITORY

APPENDS_A_ROUND = 100
LINE_BYTES = 220
"""The length of a rating's line where the kiosk does not say it."""

KIOSK, RAW = "kiosk", "write + fdatasync"
WAL, ROLLBACK = "SQLite WAL FULL", "SQLite rollback FULL"


@dataclass
class Durable:
    """The median and the p99 in seconds of each round by way, and the length of the line."""

    medians: dict[str, list[float]] = field(default_factory=dict)
    p99s: dict[str, list[float]] = field(default_factory=dict)
    line_bytes: int = LINE_BYTES

    def add(self, way: str, median: float, p99: float) -> None:
        """Takes in a way's part of a round."""
        self.medians.setdefault(way, []).append(median)
        self.p99s.setdefault(way, []).append(p99)

    def median(self, way: str) -> float | None:
        """The median of the rounds; nothing if the way was not measured."""
        return statistics.median(self.medians[way]) if way in self.medians else None

    def ratio(self, way: str, other: str) -> float | None:
        """How many times as long the way took as the other, round by round."""
        if way not in self.medians or other not in self.medians:
            return None
        pairs = zip(self.medians[way], self.medians[other], strict=True)
        return statistics.median(mine / theirs for mine, theirs in pairs)


def measure(binary: Path | None, data: Path, rounds: int) -> Durable:
    """Appends lines in each way, round by round."""
    result = Durable()
    for number in range(rounds):
        if binary and (number == 0 or KIOSK in result.medians):
            _append_by_kiosk(result, binary, data, APPENDS_A_ROUND)
        line = b'{"seq":1,'.ljust(result.line_bytes - 1, b"x") + b"\n"
        ways: dict[str, Callable[[], list[float]]] = {
            RAW: lambda: append_raw(data / "raw.bench", line, APPENDS_A_ROUND),
            WAL: lambda: insert(data / "wal.bench", "WAL", line, APPENDS_A_ROUND),
            ROLLBACK: lambda: insert(data / "rollback.bench", "DELETE", line, APPENDS_A_ROUND),
        }
        for name, way in ways.items():
            seconds = way()
            result.add(name, statistics.median(seconds), p99(seconds))
    return result


def _append_by_kiosk(result: Durable, binary: Path, data: Path, count: int) -> None:
    """Asks the kiosk, whose answer is one JSON object with times in microseconds."""
    command = (str(binary), "measure", "append", "--data", str(data), "--count", str(count))
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY,
                          stdin=subprocess.DEVNULL, timeout=120)
    try:
        answer = json.loads(done.stdout)
        median, slowest = answer["median_us"] / 1e6, answer["p99_us"] / 1e6
        result.line_bytes = int(answer["line_bytes"])
    except (ValueError, KeyError, TypeError):
        return
    result.add(KIOSK, median, slowest)


def append_raw(path: Path, line: bytes, count: int) -> list[float]:
    """One write and one fdatasync a line, with nothing around them."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        def append() -> None:
            os.write(file, line)
            os.fdatasync(file)
        return _timed(append, count)
    finally:
        os.close(file)


def insert(path: Path, journal_mode: str, line: bytes, count: int) -> list[float]:
    """One transaction a line."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(f"PRAGMA journal_mode={journal_mode}")
        database.execute("PRAGMA synchronous=FULL")
        database.execute("CREATE TABLE IF NOT EXISTS event(seq INTEGER PRIMARY KEY, line TEXT)")
        text = line.decode()
        return _timed(
            lambda: database.execute("INSERT INTO event(line) VALUES (?)", (text,)), count)


def _timed(action: Callable[[], object], count: int) -> list[float]:
    """The seconds of each call, the first one not counted."""
    action()
    seconds = []
    for _ in range(count):
        began = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - began)
    return seconds
