"""Reads an event with icalendar, an implementation that is none of ours.

usage: event.py < VEVENT      prints its properties as one JSON object
"""

import json
import sys

from icalendar import Event


def show(text: bytes) -> int:
    """Prints times in ISO 8601 and everything else as text."""
    event = Event.from_ical(text)
    if event.name != "VEVENT" or event.errors:
        print(event.name, event.errors, file=sys.stderr)
        return 1
    print(json.dumps({
        name.lower(): value.dt.isoformat() if hasattr(value, "dt") else str(value)
        for name, value in event.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(show(sys.stdin.buffer.read()))
