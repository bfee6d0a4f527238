"""The kiosk's home screen as a Textual app, for comparison.

The choice is moved by a class on two tiles and not by Textual's own focus, which paints the
whole screen anew, and a part of it a second time a frame later: the comparison is with the
quicker way.
"""

from datetime import datetime

import home
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static


class Tile(Static):
    """A choice that can be the chosen one."""


class Page(Screen):
    """A screen with a clock and a row of tiles that the arrows move between."""

    BINDINGS = [("right", "move(1)"), ("left", "move(-1)")]
    chosen = -1

    def header(self) -> Horizontal:
        """The name on the left, the date and the clock on the right."""
        clock = Static(home.clock(datetime.now()), classes="clock")
        return Horizontal(Static(home.NAME, classes="left"), clock, classes="header")

    def on_mount(self) -> None:
        """Starts the clock, which sleeps until the minute changes."""
        self.wait_for_minute()

    def action_move(self, step: int) -> None:
        """Chooses the next tile to the right or to the left."""
        tiles = list(self.query(Tile))
        if self.chosen >= 0:
            tiles[self.chosen].remove_class("chosen")
        self.chosen = (self.chosen + step) % len(tiles)
        tiles[self.chosen].add_class("chosen")

    def wait_for_minute(self) -> None:
        """Asks to be woken when the clock on the screen is no longer true."""
        self.set_timer(home.seconds_to_next_minute(datetime.now()) + 0.01, self.tick)

    def tick(self) -> None:
        """Paints the new minute."""
        self.query_one(".clock", Static).update(home.clock(datetime.now()))
        self.wait_for_minute()


class Thanks(Page):
    """The page after a press, with one question more."""

    BINDINGS = [("0", "app.pop_screen")]

    def __init__(self, score: int) -> None:
        super().__init__()
        self.score = score

    def compose(self) -> ComposeResult:
        """The thanks, the question and its choices."""
        yield self.header()
        yield Static("─" * 80)
        yield Static(home.thanks(self.score), classes="line")
        yield Static(home.FOLLOW_UP, classes="line")
        with Horizontal(classes="tiles"):
            for number, word in enumerate(home.FOLLOW_UP_CHOICES, 1):
                yield Tile(f"{number}\n{word}")
        yield Static(home.THANKS_FOOTER, classes="footer")


class Home(Page):
    """Today's sessions, the question and the five faces."""

    BINDINGS = [(str(score), f"app.rate({score})") for score in range(1, 6)]

    def compose(self) -> ComposeResult:
        """The page from top to bottom."""
        yield self.header()
        yield Static("─" * 80)
        with Horizontal(classes="line"):
            yield Static(home.LIST_HEADING, classes="left")
            yield Static(home.LIST_NOTE, classes="right")
        for session in home.SESSIONS:
            yield Static(session, classes="line")
        yield Static("")
        with Horizontal(classes="line"):
            yield Static(home.QUESTION, classes="left")
            yield Static(home.QUESTION_NOTE, classes="right")
        with Horizontal(classes="tiles"):
            for score in range(1, 6):
                yield Tile(home.face(score))
        yield Static(home.FOOTER, classes="footer")


class Kiosk(App):
    """The home screen and the page after a press."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Screen { layout: vertical; }
    .header, .line { height: 1; padding: 0 1; }
    .left { width: 1fr; }
    .clock, .right { width: auto; }
    .tiles { height: 8; }
    Tile { width: 1fr; height: 8; border: solid white; text-align: center; }
    Tile.chosen { border: solid yellow; color: yellow; }
    .footer { dock: bottom; height: 1; padding: 0 1; }
    """

    def on_mount(self) -> None:
        """Opens the home screen."""
        self.push_screen(Home())

    def action_rate(self, score: int) -> None:
        """Opens the page after a press."""
        self.push_screen(Thanks(score))


if __name__ == "__main__":
    Kiosk().run()
