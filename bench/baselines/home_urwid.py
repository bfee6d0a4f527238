"""The kiosk's home screen as an urwid program, for comparison."""

from datetime import datetime

import home
import urwid

PALETTE = [
    ("header", "white,bold", "black"),
    ("page", "light gray", "black"),
    ("focus", "yellow,bold", "black"),
]


class Tile(urwid.WidgetWrap):
    """A choice that can hold the focus."""

    def __init__(self, text: str) -> None:
        box = urwid.LineBox(urwid.Text(text, align="center"))
        super().__init__(urwid.AttrMap(box, "page", "focus"))

    def selectable(self) -> bool:
        """The text in it is not, and would decide otherwise."""
        return True

    def keypress(self, size: tuple[int, ...], key: str) -> str:
        """Leaves every key to the row of tiles."""
        return key


def between(left: str, right: str) -> urwid.Columns:
    """One line with text at both ends."""
    return urwid.Columns([urwid.Text(" " + left), ("pack", urwid.Text(right + " "))])


class Kiosk:
    """The home screen and the page after a press."""

    def __init__(self) -> None:
        self.clock = urwid.Text(home.clock(datetime.now()) + " ", align="right")
        name = urwid.Text(" " + home.NAME)
        self.header = urwid.Pile([
            urwid.AttrMap(urwid.Columns([name, ("pack", self.clock)]), "header"),
            urwid.Divider("─"),
        ])
        self.loop = urwid.MainLoop(self.home(), PALETTE, unhandled_input=self.press)
        self.wait_for_minute()

    def page(self, rows: list[urwid.Widget], footer: str) -> urwid.Frame:
        """A page between the header and the footer."""
        body = urwid.Filler(urwid.Pile(rows), valign="top")
        return urwid.Frame(body, header=self.header, footer=urwid.Text(" " + footer))

    def home(self) -> urwid.Frame:
        """Today's sessions, the question and the five faces."""
        return self.page([
            between(home.LIST_HEADING, home.LIST_NOTE),
            *(urwid.Text(" " + session) for session in home.SESSIONS),
            urwid.Divider(),
            between(home.QUESTION, home.QUESTION_NOTE),
            urwid.Columns([Tile(home.face(score)) for score in range(1, 6)]),
        ], home.FOOTER)

    def thanks(self, score: int) -> urwid.Frame:
        """The page after a press, with one question more."""
        choices = enumerate(home.FOLLOW_UP_CHOICES, 1)
        return self.page([
            urwid.Text(" " + home.thanks(score)),
            urwid.Text(" " + home.FOLLOW_UP),
            urwid.Columns([Tile(f"{number}\n{word}") for number, word in choices]),
        ], home.THANKS_FOOTER)

    def press(self, key: str) -> None:
        """Opens the page that a digit leads to."""
        if key in ("1", "2", "3", "4", "5"):
            self.loop.widget = self.thanks(int(key))
        elif key == "0":
            self.loop.widget = self.home()

    def wait_for_minute(self) -> None:
        """Asks to be woken when the clock on the screen is no longer true."""
        self.loop.set_alarm_in(home.seconds_to_next_minute(datetime.now()) + 0.01, self.tick)

    def tick(self, *_: object) -> None:
        """Paints the new minute."""
        self.clock.set_text(home.clock(datetime.now()) + " ")
        self.wait_for_minute()


if __name__ == "__main__":
    Kiosk().loop.run()
