"""What a report tells, as limits on the answers behind it."""

import datetime
from dataclasses import dataclass

import numpy as np

from attack import Adversary, Limit
from truth import UNKNOWN, Activity

INDEX = (0, 25, 50, 75, 100)
SATISFIED = (0, 0, 0, 100, 100)
FEWEST = 5
GATHERED = "(few)"


@dataclass(frozen=True)
class Cell:
    """A part of the answers: all that a stranger can name, and that a table can be divided by."""

    day: datetime.date
    session: str
    language: str | None = None
    band: str | None = None

    @property
    def activity(self) -> str:
        return self.session.split("/")[0]


def keys(cell: Cell, division: str, programme: dict[str, Activity]) -> tuple[str, ...]:
    """The groups of a table that a cell belongs to."""
    known = programme.get(cell.activity)
    match division:
        case "activity":
            return (cell.activity,)
        case "session":
            return (cell.session,)
        case "kind" | "organiser" | "spokenLanguage" | "coCreation":
            if not cell.session:
                return (UNKNOWN,)
            if known is None:
                return ("(gone)",)
            return {"kind": (known.kind,), "organiser": known.organisers,
                    "spokenLanguage": known.spoken, "coCreation": (known.co_creation,)}[division]
        case "weekday":
            return (str(cell.day.isoweekday()),)
        case "week":
            year, week, _ = cell.day.isocalendar()
            return (f"{year}-W{week:02}",)
        case "month":
            return (cell.day.isoformat()[:7],)
        case "year":
            return (cell.day.isoformat()[:4],)
        case "language":
            return (cell.language,)
        case "band":
            return (cell.band,)
    raise KeyError(division)


class Reader:
    """Turns reports into limits over a list of cells."""

    def __init__(self, cells: list[Cell], programme: dict[str, Activity]):
        self.cells, self.programme = cells, programme
        self.adversary = Adversary(len(cells))
        self.days = np.array([cell.day.toordinal() for cell in cells])
        self.known: dict[str, dict[str, np.ndarray]] = {}

    def division(self, name: str) -> dict[str, np.ndarray]:
        """The cells of each group of a table."""
        if name not in self.known:
            groups: dict[str, np.ndarray] = {}
            for index, cell in enumerate(self.cells):
                for key in keys(cell, name, self.programme):
                    groups.setdefault(key, np.zeros(len(self.cells), bool))[index] = True
            self.known[name] = groups
        return self.known[name]

    def within(self, first: str, last: str) -> np.ndarray:
        """The cells of some days."""
        low, high = (datetime.date.fromisoformat(day).toordinal() for day in (first, last))
        return (self.days >= low) & (self.days <= high)

    def row(self, mask: np.ndarray, row: dict, truth: int | None = None):
        """What a row tells of its cells."""
        answers = row.get("answers")
        if answers is None:
            # The rule is public: what is not shown has fewer than five, unless it is hidden for
            # another reason, which nobody is told.
            if "answersTo" in row and (truth is None or truth < FEWEST):
                self.adversary.count(mask, 0, FEWEST - 1)
            return
        if row.get("distribution") is not None and "answersTo" not in row:
            self.adversary.scores(mask, row["distribution"])
            return
        self.adversary.count(mask, answers, row["answersTo"])
        for name, values in (("index", INDEX), ("satisfied", SATISFIED)):
            value, step = row.get(name), row.get(name + "Step")
            if value is None:
                continue
            factor = 100 if name == "satisfied" else 1
            value, step = value * factor, step * factor
            low = 0 if value <= step else value - step / 2
            high = 100 if value >= 100 - step else value + step / 2
            self.adversary.mean(mask, values, low, high)
        for score, share in enumerate(row.get("distribution") or []):
            if share is None:
                weights = tuple(float(index == score) for index in range(5))
                self.adversary.limits.append(Limit(mask, weights, 0, FEWEST - 1))
                continue
            step = row["satisfiedStep"] * 100
            share *= 100
            self.adversary.mean(mask, tuple(100.0 * (index == score) for index in range(5)),
                                0 if share <= step else share - step / 2,
                                100 if share >= 100 - step else share + step / 2)

    def courses(self, report: dict, first: str, last: str):
        """What a report tells of activities in other periods, of those that lie within some days: what
        lies outside is of other answers."""
        none = np.zeros(len(self.cells), bool)
        for course in report.get("courses", []):
            group = self.division("activity").get(course["key"], none)
            for point in course["points"]:
                if point["answers"] is not None and first <= point["from"] and point["to"] <= last:
                    self.row(group & self.within(point["from"], point["to"]), point)

    def rate(self, mask: np.ndarray, whole: dict):
        """What the response rate tells of the answers about activities whose visitors were counted."""
        if not whole.get("arrivals"):
            return
        rate = whole.get("responseRate")
        if rate is None:
            self.adversary.count(mask, 0, FEWEST - 1)
            return
        about = rate * whole["arrivals"]
        base = 5 if about < 99 else 10 if about < 995 else 100
        low = round(about / base) * base
        self.adversary.count(mask, low, low + base - 1)

    def report(self, report: dict, divisions: tuple[str, ...], counts=None, visited=None):
        """What a report tells.

        `counts(mask)` is the true number, for what a rule hides; `visited` are the sessions that
        anybody came to, which the report tells.
        """
        period = self.within(report["from"], report["to"])
        counts = counts or (lambda mask: None)
        self.row(period, report["whole"], counts(period))
        if visited is not None and "answersTo" in report["whole"]:
            counted = {session.split("/")[0] for session in visited
                       if report["from"] <= session.rsplit("/", 1)[1][:10] <= report["to"]}
            self.rate(period & np.array([cell.activity in counted for cell in self.cells]),
                      report["whole"])
        for table in report["tables"]:
            if table["by"] not in divisions:
                continue
            groups = self.division(table["by"])
            none = np.zeros(len(self.cells), bool)
            listed = none.copy()
            for row in table["rows"]:
                if row["key"] != GATHERED and row["answers"] is not None:
                    mask = groups.get(row["key"], none) & period
                    listed |= mask
                    self.row(mask, row)
            if "answersTo" not in report["whole"]:
                continue
            for key, group in groups.items():
                mask = group & period
                if mask.any() and not (mask & listed).any():
                    self.row(mask, {"answers": None, "answersTo": None}, counts(mask))
            for row in table["rows"]:
                if row["key"] == GATHERED:
                    self.row(period & ~listed, row)
