"""What a run has found, and the figures that are drawn from it."""

import statistics
from dataclasses import dataclass, field

from durable import Durable
from measures import Idle, Keys
from terminal import Paint


@dataclass
class Results:
    """The figures by program name; what was not measured is missing."""

    events: int = 0
    """How many events the ten years hold."""
    presses: int = 0
    """How many keys had been pressed when the memory was read."""
    starts: dict[str, list[Paint]] = field(default_factory=dict)
    home: dict[str, Keys] = field(default_factory=dict)
    rating_page: dict[str, Keys] = field(default_factory=dict)
    ratings: list[Paint] = field(default_factory=list)
    idle: dict[str, Idle] = field(default_factory=dict)
    memory_after_start: dict[str, int] = field(default_factory=dict)
    memory_after_presses: dict[str, int] = field(default_factory=dict)
    durable: Durable | None = None
    left_out: list[str] = field(default_factory=list)
    """Sentences on what could not be compared with on this machine."""
    problems: list[str] = field(default_factory=list)
    """Sentences on what should have run and did not."""

    def start(self, name: str) -> float | None:
        """The median seconds to the first full frame."""
        return median([paint.seconds for paint in self.starts.get(name, [])])

    def key(self, page: dict[str, Keys], name: str) -> float | None:
        """The median seconds from a key to the last byte of its paint."""
        return median(page[name].seconds) if name in page else None

    def bytes_a_paint(self, page: dict[str, Keys], name: str) -> float | None:
        """The median bytes of a paint."""
        return median(page[name].sizes) if name in page else None

    def append(self, way: str) -> float | None:
        """The median seconds until a line is durable, by bare write or SQLite."""
        return median(self.durable.seconds.get(way, [])) if self.durable else None

    def append_by_kiosk(self) -> float | None:
        """The median of what the kiosk says of itself, round by round."""
        return median(self.durable.kiosk_medians) if self.durable else None


def median(values: list[float] | list[int]) -> float | None:
    """The middle of the values; nothing if there are none."""
    return statistics.median(values) if values else None


def p99(values: list[float] | list[int]) -> float | None:
    """The value that 99 of 100 do not exceed; nothing if there are none."""
    return sorted(values)[-(len(values) // 100 + 1)] if values else None
