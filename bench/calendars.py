"""How long it takes to import a large calendar into an empty folder, and to import it again."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from yearly import run

EVENTS, MOST_EVENTS = 10_000, 100_000


@dataclass(frozen=True)
class Calendars:
    """What an import takes: seconds, and kilobytes of memory at the most."""

    first: float
    again: float
    largest: float
    largest_kilobytes: int


def write(path: Path, count: int) -> None:
    """A calendar of so many events, of which every tenth is a series with a changed session."""
    begin = datetime(2026, 1, 1, 10)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//SV\r\n")
        for number in range(count):
            start = begin + timedelta(hours=number % 8000)
            lines = [
                "BEGIN:VEVENT", f"UID:event-{number}", "DTSTAMP:20260101T080000Z",
                f"DTSTART;TZID=W. Europe Standard Time:{start:%Y%m%dT%H%M%S}", "DURATION:PT1H",
                f"SUMMARY:Aktivitet {number}", "LOCATION:Salen"]
            if number % 10 == 0:
                later = start + timedelta(days=7)
                lines += ["RRULE:FREQ=WEEKLY;COUNT=20", "END:VEVENT", "BEGIN:VEVENT",
                          f"UID:event-{number}", "STATUS:CANCELLED",
                          f"RECURRENCE-ID;TZID=W. Europe Standard Time:{later:%Y%m%dT%H%M%S}"]
            file.write("\r\n".join([*lines, "END:VEVENT", ""]))
        file.write("END:VCALENDAR\r\n")


def measure(binary: Path, folder: Path, data: Path) -> Calendars:
    """Imports into the folder of a new place: 10 000 events twice, then ten times as many."""
    small, large = folder / "small.ics", folder / "large.ics"
    write(small, EVENTS)
    write(large, MOST_EVENTS)
    empty = folder / "calendar-data"
    shutil.copytree(data, empty)
    shutil.rmtree(empty / "programme", ignore_errors=True)
    shutil.copytree(empty, folder / "calendar-data-large")

    def imported(file: Path, place: Path) -> tuple[float, int]:
        return run((str(binary), "import", str(file), "--data", str(place), "--json"))

    first, again = imported(small, empty), imported(small, empty)
    most = imported(large, folder / "calendar-data-large")
    return Calendars(first[0], again[0], most[0], most[1])
