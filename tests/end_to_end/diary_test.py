#!/usr/bin/env python3
"""`sitbone diary` and `sitbone plan`: what is stored comes out again, damage is named, errors say what to do."""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from command_line import ROOT, sitbone

VERSION_1 = ROOT / "testdata/diaries/version_1.jsonl"
AT = "2026-08-05T07:00+02:00"


class DiaryTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.diary = self.folder / "new" / "diary.db"

    def diary_does(self, command, *arguments):
        return sitbone("diary", command, "--diary", self.diary, *arguments)

    def test_an_export_that_is_taken_in_comes_out_again(self):
        taken = self.diary_does("import", VERSION_1)
        self.assertEqual((taken.code, taken.out), (0, ""))
        self.assertIn("21 entries taken in", taken.err)
        self.assertIn("21 were there already", self.diary_does("import", VERSION_1).err)
        out = self.folder / "out.jsonl"
        self.assertEqual(self.diary_does("export", "--out", out).code, 0)
        again = self.diary_does("export", "--out", out)
        self.assertEqual(again.code, 2)
        self.assertIn("is there already", again.err)
        self.assertEqual(sorted(out.read_bytes().splitlines()), sorted(VERSION_1.read_bytes().splitlines()))
        verified = self.diary_does("verify")
        self.assertEqual((verified.code, verified.out), (0, "21 entries are whole, 0 things are wrong.\n"))

    def test_what_is_added_is_sealed_and_chained(self):
        first = self.diary_does("add", "advice.overridden", '{"advice": "one_first"}', "--at", AT)
        second = self.diary_does("add", "advice.overridden", '{"advice": "one_first"}', "--at", AT)
        one, two = json.loads(first.out), json.loads(second.out)
        self.assertEqual((one["seq"], two["seq"], two["prev"]), (1, 2, one["checksum"]))
        self.assertEqual((one["at"], one["offset_min"]), (1785906000000, 120))

    def test_what_is_no_entry_is_wrong_usage_and_stores_nothing(self):
        for kind, data in (("advice.overridden", '{"advice": "two_first"}'), ("no.such", "{}"), ("pain.rated", "{")):
            refused = self.diary_does("add", kind, data)
            self.assertEqual((refused.code, refused.out), (2, ""), refused.err)
        refused = self.diary_does("add", "advice.overridden", '{"advice": "one_first"}', "--at", "yesterday")
        self.assertEqual(refused.code, 2)
        self.assertFalse(self.diary.exists() and self.diary_does("export").out)

    def test_a_broken_line_is_named_and_the_rest_comes_in(self):
        lines = VERSION_1.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[4] = lines[4].replace('"score":', '"score": ')
        lines[7] = lines[7].replace('"at":1', '"at":2', 1)
        broken = self.folder / "broken.jsonl"
        broken.write_text("".join(lines), encoding="utf-8")
        taken = self.diary_does("import", broken)
        self.assertEqual(taken.code, 3)
        self.assertIn(f"{broken}:5: ", taken.err)
        self.assertIn(f"{broken}:8: ", taken.err)
        salvaged = self.folder / "salvaged.jsonl"
        verified = sitbone("diary", "verify", "--diary", broken, "--salvage", salvaged)
        self.assertEqual(verified.code, 3)
        self.assertEqual(len(salvaged.read_text(encoding="utf-8").splitlines()), int(verified.out.splitlines()[-1].split()[0]))

    def test_a_damaged_file_is_told_and_salvaged(self):
        self.diary_does("import", VERSION_1)
        sound = self.diary.read_bytes()
        self.diary.write_bytes(b"\0" * 100 + sound[100:])
        verified = self.diary_does("verify")
        self.assertEqual(verified.code, 3)
        self.assertIn("21 entries are whole", verified.out)
        self.assertEqual(self.diary_does("export").code, 3)
        self.assertEqual(self.diary_does("add", "advice.overridden", '{"advice": "one_first"}').code, 3)
        self.assertEqual(self.diary.read_bytes(), b"\0" * 100 + sound[100:])

    def test_a_long_diary_is_read_once_and_its_plan_stays_what_it_is(self):
        export = self.folder / "long.jsonl"
        subprocess.run([sys.executable, ROOT / "bench/ten_years.py", "--sessions", "300", export],
                       cwd=ROOT, check=True, capture_output=True)
        # The second half comes first, as it may from other devices.
        lines = export.read_bytes().splitlines(keepends=True)
        for part, name in ((lines[4000:], "second"), (lines[:4000], "first")):
            (self.folder / name).write_bytes(b"".join(part))
            self.assertIn(f"{len(part)} entries taken in", self.diary_does("import", self.folder / name).err)
        last = json.loads(export.read_text(encoding="utf-8").splitlines()[-1])
        at = time.strftime("%Y-%m-%dT%H:%M+00:00", time.gmtime(last["at"] / 1000 + 3600))

        def plan():
            return json.loads(sitbone("plan", "--diary", self.diary, "--at", at, "--json").out)

        anew = json.loads(sitbone("plan", "--diary", export, "--at", at, "--json").out)
        self.assertEqual(plan(), anew)
        with contextlib.closing(sqlite3.connect(self.diary)) as kept:
            self.assertEqual(kept.execute("select number from derived").fetchall(), [(6901,)])
        self.assertEqual(plan(), anew)
        added = self.diary_does("add", "pain.increased", json.dumps(
            {"session": last["data"]["session"], "stretch": "one", "side": "left", "stage": "hold"}), "--at", at)
        self.assertEqual(added.code, 0, added.err)
        eased = plan()
        self.assertNotEqual(eased, anew)
        for change in ("update derived set bytes = zeroblob(length(bytes))", "update derived set number = 3",
                       "drop table derived"):
            with contextlib.closing(sqlite3.connect(self.diary)) as kept, kept:
                kept.execute(change)
            self.assertEqual(plan(), eased, change)

    def test_a_newer_file_is_left_alone(self):
        self.diary_does("import", VERSION_1)
        with sqlite3.connect(self.diary) as connection:
            connection.execute("pragma user_version = 2")
        connection.close()
        refused = self.diary_does("add", "advice.overridden", '{"advice": "one_first"}')
        self.assertEqual(refused.code, 3)
        self.assertIn("newer Sitbone", refused.err)

    def test_another_persons_diary_is_not_mixed_in_unasked(self):
        self.diary_does("add", "advice.overridden", '{"advice": "one_first"}')
        self.assertEqual(self.diary_does("import", VERSION_1).code, 2)
        self.assertEqual(self.diary_does("import", VERSION_1, "--same-person").code, 0)

    def test_a_diary_that_is_not_there_is_said_so(self):
        for command in ("export", "verify"):
            missing = self.diary_does(command)
            self.assertEqual((missing.code, missing.out), (3, ""))
            self.assertIn("there is no diary", missing.err)
        missing = sitbone("plan", "--diary", self.diary)
        self.assertEqual(missing.code, 3)
        self.assertIn("there is no diary", missing.err)

    @unittest.skipIf(not Path("/dev/full").exists(), "no /dev/full here")
    def test_a_full_disk_is_said_so(self):
        self.diary_does("import", VERSION_1)
        self.assertEqual(self.diary_does("export", "--out", "/dev/full/x").code, 1)

    @unittest.skipIf(os.geteuid() == 0, "root writes everywhere")
    def test_a_read_only_diary_is_read_and_not_written(self):
        self.diary_does("import", VERSION_1)
        self.diary.chmod(0o400)
        self.diary.parent.chmod(0o500)
        self.addCleanup(self.diary.parent.chmod, 0o700)
        self.assertEqual(self.diary_does("verify").code, 0)
        self.assertEqual(self.diary_does("add", "advice.overridden", '{"advice": "one_first"}').code, 1)


