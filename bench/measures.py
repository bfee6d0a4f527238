"""The measures on a terminal: start, keys, ratings, an idle minute, memory.

Programs that are compared are measured in turns, run by run and key by key, so that whatever
else the machine does hits all of them alike.
"""

import select
import time
from dataclasses import dataclass, field

import processes
import programs
from terminal import NotShown, Paint, Program, Terminal

WARM_UP = 10
"""Keys pressed before the counted ones."""
SETTLING = 15.0
"""Seconds after a full minute in which the daily upkeep ends, before nothing is to happen."""
BURST_GAP = 0.2
"""Bytes that come closer together than these seconds belong to one paint."""


@dataclass
class Keys:
    """What a program painted after the keys that were pressed."""

    paints: list[Paint] = field(default_factory=list)
    unanswered: int = 0

    @property
    def seconds(self) -> list[float]:
        """From each press to the last byte of its paint."""
        return [paint.seconds for paint in self.paints]

    @property
    def sizes(self) -> list[int]:
        """The bytes of each paint."""
        return [paint.size for paint in self.paints]


@dataclass(frozen=True)
class Idle:
    """What a program did while nobody pressed anything."""

    seconds: float
    wake_ups: int
    processor_milliseconds: float
    paints: tuple[int, ...]
    """Bytes of each paint; in an idle minute there is one, of the new minute."""


def start_times(compared: list[Program], runs: int) -> dict[str, list[Paint]]:
    """The first frames of each program; one uncounted round warms the disk's cache."""
    frames: dict[str, list[Paint]] = {program.name: [] for program in compared}
    for run in range(runs + 1):
        for program in compared:
            with Terminal(program) as terminal:
                paint = terminal.wait_for_first_frame(programs.FIRST_FRAME_WORD)
            if run > 0:
                frames[program.name].append(paint)
    return frames


def move_focus(terminals: list[Terminal], count: int, warm_up: int = WARM_UP) -> dict[str, Keys]:
    """Moves the focus to and fro, in each program in turn."""
    keys = {terminal.program.name: Keys() for terminal in terminals}
    for press in range(warm_up + count):
        for terminal in terminals:
            paint = terminal.press(programs.MOVE_KEYS[press % 2])
            measured = keys[terminal.program.name]
            if press < warm_up:
                continue
            if paint is None:
                measured.unanswered += 1
            else:
                measured.paints.append(paint)
    return keys


def move_focus_on_rating_page(terminals: list[Terminal], count: int) -> dict[str, Keys]:
    """The same on the page after a press, which is opened again when it has gone home."""
    keys = {terminal.program.name: Keys() for terminal in terminals}
    for done in range(0, count, 20):
        for terminal in terminals:
            open_rating_page(terminal)
        part = move_focus(terminals, min(20, count - done), warm_up=2)
        for terminal in terminals:
            measured = keys[terminal.program.name]
            measured.paints += part[terminal.program.name].paints
            measured.unanswered += part[terminal.program.name].unanswered
    for terminal in terminals:
        open_home(terminal)
    return keys


def open_rating_page(terminal: Terminal) -> None:
    """Rates, unless the page after a press is open already."""
    terminal.drain()
    if not terminal.shows(programs.THANKS_WORD):
        time.sleep(programs.RATING_PAUSE)
        rate(terminal, programs.RATING_KEYS[0])


def rate(terminal: Terminal, key: str) -> Paint:
    """Presses a face on the home page and waits for the thanks."""
    paint = terminal.press(key, patience=3.0, wanted=(programs.THANKS_WORD,))
    if paint is None:
        raise NotShown(terminal.program.name, f"“{programs.THANKS_WORD}” after {key}",
                       terminal.screen.text())
    return paint


def open_home(terminal: Terminal) -> None:
    """Goes back, again if the first press was taken for a bounce: with the pause after it."""
    for _ in range(4):
        terminal.drain()
        if terminal.shows(*programs.HOME_WORDS) and not terminal.shows(programs.THANKS_WORD):
            return
        terminal.press(programs.BACK_KEY, programs.RATING_PAUSE, programs.HOME_WORDS)
    raise NotShown(terminal.program.name, "the home page after 0", terminal.screen.text())


def ratings(terminal: Terminal, count: int) -> list[Paint]:
    """From the press of a face to the thanks, which come when the rating is durable."""
    paints = []
    for number in range(count):
        time.sleep(programs.RATING_PAUSE)
        open_home(terminal)
        paints.append(rate(terminal, programs.RATING_KEYS[number % len(programs.RATING_KEYS)]))
        open_home(terminal)
    return paints


def idle(terminals: list[Terminal], seconds: float) -> dict[str, Idle]:
    """Leaves the programs alone, all of them in the same minutes, and counts what they do.

    The first full minute after a start has the daily upkeep, so counting begins after it.
    """
    time.sleep(60 - time.time() % 60 + SETTLING if seconds >= 60 else min(SETTLING, seconds))
    before = {}
    for terminal in terminals:
        terminal.drain()
        before[terminal.program.name] = _kernel_counts(terminal)
    began = time.monotonic()
    paints = _paints_until(terminals, began + seconds)
    return {
        terminal.program.name: Idle(
            time.monotonic() - began,
            *(now - then for now, then in zip(
                _kernel_counts(terminal), before[terminal.program.name], strict=True)),
            tuple(paints[terminal.program.name]))
        for terminal in terminals
    }


def _kernel_counts(terminal: Terminal) -> tuple[int, float]:
    process = terminal.process
    return processes.wake_ups(process), processes.processor_milliseconds(process)


def _paints_until(terminals: list[Terminal], deadline: float) -> dict[str, list[int]]:
    """The bytes of each paint that comes until the deadline."""
    paints: dict[str, list[int]] = {terminal.program.name: [] for terminal in terminals}
    last = {terminal.program.name: 0.0 for terminal in terminals}
    while (left := deadline - time.monotonic()) > 0:
        for terminal in select.select(terminals, [], [], left)[0]:
            name, now = terminal.program.name, time.monotonic()
            if now - last[name] > BURST_GAP:
                paints[name].append(0)
            last[name] = now
            size = terminal.drain()
            if size == 0:
                raise NotShown(name, "anything more: it has ended", terminal.screen.text())
            paints[name][-1] += size
    return paints
