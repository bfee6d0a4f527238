"""Attacks what the program shows of a data folder.

usage: run.py FOLDER RELEASE.json… [--together] [--people] [--exact]
  --together  all of them at once, as somebody has them who kept every report
  --people    also by the screen's language and the age given (without it: by session and day)
  --exact     not what they show but what the threshold rule alone would: exact numbers of each score
              for every group with five answers, to see that the adversary finds somebody

Prints each group that is found out and ends with 1 if there is any.
"""

import argparse
import json
import sys
from pathlib import Path

import groups
import truth
from published import FEWEST, Cell, Reader, keys

OF_SESSIONS = ("activity", "session", "kind", "organiser", "spokenLanguage", "coCreation",
               "weekday", "week", "month", "year")
OF_PEOPLE = ("language", "band")


def attack(folder_answers, arrivals, programme, reports: list[dict], people: bool):
    """The groups found out from some reports together."""
    first = min(report["from"] for report in reports)
    last = max(report["to"] for report in reports)
    own = [answer for answer in folder_answers
           if first <= answer.day.isoformat() <= last]
    if not own:
        return []
    cells = groups.cells(own, arrivals, people)
    counts = groups.counts(cells, own)
    reader = Reader(cells, programme)
    for report in reports:
        reader.report(report, OF_SESSIONS + (OF_PEOPLE if people else ()),
                      lambda mask: int(counts[mask].sum()), arrivals)
        reader.courses(report, first, last)
    return reader.adversary.attack(groups.nameable(cells, counts, programme))


def exact(report: dict, answers, programme) -> dict:
    """The same period with exact numbers of each score, hidden only below five."""
    own = [answer for answer in answers
           if report["from"] <= answer.day.isoformat() <= report["to"]]

    def row(key, some):
        scores = [sum(answer.score == score for answer in some) for score in range(1, 6)]
        return {"key": key, "answers": len(some), "distribution": scores
                } if len(some) >= FEWEST else {"key": key, "answers": None}

    tables = []
    for division in ("activity", "kind", "organiser", "weekday"):
        counted: dict[str, list] = {}
        for answer in own:
            for key in keys(Cell(answer.day, answer.session), division, programme):
                counted.setdefault(key, []).append(answer)
        tables.append({"by": division, "rows": [row(*one) for one in counted.items()]})
    return {"from": report["from"], "to": report["to"], "whole": row("", own), "tables": tables}


def main() -> int:
    """Attacks, prints what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--people", action="store_true")
    parser.add_argument("--exact", action="store_true")
    asked = parser.parse_args()
    reports = [json.loads(path.read_text()) for path in asked.reports]
    answers, arrivals = truth.answers(asked.folder), truth.arrivals(asked.folder)
    programme = truth.programme(asked.folder)
    if asked.exact:
        reports = [exact(report, answers, programme) for report in reports]
    attacked, broken = 0, 0
    for some in [reports] if asked.together else [[report] for report in reports]:
        found = attack(answers, arrivals, programme, some, asked.people)
        attacked += 1
        broken += bool(found)
        for one in found:
            print(f"{some[0]['from']}–{some[-1]['to']}: {one.name}: "
                  f"{one.size} answers, {one.determined} known")
    print(f"{broken} of {attacked} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
