"""The table of ratios: what was reached, against what, and whether it holds."""

from collections.abc import Callable
from dataclasses import dataclass

import durable
import programs
from figures import median, p99
from results import Results

MISSING = "not measured"
HEADINGS = ("what", "kiosk", "baseline", "ratio", "reach", "held?")

START_TO_HELLO = 2.5
START_TO_TEXTUAL = 15.0
KEY_SECONDS = 0.001
KEY_TO_TEXTUAL = 5.0
APPEND_TO_RAW = 1.2
WAKE_UPS = 3
MINUTE_BYTES = 100
RESIDENT_MEGABYTES = 24
UPKEEP_SECONDS = 0.2
YEAR_EXPORT, YEARS_EXPORT, EXPORT_MEGABYTES = 5.0, 20.0, 300
GROWTH_MEGABYTES = 5
FIRST_REPORT = 2.0
NEXT_REPORT = 0.2
FIRST_IMPORT, NEXT_IMPORT, LARGEST_IMPORT, IMPORT_MEGABYTES = 5.0, 1.0, 60.0, 300
REPORT_MEGABYTES = 100

Number = float | None
Format = Callable[[float], str]


def milliseconds(seconds: float) -> str:
    """Such as "12.3 ms"; finer below 10 ms."""
    value = seconds * 1000
    return f"{value:.1f} ms" if value >= 10 else f"{value:.2f} ms"


def microseconds(seconds: float) -> str:
    """Such as "77 µs"."""
    return f"{seconds * 1e6:.0f} µs"


def seconds(value: float) -> str:
    """Such as "2.35 s"."""
    return f"{value:.2f} s"


def megabytes(kilobytes: float) -> str:
    """Such as "12.4 MB" from the kernel's KiB, in decimal megabytes."""
    return f"{kilobytes * 1024 / 1e6:.1f} MB"


def whole(value: float) -> str:
    """Such as "46"."""
    return f"{value:.0f}"


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    kiosk: str = MISSING
    baseline: str = "–"
    ratio: str = "–"
    reach: str = "–"
    held: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """The line's cells as text."""
        verdict = {True: "yes", False: "**no**", None: "–"}[self.held]
        return self.what, self.kiosk, self.baseline, self.ratio, self.reach, verdict


def shown(value: Number, form: Format, name: str = "") -> str:
    """The value with its name before it, or that it was not measured."""
    return " ".join(filter(None, (name, MISSING if value is None else form(value))))


def at_most(what: str, kiosk: Number, name: str, baseline: Number, form: Format,
            limit: float | None = None, ratio: Number = None) -> Row:
    """A row where the kiosk may take so many times what the baseline takes."""
    reach = f"at most {limit:g}×" if limit else "–"
    if ratio is None and kiosk is not None and baseline:
        ratio = kiosk / baseline
    return Row(what, shown(kiosk, form), shown(baseline, form, name),
               shown(ratio, lambda value: f"{value:.2f}×"), reach,
               ratio <= limit if limit and ratio is not None else None)


def faster(what: str, kiosk: Number, name: str, baseline: Number, form: Format,
           limit: float | None = None, ratio: Number = None, word: str = "faster") -> Row:
    """A row where the kiosk must be so many times as fast (or as small) as the baseline."""
    reach = (f"at least {limit:g}× {word}" if limit > 1 else word) if limit else "–"
    if ratio is None and kiosk and baseline is not None:
        ratio = baseline / kiosk
    digits = 2 if ratio is not None and ratio < 2 else 1
    return Row(what, shown(kiosk, form), shown(baseline, form, name),
               shown(ratio, lambda value: f"{value:.{digits}f}× {word}"), reach,
               ratio >= limit if limit and ratio is not None else None)


def below(what: str, kiosk: Number, limit: float, form: Format, reach: str) -> Row:
    """A row with a limit of its own and nothing to compare with."""
    return Row(what, shown(kiosk, form), reach=reach,
               held=None if kiosk is None else kiosk <= limit)


def rows(results: Results) -> list[Row]:
    """The whole table, without the comparisons with what is not installed."""
    found = [*_start(results), *_keys(results), *_durable(results), *_search(results), *_yearly(results),
             *_places(results), *_calendars(results), *_exports(results), *_upkeep(results),
             *_idle(results), *_memory(results)]
    return [row for row in found if not row.baseline.startswith(tuple(results.left_out))]


