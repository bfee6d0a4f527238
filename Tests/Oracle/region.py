"""Compares `kiosk report --json` with what packaging/region/journals-to-parquet counts.

usage: region.py COUNTED.json REPORT.json      ends with 1 and the differences if there are any

All that the first has must be in the second, as the report rounds it; what is hidden is left out.
"""

import json
import sys
from pathlib import Path

import rounding

LEAST = 10


def main() -> int:
    """Prints what was compared, or what differs."""
    counted, report = (json.loads(Path(name).read_text()) for name in sys.argv[1:3])
    differences, compared = [], 0

    def compare(where, mine, theirs, names):
        nonlocal compared
        for name in names:
            compared += 1
            if mine[name] != theirs[name]:
                differences.append(f"{where} {name}: the report has {theirs[name]},"
                                   f" DuckDB {mine[name]}")

    def compare_row(where, mine, theirs):
        nonlocal compared
        compared += len(mine)
        differences.extend(rounding.differences(where, mine, theirs))
        if "arrivals" in theirs and mine.get("arrivals") != theirs["arrivals"]:
            differences.append(f"{where} arrivals: {theirs['arrivals']}, DuckDB {mine['arrivals']}")

    compare("period", counted, report, ("sites", "from", "to", "house"))
    # The report has read the periods that it compares with as well.
    if counted["unread"]["lines"] > report["unread"]["lines"]:
        differences.append(f"unread lines: the report has {report['unread']['lines']},"
                           f" DuckDB {counted['unread']['lines']}")
    compare_row("whole", counted["whole"], report["whole"])
    tables = {table["by"]: {row["key"]: row for row in table["rows"]}
              for table in report["tables"]}
    for table in counted["tables"]:
        # One place or one year is the whole.
        for row in table["rows"] if table["by"] in tables else ():
            theirs = tables[table["by"]].get(row["key"])
            if theirs and (theirs["answers"] is None or row["answers"] is None):
                continue
            if theirs:
                compare_row(f"{table['by']} {row['key']}", row, theirs)
    if compared < LEAST:
        differences.append(f"only {compared} figures were compared")
    print("\n".join(differences) or f"{compared} figures are the same")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
