"""Compares `kiosk report --json` with the figures that DuckDB counts from the raw journals.

usage: compare.py FOLDER REPORT.json      ends with 1 and the differences if there are any
"""

import json
import math
import sys
from pathlib import Path

import duckdb
import numpy
from scipy import stats

import rounding

ANSWERS, SESSIONS, WEEKS, A_WEEK, PERSONS = 25, 5, 5, 2, 0.5
MATTERS = 5


def clustered(sizes, sums):
    """A mean's CR2 variance and Bell and McCaffrey's degrees of freedom, as matrices."""
    total, member = sizes.sum(), numpy.repeat(numpy.arange(len(sizes)), sizes)
    mean = sums.sum() / total
    left = numpy.eye(total) - 1 / total
    variance, columns = 0.0, []
    for cluster, size in enumerate(sizes):
        values, vectors = numpy.linalg.eigh(numpy.eye(size) - 1 / total)
        root = vectors @ numpy.diag(values ** -0.5) @ vectors.T
        weights = root.sum(axis=0) / total
        # The root has equal sums in all columns, so that the sum of what is left is enough.
        variance += (weights[0] * (sums[cluster] - size * mean)) ** 2
        columns.append(left[:, member == cluster] @ weights)
    product = numpy.array(columns) @ numpy.array(columns).T
    return variance, numpy.trace(product) ** 2 / (product * product).sum()


def error(answers, variance, sizes, points, days):
    """The standard error and its degrees of freedom as they are told, or None and why."""
    sizes, points = (numpy.array([float(number) for number in one]) for one in (sizes, points))
    repeats = min(len(sizes), (int(days) // 7 + 1) * A_WEEK)
    if repeats > WEEKS * A_WEEK:
        return None, "repeated"
    if answers < ANSWERS or len(sizes) < SESSIONS:
        return None, "tooFew"
    own, freedom = clustered(sizes.astype(int), points)
    again = (repeats - 1) * PERSONS
    least = 2 * (25 / answers) ** 2 * (1 / (1 - sizes.max() / answers) + again)
    told = math.ceil(2 * max(own + again * float(variance) / answers, least) ** 0.5 - 1e-9) / 2
    return (max(0.5, told), math.floor(freedom + 1e-9)), None


def figures(database, first, last):
    """The figures of a period by division and key."""
    database.execute("SET VARIABLE first = ?::DATE", [first])
    database.execute("SET VARIABLE last = ?::DATE", [last])
    statements = (Path(__file__).parent / "figures.sql").read_text()
    found = {}
    for dimension, key, answers, index, satisfied, *sums in database.execute(statements).fetchall():
        told, why = error(answers, *sums)
        found[dimension, key] = {"answers": answers, "index": index, "satisfied": satisfied,
                                 "error": told, "withoutInterval": why}
    return found


def changed(before, after, report):
    """What a report has otherwise of the change between two periods whose errors were counted."""
    told, found = report["change"], []

    def check(name, expected):
        value = told[name]
        same = value == expected if None in (value, expected) or isinstance(value, str) \
            else abs(value - expected) < 1e-6
        if not same:
            found.append(f"change {name}: the report has {value}, counted {expected}")

    points = report["whole"]["index"] - report["before"]["index"]
    check("points", points)
    if None in (before["error"], after["error"]):
        reasons = (before["withoutInterval"], after["withoutInterval"])
        check("verdict", "repeated" if "repeated" in reasons else "tooFew")
        check("probability", None)
        return found
    (one, few), (other, many) = before["error"], after["error"]
    both = one ** 2 + other ** 2
    freedom = both ** 2 / (one ** 4 / few + other ** 4 / many)
    half = rounding.half_width((both ** 0.5, freedom))
    check("pointsLow", rounding.outwards(points - half, math.floor, least=-100))
    check("pointsHigh", rounding.outwards(points + half, math.ceil, least=-100))
    chance = 2 * stats.t.sf(abs(points) / both ** 0.5, freedom)
    # Halves are rounded away from zero.
    chance = max(0.01, math.floor(chance * 100 + 0.5) / 100)
    check("probability", chance)
    if chance >= 0.05:
        check("verdict", "uncertain")
    elif abs(points) < MATTERS:
        check("verdict", "small")
    elif told["verdict"] != "otherActivities":
        check("verdict", "better" if points > 0 else "worse")
    return found


def main() -> int:
    """Prints what was compared, or what differs."""
    folder, report = sys.argv[1], json.loads(Path(sys.argv[2]).read_text())
    database = duckdb.connect()
    database.execute("SET VARIABLE folder = ?", [folder])
    differences, compared = [], 0
    before = report["before"]
    if report["change"]:
        compared += 5
        earlier = figures(database, before["from"], before["to"])["whole", ""]
    counted = figures(database, report["from"], report["to"])
    if report["change"]:
        differences += changed(earlier, counted["whole", ""], report)
    rows = {("whole", ""): report["whole"]}
    tables = {table["by"] for table in report["tables"]}
    for table in report["tables"]:
        rows |= {(table["by"], row["key"]): row for row in table["rows"]}
        unknown, whole = rows.get((table["by"], "")), report["whole"]
        expected = None
        if unknown and unknown["answers"]:
            middles = [row["answers"] + row["answersTo"] for row in (unknown, whole)]
            expected = max(0, math.floor(100 * (1 - middles[0] / middles[1]) + 0.5) / 100)
        compared += 1
        if table["coverage"] != expected:
            differences.append(f"{table['by']} coverage: {table['coverage']}, counted {expected}")
    for place, own in counted.items():
        row = rows.get(place)
        if place[0] != "whole" and place[0] not in tables:
            continue
        if row is None or row["answers"] is None:
            # Small groups have no figures, and without visitors no row.
            if own["answers"] >= rounding.FEWEST:
                differences.append(f"{place}: not in the report, DuckDB has {own}")
            continue
        compared += len(own)
        differences += rounding.differences(place, own, row)
    arrivals, first, rated = database.execute(
        "SELECT (SELECT count(*) FROM arrival), (SELECT count(*) FILTER (isFirstVisit) FROM arrival),"
        " (SELECT count(*) FROM rating WHERE activity IN (SELECT activity FROM arrival))").fetchone()
    whole, low = report["whole"], rounding.count(rated)[0]
    for name, expected in (
            ("arrivals", arrivals or None), ("firstVisits", rounding.count(first)[0]),
            ("responseRate", round(low / arrivals, 3) if low and arrivals else None)):
        compared += 1
        if whole[name] != expected:
            differences.append(f"{name}: {whole[name]}, DuckDB has {expected}")
    print("\n".join(differences) or f"{compared} figures are the same")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
