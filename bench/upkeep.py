"""What the daily upkeep of ten years of a kiosk's own journals costs, on its first day and afterwards."""

import json
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from programs import REPOSITORY
from yearly import SETTLED


@dataclass(frozen=True)
class Upkeep:
    """The seconds on the processor."""

    first: float
    again: float


def measure(binary: Path, data: Path, runs: int) -> Upkeep:
    """Keeps a folder up once with nothing remembered, and then as on later days."""
    _once(binary, data)
    own = json.loads((data / "local" / "device.json").read_text())["id"]
    journals = data / "journal"
    for other in [folder for folder in journals.iterdir() if folder.name != own]:
        # The kiosk looks after its own journals only.
        shutil.copytree(other, journals / own, dirs_exist_ok=True)
        shutil.rmtree(other)
    (data / "local" / ".anonymous.json").unlink(missing_ok=True)
    time.sleep(SETTLED)
    first = _once(binary, data)
    # What the first day has changed is read once more.
    _once(binary, data)
    return Upkeep(first, statistics.median(_once(binary, data) for _ in range(runs)))


def _once(binary: Path, data: Path) -> float:
    time.sleep(SETTLED)
    done = subprocess.run((str(binary), "measure", "upkeep", "--data", str(data)), text=True,
                          capture_output=True, cwd=REPOSITORY, stdin=subprocess.DEVNULL, timeout=300)
    if done.returncode != 0:
        raise ValueError(f"kiosk measure upkeep: {done.stderr.strip()}")
    answer = json.loads(done.stdout)
    if answer["skipped"]:
        raise ValueError(f"kiosk measure upkeep skipped {answer['skipped']} files")
    return answer["processor_us"] / 1e6
