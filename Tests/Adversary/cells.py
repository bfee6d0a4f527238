"""The smallest parts of the answers, the groups of a table that they are in, and the groups of one to
four that a stranger can name."""

import datetime
from collections import Counter
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from attack import Group
from truth import UNKNOWN, Activity, Answer, Visit

SMALLEST, LARGEST = 1, 4
TIMES = ("all", "month", "week", "day")
PLACES = ("all", "activity", "session", "kind", "organiser", "spokenLanguage", "coCreation")
PEOPLE = ("all", "language", "band")
# So many hours after its start a session may still be rated.
LATEST = 6


@dataclass(frozen=True)
class Cell:
    """A part of the answers: all that a stranger can name, and that a table can be divided by."""

    day: datetime.date
    session: str
    language: str | None = None
    band: str | None = None
    hour: int | None = None
    flood: bool = False

    @property
    def activity(self) -> str:
        return self.session.split("/")[0]


def keys(cell: Cell, division: str, programme: dict[str, Activity]) -> tuple[str, ...]:
    """The groups of a table that a cell belongs to."""
    known = programme.get(cell.activity)
    match division:
        case "all":
            return ("",)
        case "day":
            return (cell.day.isoformat(),)
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
        case "hour":
            return (f"{cell.hour:02}",)
    raise KeyError(division)


class Cells:
    """The cells of some days, with what was really answered in each."""

    def __init__(self, every: list[Cell], programme: dict[str, Activity], values: int):
        self.all, self.programme = every, programme
        self.place = {cell: index for index, cell in enumerate(every)}
        self.truth = np.zeros((len(every), values))
        self.days = np.array([cell.day.toordinal() for cell in every])
        self.marked = np.array([cell.flood for cell in every], bool)
        self.known: dict[str, dict[str, np.ndarray]] = {}

    def add(self, cell: Cell, value: int):
        """Counts something that really was."""
        self.truth[self.place[cell], value] += 1

    def division(self, name: str) -> dict[str, np.ndarray]:
        """The cells of each group of a table."""
        if name not in self.known:
            groups: dict[str, np.ndarray] = {}
            for index, cell in enumerate(self.all):
                for key in keys(cell, name, self.programme):
                    groups.setdefault(key, np.zeros(len(self.all), bool))[index] = True
            self.known[name] = groups
        return self.known[name]

    def within(self, first: str, last: str) -> np.ndarray:
        """The cells of some days."""
        low, high = (datetime.date.fromisoformat(day).toordinal() for day in (first, last))
        return (self.days >= low) & (self.days <= high)

    def count(self, mask: np.ndarray) -> int:
        """How many there really are."""
        return int(self.truth[mask].sum())

    def nameable(self, people: tuple[str, ...] = ("all",), values: np.ndarray | None = None,
                 times: tuple[str, ...] = TIMES) -> dict[str, Group]:
        """The groups of 1–4 by time, place and people; of some values only, if they are given."""
        columns = {name: [keys(cell, name, self.programme) for cell in self.all]
                   for name in {*times, *PLACES, *people}}
        size = self.truth.sum(1) if values is None else self.truth[:, values].sum(1)
        found: dict[str, Group] = {}
        same: set[bytes] = set()
        for time, place, person in product(times, PLACES, people):
            groups: dict[tuple[str, ...], list[int]] = {}
            for index in range(len(self.all)):
                if self.marked[index]:
                    continue
                for group in product(columns[time][index], columns[place][index],
                                     columns[person][index]):
                    groups.setdefault(group, []).append(index)
            for group, members in groups.items():
                count = int(size[members].sum())
                if not SMALLEST <= count <= LARGEST:
                    continue
                mask = np.zeros(len(self.all), bool)
                mask[members] = True
                if mask.tobytes() not in same:
                    same.add(mask.tobytes())
                    named = zip((time, place, person), group)
                    found[" · ".join(f"{name} {key}" for name, key in named if name != "all")
                          or "all"] = Group(mask, count, values)
        return found


def meetings(answers: list[Answer], visits: list[Visit]) -> list[tuple[datetime.date, str]]:
    """Every session that anybody came to or rated, and every day's visits as a whole."""
    found = {(answer.day, answer.session) for answer in answers}
    days = {answer.day for answer in answers} | {visit.day for visit in visits}
    found |= {(visit.day, visit.session) for visit in visits}
    return sorted(found | {(day, UNKNOWN) for day in days})


def of_answers(answers: list[Answer], visits: list[Visit], programme: dict[str, Activity],
               people: bool = False, hours: bool = False, floods: bool = False) -> Cells:
    """The answers by their scores, as finely as is asked."""
    every = [Cell(day, session) for day, session in meetings(answers, visits)]
    if people:
        languages = sorted({answer.language for answer in answers})
        bands = sorted({answer.band for answer in answers} | {UNKNOWN})
        every = [replace(cell, language=language, band=band)
                 for cell, language, band in product(every, languages, bands)]
    if hours:
        given = {(answer.day, answer.session, answer.hour) for answer in answers}
        open_hours = range(min(a.hour for a in answers), max(a.hour for a in answers) + 1)

        def possible(cell: Cell):
            start = int(cell.session.rsplit("T", 1)[1][:2]) if cell.session else None
            return [hour for hour in open_hours
                    if start is None or start <= hour <= start + LATEST
                    or (cell.day, cell.session, hour) in given]
        every = [replace(cell, hour=hour) for cell in every for hour in possible(cell)]

    def cell(answer: Answer, flood: bool) -> Cell:
        return Cell(answer.day, answer.session, answer.language if people else None,
                    answer.band if people else None, answer.hour if hours else None, flood)
    if floods:
        every += [replace(one, flood=True) for one in every]
    cells = Cells(every, programme, 5)
    for answer in answers:
        if floods or not answer.flood:
            cells.add(cell(answer, answer.flood), answer.score - 1)
    return cells


def of_choices(question: str, answers: list[Answer], visits: list[Visit],
               programme: dict[str, Activity], people: bool) -> tuple[Cells, list[str]]:
    """The answers by their choices of a question, and last those without one."""
    counted = [answer for answer in answers if not answer.flood]
    choices = sorted({choice for a in counted for name, choice in a.said if name == question})
    cells = of_answers([], [], programme)
    every = [Cell(day, session) for day, session in meetings(counted, visits)]
    if people:
        languages = sorted({answer.language for answer in counted})
        bands = sorted({answer.band for answer in counted} | {UNKNOWN})
        every = [replace(cell, language=language, band=band)
                 for cell, language, band in product(every, languages, bands)]
    cells = Cells(every, programme, len(choices) + 1)
    for answer in counted:
        said = dict(answer.said).get(question)
        cells.add(Cell(answer.day, answer.session, answer.language if people else None,
                       answer.band if people else None),
                  choices.index(said) if said in choices else len(choices))
    return cells, choices


def of_visits(visits: list[Visit], programme: dict[str, Activity]) -> Cells:
    """The arrivals at sessions: first visits, and others."""
    found = Counter((visit.day, visit.session) for visit in visits)
    cells = Cells([Cell(*one) for one in sorted(found)], programme, 2)
    for visit in visits:
        cells.add(Cell(visit.day, visit.session), 0 if visit.first else 1)
    return cells
