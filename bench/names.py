"""How long it takes to find a name among 10,000 while it is typed: the kiosk, and SQLite's FTS5.

Both have the same names and are asked for the same beginnings, and give at most six.
"""

import itertools
import json
import random
import sqlite3
import statistics
import subprocess
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from figures import p99
from programs import REPOSITORY

PEOPLE = 10_000
MOST = 6
FIRST = ("Agneta Ahmad Aino Amina Anders Anna-Karin Åsa Barbro Bengt-Åke Björn Britta Ceyda Çelik "
         "Daniel Ebba Elsa Eva Fatima Göran Habib Hanna Ingela Jan-Erik José Kerstin Lars Leila "
         "Maj-Britt Marek Margareta Mulu Nils Olena Örjan Per-Olof René Sara Siv Søren Tomas Ulla "
         "Yngve Zoë Łukasz").split()
LAST = ("Ahrén Åhlund Åslund Backlund Berg Danielsson Demir Edlund Ekström Eriksson Fjällgren "
        "García Hägglund Hassan Högberg Jönsson Jonsson Karimi Kovalenko Kroik Lindqvist Löfgren "
        "Månsson Mohammadi Myhr Näslund Nordin Nyström Öberg Östlund Petrova Rahimi Sjöberg "
        "Sundqvist Tesfay Virtanen Warsame Wiklund Żak").split()


@dataclass(frozen=True)
class Search:
    """How long a look for a name takes, in seconds."""

    people: int
    load: float
    kiosk: float
    kiosk_p99: float
    sqlite: float
    sqlite_p99: float


def measure(binary: Path, folder: Path, data: Path, queries: int) -> Search:
    """Asks the kiosk and SQLite for the same."""
    chance = random.Random(1)
    names = [" ".join(name) for name in itertools.islice(itertools.cycle(
        (first, f"{last}{middle}") for middle in ("", "-Ek", "-Lund", "-Ås", "-Nor", "-Bo")
        for first in FIRST for last in LAST), PEOPLE)]
    chance.shuffle(names)
    typed = [_beginning(chance.choice(names), chance) for _ in range(queries)]
    name_file, query_file = folder / "names.txt", folder / "queries.txt"
    name_file.write_text("\n".join(names))
    query_file.write_text("\n".join(typed))
    command = (str(binary), "measure", "search", "--data", str(data), "--names", str(name_file),
               "--queries", str(query_file))
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY,
                          stdin=subprocess.DEVNULL, timeout=300)
    if done.returncode != 0:
        raise ValueError(f"kiosk measure search: {done.stderr.strip()}")
    answer = json.loads(done.stdout)
    if not answer["found"]:
        raise ValueError("kiosk measure search found nobody")
    seconds = _sqlite(names, typed)
    return Search(answer["people"], answer["load_us"] / 1e6, answer["median_us"] / 1e6,
                  answer["p99_us"] / 1e6, statistics.median(seconds), p99(seconds) or 0)


def _beginning(name: str, chance: random.Random) -> str:
    """What somebody types of a name: two letters to all of a word, now and then of both words."""
    words = name.split()
    if chance.random() < 0.3:
        return " ".join(word[:chance.randint(2, 4)] for word in words)
    word = chance.choice(words)
    return word[:chance.randint(2, len(word))]


def _sqlite(names: list[str], typed: list[str]) -> list[float]:
    """The seconds of each look in a full-text index in memory, without marks as the kiosk's is."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(
            "CREATE VIRTUAL TABLE person USING fts5(name, tokenize='unicode61 remove_diacritics 2')")
        database.executemany("INSERT INTO person VALUES (?)", ((name,) for name in names))
        seconds = []
        for text in typed:
            words = " ".join(f'"{word}"*' for word in text.replace("-", " ").split())
            began = time.perf_counter()
            database.execute(
                "SELECT name FROM person WHERE person MATCH ? ORDER BY name LIMIT ?",
                (words, MOST)).fetchall()
            seconds.append(time.perf_counter() - began)
        return seconds
