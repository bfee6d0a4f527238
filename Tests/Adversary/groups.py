"""The groups that a stranger can name, and how many answers each really has."""

import datetime
from collections import Counter
from itertools import product

import numpy as np

from published import Cell, keys
from truth import Activity, Answer

SMALLEST, LARGEST = 1, 4
TIMES = ("all", "month", "week", "day")
PLACES = ("all", "activity", "session", "kind", "organiser", "spokenLanguage", "coCreation")
PEOPLE = ("all", "language", "band")


def cells(answers: list[Answer], arrivals: Counter, people: bool) -> list[Cell]:
    """The cells of some days: every session that anybody came to, every day's visits."""
    meetings = {(answer.day, answer.session) for answer in answers}
    days = {answer.day for answer in answers}
    for session in arrivals:
        day = datetime.date.fromisoformat(session.rsplit("/", 1)[1][:10])
        if days and min(days) <= day <= max(days):
            meetings.add((day, session))
    meetings |= {(day, "") for day in days}
    if not people:
        return [Cell(day, session) for day, session in sorted(meetings)]
    languages = sorted({answer.language for answer in answers})
    bands = sorted({answer.band for answer in answers} | {""})
    return [Cell(day, session, language, band) for (day, session), language, band
            in product(sorted(meetings), languages, bands)]


def counts(cells: list[Cell], answers: list[Answer]) -> np.ndarray:
    """The true number of answers of each cell."""
    people = bool(cells) and cells[0].language is not None
    found = Counter(Cell(a.day, a.session, a.language, a.band) if people
                    else Cell(a.day, a.session) for a in answers)
    return np.array([found[cell] for cell in cells])


def nameable(cells: list[Cell], truth: np.ndarray, programme: dict[str, Activity]):
    """The groups of 1–4 by time, place and people, with their cells and sizes."""
    people = bool(cells) and cells[0].language is not None

    def own(cell: Cell, name: str) -> tuple[str, ...]:
        if name == "all":
            return ("",)
        return (cell.day.isoformat(),) if name == "day" else keys(cell, name, programme)

    names = {*TIMES, *PLACES, *(PEOPLE if people else ())}
    columns = {name: [own(cell, name) for cell in cells] for name in names}
    found: dict[str, tuple[np.ndarray, int]] = {}
    same: set[bytes] = set()
    for time, place, person in product(TIMES, PLACES, PEOPLE if people else ("all",)):
        groups: dict[tuple[str, ...], list[int]] = {}
        for index in range(len(cells)):
            for group in product(columns[time][index], columns[place][index],
                                 columns[person][index]):
                groups.setdefault(group, []).append(index)
        for group, members in groups.items():
            size = int(truth[members].sum())
            if not SMALLEST <= size <= LARGEST:
                continue
            mask = np.zeros(len(cells), bool)
            mask[members] = True
            if mask.tobytes() not in same:
                same.add(mask.tobytes())
                named = zip((time, place, person), group)
                found[" · ".join(f"{name} {key}" for name, key in named if name != "all")
                      or "all"] = (mask, size)
    return found
