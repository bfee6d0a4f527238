"""What data packages tell, as limits on what is behind it.

Each row of ratings is in a class: its properties, as finely as they are told, and the step on which they
are. Who looks knows the rule: of what is alike on a step a multiple of five is told, and the others, at
most four if they are not all alike, go on to the next step; of a month at most four are left out.
"""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from attack import Limit
from cells import Cell
from published import FEWEST, Reader, rounding

STEPS = (1, 2, 3, 4, 5)
COLUMNS = ("about", "session", "activity", "kind", "day", "month", "band", "language")
ANY = ("*", "*")
# The part of a cell that is in no class.
LEFT_OUT = None


def rows(package: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table."""
    with open(package / f"{table}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def told(cell: Cell, step: int, kind: str) -> tuple:
    """What is told of a cell on a step. Of one without languages and ages they may be any."""
    month, visit = cell.day.isoformat()[:7], not cell.session
    people = ("", "") if step > 2 else ANY if cell.language is None else (cell.band, cell.language)
    if step == 5:
        return ("", "", "", "", "", month, "", "", 5)
    if step == 4:
        return ("visit" if visit else "kind", "", "", kind, "", month, "", "", 4)
    if step == 1:
        return ("visit" if visit else "session", cell.session, cell.activity, kind,
                cell.day.isoformat(), month, *people, 1)
    return ("visit" if visit else "activity", "", cell.activity, kind, "", month, *people, step)


def without_people(key: tuple) -> tuple:
    """A class with any language and age."""
    return key[:6] + ANY + key[8:] if key[8] <= 2 else key


def classes(found: list[dict[str, str]], value) -> dict[tuple, Counter]:
    """How often each value is in each class."""
    counted: dict[tuple, Counter] = {}
    for row in found:
        key = tuple(row[name] for name in COLUMNS) + (int(row["detail"]),)
        counted.setdefault(key, Counter())[value(row)] += 1
    return counted


@dataclass
class Package:
    """The ratings of a package, the answers to each question, and the first visits of each session."""

    ratings: dict[tuple, Counter]
    answers: dict[str, dict[tuple, Counter]]
    months: set[str]
    first_visits: dict[str, str]

    @staticmethod
    def read(path: Path) -> "Package":
        """Reads what is attacked of a package."""
        ratings = [row for row in rows(path, "ratings")
                   if row["flood"] == "false" and row["scale"] == "5"]
        said: dict[str, list] = {}
        for row in rows(path, "answers"):
            said.setdefault(f"{row['set']} {row['question']}", []).append(row)
        return Package(
            classes(ratings, lambda row: int(row["score"]) - 1),
            {question: classes(some, lambda row: row["choice"]) for question, some in said.items()},
            {row["month"] for row in ratings},
            {row["session"]: row["first_visits"] for row in rows(path, "attendance")})

    @staticmethod
    def together(packages: list["Package"]) -> "Package":
        """Several packages as one: a month has the same rows in each, or they are not the same."""
        whole = Package({}, {}, set(), {})
        for package in packages:
            for known, new in [(whole.ratings, package.ratings)] + [
                    (whole.answers.setdefault(question, {}), some)
                    for question, some in package.answers.items()]:
                for key, counts in new.items():
                    if known.setdefault(key, counts) != counts:
                        raise ValueError(f"{key} differs between two packages")
            whole.months |= package.months
            whole.first_visits |= package.first_visits
        return whole


class PackageReader(Reader):
    """Adds what packages tell to what reports tell."""

    def keys(self, published) -> list[list[tuple | None]]:
        """The classes that each cell may be in, the finest first."""
        people = self.cells.all[0].language is not None
        alike: dict[tuple, list[tuple]] = {}
        for key in published:
            alike.setdefault(key if people else without_people(key), []).append(key)
        found = []
        for cell in self.cells.all:
            known = self.cells.programme.get(cell.activity)
            kind = known.kind if known and cell.session else ""
            found.append([key for step in STEPS for key in alike.get(told(cell, step, kind), [])])
        return found

    def expand(self, fits: list[list]) -> tuple[list, np.ndarray]:
        """Divides each cell into one for each class that it may be in. Limits given before hold of all
        parts together. Gives the classes of the parts, and the cells that they are of."""
        parts = [key for some in fits for key in some]
        origin = np.repeat(np.arange(len(fits)), [len(some) for some in fits])
        for limit in self.adversary.limits:
            limit.mask = limit.mask[origin]
        self.adversary.cells = len(parts)
        return parts, origin

    def masks(self, parts: list, of=lambda part: part) -> dict[tuple | None, np.ndarray]:
        """The parts of each class."""
        found: dict[tuple | None, np.ndarray] = {}
        for index, part in enumerate(parts):
            found.setdefault(of(part), np.zeros(len(parts), bool))[index] = True
        return found

    def ratings(self, package: Package) -> np.ndarray:
        """The classes of ratings, each with its exact scores."""
        fits = self.keys(package.ratings)
        parts, origin = self.expand([some + [LEFT_OUT] for some in fits])
        masks = self.masks(parts)
        for key, counts in package.ratings.items():
            # A class that no cell fits would be of somebody whom the journals do not have.
            self.adversary.scores(masks[key], [counts[score] for score in range(5)])
        steps = np.array([6 if part is LEFT_OUT else part[-1] for part in parts])
        months = np.array([self.cells.all[cell].day.isoformat()[:7] for cell in origin])
        for month in package.months:
            self.adversary.count((months == month) & (steps > 5), 0, FEWEST - 1)
        # What goes on from a step where ages and languages do not matter, or are known.
        groups: dict[tuple, list[int]] = {}
        people = self.cells.all[0].language is not None
        for index, cell in enumerate(self.cells.all):
            known = self.cells.programme.get(cell.activity)
            kind = known.kind if known and cell.session else ""
            for step in STEPS[0 if people else 2:4]:
                groups.setdefault(told(cell, step, kind), []).append(index)
        for key, members in groups.items():
            if key in package.ratings:
                self.adversary.count(
                    np.isin(origin, members) & (steps > key[-1]), 0, FEWEST - 1)
        return origin

    def answers(self, package: Package, question: str, choices: list[str]) -> np.ndarray:
        """The classes of answers to a question, beside those of ratings; the last value is no answer.
        An answer is told no more finely than its rating."""
        published = package.answers.get(question, {})
        both = []
        for some, others in zip(self.keys(package.ratings), self.keys(published)):
            pairs = [(one, other) for one in some for other in others if other[-1] >= one[-1]]
            both.append(pairs + [(one, LEFT_OUT) for one in some] + [(LEFT_OUT, LEFT_OUT)])
        parts, origin = self.expand(both)
        rated = self.masks(parts, lambda part: part[0])
        said = self.masks(parts, lambda part: part[1])
        for key, counts in package.ratings.items():
            self.adversary.count(rated[key], counts.total(), counts.total())
        for key, counts in published.items():
            for value, choice in enumerate(choices):
                self.adversary.value(said[key], value, counts[choice], counts[choice])
            # Only those who answered are in a class of answers.
            self.adversary.value(said[key], len(choices), 0, 0)
        if published:
            # Whoever answered, and whose rating is told, is in one.
            inside = said[LEFT_OUT] & ~rated.get(LEFT_OUT, np.zeros(len(parts), bool))
            made = (1.0,) * len(choices) + (0.0,)
            self.adversary.limits.append(Limit(inside, made, 0, 0))
        return origin

    def visits(self, package: Package):
        """The first visits of each session."""
        for session, mask in self.cells.division("session").items():
            if session in package.first_visits:
                low, high = rounding.count(int(package.first_visits[session] or 0))
                self.firsts(mask, {"firstVisits": low, "firstVisitsTo": high})