class PlanTest(unittest.TestCase):
    def test_the_plan_of_an_export_is_worded_in_both_languages(self):
        english = sitbone("plan", "--diary", VERSION_1, "--at", AT)
        german = sitbone("plan", "--diary", VERSION_1, "--at", AT, "--lang", "de")
        self.assertEqual((english.code, german.code), (0, 0))
        self.assertIn("Today, 2026-08-05 07:00", english.out)
        self.assertIn("Heute, 2026-08-05 07:00", german.out)
        self.assertNotIn("Source:", english.out)

    def test_explain_names_rule_entries_and_source(self):
        explained = sitbone("plan", "--diary", VERSION_1, "--at", AT, "--explain").out
        self.assertIn("    worse_lower_dose 019fc146-ced8-791a-bfea-6a87144aeacc", explained)
        self.assertIn("    Source: article: ease off", explained)

    def test_json_is_the_plan_for_programs(self):
        plan = json.loads(sitbone("plan", "--diary", VERSION_1, "--at", AT, "--json").out)
        self.assertEqual((plan["now"], plan["offset_min"]), (1785906000000, 120))
        self.assertTrue(all(item["because"] for item in plan["items"]))

    def test_a_physiotherapists_file_is_told_in_plain_words_or_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "programme.json"
            file = {"format": "sitbone.programme", "version": 1, "by": "Ms Example", "on": "2026-08-01",
                    "doses": [{"stretch": "one", "side": "left", "hold_s": 20, "repetitions": 2, "times_a_day": 1}]}
            path.write_text(json.dumps(file), encoding="utf-8")
            told = sitbone("plan", "--programme", path)
            self.assertEqual(told.code, 0)
            self.assertIn("Stretch One, left leg: 2 \u00d7 20 seconds, once a day.", told.out)
            path.write_text(json.dumps(file | {"limits": {"calm_days": 3}}), encoding="utf-8")
            refused = sitbone("plan", "--programme", path)
            self.assertEqual(refused.code, 3)
            self.assertIn("a safety rule can only be made stricter", refused.err)

    def test_a_time_that_is_none_is_wrong_usage(self):
        self.assertEqual(sitbone("plan", "--diary", VERSION_1, "--at", "noon").code, 2)


if __name__ == "__main__":
    unittest.main()
