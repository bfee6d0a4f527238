"""What the kernel knows about a program: its memory, its wake-ups, its time on the processor."""

from pathlib import Path


def _status(path: Path, name: str) -> int:
    for line in path.read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1])
    return 0


def resident_kilobytes(process: int) -> int:
    """The memory that the process holds now, shared pages included."""
    return _status(Path(f"/proc/{process}/status"), "VmRSS")


def wake_ups(process: int) -> int:
    """How often the process's threads have gone to sleep by themselves, so been woken again."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(_status(task / "status", "voluntary_ctxt_switches") for task in tasks)


def processor_milliseconds(process: int) -> float:
    """How long the process's threads have run."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6
