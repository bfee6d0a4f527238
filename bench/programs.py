"""What the bench must know about the programs: the words it waits for, the keys it presses."""

import subprocess
import tempfile
from pathlib import Path

from terminal import Program

FIRST_FRAME_WORD = "Språk"
"""Stands in the footer, which is painted last."""
HOME_WORDS = ("Mycket dålig", "Mycket bra")
"""Stand together on the home page only."""
THANKS_WORD = "Tack!"
"""Stands on the page after a press, once the rating is durable."""
MOVE_KEYS = ("right", "left")
"""Move the focus and paint it; alternate because the same key at once is taken for a bounce."""
RATING_KEYS = ("4", "2", "5", "1", "3")
BACK_KEY = "0"
RATING_PAUSE = 1.1
"""Seconds between two ratings; within one second they would be one."""

HELLO, KIOSK, TEN_YEARS = "hello", "kiosk", "kiosk, ten years"
TEXTUAL, URWID = "Textual", "urwid"

BENCH = Path(__file__).resolve().parent
REPOSITORY = BENCH.parent
PYTHON = BENCH / ".venv" / "bin" / "python"


class CannotPrepare(Exception):
    """The kiosk could not make a data folder; says what it said."""


def hello(binary: Path) -> Program:
    """The bare ncurses program."""
    return Program(HELLO, (str(binary),), str(REPOSITORY))


def kiosk(binary: Path, data: Path, name: str) -> Program:
    """The kiosk on a data folder."""
    return Program(name, (str(binary), "--data", str(data)), str(REPOSITORY))


def baselines() -> list[Program]:
    """The same screen in Textual and in urwid, where they are installed."""
    found = []
    for name, module in ((TEXTUAL, "textual"), (URWID, "urwid")):
        script = BENCH / "baselines" / f"home_{module}.py"
        asked = (str(PYTHON), "-c", f"import {module}")
        if PYTHON.exists() and subprocess.run(asked, capture_output=True).returncode == 0:
            found.append(Program(name, (str(PYTHON), str(script)), str(script.parent)))
    return found


def prepare(binary: Path, parent: Path, name: str) -> Path:
    """Lets the kiosk make a data folder with its demonstration in it."""
    data = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=parent))
    command = (str(binary), "demo", "--data", str(data), "--seed", "1", "--prepare")
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY,
                          stdin=subprocess.DEVNULL, timeout=120)
    if done.returncode != 0:
        raise CannotPrepare(f"kiosk demo --prepare ended with {done.returncode}: "
                            f"{(done.stderr or done.stdout).strip()}")
    return data
