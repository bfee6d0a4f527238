"""How useful reports are: which rows of activities are hidden, and how many answers stand in one.

usage: utility.py FOLDER REPORT.json…
"""

import json
import sys
from collections import Counter
from pathlib import Path

import truth
from published import FEWEST, GATHERED


def main() -> None:
    """Prints shares of rows and of answers in percent."""
    folder, files = Path(sys.argv[1]), sys.argv[2:]
    answers = truth.answers(folder)
    rows, small, protected, told, total = 0, 0, 0, 0, 0
    for file in files:
        report = json.loads(Path(file).read_text())
        counts = Counter(answer.activity for answer in answers if answer.activity
                         and report["from"] <= answer.day.isoformat() <= report["to"])
        table = next(table for table in report["tables"] if table["by"] == "activity")
        shown = {row["key"] for row in table["rows"] if row["answers"] is not None}
        for activity, count in counts.items():
            rows += 1
            total += count
            told += count if activity in shown or GATHERED in shown else 0
            small += activity not in shown and count < FEWEST
            protected += activity not in shown and count >= FEWEST
    print(f"{len(files)} reports, {rows} activities with answers: "
          f"{100 * small / rows:.1f} % too small, {100 * protected / rows:.1f} % hidden for others; "
          f"{100 * told / total:.1f} % of the answers in a shown row")


if __name__ == "__main__":
    main()
