"""How long it takes until a line is on the disk: the kiosk, a bare write, and SQLite.

The ways are measured in turns, in the same folder, with lines of the same length.
"""

import json
import os
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from programs import REPOSITORY

ROUNDS = 5
LINE_BYTES = 220
"""The length of a rating's line where the kiosk does not say it."""

KIOSK, RAW = "kiosk", "write + fdatasync"
WAL, ROLLBACK = "SQLite WAL FULL", "SQLite rollback FULL"


@dataclass
class Durable:
    """Seconds of each append by way, and the length of the line."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    kiosk_medians: list[float] = field(default_factory=list)
    kiosk_p99s: list[float] = field(default_factory=list)
    line_bytes: int = LINE_BYTES


def measure(binary: Path | None, data: Path, count: int) -> Durable:
    """Appends `count` lines in each way, a part of them a round."""
    result = Durable()
    part = max(1, count // ROUNDS)
    for number in range(ROUNDS):
        if binary and (number == 0 or result.kiosk_medians):
            _append_by_kiosk(result, binary, data, part)
        line = b'{"seq":1,'.ljust(result.line_bytes - 1, b"x") + b"\n"
        ways: dict[str, Callable[[], list[float]]] = {
            RAW: lambda: append_raw(data / "raw.bench", line, part),
            WAL: lambda: insert(data / "wal.bench", "WAL", line, part),
            ROLLBACK: lambda: insert(data / "rollback.bench", "DELETE", line, part),
        }
        for name, way in ways.items():
            result.seconds.setdefault(name, []).extend(way())
    return result


def _append_by_kiosk(result: Durable, binary: Path, data: Path, count: int) -> None:
    """Asks the kiosk, whose answer is one JSON object with times in microseconds."""
    command = (str(binary), "measure", "append", "--data", str(data), "--count", str(count))
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY,
                          stdin=subprocess.DEVNULL, timeout=120)
    try:
        answer = json.loads(done.stdout)
        median, p99 = answer["median_us"] / 1e6, answer["p99_us"] / 1e6
        result.line_bytes = int(answer["line_bytes"])
    except (ValueError, KeyError, TypeError):
        return
    result.kiosk_medians.append(median)
    result.kiosk_p99s.append(p99)


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
