"""A small picture of an 80×24 terminal, to see which words stand on the screen.

A program sends only what changed, so the bytes of a paint need not hold a whole word; the
picture does. It knows what ncurses, Textual and urwid send to an xterm and no more: no colours.
"""

import codecs
import re
import unicodedata

_TOKEN = re.compile(
    r"\x1b\[(?P<private>[<=>?]?)(?P<numbers>[0-9;:]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[PX^_][^\x1b]*\x1b\\"
    r"|\x1b(?P<escape>[ -/]*[0-~])"
    r"|(?P<control>[\x00-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)")
_UNFINISHED = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?|[ -/]*)?$")


class Screen:
    """The cells, the cursor and the one mode that decides what an arrow key sends."""

    def __init__(self, columns: int = 80, rows: int = 24) -> None:
        self.columns, self.rows = columns, rows
        self.row = self.column = 0
        self.top, self.bottom = 0, rows - 1
        self.application_cursor = False
        self._last = " "
        self._saved = (0, 0)
        self._rest = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._cells = [self._blank() for _ in range(rows)]

    def text(self) -> str:
        """The picture as lines."""
        return "\n".join("".join(line).rstrip() for line in self._cells)

    def feed(self, data: bytes) -> None:
        """Paints what a program has sent; an unfinished sequence waits for the rest."""
        text = self._rest + self._decoder.decode(data)
        unfinished = _UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        self._rest = text[end:]
        for token in _TOKEN.finditer(text[:end]):
            if token["text"]:
                self._write(token["text"])
            elif token["final"]:
                self._sequence(token["private"], token["numbers"], token["final"])
            elif token["escape"]:
                self._escape(token["escape"])
            elif token["control"]:
                self._control(token["control"])

    def _blank(self) -> list[str]:
        return [" "] * self.columns

    def _write(self, text: str) -> None:
        for character in text:
            if unicodedata.combining(character):
                continue
            wide = unicodedata.east_asian_width(character) in "WF"
            if self.column + wide >= self.columns:
                self.column = 0
                self._line_feed()
            cells = self._cells[self.row]
            cells[self.column] = character
            if wide:
                cells[self.column + 1] = ""
            self.column += 1 + wide
            self._last = character

    def _control(self, control: str) -> None:
        if control == "\r":
            self.column = 0
        elif control in "\n\v\f":
            self._line_feed()
        elif control == "\b":
            self.column = max(0, min(self.column, self.columns - 1) - 1)
        elif control == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)

    def _escape(self, escape: str) -> None:
        if escape == "M":
            self._line_feed(back=True)
        elif escape == "D":
            self._line_feed()
        elif escape == "7":
            self._saved = (self.row, self.column)
        elif escape == "8":
            self.row, self.column = self._saved
        elif escape == "c":
            self._cells = [self._blank() for _ in range(self.rows)]
            self._go(0, 0)

    def _go(self, row: int, column: int) -> None:
        self.row = max(0, min(row, self.rows - 1))
        self.column = max(0, min(column, self.columns - 1))

    def _line_feed(self, back: bool = False) -> None:
        if self.row == (self.top if back else self.bottom):
            self._shift(self.top, 1, down=back)
        else:
            self._go(self.row + (-1 if back else 1), self.column)

    def _shift(self, first: int, count: int, down: bool) -> None:
        """Moves the lines from `first` to the bottom margin up or down."""
        for _ in range(min(count, self.bottom - first + 1)):
            if down:
                del self._cells[self.bottom]
                self._cells.insert(first, self._blank())
            else:
                del self._cells[first]
                self._cells.insert(self.bottom, self._blank())

    def _erase(self, how: int, whole: bool) -> None:
        start = 0 if how else self.column
        end = self.column + 1 if how == 1 else self.columns
        for column in range(start, min(end, self.columns)):
            self._cells[self.row][column] = " "
        if whole:
            before, after = range(self.row), range(self.row + 1, self.rows)
            for row in [*(before if how else ()), *(after if how != 1 else ())]:
                self._cells[row] = self._blank()

    def _sequence(self, private: str, numbers: str, final: str) -> None:
        given = [int(number or 0) for number in re.split("[;:]", numbers)]
        if private:
            if private == "?" and final in "hl":
                self._mode(given, final == "h")
            return
        count = max(1, given[0])
        second = max(1, given[1]) if len(given) > 1 else 1
        cells = self._cells[self.row]
        match final:
            case "H" | "f": self._go(count - 1, second - 1)
            case "A": self._go(self.row - count, self.column)
            case "B" | "e": self._go(self.row + count, self.column)
            case "C" | "a": self._go(self.row, self.column + count)
            case "D": self._go(self.row, self.column - count)
            case "E": self._go(self.row + count, 0)
            case "F": self._go(self.row - count, 0)
            case "G" | "`": self._go(self.row, count - 1)
            case "d": self._go(count - 1, self.column)
            case "J": self._erase(given[0], whole=True)
            case "K": self._erase(given[0], whole=False)
            case "X":
                for column in range(self.column, min(self.column + count, self.columns)):
                    cells[column] = " "
            case "P":
                kept = cells[:self.column] + cells[self.column + count:]
                self._cells[self.row] = (kept + self._blank())[:self.columns]
            case "@":
                cells[self.column:self.column] = [" "] * count
                del cells[self.columns:]
            case "b": self._write(self._last * count)
            case "L": self._shift(self.row, count, down=True)
            case "M": self._shift(self.row, count, down=False)
            case "S": self._shift(self.top, count, down=False)
            case "T": self._shift(self.top, count, down=True)
            case "r":
                self.top = count - 1
                self.bottom = second - 1 if len(given) > 1 else self.rows - 1
                self._go(0, 0)

    def _mode(self, modes: list[int], on: bool) -> None:
        if 1 in modes:
            self.application_cursor = on
        if 1049 in modes or 47 in modes:
            self._cells = [self._blank() for _ in range(self.rows)]
