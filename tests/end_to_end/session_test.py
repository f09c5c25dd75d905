#!/usr/bin/env python3
"""`sitbone session` in a terminal of its own: what is asked, what is counted, what is noted, what closes the way."""

import fcntl
import json
import os
import pty
import re
import select
import subprocess
import tempfile
import termios
import time
import unittest
from pathlib import Path

from command_line import BINARY, sitbone

PATIENCE_S = 60  # far more than anything takes; who waits so long waits for ever
QUESTIONS = 14


class Screen:
    """A session in a pseudo terminal. What it writes comes together; a fast clock makes a sitting of minutes last seconds."""

    def __init__(self, *arguments, speed=40):
        parent, child = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "PATH": "/nowhere"}  # without a voice
        self.process = subprocess.Popen([BINARY, "session", "--speed", str(speed), *map(str, arguments)],
                                        stdin=child, stdout=child, stderr=child, env=environment, start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(child)
        self.terminal = parent
        self.text = ""

    def read(self, wait_s=0.1):
        if not select.select([self.terminal], [], [], wait_s)[0]:
            return True
        try:
            self.text += os.read(self.terminal, 65536).decode("utf-8", "replace")
        except OSError:  # it ended
            return False
        return True

    def until(self, words):
        """Everything up to the words; what follows is read next time."""
        end = time.monotonic() + PATIENCE_S
        while not (found := re.search(words, self.text)):
            if time.monotonic() > end or not self.read():
                raise AssertionError(f"{words!r} does not come: {self.text[-2000:]!r}")
        before, self.text = self.text[:found.end()], self.text[found.end():]
        return before

    def type(self, text):
        os.write(self.terminal, text.encode())

    def answer(self, words, text):
        """Waits for the words and for the sign that an answer is expected."""
        self.until(words)
        self.until("> ")
        self.type(text + "\n")

    def answer_safely(self, no="n", question="Question {} of {}", first=1):
        for number in range(first, QUESTIONS + 1):
            self.answer(question.format(number, QUESTIONS), no)

    def end(self):
        """Reads on until the program ends; its exit code."""
        end = time.monotonic() + PATIENCE_S
        while self.process.poll() is None or select.select([self.terminal], [], [], 0)[0]:
            if time.monotonic() > end:
                raise AssertionError(f"it does not end: {self.text[-2000:]!r}")
            if not self.read():
                break
        return self.process.wait(PATIENCE_S)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.terminal)


class SessionTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.diary = Path(folder.name) / "new" / "diary.db"

    def begin(self, *arguments, **more):
        screen = Screen("--diary", self.diary, *arguments, **more)
        self.addCleanup(screen.close)
        return screen

    def events(self):
        out = sitbone("diary", "export", "--diary", self.diary).out
        return [json.loads(line) for line in out.splitlines()]

    def test_the_first_session_from_the_questions_to_the_diary(self):
        screen = self.begin()
        screen.answer_safely()
        screen.answer("How is the pain right now", "2")
        self.assertIn("firm, dry place", screen.until("Press Enter"))
        screen.type("\n")
        screen.until("I am ready")
        self.assertIn("espeak-ng is not installed", screen.until("Repetition 1 of 2"))
        screen.answer("And the pain now", "2")
        self.assertEqual(screen.end(), 0)
        self.assertIn("2 as before", screen.text)
        kinds = [event["kind"] for event in self.events()]
        self.assertEqual(kinds[:2], ["screening.answered", "pain.rated"])
        self.assertEqual(kinds[-1], "pain.rated")
        self.assertEqual(kinds.count("hold.done"), 4)
        ended = [event for event in self.events() if event["kind"] == "session.ended"]
        self.assertEqual([event["data"]["reason"] for event in ended], ["done"])
        sessions = {event["data"].get("session") for event in self.events()} - {None}
        self.assertEqual(len(sessions), 1)
        self.assertIn("1 of 2 today", sitbone("plan", "--diary", self.diary).out)

    def test_a_yes_to_a_safety_question_stops_and_says_whom_to_see(self):
        screen = self.begin()
        screen.answer("Question 1 of", "y")
        screen.answer_safely(first=2)
        self.assertEqual(screen.end(), 0)
        self.assertRegex(screen.text, "emergency")
        again = self.begin()
        self.assertEqual(again.end(), 0)
        self.assertRegex(again.text, "emergency")
        self.assertNotIn("Press Enter", again.text)

    def test_it_hurts_more_eases_off_and_closes_the_day(self):
        screen = self.begin("--leg", "left")
        screen.answer_safely()
        screen.answer("How is the pain right now", "2")
        screen.until("Press Enter")
        screen.type("\n")
        screen.until("Hold it|Straighten")
        screen.type("h")
        screen.until("Stop for today")
        screen.type("q")
        screen.answer("And the pain now", "4")
        self.assertEqual(screen.end(), 0)
        self.assertIn("pain.increased", [event["kind"] for event in self.events()])
        again = self.begin("--stretch", "one", "--leg", "left")
        again.type("n\n" * 2 * QUESTIONS)  # to whatever it asks
        self.assertEqual(again.end(), 0)
        self.assertNotIn("Press Enter", again.text)

    def test_ctrl_c_keeps_what_was_done(self):
        screen = self.begin()
        screen.answer_safely()
        screen.answer("How is the pain right now", "")
        screen.until("Press Enter")
        screen.type("\n")
        screen.until("Repetition 2 of 2")
        screen.type("\x03")
        self.assertEqual(screen.end(), 130)
        events = self.events()
        self.assertEqual([event["kind"] for event in events].count("hold.done"), 1)

    def test_two_against_our_advice_is_asked_about_and_noted(self):
        screen = self.begin("--stretch", "two", "--lang", "de")
        screen.answer_safely("nein", "Frage {} von {}")
        screen.until("Wir raten davon ab")
        screen.answer("Trotzdem", "vielleicht")
        screen.answer("nicht zu verstehen", "j")
        screen.answer("0 .keiner. bis 10", "11")
        screen.answer("nicht zu verstehen", "0")
        screen.until("Eingabetaste, wenn")
        self.assertIn("advice.overridden", [event["kind"] for event in self.events()])

    def test_without_a_terminal_it_says_so(self):
        refused = sitbone("session", "--diary", self.diary)
        self.assertEqual(refused.code, 2)
        self.assertIn("needs a terminal", refused.err)
        self.assertFalse(self.diary.exists())


if __name__ == "__main__":
    unittest.main()
