"""What the home screen says: the same words for every baseline."""

from datetime import datetime, timedelta

NAME = "Mötesplats Hälsa · Torvalla"
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli",
          "augusti", "september", "oktober", "november", "december")

LIST_HEADING = "IDAG"
LIST_NOTE = "Allt är kostnadsfritt"
SESSIONS = (
    "  10:00–11:30   Stavgång för alla          Utanför entrén   slut",
    "▶ 13:30–15:00   Föreläsning: Sov bättre    Stora salen      PÅGÅR · 4 platser",
    "  15:30–16:30   Språkcafé                  Caféet           om 58 min",
)
QUESTION = "Hur är Sov bättre?"
QUESTION_NOTE = "Tryck på en siffra eller ett ansikte"
WORDS = ("Mycket dålig", "Dålig", "Okej", "Bra", "Mycket bra")
FOOTER = "6 Veckan    7 Hälsoinfo    8 Önska    9 Språk · Language    F10 Personal"

FOLLOW_UP = "Vad betydde mest?"
FOLLOW_UP_CHOICES = ("Innehållet", "Ledaren", "Sällskapet", "Lokalen", "Hoppa över")
THANKS_FOOTER = "0 Tillbaka    9 Språk · Language"

_MOUTHS = (
    ("│╭──╮│", "╰────╯"),
    ("│ ╭╮ │", "╰────╯"),
    ("│ ── │", "╰────╯"),
    ("│ ╰╯ │", "╰────╯"),
    ("│╰──╯│", "╰────╯"),
)


def clock(moment: datetime) -> str:
    """The header's right side, such as "fredag 20 november   14:32"."""
    day = f"{WEEKDAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"
    return f"{day}   {moment:%H:%M}"


def seconds_to_next_minute(moment: datetime) -> float:
    """How long the clock on the screen stays true."""
    following = moment.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return (following - moment).total_seconds()


def face(score: int) -> str:
    """The tile of a score from 1 to 5: a face, the digit, the word; 12 columns wide."""
    lines = ("╭────╮", "│●  ●│", *_MOUTHS[score - 1], str(score), WORDS[score - 1])
    return "\n".join(line.center(12) for line in lines)


def thanks(score: int) -> str:
    """The heading of the page after a press."""
    return f"Tack! Du svarade {score} – {WORDS[score - 1]}"
