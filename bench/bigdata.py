"""Ten years of made-up journals, to see that the kiosk starts as quickly as on its first day.

The journals are written once, day by day, into a cache outside the repository, and linked into
the data folder that is measured. Today's journals stay those that the kiosk itself made.

    python3 bigdata.py DIR [--events 1000000]     DIR was made by `kiosk demo --prepare`
"""

import argparse
import os
import random
import sys
import uuid
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

VERSION = 3
"""Counts up when what is written here changes, so that an older cache is left alone."""
DAYS = 3652
EVENTS = 1_000_000
DEVICE = "bench"
"""The folder for the journals where the kiosk has made none of its own yet."""

SESSIONS = {name + "@torvalla.example": hour for name, hour in (
    ("stavgang", 9), ("sittgympa", 11), ("sov-battre", 13), ("matlagning", 14), ("sprakcafe", 15),
    ("lordagscafe", 17))}
"""Six a day, each at its own hour."""
QUESTIONS = (("mattered", ("people", "movement", "learning")),
             ("met-someone", ("yes", "partly", "no")), ("age", ("young", "middle", "older")))
LANGUAGES = ("sv", "sv", "sv", "sv", "en", "ar", "fi", "so")


def cache_folder() -> Path:
    """Where the bench keeps what takes long to make."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "motesplats-kiosk-bench"


def sealed(event: str) -> str:
    """A journal line: the event without its closing brace, then the checksum of its bytes."""
    return f'{event},"crc":"{zlib.crc32(event.encode()):08x}"}}\n'


def _identifier(dice: random.Random) -> str:
    return str(uuid.UUID(int=dice.getrandbits(128), version=4))


def _session(dice: random.Random, day: date) -> tuple[str, int]:
    activity, hour = dice.choice(list(SESSIONS.items()))
    return f"{activity}/{day}T{hour:02}:30:00", hour


def _feedback(dice: random.Random, day: date, count: int) -> Iterator[str]:
    rating = ""
    for number in range(1, count + 1):
        identifier = _identifier(dice)
        head = f'{{"seq":{number},"v":1,"id":"{identifier}",'
        if rating and number % 3 == 0:
            question, choices = dice.choice(QUESTIONS)
            yield sealed(f'{head}"type":"answer","rating":"{rating}","set":"grund/1",'
                         f'"question":"{question}","choice":"{dice.choice(choices)}"')
        else:
            rating = identifier
            session, hour = _session(dice, day)
            hour += dice.randrange(3)
            yield sealed(f'{head}"type":"rating","session":"{session}",'
                         f'"score":{dice.randint(1, 5)},"scale":5,'
                         f'"language":"{dice.choice(LANGUAGES)}","hour":{hour}')


def _attendance(dice: random.Random, day: date, count: int) -> Iterator[str]:
    for number in range(1, count + 1):
        minute = dice.randrange(60)
        kind = "departure" if number % 4 == 0 else "arrival"
        session, hour = _session(dice, day)
        time = (day.toordinal() - date(1970, 1, 1).toordinal()) * 86_400 + hour * 3600 + minute * 60
        yield sealed(f'{{"seq":{number},"v":1,"id":"{_identifier(dice)}","type":"{kind}",'
                     f'"session":"{session}","time":{time},"by":"staff-1"')


def write_day(folder: Path, day: date, count: int) -> None:
    """Writes the journals of one day, the same ones each time, unless they are there."""
    dice = random.Random(day.toordinal())
    ratings = count * 2 // 5
    kinds = {"feedback": _feedback(dice, day, ratings),
             "attendance": _attendance(dice, day, count - ratings)}
    for kind, lines in kinds.items():
        journal = folder / f"{day}.{kind}.jsonl"
        if not journal.exists():
            unfinished = journal.with_suffix(".unfinished")
            unfinished.write_text("".join(lines), encoding="utf-8")
            unfinished.chmod(0o600)
            unfinished.rename(journal)


def write_history(history: Path, days: list[date], count: int) -> None:
    """Fills the cache with the days that it lacks, and says so if that takes a while."""
    for number, day in enumerate(days):
        folder = history / str(day.year)
        folder.mkdir(parents=True, exist_ok=True)
        missing = not (folder / f"{day}.attendance.jsonl").exists()
        if missing:
            write_day(folder, day, count)
        if missing and number % 365 == 0:
            print(f"writing the journals of {day.year} …", file=sys.stderr)


def fill(data: Path, events: int = EVENTS, length: int = DAYS, today: date | None = None) -> int:
    """Links journals of so many days, up to yesterday, with at least `events` events into a data folder.

    Gives the number of events. A journal of the same day that is there already is replaced.
    """
    today = today or date.today()
    count = -(-events // length)
    days = [today - timedelta(days=back) for back in range(length, 0, -1)]
    history = cache_folder() / f"history-{VERSION}-{count}"
    write_history(history, days, count)
    journals = data / "journal"
    journals.mkdir(mode=0o700, exist_ok=True)
    devices = sorted(folder for folder in journals.iterdir() if folder.is_dir())
    device = devices[0] if devices else journals / DEVICE
    for day in days:
        folder = device / str(day.year)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for kind in ("feedback", "attendance"):
            name = f"{day}.{kind}.jsonl"
            (folder / name).unlink(missing_ok=True)
            os.link(history / str(day.year) / name, folder / name)
    return count * len(days)


def main() -> None:
    """Fills the folder that is named."""
    parser = argparse.ArgumentParser(description="Ten years of journals for a data folder.")
    parser.add_argument("data", type=Path, metavar="DIR")
    parser.add_argument("--events", type=int, default=EVENTS)
    options = parser.parse_args()
    print(f"{fill(options.data, options.events)} events")


if __name__ == "__main__":
    main()
