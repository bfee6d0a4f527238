"""The rules by which a report rounds, said again: docs/analys.md, "Vad som visas"."""

import math

FEWEST = 5
DETAILED = 25


def count(number):
    """A count as a report has it: at least, and at most; nothing below five."""
    if number is None or number < FEWEST:
        return None, None
    base = 5 if number < 100 else 10 if number < 1000 else 100
    low = number // base * base
    return low, low + base - 1


def nearest(value, step, top=100):
    """A value rounded half up to a step, its ends told as those beside them."""
    return min(max(math.floor(value / step + 0.5 + 1e-9) * step, step), top - step)


def index_step(answers):
    """The step to which an index is rounded."""
    return 5 if answers < DETAILED else 1


def half_width(error):
    """How far the ends of an interval lie from an index with an error and its degrees of freedom."""
    # Only those who recount intervals need SciPy.
    from scipy import stats
    return None if error is None else error[0] * stats.t.ppf(0.975, error[1])


def outwards(end, towards, least=0):
    """The end of an interval as a whole number within the scale."""
    slip = 1e-9 if towards is math.floor else -1e-9
    return min(100, max(least, towards(end + slip)))


def differences(where, figures, row):
    """What a report's row has otherwise than figures that were counted exactly.

    Figures with one decimal leave it open to which side a value in the middle is rounded.
    """
    found = []

    def check(name, allowed):
        if not any(row.get(name) == value if value is None or row.get(name) is None
                   else abs(row[name] - value) < 1e-6 for value in allowed):
            found.append(f"{where} {name}: the report has {row.get(name)}, counted {allowed}")

    answers = figures["answers"]
    low, high = count(answers)
    check("answers", [low])
    check("answersTo", [high])
    if low is None:
        return found
    step = index_step(answers)
    check("index", [nearest(figures["index"] + slip, step) for slip in (-0.05, 0, 0.05)])
    check("indexStep", [step])
    if "error" in figures:
        half = half_width(figures["error"])
        check("indexLow", [None if half is None else outwards(row["index"] - half, math.floor)])
        check("indexHigh", [None if half is None else outwards(row["index"] + half, math.ceil)])
        why = figures["withoutInterval"]
        if row["withoutInterval"] != why:
            found.append(f"{where} withoutInterval: {row['withoutInterval']}, counted {why}")
    return found
