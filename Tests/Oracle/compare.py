"""Compares `kiosk report --json` with the figures that DuckDB counts from the raw journals.

usage: compare.py FOLDER REPORT.json      ends with 1 and the differences if there are any
"""

import json
import sys
from pathlib import Path

import duckdb

FIGURES = ("answers", "index", "indexLow", "indexHigh", "satisfied", "satisfiedLow",
           "satisfiedHigh")


def main() -> int:
    """Prints what was compared, or what differs."""
    folder, report = sys.argv[1], json.loads(Path(sys.argv[2]).read_text())
    database = duckdb.connect()
    database.execute("SET VARIABLE folder = ?", [folder])
    database.execute("SET VARIABLE first = ?::DATE", [report["from"]])
    database.execute("SET VARIABLE last = ?::DATE", [report["to"]])
    statements = (Path(__file__).parent / "figures.sql").read_text()
    counted = {(row[0], row[1]): row[2:] for row in database.execute(statements).fetchall()}
    rows = {("whole", ""): report["whole"]}
    for table in report["tables"]:
        rows |= {(table["by"], row["key"]): row for row in table["rows"]}
    differences, compared = [], 0
    for place, figures in counted.items():
        row = rows.get(place)
        if row is None:
            differences.append(f"{place}: not in the report, DuckDB has {figures}")
            continue
        if row["answers"] is None:
            # What is hidden must not be what could be shown without harm: few are.
            continue
        for name, expected in zip(FIGURES, figures, strict=True):
            compared += 1
            if row[name] != expected:
                differences.append(f"{place} {name}: {row[name]}, DuckDB has {expected}")
    arrivals, first = database.execute(
        "SELECT count(*), count(*) FILTER (isFirstVisit) FROM arrival").fetchone()
    whole = report["whole"]
    for name, expected in (("arrivals", arrivals), ("firstVisits", first)):
        compared += 1
        if whole[name] != expected:
            differences.append(f"{name}: {whole[name]}, DuckDB has {expected}")
    print("\n".join(differences) or f"{compared} figures are the same")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
