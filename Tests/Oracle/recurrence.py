#!/usr/bin/env python3
"""Expands rules of repetition with python-dateutil, an implementation that is none of ours.

usage: recurrence.py table            write the table of written rules with their times
       recurrence.py random SEED N    write N random rules with their times, one JSON array a line

A line is [rule, start, from, to, [times]]: the times that the rule gives to a series that begins at
`start`, from `from` up to and with `to`, all local. The start counts only where the rule gives it.

Where dateutil and RFC 5545 differ, the RFC counts:
- YEARLY with BYWEEKNO and none of BYDAY, BYMONTHDAY, BYYEARDAY: dateutil gives the whole week; by
  3.3.10 what the rule does not say follows from DTSTART, so the weekday is the start's.
- BYDAY with and without a number (BYDAY=MO,2TU): dateutil wants both at once; 3.3.10 has a list of
  days, each of which counts.
- WEEKLY with BYSETPOS: dateutil's first week begins at DTSTART; 3.3.10 has the positions in "one
  interval of the recurrence rule", which is the whole week from WKST on.
- The last week of the year before, in the first days of a year: dateutil 2.9 works out its number
  from the length of the wrong year, and knows no number from the end but -1. Rules are given to
  dateutil without BYWEEKNO then, and the weeks are taken from the weeks' definition (3.3.10).
- COUNT and a start that the rule does not give: dateutil does not count the start; by 3.3.10 "the
  DTSTART property value always counts as the first occurrence".
- A rule whose parts never meet (every second hour from ten o'clock at BYHOUR=11): dateutil refuses
  some of them; by 3.3.10 they give nothing.
"""

import datetime as datetime_module
import json
import random
import sys
import warnings
from datetime import datetime, timedelta
from types import SimpleNamespace

from dateutil import rrule

warnings.simplefilter("ignore")
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
STAMP = "%Y%m%dT%H%M%S"
MOST = 60


