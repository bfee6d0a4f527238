"""Reads the event in the QR code that a terminal shows, as a telephone would: from a picture.

usage: scan.py PANE      a file with what 'tmux capture-pane -e -N -p' prints

Paints the cells as a grey picture, lets zbarimg read it and icalendar parse what it says; prints the
event's properties as one JSON object, or ends with 1.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import event

WIDTH, HEIGHT = 8, 16
BLACK, WHITE = 16, 231


def grey(colour):
    """How light a colour of the palette is, 0–255."""
    if colour < 16:
        return (0, 60, 120, 140, 40, 80, 140, 200, 90, 130, 190, 230, 110, 150, 210, 255)[colour]
    if colour >= 232:
        return 8 + 10 * (colour - 232)
    red, green, blue = ([0, 95, 135, 175, 215, 255][(colour - 16) // part % 6] for part in (36, 6, 1))
    return round(0.299 * red + 0.587 * green + 0.114 * blue)


def cells(line, pen):
    """The cells of a line as (character, foreground, background); the pen goes on in the next line."""
    for sequence, character in re.findall(r"\x1b\[([\d;]*)m|([^\x1b])", line):
        if character:
            front, back = pen["front"], pen["back"]
            yield (character, back, front) if pen["reverse"] else (character, front, back)
            continue
        codes = [int(code or 0) for code in sequence.split(";")]
        while codes:
            code = codes.pop(0)
            if code in (38, 48):
                pen["front" if code == 38 else "back"] = codes[1]
                del codes[:2]
            elif code == 0:
                pen.update(front=WHITE, back=BLACK, reverse=False)
            elif code in (7, 27):
                pen["reverse"] = code == 7
            elif code in (39, 49):
                pen["front" if code == 39 else "back"] = WHITE if code == 39 else BLACK
            elif 30 <= code <= 37 or 40 <= code <= 47:
                pen["front" if code < 40 else "back"] = code % 10
            elif 90 <= code <= 97 or 100 <= code <= 107:
                pen["front" if code < 100 else "back"] = 8 + code % 10


def picture(pane):
    """The pane as a portable grey map."""
    pen = {"front": WHITE, "back": BLACK, "reverse": False}
    rows = [list(cells(line, pen)) for line in pane.splitlines()]
    columns = max(map(len, rows))
    points = bytearray()
    for row in rows:
        row += [(" ", WHITE, BLACK)] * (columns - len(row))
        for y in range(HEIGHT):
            for character, front, back in row:
                ink = {"█": True, "▀": y < HEIGHT // 2, "▄": y >= HEIGHT // 2}.get(character, False)
                points += bytes([grey(front if ink else back)]) * WIDTH
    return b"P5 %d %d 255\n" % (columns * WIDTH, len(rows) * HEIGHT) + bytes(points)


def main() -> int:
    """Prints the event, or what was read in its place."""
    with tempfile.NamedTemporaryFile(suffix=".pgm") as file:
        file.write(picture(Path(sys.argv[1]).read_text(encoding="utf-8")))
        file.flush()
        read = subprocess.run(
            ["zbarimg", "--quiet", "--raw", file.name], capture_output=True, check=False)
    if not read.stdout.startswith(b"BEGIN:VEVENT"):
        print("read:", read.stdout, file=sys.stderr)
        return 1
    return event.show(read.stdout)


if __name__ == "__main__":
    sys.exit(main())
