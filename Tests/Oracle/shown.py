"""Sees that a report as text or as a page tells no figure that the JSON form does not have.

usage: shown.py REPORT.json REPORT.txt|REPORT.html ...      ends with 1 and the figures if there are any

What the adversary attacks is the JSON form; this holds the other forms to it. A figure may stand there
rounded, as a share in percent, or as the difference of two that stand there; the numbers of the report's
own sentences, such as "95 %", are in assets/locales.
"""

import html
import json
import re
import sys
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[2] / "assets" / "locales"
# Thousands stand apart by a space that does not break, or in English by a comma.
THOUSANDS = re.compile("(?<![\\d.,])([1-9]\\d{0,2})[\u00a0\u202f,](?=\\d{3}(?!\\d))")
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
MONTHS = ("jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec")
DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}/\d{1,2}(?: \d{4})?|\b(?:19|20)\d\d\b|\d\d[:.]\d\d"
                  rf"|\d{{1,2}} (?={MONTHS})|\b(?:{MONTHS})[a-z]* \d{{1,2}}\b", re.IGNORECASE)
AXIS = {"0", "50", "100"}
"""What stands below a scale from 0 to 100."""
DECIMALS = (0, 1, 2, 3)


def numbers(text: str) -> set[str]:
    """The numbers of a text, with a point for decimals."""
    whole = THOUSANDS.sub(r"\1", DATE.sub(" ", text))
    return {found.replace(",", ".") for found in NUMBER.findall(whole)}


def forms(value: float) -> set[str]:
    """How a figure may be written: with fewer decimals, and as a share in percent."""
    return {f"{abs(size):.{digits}f}" for size in (value, value * 100) for digits in DECIMALS}


def told(value, values: set[float], texts: set[str]) -> None:
    """Collects the figures and the texts of a JSON document."""
    if isinstance(value, dict):
        for name, one in value.items():
            texts |= numbers(name)
            told(one, values, texts)
    elif isinstance(value, list):
        # How many there are, and how many of them have a figure, can be counted.
        values.add(len(value))
        values.add(sum(isinstance(one, dict) and one.get("index") is not None for one in value))
        for one in value:
            told(one, values, texts)
    elif isinstance(value, str):
        texts |= numbers(value)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        values.add(float(value))


def words(file: Path) -> str:
    """What can be read in a report; of a page also what its drawings say."""
    text = file.read_text()
    if file.suffix != ".html":
        return text
    text = re.sub(r"<(style|script)\b.*?</\1>", " ", text, flags=re.DOTALL)
    said = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', text)
    return html.unescape(re.sub(r"<[^>]+>", " ", text) + " " + " ".join(said))


def main() -> int:
    """Prints the figures that only the other forms have."""
    report = json.loads(Path(sys.argv[1]).read_text())
    values: set[float] = set()
    allowed = set(AXIS)
    told(report, values, allowed)
    for value in values:
        allowed |= forms(value)
    for locale in LOCALES.glob("*.json"):
        text = json.dumps(json.loads(locale.read_text()).get("report", {}))
        allowed |= numbers(text)
    unknown = {file: numbers(words(Path(file))) - allowed for file in sys.argv[2:]}
    for file, found in unknown.items():
        print(f"{file}: {len(found)} figures that the JSON form does not have: {sorted(found)}")
    return 1 if any(unknown.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
