#!/usr/bin/env python3
"""The reminders for a calendar as other programs read them; each reader that is not installed is skipped by name.

icalendar, vobject and ics: tests/requirements-calendar.txt, for instance in a virtual environment at .deps/calendar. ical.js comes
with npm. What each has to find: the programme's number of daily events in the hours that were asked for, for six weeks.
"""

import importlib.util
import json
import shutil
import subprocess
import sys
import unittest
from datetime import time

from command_line import ROOT, CommandLineTest, sitbone

for folder in (ROOT / ".deps/calendar").glob("lib/python3*/site-packages"):
    sys.path.insert(0, str(folder))

VERSION_1 = ROOT / "testdata/diaries/version_1.jsonl"
AT = "2026-08-06T20:00+02:00"
FROM, UNTIL = time(8, 30), time(20, 15)
DAYS = 6 * 7
READ_BY_ICAL_JS = """
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[1], 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one));
console.log(JSON.stringify(events.map(event => {
  const all = event.iterator();
  let count = 0;
  while (all.next()) ++count;
  return { summary: event.summary, at: event.startDate.toString().slice(11, 16), floating: event.startDate.zone.tzid === 'floating', count };
})));
"""


def needs(module):
    return unittest.skipUnless(importlib.util.find_spec(module), f"{module} is not installed")


class CalendarTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "reminders.ics"
        done = sitbone("diary", "export", "--diary", VERSION_1, "--format", "ics", "--lang", "de", "--at", AT,
                       "--awake", f"{FROM:%H:%M}-{UNTIL:%H:%M}", "--out", self.file)
        self.assertEqual(done.code, 0, done.err)
        self.text = self.file.read_bytes().decode()

    def assert_events(self, found):
        """(summary, time of day, how often) of each event."""
        plan = json.loads(sitbone("plan", "--diary", VERSION_1, "--at", AT, "--json").out)
        self.assertEqual(len(found), max(item["times_a_day"] for item in plan["items"]))
        for summary, at, count in found:
            self.assertEqual(summary, "Ein paar ruhige Minuten")
            self.assertTrue(FROM <= at <= UNTIL, at)
            self.assertEqual(count, DAYS)

    def test_lines_are_folded_and_end_as_the_format_asks(self):
        lines = self.text.split("\r\n")
        self.assertNotIn("\n", "".join(lines))
        self.assertLessEqual(max(len(line.encode()) for line in lines), 75)
        self.assertEqual((lines[0], lines[-2]), ("BEGIN:VCALENDAR", "END:VCALENDAR"))

    @unittest.skipUnless(shutil.which("node") and (ROOT / "node_modules/ical.js").is_dir(), "ical.js is not installed")
    def test_ical_js_reads_it(self):
        script = ["node", "--input-type=module", "-e", READ_BY_ICAL_JS, str(self.file)]
        done = subprocess.run(script, capture_output=True, text=True, cwd=ROOT, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        events = json.loads(done.stdout)
        self.assertTrue(all(event["floating"] for event in events))
        self.assert_events([(event["summary"], time.fromisoformat(event["at"]), event["count"]) for event in events])

    @needs("icalendar")
    def test_icalendar_reads_it(self):
        import icalendar

        events = icalendar.Calendar.from_ical(self.text).walk("VEVENT")
        self.assertFalse(any(event.errors for event in events))
        self.assert_events([(str(event["SUMMARY"]), event.decoded("DTSTART").time(), event["RRULE"]["COUNT"][0]) for event in events])

    @needs("vobject")
    def test_vobject_reads_it(self):
        import vobject

        calendar = vobject.readOne(self.text)
        calendar.validate(raiseException=True)
        events = calendar.vevent_list
        self.assert_events([(event.summary.value, event.dtstart.value.time(), len(list(event.getrruleset()))) for event in events])

    @needs("ics")
    def test_ics_py_reads_it(self):
        import ics

        events = ics.Calendar(self.text).events
        rules = {line.value for event in events for line in event.extra if line.name == "RRULE"}
        self.assertEqual(rules, {f"FREQ=DAILY;COUNT={DAYS}"})
        self.assert_events([(event.name, event.begin.time(), DAYS) for event in events])

    def test_hours_that_are_none_are_wrong_usage(self):
        for awake in ("9-19", "19:00-09:00", "25:00-26:00", "09:00-19:00x"):
            refused = sitbone("diary", "export", "--diary", VERSION_1, "--format", "ics", "--awake", awake)
            self.assert_says(refused, 2, "09:00-19:00")


if __name__ == "__main__":
    unittest.main()
