"""What was really answered and who came, from the journals, and what the public programme says.

Nothing here comes from the program: the journals are read as docs/analys.md describes them.
"""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

UNKNOWN = ""
AGE = "age"


@dataclass(frozen=True)
class Answer:
    """One answer, with all that a stranger can know about who gave it."""

    day: datetime.date
    session: str
    language: str
    band: str
    hour: int
    score: int
    flood: bool
    # The choices by question set and question, without the age.
    said: tuple[tuple[str, str], ...]

    @property
    def activity(self) -> str:
        return self.session.split("/")[0]


@dataclass(frozen=True)
class Visit:
    """One arrival at a session."""

    day: datetime.date
    session: str
    first: bool
    band: str


@dataclass(frozen=True)
class Activity:
    """What the programme says of an activity."""

    kind: str
    organisers: tuple[str, ...]
    spoken: tuple[str, ...]
    co_creation: str


def lines(folder: Path, stream: str):
    """The entries of a stream, each once, with the day of its file."""
    seen = set()
    for file in sorted(folder.glob(f"journal/*/*/*.{stream}.jsonl")):
        day = datetime.date.fromisoformat(file.name[:10])
        for line in file.read_text().splitlines():
            try:
                entry = json.loads(line)
            except json.JSONDecodeError:
                continue
            if entry.get("id") not in seen:
                seen.add(entry.get("id"))
                yield day, entry


def answers(folder: Path) -> list[Answer]:
    """All answers of a data folder on the scale of five, also those marked as a flood."""
    entries = list(lines(folder, "feedback"))
    taken = {entry["event"] for _, entry in entries if entry["type"] == "retract"}
    kept = [(day, entry) for day, entry in entries if entry["id"] not in taken]
    floods = {entry["rating"] for _, entry in kept if entry["type"] == "flood"}
    given: dict[str, dict[str, tuple[str, str]]] = {}
    for _, entry in kept:
        if entry["type"] == "answer":
            given.setdefault(entry["rating"], {})[entry["question"]] = (
                entry["set"] + " " + entry["question"], entry.get("choice", ""))
    found = []
    for day, entry in kept:
        if entry["type"] != "rating" or entry.get("scale") != 5:
            continue
        said = dict(given.get(entry["id"], {}))
        session = said.pop("session", ("", entry.get("session")))[1] or UNKNOWN
        band = said.pop(AGE, ("", UNKNOWN))[1]
        found.append(Answer(
            day, session, entry["language"], band, entry["hour"], entry["score"],
            bool(entry.get("flood") or entry["id"] in floods), tuple(sorted(said.values()))))
    return found


def visits(folder: Path) -> list[Visit]:
    """The arrivals at sessions."""
    entries = list(lines(folder, "attendance"))
    taken = {entry["event"] for _, entry in entries if entry["type"] == "retract"}
    return [Visit(day, entry["session"], bool(entry.get("firstVisit")), entry.get("band", UNKNOWN))
            for day, entry in entries
            if entry["type"] == "arrival" and entry.get("session") and entry["id"] not in taken]


def programme(folder: Path) -> dict[str, Activity]:
    """What the programme says of each activity, by its id."""
    found = {}
    for file in sorted(folder.glob("programme/*.json")):
        event = json.loads(file.read_text())
        own = {key.rsplit(":", 1)[-1]: value for key, value in event.items()}
        organisers = tuple(one["name"] for one in event.get("participants", {}).values()
                           if one.get("roles", {}).get("owner"))
        found[event["uid"]] = Activity(
            own.get("kind", "other"), organisers or (UNKNOWN,),
            tuple(own.get("spokenLanguages", ())) or (UNKNOWN,), own.get("coCreation", UNKNOWN))
    return found


def targets(folder: Path) -> dict:
    """What is to be reached, as a stranger may read it in a report."""
    file = folder / "targets.json"
    return json.loads(file.read_text()) if file.exists() else {}
