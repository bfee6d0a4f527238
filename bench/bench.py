"""Measures the kiosk against its baselines and prints the table "Speed to hold" as Markdown.

Start it through `bench/run`, which builds what is measured. It asserts nothing by the clock: it
ends with 1 only if something that should have run did not.
"""

import argparse
import contextlib
import gc
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bigdata
import calendars
import durable
import exports
import measures
import names
import places
import processes
import programs
import upkeep
import yearly
from report import report
from results import Results
from terminal import NotShown, Program, Terminal


@dataclass(frozen=True)
class Extent:
    """How much is measured."""

    runs: int
    presses: int
    rating_presses: int
    ratings: int
    append_rounds: int
    searches: int
    reports: int
    places: int
    idle_seconds: float


FULL = Extent(runs=25, presses=490, rating_presses=200, ratings=25, append_rounds=10,
              searches=2000, reports=5, places=50, idle_seconds=180)
QUICK = Extent(runs=3, presses=20, rating_presses=10, ratings=2, append_rounds=2,
               searches=100, reports=1, places=3, idle_seconds=5)

FAILURES = (NotShown, programs.CannotPrepare, OSError, ValueError)


def say(words: str) -> None:
    """Tells who waits what goes on; the report alone goes to standard output."""
    print(f"bench: {words} …", file=sys.stderr, flush=True)


class Bench:
    """One run: the programs, the folders, what has been found so far."""

    def __init__(self, kiosk: Path | None, hello: Path | None, folder: Path,
                 extent: Extent) -> None:
        self.kiosk, self.hello, self.folder, self.extent = kiosk, hello, folder, extent
        self.results = Results()
        self.large: Path | None = None

    def run(self) -> Results:
        """Measures everything that can be measured here."""
        compared = self.working(self.programs())
        say(f"starting each program {self.extent.runs} times")
        with self.noting("starting"):
            self.results.starts = measures.start_times(compared, self.extent.runs)
        with self.noting("keys, idle and memory"):
            self.sessions(compared)
        say("writing lines to the disk")
        with self.noting("durable lines"):
            data = Path(tempfile.mkdtemp(prefix="durable-", dir=self.folder))
            if self.kiosk:
                data = programs.prepare(self.kiosk, self.folder, "durable")
            self.results.durable = durable.measure(self.kiosk, data, self.extent.append_rounds)
        if self.kiosk:
            say(f"looking for a name among {names.PEOPLE:,}")
            with self.noting("looking for a name"):
                data = programs.prepare(self.kiosk, self.folder, "names")
                self.results.search = names.measure(
                    self.kiosk, self.folder, data, self.extent.searches)
            say("importing calendars")
            with self.noting("imports"):
                data = programs.prepare(self.kiosk, self.folder, "calendars")
                self.results.calendars = calendars.measure(self.kiosk, self.folder, data)
            if self.large:
                say("reporting on ten years")
                with self.noting("reports"):
                    self.results.yearly = yearly.measure(
                        self.kiosk, self.large, self.extent.reports)
                say("exporting ten years")
                with self.noting("exports"):
                    self.results.exports = exports.measure(self.kiosk, self.folder, self.large)
                say("keeping ten years up")
                with self.noting("upkeep"):
                    self.results.upkeep = upkeep.measure(
                        self.kiosk, self.large, self.extent.reports)
            say(f"counting {self.extent.places} places")
            with self.noting("several places"):
                data = programs.prepare(self.kiosk, self.folder, "place")
                self.results.places = places.measure(
                    self.kiosk, self.folder, data, self.extent.places)
        return self.results

    @contextlib.contextmanager
    def noting(self, what: str) -> Iterator[None]:
        """Lets the rest go on when one measure fails, and remembers what failed."""
        try:
            yield
        except FAILURES as failure:
            self.results.problems.append(f"{what}: {failure}")

    def programs(self) -> list[Program]:
        """What is compared, with the folders made ready."""
        compared = [programs.hello(self.hello)] if self.hello else []
        if self.kiosk is None:
            self.results.problems.append("the kiosk: there is no program to measure.")
        else:
            with self.noting("the kiosk's folders"):
                small = programs.prepare(self.kiosk, self.folder, "small")
                large = programs.prepare(self.kiosk, self.folder, "large")
                self.large = large
                say("laying ten years of journals in place")
                self.results.events = bigdata.fill(large)
                compared += [programs.kiosk(self.kiosk, small, programs.KIOSK),
                             programs.kiosk(self.kiosk, large, programs.TEN_YEARS)]
        baselines = programs.baselines()
        installed = {program.name for program in baselines}
        self.results.left_out = sorted({programs.TEXTUAL, programs.URWID} - installed)
        return compared + baselines

    def working(self, compared: list[Program]) -> list[Program]:
        """The programs that show their first frame; the others are noted and left out."""
        found = []
        for program in compared:
            with self.noting(f"starting {program.name}"), Terminal(program) as terminal:
                terminal.wait_for_first_frame(programs.FIRST_FRAME_WORD)
                found.append(program)
        return found

    def sessions(self, compared: list[Program]) -> None:
        """Keeps all programs open: first left alone, then pressed."""
        results, extent = self.results, self.extent
        with contextlib.ExitStack() as stack:
            terminals = [stack.enter_context(Terminal(program)) for program in compared]
            for terminal in terminals:
                terminal.wait_for_first_frame(programs.FIRST_FRAME_WORD)
            say(f"leaving them alone for {extent.idle_seconds:.0f} s")
            results.memory_after_start = _memory(terminals)
            results.idle = measures.idle(terminals, extent.idle_seconds)
            say(f"pressing {extent.presses} keys on the home page")
            results.home = measures.move_focus(terminals, extent.presses)
            results.presses = extent.presses + measures.WARM_UP
            results.memory_after_presses = _memory(terminals)
            rated = [each for each in terminals if self.rates(each)]
            say(f"pressing {extent.rating_presses} keys on the rating page")
            results.rating_page = measures.move_focus_on_rating_page(
                rated, extent.rating_presses)
            say(f"rating {extent.ratings} times")
            for terminal in rated:
                if terminal.program.name == programs.KIOSK:
                    results.ratings = measures.ratings(terminal, extent.ratings)

    def rates(self, terminal: Terminal) -> bool:
        """Whether the page after a press opens and closes again."""
        if terminal.program.name == programs.HELLO:
            return False
        with self.noting(f"the rating page of {terminal.program.name}"):
            measures.open_rating_page(terminal)
            measures.open_home(terminal)
            return True
        return False


def _memory(terminals: list[Terminal]) -> dict[str, int]:
    return {terminal.program.name: processes.resident_kilobytes(terminal.process)
            for terminal in terminals}


def main() -> int:
    """Runs the bench, prints the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kiosk", type=Path, metavar="FILE", help="the program to measure")
    parser.add_argument("--hello", type=Path, metavar="FILE", help="the bare ncurses program")
    parser.add_argument("--quick", action="store_true",
                        help="short counts, to see that everything runs")
    options = parser.parse_args()
    parent = bigdata.cache_folder()
    parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="run-", dir=parent))
    gc.disable()
    try:
        bench = Bench(options.kiosk, options.hello, folder, QUICK if options.quick else FULL)
        results = bench.run()
        print(report(results, folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if results.problems else 0


if __name__ == "__main__":
    sys.exit(main())
