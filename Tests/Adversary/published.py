"""What reports and the page about today tell, as limits on what is behind it."""

import datetime
import sys
from pathlib import Path

import numpy as np

from attack import Adversary, Limit
from cells import Cells

sys.path.append(str(Path(__file__).parents[1] / "Oracle"))
import rounding  # noqa: E402

INDEX = (0, 25, 50, 75, 100)
SATISFIED = (0, 0, 0, 100, 100)
FEWEST = rounding.FEWEST
GATHERED = "(few)"


class Reader:
    """Turns what is shown into limits over a list of cells."""

    def __init__(self, cells: Cells, first: str, last: str):
        """The cells have all that there is from a first to a last day."""
        self.cells = cells
        self.first, self.last = (
            datetime.date.fromisoformat(day).toordinal() for day in (first, last))
        self.adversary = Adversary(len(cells.all), cells.truth.shape[1])

    def hidden(self, mask: np.ndarray, value: int | None = None):
        """A group that is not told. The rule is public: it has fewer than five, unless it is hidden
        for another reason, which nobody is told."""
        counts = self.cells.truth[mask]
        if (counts if value is None else counts[:, value]).sum() >= FEWEST:
            return
        if value is None:
            self.adversary.count(mask, 0, FEWEST - 1)
        else:
            self.adversary.value(mask, value, 0, FEWEST - 1)

    def mean(self, mask: np.ndarray, values: tuple[int, ...], shown: float, step: float):
        """The mean of a value that each score has, rounded to a step."""
        self.adversary.mean(mask, values, 0 if shown <= step else shown - step / 2,
                            100 if shown >= 100 - step else shown + step / 2)

    def row(self, mask: np.ndarray, row: dict):
        """What a row tells of its cells."""
        if row.get("answers") is None:
            self.hidden(mask)
            return
        if row.get("distribution") is not None and "answersTo" not in row:
            self.adversary.scores(mask, row["distribution"])
            return
        self.adversary.count(mask, row["answers"], row["answersTo"])
        if row.get("index") is not None:
            self.mean(mask, INDEX, row["index"], row["indexStep"])
        if row.get("satisfied") is not None:
            self.mean(mask, SATISFIED, row["satisfied"] * 100, row["satisfiedStep"] * 100)
        for score, share in enumerate(row.get("distribution") or []):
            if share is None:
                self.adversary.value(mask, score, 0, FEWEST - 1)
            else:
                self.mean(mask, tuple(100 * (index == score) for index in range(5)),
                          share * 100, row["satisfiedStep"] * 100)

    def tables(self, report: dict, divisions: tuple[str, ...]):
        """The cells of each row of a report, its gathered rows last; and of the groups that have no row."""
        period = self.cells.within(report["from"], report["to"]) & ~self.cells.marked
        none = np.zeros(len(self.cells.all), bool)
        for table in report["tables"]:
            if table["by"] not in divisions:
                continue
            groups = self.cells.division(table["by"])
            listed = none.copy()
            for row in table["rows"]:
                if row["key"] != GATHERED and row["answers"] is not None:
                    mask = groups.get(row["key"], none) & period
                    listed |= mask
                    yield mask, row
            for group in groups.values():
                mask = group & period
                if mask.any() and not (mask & listed).any():
                    yield mask, {"answers": None}
            for row in table["rows"]:
                if row["key"] == GATHERED:
                    yield period & ~listed, row

    def report(self, report: dict, divisions: tuple[str, ...]):
        """What a report tells of the answers; the period before, and earlier years, as well."""
        self.row(self.cells.within(report["from"], report["to"]) & ~self.cells.marked,
                 report["whole"])
        exact = "answersTo" not in report["whole"]
        for mask, row in self.tables(report, divisions):
            if not exact or row["answers"] is not None:
                self.row(mask, row)
        for other in [report.get("before")] + report.get("years", []):
            mask = self.cells.within(other["from"], other["to"]) if other else None
            if mask is not None and self.is_whole(other["from"], other["to"]):
                self.row(mask & ~self.cells.marked, other)

    def rate(self, report: dict, visited: set[tuple[datetime.date, str]]):
        """What the response rate tells of the answers about activities whose visitors were counted."""
        whole = report["whole"]
        if not whole.get("arrivals") or "responseRate" not in whole:
            return
        counted = {session.split("/")[0] for day, session in visited
                   if report["from"] <= day.isoformat() <= report["to"]}
        mask = self.cells.within(report["from"], report["to"]) & ~self.cells.marked
        mask &= np.array([cell.activity in counted for cell in self.cells.all])
        if whole["responseRate"] is None:
            self.hidden(mask)
            return
        about = whole["responseRate"] * whole["arrivals"]
        base = 5 if about < 99 else 10 if about < 995 else 100
        low = round(about / base) * base
        self.adversary.count(mask, low, low + base - 1)

    def courses(self, report: dict):
        """What a report tells of activities in other periods, of those that lie within the days at hand."""
        none = np.zeros(len(self.cells.all), bool)
        for course in report.get("courses", []):
            group = self.cells.division("activity").get(course["key"], none) & ~self.cells.marked
            for point in course["points"]:
                if point["answers"] is not None and self.is_whole(point["from"], point["to"]):
                    self.row(group & self.cells.within(point["from"], point["to"]), point)

    def is_whole(self, first: str, last: str) -> bool:
        """Whether the cells have all of some days."""
        low, high = (datetime.date.fromisoformat(day).toordinal() for day in (first, last))
        return self.first <= low and high <= self.last

    def floods(self, report: dict):
        """How many answers were marked as a flood, and the index with them."""
        period = self.cells.within(report["from"], report["to"])
        marked = period & self.cells.marked
        if report["floods"] is None:
            self.hidden(marked)
            return
        self.adversary.count(marked, report["floods"], report["floodsTo"])
        if report["indexWithFloods"] is not None:
            self.mean(period, INDEX, report["indexWithFloods"],
                      rounding.index_step(self.cells.count(period)))

    def targets(self, report: dict, plan: dict):
        """How far targets about answers or first visits have come by the end of a report."""
        own = {target["id"]: target for target in plan.get("targets", [])}
        for row in report["targets"]:
            target = own[row["id"]]
            mask = self.cells.within(target["from"], min(target["to"], report["to"]))
            mask &= ~self.cells.marked
            for name in ("kind", "organiser", "activity", "spokenLanguage"):
                if name in target:
                    mask &= self.cells.division(name).get(target[name], np.zeros_like(mask))
            if not self.is_whole(target["from"], min(target["to"], report["to"])):
                continue
            measure, shown = row["measure"], row["actual"]
            if measure == "index" and shown is not None:
                count = self.cells.count(mask)
                self.mean(mask, INDEX, shown, rounding.index_step(count))
                self.adversary.count(mask, FEWEST)
            elif measure in ("ratings", "index"):
                low, high = rounding.count(shown)
                self.adversary.count(mask, low, high) if shown else self.hidden(mask)

    def today(self, session: str, day: str):
        """The page about today, of a session that nobody can rate any more. Nothing is beside it."""
        mask = self.cells.within(day, day) & self.cells.division("session")[session]
        mask &= ~self.cells.marked
        low, high = rounding.count(int(self.cells.truth[mask].sum()))
        self.row(mask, {"answers": None} if low is None else {"answers": low, "answersTo": high})

    def first_visits(self, report: dict, divisions: tuple[str, ...]):
        """How many came for the first time, beside exact head counts."""
        period = self.cells.within(report["from"], report["to"])
        self.firsts(period, report["whole"])
        for table in report["tables"]:
            if table["by"] in divisions:
                groups = self.cells.division(table["by"])
                rows = {row["key"]: row for row in table["rows"]}
                for key, group in groups.items():
                    if (group & period).any():
                        self.firsts(group & period, rows.get(key, {}))

    def firsts(self, mask: np.ndarray, row: dict):
        """The first visits of a row."""
        if row.get("firstVisits") is None:
            self.hidden(mask, 0)
        else:
            self.adversary.value(mask, 0, row["firstVisits"], row["firstVisitsTo"])

    def heads(self):
        """Head counts are told exactly."""
        for index, count in enumerate(self.cells.truth.sum(1)):
            mask = np.zeros(len(self.cells.all), bool)
            mask[index] = True
            self.adversary.count(mask, count, count)

    def choices(self, report: dict, question: str, choices: list[str]):
        """How often each choice of a question was made; the last value is no choice."""
        period = self.cells.within(report["from"], report["to"])
        self.row(period, report["whole"] | {"index": None, "satisfied": None, "distribution": None})
        told = next((one for one in report["questions"]
                     if f"{one['set']} {one['question']}" == question), None)
        made = (1.0,) * len(choices) + (0.0,)
        if told is None:
            if self.cells.truth[period][:, :-1].sum() < FEWEST:
                self.adversary.limits.append(Limit(period, made, 0, FEWEST - 1))
            return
        self.adversary.limits.append(Limit(period, made, *told["answers"]))
        for value, choice in enumerate(choices):
            ends = told["choices"].get(choice)
            if ends:
                self.adversary.value(period, value, *ends)
            else:
                self.hidden(period, value)