def week(day, first):
    """The year and number of a day's week, and how many weeks that year has (RFC 5545, 3.3.10)."""
    def begin(of):
        return of - timedelta((of.weekday() - first) % 7)

    middle = begin(day) + timedelta(3)
    last = begin(datetime(middle.year, 12, 28)) + timedelta(3)
    return ((middle.timetuple().tm_yday - 1) // 7 + 1, (last.timetuple().tm_yday - 1) // 7 + 1)


def one_set(sets, start, end):
    """The times up to `end` of rules that count together."""
    found = set()
    for one in sets:
        text = ";".join(f"{key}={value}" for key, value in one.items())
        # Else dateutil looks for what never comes until the year 9999.
        rrule.datetime = SimpleNamespace(**vars(datetime_module) | {"MAXYEAR": end.year})
        try:
            for time in rrule.rrulestr(text, dtstart=start):
                if time > end or len(found) > 400_000:
                    break
                found.add(time)
        except ValueError as error:
            if "empty" not in str(error):
                raise
    return found


def expand(text, start, begin, end):
    """The rule's times; at most MOST of them."""
    parts = dict(part.split("=") for part in text.split(";"))
    weeks = {int(number) for number in parts.pop("BYWEEKNO", "").split(",") if number}
    if weeks and not parts.keys() & {"BYDAY", "BYMONTHDAY", "BYYEARDAY"}:
        parts["BYDAY"] = DAYS[start.weekday()]
    if weeks and parts["FREQ"] == "YEARLY" and "BYMONTHDAY" not in parts:
        # Else dateutil takes the month of the start, or the month for the period of BYDAY.
        parts.setdefault("BYMONTH", ",".join(str(month) for month in range(1, 13)))
    days = parts.get("BYDAY", "").split(",")
    plain = [day for day in days if day in DAYS]
    counted = [day for day in days if day and day not in DAYS]
    sets = [parts]
    if plain and counted and parts["FREQ"] in ("YEARLY", "MONTHLY"):
        sets = [parts | {"BYDAY": ",".join(plain)}, parts | {"BYDAY": ",".join(counted)}]
    first = DAYS.index(parts.get("WKST", "MO"))
    if "COUNT" in parts and weeks:
        sys.exit("COUNT cannot be told with BYWEEKNO here")
    if "COUNT" in parts and start not in one_set(sets, start, start):
        left = int(parts["COUNT"]) - 1
        if not left:
            return []
        sets = [one | {"COUNT": left} for one in sets]
    times = sorted(one_set(sets, start, end))
    if weeks:
        kept = []
        for time in times:
            number, count = week(time, first)
            if number in weeks or number - count - 1 in weeks:
                kept.append(time)
        times = kept
    return [time for time in times if begin <= time <= end][:MOST]


def line(rule, start, begin, end):
    times = [time.strftime("%Y-%m-%dT%H:%M:%S") for time in expand(rule, start, begin, end)]
    return [rule, *(time.strftime("%Y-%m-%dT%H:%M:%S") for time in (start, begin, end)), times]


def written():
    """Rules as calendars have them, and each part of RFC 5545 with each frequency."""
    seed = random.Random(5545)
    starts = [datetime(2026, 1, 15, 10), datetime(2024, 2, 29, 18, 30), datetime(2026, 12, 31, 9)]
    rules = [
        # The examples of RFC 5545, 3.8.5.3.
        "FREQ=DAILY;COUNT=10", "FREQ=DAILY;UNTIL=20261224T000000", "FREQ=DAILY;INTERVAL=2",
        "FREQ=DAILY;INTERVAL=10;COUNT=5", "FREQ=YEARLY;UNTIL=20300131T140000;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "FREQ=DAILY;UNTIL=20300131T140000;BYMONTH=1", "FREQ=WEEKLY;COUNT=10",
        "FREQ=WEEKLY;UNTIL=20261224T000000", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261224T000000;WKST=SU;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "FREQ=MONTHLY;UNTIL=20261224T000000;BYDAY=1FR", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "FREQ=MONTHLY;BYMONTHDAY=-3", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "FREQ=HOURLY;INTERVAL=3;UNTIL=20261224T170000", "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
        "FREQ=MINUTELY;INTERVAL=90;COUNT=4", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
        # What libical 3.0.16 gave wrongly.
        "FREQ=YEARLY;BYWEEKNO=23", "FREQ=YEARLY;BYWEEKNO=1", "FREQ=YEARLY;BYWEEKNO=53", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR",
        "FREQ=YEARLY;BYWEEKNO=52,53,1;BYDAY=SU", "FREQ=DAILY;BYMONTHDAY=-1", "FREQ=DAILY;BYHOUR=9,12,15;BYSETPOS=2",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=9,15;BYSETPOS=1,-1",
        "FREQ=HOURLY;BYMINUTE=0,15,30,45;BYSETPOS=2,-1", "FREQ=MONTHLY;BYDAY=MO,2TU", "FREQ=YEARLY;BYDAY=1MO,FR;BYMONTH=5",
        "FREQ=YEARLY;BYMONTHDAY=13", "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2;BYDAY=MO", "FREQ=SECONDLY;INTERVAL=5400",
        "FREQ=YEARLY;BYYEARDAY=-1,366", "FREQ=DAILY;BYYEARDAY=60,-306", "FREQ=HOURLY;INTERVAL=7;BYDAY=SA,SU",
        "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=-31", "FREQ=YEARLY;BYDAY=53TH", "FREQ=YEARLY;BYDAY=-53TH",
    ]
    lines = [(rule, start) for rule in rules for start in starts]
    while len(lines) < 420:
        lines.append((any_rule(seed), starts[len(lines) % 3]))
    for rule, start in lines:
        far = start + timedelta(days=seed.choice([0, 0, 700, 3650]))
        near = "LY;" in rule and rule.split(";")[0] in ("FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY")
        yield line(rule, start, far, far + timedelta(days=40 if near else 1500))


def any_rule(seed):
    """A random rule that dateutil and the RFC read alike."""
    def some(values, most):
        return ",".join(map(str, seed.sample(values, seed.randint(1, most))))

    def both(last):
        return list(range(1, last + 1)) + list(range(-last, 0))

    frequency = seed.choices(
        ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"],
        [6, 6, 6, 4, 2, 1, 1])[0]
    long = frequency in ("YEARLY", "MONTHLY")
    clock = frequency in ("HOURLY", "MINUTELY", "SECONDLY")
    parts = ["FREQ=" + frequency]
    if seed.random() < 0.5:
        parts.append(f"INTERVAL={seed.choice([2, 2, 3, 4, 5, 7, 10, 13])}")
    if frequency == "SECONDLY":
        parts = ["FREQ=SECONDLY", f"INTERVAL={seed.choice([3600, 5400, 86400, 100000, 45000])}"]
    if frequency == "MINUTELY":
        parts = ["FREQ=MINUTELY", f"INTERVAL={seed.choice([30, 60, 90, 1440, 1000])}"]
    if seed.random() < 0.3:
        parts.append("BYMONTH=" + some(list(range(1, 13)), 4))
    weeks = frequency == "YEARLY" and seed.random() < 0.2
    if weeks:
        parts.append("BYWEEKNO=" + some(both(53), 4))
    if frequency not in ("MONTHLY", "WEEKLY", "DAILY") and not weeks and seed.random() < 0.15:
        parts.append("BYYEARDAY=" + some(both(366), 20))
    if frequency != "WEEKLY" and not weeks and seed.random() < 0.35:
        parts.append("BYMONTHDAY=" + some(both(31), 6))
    if seed.random() < 0.5:
        if long and not weeks and seed.random() < 0.5:
            last = 5 if frequency == "MONTHLY" or any(p.startswith("BYMONTH=") for p in parts) else 53
            parts.append("BYDAY=" + ",".join(
                f"{seed.choice(both(last))}{day}" for day in seed.sample(DAYS, seed.randint(1, 3))))
        else:
            parts.append("BYDAY=" + some(DAYS, 5))
    if seed.random() < (0.5 if clock else 0.2):
        parts.append("BYHOUR=" + some(list(range(24)), 4))
    if seed.random() < 0.15:
        parts.append("BYMINUTE=" + some(list(range(0, 60, 10 if clock else 1)), 3))
    if seed.random() < 0.07:
        parts.append("BYSECOND=" + some(list(range(0, 60, 10 if clock else 1)), 2))
    # dateutil's first week is not a whole one, and weeks are worked out after it.
    if frequency != "WEEKLY" and not weeks and any(p.startswith("BY") for p in parts) \
            and seed.random() < 0.3:
        parts.append("BYSETPOS=" + some(both(seed.choice([2, 5, 31])), 3))
    if seed.random() < 0.4:
        parts.append("WKST=" + seed.choice(DAYS))
    if not weeks and seed.random() < 0.3:
        parts.append(f"COUNT={seed.randint(1, 60)}")
    elif seed.random() < 0.3:
        end = datetime(2026, 1, 1) + timedelta(seconds=seed.randint(0, 6 * 366 * 86400))
        parts.append("UNTIL=" + end.strftime(STAMP))
    head, rest = parts[0], parts[1:]
    seed.shuffle(rest)
    return ";".join([head, *rest])


def main():
    if sys.argv[1:] == ["table"]:
        lines = written()
    else:
        seed, count = random.Random(int(sys.argv[2])), int(sys.argv[3])

        def made():
            for _ in range(count):
                rule = any_rule(seed)
                start = datetime(2020, 1, 1) + timedelta(seconds=60 * seed.randint(0, 10 * 366 * 1440))
                clock = rule.split(";")[0] in ("FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY")
                begin = start + timedelta(days=seed.choice([0, 0, 30] if clock else [0, 0, 400, 4000]))
                length = seed.choice([30, 60] if clock else [366, 1500])
                yield line(rule, start, begin, begin + timedelta(days=length))
        lines = made()
    for found in lines:
        print(json.dumps(found, separators=(",", ":")))


if __name__ == "__main__":
    main()