def _start(results: Results) -> list[Row]:
    small, large = results.start(programs.KIOSK), results.start(programs.TEN_YEARS)
    bare = results.start(programs.HELLO)
    first = "start to first full frame"
    years = f"{first}, ten years"
    return [
        at_most(f"{first}, small folder", small, "bare hello", bare, milliseconds, START_TO_HELLO),
        at_most(years, large, "bare hello", bare, milliseconds, START_TO_HELLO),
        at_most(years, large, "small folder", small, milliseconds),
        faster(years, large, programs.TEXTUAL, results.start(programs.TEXTUAL), milliseconds,
               START_TO_TEXTUAL),
        faster(years, large, programs.URWID, results.start(programs.URWID), milliseconds),
    ]


def _keys(results: Results) -> list[Row]:
    found = []
    for page, place in ((results.home, "home"), (results.rating_page, "rating page")):
        own = results.key(page, programs.KIOSK)
        what = f"key to last byte painted, {place}"
        found.append(below(f"{what} (median)", own, KEY_SECONDS, milliseconds, "at most 1 ms"))
        slowest = p99(page[programs.KIOSK].seconds) if programs.KIOSK in page else None
        found.append(Row(f"{what} (p99)", shown(slowest, milliseconds)))
        if page is results.home:
            bare = results.key(page, programs.HELLO)
            found.append(at_most(what, own, "bare hello", bare, milliseconds))
        found += [
            faster(what, own, programs.TEXTUAL, results.key(page, programs.TEXTUAL),
                   milliseconds, KEY_TO_TEXTUAL),
            faster(what, own, programs.URWID, results.key(page, programs.URWID), milliseconds),
            faster(f"bytes a paint, {place}", results.bytes_a_paint(page, programs.KIOSK),
                   programs.TEXTUAL, results.bytes_a_paint(page, programs.TEXTUAL), whole,
                   word="fewer"),
        ]
    return found


def _durable(results: Results) -> list[Row]:
    lines = results.durable
    own, raw = lines.median(durable.KIOSK), lines.median(durable.RAW)
    what = "rating durable"
    found = [at_most(what, own, durable.RAW, raw, microseconds, APPEND_TO_RAW,
                     lines.ratio(durable.KIOSK, durable.RAW))]
    for way, limit in ((durable.WAL, 1.0), (durable.ROLLBACK, None)):
        found.append(faster(what, own, way, lines.median(way), microseconds, limit,
                            lines.ratio(way, durable.KIOSK)))
    return [*found, at_most("press of a face to “Tack!”, less key to paint",
                            _more_than_a_key(results), durable.RAW, raw, microseconds)]


def _search(results: Results) -> list[Row]:
    found = results.search
    what = "looking for a name while it is typed"
    if found is None:
        return [Row(what, _reason(results, "looking for a name"))]
    what = f"{what}, {found.people:,} people"
    return [
        faster(f"{what} (median)", found.kiosk, "SQLite FTS5", found.sqlite, microseconds),
        faster(f"{what} (p99)", found.kiosk_p99, "SQLite FTS5", found.sqlite_p99, microseconds),
        Row("reading all names when staff unlock", milliseconds(found.load)),
    ]


def _yearly(results: Results) -> list[Row]:
    found = results.yearly
    what = "report over ten years"
    if found is None:
        return [Row(what, _reason(results, "reports"))]
    return [
        below(f"{what}, the first time", found.first, FIRST_REPORT, seconds, "at most 2 s"),
        below(f"{what}, again", found.again, NEXT_REPORT, seconds, "at most 0.2 s"),
        below("memory of it, the first time", found.first_kilobytes,
              REPORT_MEGABYTES * 1e6 / 1024, megabytes, "at most 100 MB"),
        faster(f"{what}, the first time", found.first, "DuckDB", found.duckdb, seconds),
    ]


def _places(results: Results) -> list[Row]:
    found = results.places
    what = "report on a year of several places"
    if found is None:
        return [Row(what, _reason(results, "several places"))]
    what = f"report on a year of {found.places} places, {found.events:,} events"
    return [
        faster(f"{what}, the first time", found.first, "DuckDB by Parquet", found.duckdb_first, seconds),
        faster(f"{what}, again", found.again, "DuckDB by Parquet", found.duckdb_again, seconds),
        Row("memory of it, the first time", megabytes(found.first_kilobytes)),
    ]


