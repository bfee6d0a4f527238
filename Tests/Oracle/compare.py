"""Compares `kiosk report --json` with the figures that DuckDB counts from the raw journals.

usage: compare.py FOLDER REPORT.json      ends with 1 and the differences if there are any
"""

import json
import sys
from pathlib import Path

import duckdb

import rounding

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
    tables = {table["by"] for table in report["tables"]}
    for table in report["tables"]:
        rows |= {(table["by"], row["key"]): row for row in table["rows"]}
    differences, compared = [], 0
    for place, figures in counted.items():
        row = rows.get(place)
        if place[0] != "whole" and place[0] not in tables:
            continue
        if row is None or row["answers"] is None:
            # Small groups have no figures, and without visitors no row.
            if figures[0] >= rounding.FEWEST:
                differences.append(f"{place}: not in the report, DuckDB has {figures}")
            continue
        compared += len(FIGURES)
        differences += rounding.differences(
            place, dict(zip(FIGURES, figures, strict=True)), row)
    arrivals, first = database.execute(
        "SELECT count(*), count(*) FILTER (isFirstVisit) FROM arrival").fetchone()
    whole = report["whole"]
    for name, expected in (("arrivals", arrivals), ("firstVisits", rounding.count(first)[0])):
        compared += 1
        if whole[name] != expected:
            differences.append(f"{name}: {whole[name]}, DuckDB has {expected}")
    print("\n".join(differences) or f"{compared} figures are the same")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
