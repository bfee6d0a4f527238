"""Attacks what the program shows of a data folder.

usage: run.py FOLDER SOURCE… [--together] [--people] [--today] [--hours] [--exact]
  SOURCE      a report as JSON, or the folder of a data package
  --together  all of them at once, as somebody has them who kept everything
  --people    also by the screen's language and the age given (without it: by session and day)
  --today     also the page about today, of every day
  --hours     also by the hour
  --exact     not what they show but what the threshold rule alone would: exact numbers of each score
              for every group with five answers, to see that the adversary finds somebody

Prints each group that is found out and ends with 1 if there is any.
"""

import argparse
import json
import sys
from pathlib import Path

import attacks
from attacks import Kept, Outcome, Place
from cells import Cell, keys
from packages import Package
from published import FEWEST


def exact(report: dict, place: Place) -> dict:
    """The same period with exact numbers of each score, hidden only below five."""
    own = [one for one in place.within(report["from"], report["to"])[0] if not one.flood]

    def row(key, some):
        scores = [sum(answer.score == score for answer in some) for score in range(1, 6)]
        return {"key": key, "answers": len(some), "distribution": scores
                } if len(some) >= FEWEST else {"key": key, "answers": None}

    tables = []
    for division in ("activity", "kind", "organiser", "weekday"):
        counted: dict[str, list] = {}
        for answer in own:
            for key in keys(Cell(answer.day, answer.session), division, place.programme):
                counted.setdefault(key, []).append(answer)
        tables.append({"by": division, "rows": [row(*one) for one in counted.items()]})
    return {"from": report["from"], "to": report["to"], "whole": row("", own), "tables": tables,
            "targets": []}


def main() -> int:
    """Attacks, prints what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("sources", type=Path, nargs="+")
    for option in ("together", "people", "today", "hours", "exact"):
        parser.add_argument("--" + option, action="store_true")
    asked = parser.parse_args()
    place = Place(asked.folder)
    reports = [json.loads(path.read_text()) for path in asked.sources if path.is_file()]
    if asked.exact:
        reports = [exact(report, place) for report in reports]
    packages = [Package.read(path) for path in asked.sources if path.is_dir()]
    kept = ([Kept(reports, packages, asked.today)] if asked.together else
            [Kept([one], [], asked.today) for one in reports]
            + [Kept([], [one], asked.today) for one in packages])
    total, broken = Outcome(), 0
    for some in kept:
        outcomes = [attacks.scores(place, some, asked.people, asked.hours)]
        if not (asked.exact or asked.people or asked.hours):
            outcomes.append(attacks.first_visits(place, some))
            if asked.together or some.packages:
                outcomes += [attacks.choices(place, some)]
            if some.reports:
                outcomes.append(attacks.scores(place, Kept(some.reports), floods=True))
        broken += any(outcome.found for outcome in outcomes)
        for outcome in outcomes:
            total.groups += outcome.groups
            for one in outcome.found:
                print(f"{'–'.join(some.days)}: {one.name}: {one.size}, {one.determined} known")
    print(f"{total.groups} groups attacked; {broken} of {len(kept)} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