def _calendars(results: Results) -> list[Row]:
    found = results.calendars
    what = "import of 10 000 events"
    if found is None:
        return [Row(what, _reason(results, "imports"))]
    return [
        below(f"{what} into an empty folder", found.first, FIRST_IMPORT, seconds, "at most 5 s"),
        below(f"{what}, again", found.again, NEXT_IMPORT, seconds, "at most 1 s"),
        below("import of 100 000 events", found.largest, LARGEST_IMPORT, seconds, "at most 60 s"),
        below("memory of it", found.largest_kilobytes, IMPORT_MEGABYTES * 1e6 / 1024, megabytes,
              "at most 300 MB"),
    ]


def _exports(results: Results) -> list[Row]:
    found = results.exports
    what = "data package"
    if found is None:
        return [Row(what, _reason(results, "exports"))]
    return [
        below(f"{what} of a year", found.year, YEAR_EXPORT, seconds, "at most 5 s"),
        below(f"{what} of ten years", found.all, YEARS_EXPORT, seconds, "at most 20 s"),
        below("memory of it", found.all_kilobytes, EXPORT_MEGABYTES * 1e6 / 1024, megabytes,
              "at most 300 MB"),
    ]


def _upkeep(results: Results) -> list[Row]:
    found = results.upkeep
    what = "daily upkeep of ten years, on the processor"
    if found is None:
        return [Row(what, _reason(results, "upkeep"), reach="at most 0.2 s")]
    return [
        Row(f"{what}, the first time", seconds(found.first)),
        below(what, found.again, UPKEEP_SECONDS, seconds, "at most 0.2 s"),
    ]


def _reason(results: Results, what: str) -> str:
    """Why a measure is missing: the sentence that was noted, or that its folder was not made."""
    for problem in results.problems:
        if problem.startswith(f"{what}: "):
            return f"{MISSING}: {problem.removeprefix(f'{what}: ').splitlines()[0][:80]}"
    return f"{MISSING}: its folder or program is missing"


def _more_than_a_key(results: Results) -> Number:
    """What a rating takes more than a key that only paints: the disk, and a bigger paint."""
    pressed = median([paint.seconds for paint in results.ratings])
    key = results.key(results.home, programs.KIOSK)
    return pressed - key if pressed is not None and key is not None else None


def _idle(results: Results) -> list[Row]:
    idle = results.idle.get(programs.KIOSK)
    wake_ups, minute = "wake-ups in an idle minute", "bytes of a changed minute"
    if idle is None or idle.seconds < 59:
        why = "nothing ran" if idle is None else f"{idle.seconds:.0f} seconds are too few"
        return [Row(wake_ups, f"{MISSING}: {why}", reach=f"at most {WAKE_UPS}"),
                Row(minute, f"{MISSING}: {why}", reach=f"under {MINUTE_BYTES}")]
    return [
        below(wake_ups, idle.wake_ups / (idle.seconds / 60), WAKE_UPS, lambda value: f"{value:.1f}",
              f"at most {WAKE_UPS}"),
        below(minute, max(idle.paints, default=None), MINUTE_BYTES - 1, whole,
              f"under {MINUTE_BYTES}"),
    ]


def _memory(results: Results) -> list[Row]:
    def memory(name: str) -> Number:
        return results.memory_after_presses.get(name)

    small, large = memory(programs.KIOSK), memory(programs.TEN_YEARS)
    limit = RESIDENT_MEGABYTES * 1e6 / 1024
    growth = None
    if small is not None and large is not None and results.events:
        growth = (large - small) * 1e6 / results.events
    what = f"resident memory after {results.presses} presses"
    return [
        below(what, small, limit, megabytes, f"at most {RESIDENT_MEGABYTES} MB"),
        below(f"{what}, ten years", large, limit, megabytes, f"at most {RESIDENT_MEGABYTES} MB"),
        below("growth a million events", growth, GROWTH_MEGABYTES * 1e6 / 1024, megabytes,
              "under 5 MB"),
        at_most(what, small, "bare hello", memory(programs.HELLO), megabytes),
        faster(what, small, programs.TEXTUAL, memory(programs.TEXTUAL), megabytes,
               word="smaller"),
    ]
