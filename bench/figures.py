"""The two figures that stand for many: the middle and the slow end."""

import statistics


def median(values: list[float] | list[int]) -> float | None:
    """The middle of the values; nothing if there are none."""
    return statistics.median(values) if values else None


def p99(values: list[float] | list[int]) -> float | None:
    """The value that 99 of 100 do not exceed; nothing if there are none."""
    return sorted(values)[-(len(values) // 100 + 1)] if values else None
