"""What a run has found, and the figures that are drawn from it."""

from dataclasses import dataclass, field

from calendars import Calendars
from durable import Durable
from exports import Exports
from figures import median
from measures import Idle, Keys
from names import Search
from places import Places
from terminal import Paint
from upkeep import Upkeep
from yearly import Yearly


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
    durable: Durable = field(default_factory=Durable)
    search: Search | None = None
    yearly: Yearly | None = None
    places: Places | None = None
    calendars: Calendars | None = None
    exports: Exports | None = None
    upkeep: Upkeep | None = None
    left_out: list[str] = field(default_factory=list)
    """The programs that could not be installed on this machine."""
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
