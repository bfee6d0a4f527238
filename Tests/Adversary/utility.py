"""How useful reports and packages are: which rows of activities are hidden, how many answers stand in one,
and how many rows of a package's months name an activity or a kind of activities.

usage: utility.py FOLDER SOURCE…   (reports as JSON, folders of packages)
"""

import json
import sys
from collections import Counter
from pathlib import Path

import truth
from packages import rows
from published import FEWEST, GATHERED


def reports(answers: list[truth.Answer], files: list[Path]):
    """Prints shares of rows and of answers in percent."""
    every, small, protected, told, total = 0, 0, 0, 0, 0
    for file in files:
        report = json.loads(file.read_text())
        counts = Counter(answer.activity for answer in answers if answer.activity
                         and report["from"] <= answer.day.isoformat() <= report["to"])
        table = next(table for table in report["tables"] if table["by"] == "activity")
        shown = {row["key"] for row in table["rows"] if row["answers"] is not None}
        for activity, count in counts.items():
            every += 1
            total += count
            told += count if activity in shown or GATHERED in shown else 0
            small += activity not in shown and count < FEWEST
            protected += activity not in shown and count >= FEWEST
    print(f"{len(files)} reports, {every} activities with answers: "
          f"{100 * small / every:.1f} % too small, "
          f"{100 * protected / every:.1f} % hidden for others; "
          f"{100 * told / total:.1f} % of the answers in a shown row")


def package(answers: list[truth.Answer], folder: Path):
    """Prints how much the rows of a package's months tell."""
    ratings = [row for row in rows(folder, "ratings")
               if row["flood"] == "false" and row["scale"] == "5"]
    months = {row["month"] for row in ratings}
    counts = Counter(row["month"] for row in ratings)
    # Answers about the visit as a whole name no activity, and say so.
    named = Counter(row["month"] for row in ratings if row["about"])
    of_activities = Counter(row["month"] for row in ratings if row["activity"] or row["kind"])
    steps = Counter(row["detail"] for row in ratings)
    real = sum(answer.day.isoformat()[:7] in months for answer in answers)
    shares = ", ".join(f"step {step} {100 * steps[step] / len(ratings):.0f} %" for step in "12345")
    print(f"{folder}: {len(months)} months, {len(ratings)} rows, "
          f"{100 * (1 - len(ratings) / real):.1f} % left out; {shares}; an activity or a kind in "
          f"{min(100 * of_activities[m] / counts[m] for m in months):.0f} % of the rows of the "
          f"worst month and in {100 * of_activities.total() / len(ratings):.0f} % of all, "
          f"with visits as a whole {min(100 * named[m] / counts[m] for m in months):.0f} % and "
          f"{100 * named.total() / len(ratings):.0f} %")


def main() -> None:
    """Measures what it is given."""
    folder, sources = Path(sys.argv[1]), [Path(source) for source in sys.argv[2:]]
    answers = [answer for answer in truth.answers(folder) if not answer.flood]
    files = [source for source in sources if source.is_file()]
    if files:
        reports(answers, files)
    for source in sources:
        if source.is_dir():
            package(answers, source)


if __name__ == "__main__":
    main()
