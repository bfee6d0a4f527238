"""A run as Markdown: the machine, the table of ratios, the raw figures."""

import os
import platform
from datetime import datetime
from pathlib import Path

import durable
import table
from figures import median, p99
from measures import Keys
from results import Results
from table import megabytes, microseconds, milliseconds, shown, whole


def _first_value(path: str, name: str) -> str:
    for line in Path(path).read_text().splitlines():
        if line.startswith(name):
            return line.partition(":")[2].strip()
    return "unknown"


def _file_system(folder: Path) -> str:
    """The kind of file system that the folder is on."""
    resolved, best, kind = str(folder.resolve()), "", "unknown"
    for line in Path("/proc/mounts").read_text().splitlines():
        _, mount, found, *_ = line.split()
        inside = mount == "/" or resolved == mount or resolved.startswith(mount + "/")
        if inside and len(mount) >= len(best):
            best, kind = mount, found
    return kind


def machine(folder: Path) -> str:
    """One line on what the figures were measured on."""
    cores = len(os.sched_getaffinity(0))
    model = _first_value("/proc/cpuinfo", "model name")
    load = os.getloadavg()[0]
    return (f"{datetime.now():%Y-%m-%d %H:%M}, {cores} cores, {model}, "
            f"Linux {platform.release()}, data on {_file_system(folder)}, load {load:.2f}")


def markdown(headings: tuple[str, ...], lines: list[tuple[str, ...]]) -> str:
    """A Markdown table whose columns line up."""
    widths = [max(len(cell) for cell in column)
              for column in zip(headings, *lines, strict=True)]

    def line(cells: tuple[str, ...]) -> str:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        return "| " + " | ".join(padded) + " |"

    rule = tuple("-" * width for width in widths)
    return "\n".join(line(cells) for cells in (headings, rule, *lines))


def _starts(results: Results) -> str:
    lines = []
    for name, paints in results.starts.items():
        seconds = [paint.seconds for paint in paints]
        size = median([paint.size for paint in paints])
        lines.append((name, str(len(seconds)), shown(median(seconds), milliseconds),
                      milliseconds(min(seconds)), milliseconds(max(seconds)),
                      shown(size, whole)))
    return markdown(("start", "runs", "median", "least", "most", "bytes"), lines)


def _keys(results: Results) -> str:
    def line(name: str, page: str, keys: Keys) -> tuple[str, ...]:
        return (name, page, str(len(keys.paints)), shown(median(keys.seconds), milliseconds),
                shown(p99(keys.seconds), milliseconds), shown(median(keys.sizes), whole),
                str(keys.unanswered))

    lines = [line(name, "home", keys) for name, keys in results.home.items()]
    lines += [line(name, "rating page", keys) for name, keys in results.rating_page.items()]
    if results.ratings:
        lines.append(line("kiosk", "face to “Tack!”", Keys(results.ratings)))
    return markdown(("key to paint", "page", "presses", "median", "p99", "bytes", "unanswered"),
                    lines)


def _durables(results: Results) -> str:
    lines = results.durable
    ways = (durable.KIOSK, durable.RAW, durable.WAL, durable.ROLLBACK)
    found = [(way, shown(lines.median(way), microseconds),
              shown(median(lines.p99s.get(way, [])), microseconds)) for way in ways]
    heading = f"a line of {lines.line_bytes} bytes durable"
    return markdown((heading, "median of a round", "p99 of a round"), found)


def _residents(results: Results) -> str:
    lines = []
    for name, after_start in results.memory_after_start.items():
        idle = results.idle.get(name)
        lines.append((
            name, megabytes(after_start),
            shown(results.memory_after_presses.get(name), megabytes),
            str(idle.wake_ups) if idle else table.MISSING,
            f"{idle.processor_milliseconds:.1f} ms" if idle else table.MISSING,
            " + ".join(map(str, idle.paints)) or "none" if idle else table.MISSING))
    seconds = max((idle.seconds for idle in results.idle.values()), default=0)
    return markdown(("resident and idle", "memory after start", "after the presses",
                     f"wake-ups in {seconds:.0f} s", "processor time", "bytes painted"), lines)


def _left_out(results: Results) -> str:
    names = " and ".join(results.left_out)
    return f"Left out because it could not be installed here: {names}." if names else ""


def report(results: Results, folder: Path) -> str:
    """The whole page."""
    ratios = markdown(table.HEADINGS, [row.cells() for row in table.rows(results)])
    parts = [
        "# Speed to hold", machine(folder),
        f"Ten years are {results.events:,} events. Medians; every program was measured in turns "
        "with the others on an 80×24 terminal.",
        ratios, "## Raw figures", _starts(results), _keys(results), _durables(results),
        _residents(results), _left_out(results),
        *(f"**Did not run:** {problem}" for problem in results.problems)]
    return "\n\n".join(part for part in parts if part)
