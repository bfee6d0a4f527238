"""What was really answered, from the journals, and what the public programme says of each session.

Nothing here comes from the program: the journals are read as docs/analys.md describes them.
"""

import datetime
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

UNKNOWN = ""
AGE = "age"


@dataclass(frozen=True)
class Answer:
    """One counted answer, with all that a stranger can know about who gave it."""

    day: datetime.date
    session: str
    activity: str
    language: str
    band: str
    score: int


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
    """All counted answers of a data folder."""
    entries = list(lines(folder, "feedback"))
    taken = {entry["event"] for _, entry in entries if entry["type"] == "retract"}
    kept = [(day, entry) for day, entry in entries if entry["id"] not in taken]
    floods = {entry["rating"] for _, entry in kept if entry["type"] == "flood"}
    given: dict[str, dict[str, str]] = {}
    for _, entry in kept:
        if entry["type"] == "answer":
            given.setdefault(entry["rating"], {})[entry["question"]] = entry["choice"]
    found = []
    for day, entry in kept:
        if entry["type"] != "rating" or entry.get("flood") or entry["id"] in floods:
            continue
        if entry.get("scale") != 5:
            continue
        said = given.get(entry["id"], {})
        session = said.get("session", entry.get("session")) or UNKNOWN
        found.append(Answer(day, session, session.split("/")[0], entry["language"],
                            said.get(AGE, UNKNOWN), entry["score"]))
    return found


def arrivals(folder: Path) -> Counter:
    """The head counts by session."""
    entries = list(lines(folder, "attendance"))
    taken = {entry["event"] for _, entry in entries if entry["type"] == "retract"}
    return Counter(entry["session"] for _, entry in entries
                   if entry["type"] == "arrival" and entry.get("session")
                   and entry["id"] not in taken)


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
