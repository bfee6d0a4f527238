"""Simulates forty regulars who answer again and again, and prints the table of docs/analys.md.

usage: regulars.py [RUNS]      the same model as RegularsTests.swift, counted without its code
"""

import math
import sys

import numpy
from scipy import stats

from rounding import half_width

PEOPLE, SESSIONS, SESSION_SHARE = 40, 5, 0.04
SHARES = numpy.array([2, 5, 13, 38, 42]) / 100
TRUE = 25 * float(SHARES @ numpy.arange(5))
HABITS = {"lika ofta": 1, "olika ofta": 1, "två gånger": 2}
WEEKS, PERSON_SHARES = (1, 4, 5, 12, 40), (0, 0.3, 0.5)


def period(chance, weeks, share, habit):
    """The answers of a period, those of a session after each other, and the sessions' sizes."""
    usual = chance.choice(5, PEOPLE, p=SHARES)
    own, shared = share ** 0.5, SESSION_SHARE ** 0.5
    answers, sizes = [], []
    for _ in range(weeks):
        visits = PEOPLE * HABITS[habit]
        people = numpy.arange(visits) % PEOPLE
        if habit == "olika ofta":
            drawn = chance.integers(0, PEOPLE // 5 * 4 + PEOPLE * 4 // 5, visits)
            people = numpy.where(drawn < PEOPLE // 5 * 4, drawn // 4, drawn - PEOPLE // 5 * 3)
        place = (people + numpy.arange(visits) // PEOPLE) % SESSIONS
        common = chance.choice(5, SESSIONS, p=SHARES)
        kind = chance.random(visits)
        given = numpy.where(kind < own, usual[people], numpy.where(
            kind < own + shared, common[place], chance.choice(5, visits, p=SHARES)))
        for session in range(SESSIONS):
            some = given[place == session]
            if len(some):
                answers.append(some)
                sizes.append(len(some))
    return 25.0 * numpy.concatenate(answers), numpy.array(sizes)


def estimate(answers, sizes, repeats):
    """An index, its error if each person has answered so many times, and its degrees of freedom."""
    total, mean = len(answers), answers.mean()
    starts = numpy.concatenate([[0], numpy.cumsum(sizes)[:-1]])
    rest = numpy.add.reduceat(answers - mean, starts)
    free = 1 - sizes / total
    own = (rest ** 2 / free).sum() / total ** 2
    weights = sizes ** 2 / free
    freedom = total ** 2 / ((sizes ** 2).sum()
                            + (weights.sum() ** 2 - (weights ** 2).sum()) / total ** 2)
    again = (repeats - 1) * 0.5
    least = 2 * (25 / total) ** 2 * (1 / (1 - sizes.max() / total) + again)
    return mean, max(own + again * answers.var(ddof=1) / total, least) ** 0.5, freedom


def told(answers, sizes, weeks):
    """The same as it is told."""
    mean, error, freedom = estimate(answers, sizes, min(len(sizes), 2 * weeks))
    return math.floor(mean + 0.5), math.ceil(error * 2 - 1e-9) / 2, math.floor(freedom + 1e-9)


def run(chance, weeks, share, habit):
    """What was so: three intervals that hold, two false differences, half the width."""
    two = [period(chance, weeks, share, habit) for _ in range(2)]
    answers, sizes = two[0]
    mean, own = answers.mean(), answers.var(ddof=1) / len(answers)
    naive = half_width((own ** 0.5, len(answers) - 1))
    _, error, freedom = estimate(answers, sizes, 1)
    index, shown, degrees = told(answers, sizes, weeks)
    half = half_width((shown, degrees))
    low, high = max(0, math.floor(index - half)), min(100, math.ceil(index + half))
    both = own + two[1][0].var(ddof=1) / len(two[1][0])
    other, shown_other, degrees_other = told(*two[1], weeks)
    variance = shown ** 2 + shown_other ** 2
    welch = variance ** 2 / (shown ** 4 / degrees + shown_other ** 4 / degrees_other)
    p = 2 * stats.t.sf(abs(other - index) / variance ** 0.5, welch)
    return (abs(mean - TRUE) <= naive, abs(mean - TRUE) <= half_width((error, freedom)),
            low <= TRUE <= high, abs(two[1][0].mean() - mean) > 1.959964 * both ** 0.5,
            round(p, 2) < 0.05 and abs(other - index) >= 5, (high - low) / 2)


def main():
    """Prints a row for each habit, number of answers and share of the variance."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for habit, a_week in HABITS.items():
        for weeks in WEEKS:
            for share in PERSON_SHARES:
                chance = numpy.random.default_rng(17)
                *rates, width = numpy.mean(
                    [run(chance, weeks, share, habit) for _ in range(runs)], axis=0)
                cells = [f"{100 * rate:.0f} %" for rate in rates]
                if weeks > 5:
                    cells[2], cells[4] = f"({cells[2]})", f"({cells[4]})"
                print("| " + " | ".join([habit, str(weeks * a_week), f"{share:g}".replace(".", ","),
                                         *cells, f"±{width:.1f}".replace(".", ",")]) + " |",
                      flush=True)


if __name__ == "__main__":
    main()
