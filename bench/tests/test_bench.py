"""Tests of the bench itself: python3 -m unittest discover bench/tests"""

import json
import sys
import unittest
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import bigdata
import table
from durable import Durable
from figures import p99
from measures import Idle, Keys
from results import Results
from screen import Screen
from terminal import NotShown, Paint, Program, Terminal


def script(source: str) -> Program:
    """A program that is written in the test."""
    return Program("script", (sys.executable, "-c", "import os, sys, time, tty\n" + source), "/")


class ScreenTests(unittest.TestCase):
    """The picture shows what a terminal would."""

    def picture(self, *parts: bytes) -> list[str]:
        """The lines after the parts came one by one."""
        screen = Screen(10, 3)
        for part in parts:
            screen.feed(part)
        return screen.text().split("\n")

    def test_words_stand_where_the_cursor_was_sent(self) -> None:
        self.assertEqual(self.picture(b"\x1b[2;3HTack!\x1b[1mx\x1b[m"), ["", "  Tack!x", ""])

    def test_a_changed_letter_makes_the_word(self) -> None:
        self.assertEqual(self.picture(b"Tryck", b"\x1b[1;2Hack!\x1b[K")[0], "Tack!")

    def test_what_is_cut_anywhere_is_put_together(self) -> None:
        sent = "\x1b[2;1H\x1b]0;titel\x07Språk\x1b(B\x1b[3b".encode()
        for cut in range(len(sent)):
            with self.subTest(cut=cut):
                self.assertEqual(self.picture(sent[:cut], sent[cut:])[1], "Språkkkk")

    def test_erasing_inserting_and_deleting(self) -> None:
        self.assertEqual(self.picture(b"abcdef\x1b[1;3H\x1b[2P")[0], "abef")
        self.assertEqual(self.picture(b"abcdef\x1b[1;3H\x1b[2@")[0], "ab  cdef")
        self.assertEqual(self.picture(b"abcdef\x1b[1;3H\x1b[2X")[0], "ab  ef")
        self.assertEqual(self.picture(b"a\r\nb\r\nc\r\nd"), ["b", "c", "d"])
        self.assertEqual(self.picture(b"a\r\nb\x1b[H\x1b[L"), ["", "a", "b"])
        self.assertEqual(self.picture(b"a\r\nb\r\nc\x1b[2;1H\x1b[J"), ["a", "", ""])


class TerminalTests(unittest.TestCase):
    """A paint lasts until its last byte, and no longer."""

    def test_the_last_byte_counts_and_not_the_quiet_after_it(self) -> None:
        halves = "os.write(1, b'Sp'); time.sleep(0.2); os.write(1, b'r'); time.sleep(9)"
        with Terminal(script(halves)) as terminal:
            paint = terminal.wait_for_first_frame("Spr")
        self.assertEqual(paint.size, 3)
        self.assertGreaterEqual(paint.seconds, 0.2)

    def test_a_key_that_paints_nothing_is_none(self) -> None:
        with Terminal(script("tty.setraw(0); os.write(1, b'x'); time.sleep(9)")) as terminal:
            terminal.wait_for_first_frame("x")
            self.assertIsNone(terminal.press("right", patience=0.1))

    def test_an_arrow_is_what_the_program_asked_for_and_a_question_is_answered(self) -> None:
        echo = ("tty.setraw(0); os.write(1, b'\\x1b[?1hx\\x1b[6n')\n"
                "while True: os.write(1, repr(os.read(0, 9)).encode())")
        with Terminal(script(echo)) as terminal:
            terminal.wait_for_first_frame("R'")
            terminal.press("right", wanted=("OC",))
            self.assertTrue(terminal.shows("x1bOC"))

    def test_a_program_that_ends_is_named_with_its_screen(self) -> None:
        with Terminal(script("print('no room')")) as terminal:
            with self.assertRaisesRegex(NotShown, "script did not show (.|\n)*no room"):
                terminal.wait_for_first_frame("Språk")


class FigureTests(unittest.TestCase):
    """The table says what held and what did not."""

    def test_the_p99_is_the_value_that_99_of_100_do_not_exceed(self) -> None:
        self.assertEqual(p99(list(range(1, 101))), 99)
        self.assertEqual(p99([7]), 7)
        self.assertIsNone(p99([]))

    def test_rows_hold_or_do_not(self) -> None:
        quick, slow = Paint(0.0004, 40), Paint(0.0016, 2000)
        results = Results(home={"kiosk": Keys([quick]), "Textual": Keys([slow])},
                          idle={"kiosk": Idle(180.0, 10, 1.0, (39, 99, 98))})
        held = {row.what + row.reach: row.held for row in table.rows(results)}
        self.assertIs(held["key to last byte painted, home (median)at most 1 ms"], True)
        self.assertIs(held["key to last byte painted, homeat least 5× faster"], False)
        self.assertIs(held["wake-ups in an idle minuteat most 3"], False)
        self.assertIs(held["bytes of a changed minuteunder 100"], True)

    def test_what_was_not_measured_says_why(self) -> None:
        results = Results(problems=["upkeep: kiosk measure upkeep skipped 2 files"],
                          idle={"kiosk": Idle(5.0, 1, 1.0, ())})
        cells = {row.what: row.kiosk for row in table.rows(results)}
        self.assertIn("skipped 2 files", cells["daily upkeep of ten years, on the processor"])
        self.assertIn("5 seconds are too few", cells["wake-ups in an idle minute"])
        self.assertIn("folder or program is missing", cells["data package"])

    def test_what_is_not_installed_is_left_out(self) -> None:
        results = Results(left_out=["Textual", "urwid"])
        baselines = "".join(row.baseline for row in table.rows(results))
        self.assertNotIn("Textual", baselines)
        self.assertNotIn("urwid", baselines)
        self.assertIn("hello", baselines)

    def test_a_ratio_is_taken_inside_a_round(self) -> None:
        lines = Durable()
        for slowness in (1, 50, 1):
            lines.add("kiosk", 0.00011 * slowness, 0.001)
            lines.add("bare", 0.0001 * slowness, 0.001)
        self.assertAlmostEqual(lines.ratio("kiosk", "bare") or 0, 1.1)
        self.assertIsNone(lines.ratio("kiosk", "SQLite"))

    def test_what_was_not_measured_is_said_and_not_judged(self) -> None:
        for row in table.rows(Results()):
            with self.subTest(row=row.what):
                self.assertIn(table.MISSING, row.kiosk)
                self.assertIsNone(row.held)


class JournalTests(unittest.TestCase):
    """The made-up journals are in the documented format."""

    def test_the_checksum_is_over_all_bytes_before_it(self) -> None:
        line = bigdata.sealed('{"seq":1,"type":"wish","text":"å"')
        event, _, rest = line.partition(',"crc":"')
        self.assertEqual(int(rest[:8], 16), zlib.crc32(event.encode()))
        self.assertEqual(json.loads(line)["text"], "å")
        self.assertTrue(line.endswith('"}\n'))


if __name__ == "__main__":
    unittest.main()
