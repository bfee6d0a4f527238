"""A program on a terminal of its own: started, read to its last byte, pressed, ended."""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass

from screen import Screen

COLUMNS, ROWS = 80, 24
QUIET = 0.030
"""A paint is over when no byte has come for this many seconds."""
PATIENCE = 15.0
"""How long a program may take to show its first frame."""

_KEPT_VARIABLES = ("HOME", "PATH", "TZ", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR")
_ARROWS = {"up": b"A", "down": b"B", "right": b"C", "left": b"D"}
_QUESTION = re.compile(
    rb"\x1b\[(?P<ask>6n|5n|0?c|>0?c|>0?q|\?u|\?(?P<mode>\d+)\$p)"
    rb"|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)")


class NotShown(Exception):
    """A program did not show what was waited for; says what it showed instead."""

    def __init__(self, program: str, wanted: str, screen: str) -> None:
        lines = "\n".join(line for line in screen.split("\n") if line)
        seen = f"Its screen:\n```\n{lines}\n```" if lines else "Its screen was empty."
        super().__init__(f"{program} did not show {wanted}. {seen}")


@dataclass(frozen=True)
class Program:
    """A program to measure and how it is started."""

    name: str
    command: tuple[str, ...]
    folder: str


@dataclass(frozen=True)
class Paint:
    """What a program sent after a start or a key: seconds to the last byte, and bytes."""

    seconds: float
    size: int


class Terminal:
    """A pseudo-terminal of 80×24 with one program on it."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.screen = Screen(COLUMNS, ROWS)
        self.first_frame: Paint | None = None
        self._tail = b""
        self._started = time.monotonic()
        self.process, self._descriptor = _start(program)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def fileno(self) -> int:
        """The descriptor to wait on for what the program sends."""
        return self._descriptor

    def shows(self, *words: str) -> bool:
        """Whether all the words stand on the screen now."""
        text = self.screen.text()
        return all(word in text for word in words)

    def wait_for_first_frame(self, word: str) -> Paint:
        """Reads until the word stands on the screen and the program is quiet."""
        paint = self._collect(self._started, PATIENCE, (word,))
        if paint is None:
            raise NotShown(self.program.name, f"“{word}”", self.screen.text())
        self.first_frame = paint
        return paint

    def press(self, key: str, patience: float = 0.5, wanted: tuple[str, ...] = ()) -> Paint | None:
        """Presses a key and reads until the paint is over; nothing if there was none."""
        self.drain()
        if key in _ARROWS:
            data = (b"\x1bO" if self.screen.application_cursor else b"\x1b[") + _ARROWS[key]
        else:
            data = key.encode()
        pressed = time.monotonic()
        os.write(self._descriptor, data)
        return self._collect(pressed, patience, wanted)

    def drain(self) -> int:
        """Takes in what has come without asking; gives the number of bytes."""
        size = 0
        while chunk := self._read(0):
            self.screen.feed(chunk)
            size += len(chunk)
        return size

    def close(self) -> None:
        """Ends the program as a service manager would, and waits until it is gone."""
        for sign, patience in ((signal.SIGTERM, 2.0), (signal.SIGKILL, 5.0)):
            os.kill(self.process, sign)
            deadline = time.monotonic() + patience
            while time.monotonic() < deadline:
                self._read(0.005)
                if os.waitpid(self.process, os.WNOHANG)[0]:
                    os.close(self._descriptor)
                    return

    def _collect(self, since: float, patience: float, wanted: tuple[str, ...]) -> Paint | None:
        """Reads until `wanted` is on the screen and no byte has come for a while.

        The picture is painted only when the program is quiet, so that the painting takes no
        time from the measured one.
        """
        chunks: list[bytes] = []
        size, last, deadline = 0, since, since + patience
        while True:
            now = time.monotonic()
            chunk = self._read(QUIET if chunks else max(0.0, deadline - now))
            if chunk:
                last = time.monotonic()
                size += len(chunk)
                chunks.append(chunk)
                continue
            if chunk is None and not chunks:
                return None
            self.screen.feed(b"".join(chunks))
            chunks.clear()
            if size and self.shows(*wanted):
                return Paint(last - since, size)
            if chunk is None or time.monotonic() >= deadline:
                return None

    def _read(self, patience: float) -> bytes | None:
        """The bytes that come in time; empty if none do, nothing if the program has ended."""
        if not select.select([self._descriptor], [], [], patience)[0]:
            return b""
        try:
            chunk = os.read(self._descriptor, 65536)
        except OSError:
            return None
        self._answer(chunk)
        return chunk or None

    def _answer(self, chunk: bytes) -> None:
        """Answers what the program asks the terminal, as an xterm would."""
        if b"\x1b" not in chunk and not self._tail:
            return
        data = self._tail + chunk
        end = 0
        for question in _QUESTION.finditer(data):
            end = question.end()
            if answer := self._answer_to(question):
                os.write(self._descriptor, answer)
        start = data.rfind(b"\x1b", end)
        self._tail = data[start:] if start >= 0 and len(data) - start < 16 else b""

    def _answer_to(self, question: re.Match[bytes]) -> bytes:
        if colour := question["colour"]:
            value = b"rgb:ffff/ffff/ffff" if colour == b"10" else b"rgb:0000/0000/0000"
            return b"\x1b]" + colour + b";" + value + b"\x1b\\"
        if mode := question["mode"]:
            return b"\x1b[?" + mode + b";0$y"
        if question["ask"] == b"6n":
            return b"\x1b[%d;%dR" % (self.screen.row + 1, self.screen.column + 1)
        if question["ask"] == b"5n":
            return b"\x1b[0n"
        if question["ask"] in (b"c", b"0c"):
            return b"\x1b[?64;1;2;6;22c"
        if question["ask"] in (b">c", b">0c"):
            return b"\x1b[>41;379;0c"
        return b""


def _start(program: Program) -> tuple[int, int]:
    """Starts a program on a new terminal; gives its process and our end of the terminal."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    variables = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    variables |= {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
    process = os.fork()
    if process == 0:
        try:
            os.close(ours)
            os.login_tty(theirs)
            os.chdir(program.folder)
            os.execve(program.command[0], program.command, variables)
        finally:
            os._exit(127)
    os.close(theirs)
    return process, ours
