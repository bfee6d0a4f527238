"""The attacks: what somebody has who kept some reports, packages and pages, and what can be found in it."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

import cells as parts
import truth
from attack import Finding, Group
from packages import Package, PackageReader
from published import Reader

OF_SESSIONS = ("activity", "session", "kind", "organiser", "spokenLanguage", "coCreation",
               "weekday", "week", "month", "year")
OF_PEOPLE = ("language", "band")


class Place:
    """A data folder: what was really answered, who came, and what anybody may read."""

    def __init__(self, folder: Path):
        self.answers, self.visits = truth.answers(folder), truth.visits(folder)
        self.programme, self.plan = truth.programme(folder), truth.targets(folder)

    def within(self, first: str, last: str):
        """The answers and visits of some days."""
        return ([one for one in self.answers if first <= one.day.isoformat() <= last],
                [one for one in self.visits if first <= one.day.isoformat() <= last])


@dataclass
class Kept:
    """What somebody has kept of some days."""

    reports: list[dict] = field(default_factory=list)
    packages: list[Package] = field(default_factory=list)
    today: bool = False

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day of what is attacked."""
        firsts = [report["from"] for report in self.reports]
        lasts = [report["to"] for report in self.reports]
        for month in {month for package in self.packages for month in package.months}:
            first = datetime.date.fromisoformat(month + "-01")
            after = (first + datetime.timedelta(31)).replace(day=1)
            firsts.append(first.isoformat())
            lasts.append((after - datetime.timedelta(1)).isoformat())
        return min(firsts), max(lasts)


@dataclass
class Outcome:
    """How many groups there are that a stranger can name, and those that were found out."""

    groups: int = 0
    found: list[Finding] = field(default_factory=list)

    def add(self, groups: dict[str, Group], found: list[Finding]) -> "Outcome":
        """Adds the groups of an attack."""
        self.groups += len(groups)
        self.found += found
        return self


def spread(groups: dict[str, Group], origin: np.ndarray) -> dict[str, Group]:
    """Groups of cells, as groups of the parts into which cells were divided."""
    return {name: Group(group.mask[origin], group.size, group.values)
            for name, group in groups.items()}


def scores(place: Place, kept: Kept, people=False, hours=False, floods=False) -> Outcome:
    """The scores of the answers: reports with their targets, packages, and the pages of each day."""
    answers, visits = place.within(*kept.days)
    if not answers:
        return Outcome()
    cells = parts.of_answers(answers, visits, place.programme, people, hours, floods)
    reader = PackageReader(cells, *kept.days)
    for report in kept.reports:
        reader.report(report, OF_SESSIONS + (OF_PEOPLE if people else ())
                      + (("hour",) if hours else ()))
        reader.targets(report, place.plan)
        reader.courses(report)
        reader.rate(report, {(visit.day, visit.session) for visit in visits})
        if floods:
            reader.floods(report)
    if kept.today:
        for day, session in parts.meetings(answers, visits):
            if session:
                reader.today(session, day.isoformat())
    reader.adversary.check(cells.truth)
    groups = cells.nameable(("all",) + (OF_PEOPLE if people else ()),
                            times=parts.TIMES + (("hour",) if hours else ()))
    attacked = groups
    if kept.packages:
        attacked = spread(attacked, reader.ratings(Package.together(kept.packages)))
    return Outcome().add(groups, reader.adversary.attack(attacked))


def choices(place: Place, kept: Kept) -> Outcome:
    """The answers to questions: how many answered, and what."""
    answers, visits = place.within(*kept.days)
    outcome = Outcome()
    for question in sorted({name for answer in answers for name, _ in answer.said}):
        cells, names = parts.of_choices(
            question, answers, visits, place.programme, people=bool(kept.packages))
        reader = PackageReader(cells, *kept.days)
        for report in kept.reports:
            reader.choices(report, question, names)
        reader.adversary.check(cells.truth)
        groups = cells.nameable(
            ("all",) + (OF_PEOPLE if kept.packages else ()),
            np.arange(len(names) + 1) < len(names))
        attacked = groups
        if kept.packages:
            package = Package.together(kept.packages)
            attacked = spread(attacked, reader.answers(package, question, names))
        found = reader.adversary.attack(attacked)
        for one in found:
            one.name += f" · {question}"
        outcome.add(groups, found)
    return outcome


def first_visits(place: Place, kept: Kept) -> Outcome:
    """The first visits, beside head counts that everybody may know."""
    _, visits = place.within(*kept.days)
    if not visits:
        return Outcome()
    cells = parts.of_visits(visits, place.programme)
    reader = PackageReader(cells, *kept.days)
    reader.heads()
    for report in kept.reports:
        reader.first_visits(report, OF_SESSIONS)
    for package in kept.packages:
        reader.visits(package)
    reader.adversary.check(cells.truth)
    outcome = Outcome()
    # Those who came for the first time, those who did not, and whether all of a few are alike.
    for value, name in ((0, "first visits"), (1, "other visits"), (None, "visits")):
        some = None if value is None else np.arange(2) == value
        groups = cells.nameable(values=some)
        found = reader.adversary.attack(groups)
        # How many came is no secret.
        found = [one for one in found if value is not None or one.determined != "size"]
        for one in found:
            one.name += f" · {name}"
        outcome.add(groups, found)
    return outcome
