#!/usr/bin/env python3
"""`sitbone diary export` in the forms that others read; a validator looks at the FHIR bundles where it is installed."""

import json
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from command_line import ROOT, CommandLineTest, sitbone

VERSION_1 = ROOT / "testdata/diaries/version_1.jsonl"
AT = "2026-08-06T20:00+02:00"
JARS = Path(os.environ.get("SITBONE_FHIR_JARS", ROOT / ".deps/fhir"))


def export(form, *arguments, diary=VERSION_1):
    return sitbone("diary", "export", "--diary", diary, "--format", form, "--at", AT, *arguments)


class ExportTest(CommandLineTest):
    def test_a_bundle_is_a_collection_without_a_name(self):
        bundle = json.loads(export("fhir").out)
        self.assertEqual((bundle["resourceType"], bundle["type"]), ("Bundle", "collection"))
        kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]}
        self.assertEqual(kinds, {"Patient", "Device", "CarePlan", "Goal", "Questionnaire", "QuestionnaireResponse",
                                 "Procedure", "Observation"})
        self.assertNotIn("name", bundle["entry"][0]["resource"])
        self.assertEqual(bundle["timestamp"], "2026-08-06T20:00:00+02:00")

    def test_it_speaks_german_and_carries_a_name_if_asked(self):
        out = self.folder / "bundle.json"
        self.assertEqual(export("fhir", "--lang", "de", "--name", "Test", "--out", out).code, 0)
        bundle = json.loads(out.read_text(encoding="utf-8"))
        self.assertEqual(bundle["entry"][0]["resource"]["name"], [{"text": "Test"}])
        self.assertEqual(bundle["language"], "de")
        self.assertEqual(out.stat().st_mode & 0o077, 0)
        self.assert_says(export("fhir", "--out", out), 2, "is there already")
        self.assert_nothing_left("bundle.json")

    def test_a_table_is_a_row_for_each_side_of_each_session(self):
        rows = export("csv").out.splitlines()
        self.assertTrue(rows[0].startswith("date,time,session,mode,"))
        self.assertGreater(len(rows), 2)

    def test_the_page_for_the_clinician_is_one_page_of_the_paper(self):
        for paper, size in (("a4", b"/MediaBox [ 0 0 595.28 841.89 ]"), ("letter", b"/MediaBox [ 0 0 612 792 ]")):
            out = self.folder / f"{paper}.pdf"
            self.assertEqual(export("pdf", "--paper", paper, "--lang", "de", "--out", out).code, 0)
            bytes_ = out.read_bytes()
            self.assertTrue(bytes_.startswith(b"%PDF-"))
            self.assertEqual(bytes_.count(b"/Type /Page "), 1)
            self.assertIn(size, bytes_)
        self.assertEqual(export("pdf", "--paper", "a5").code, 2)

    def test_what_is_no_form_or_no_diary_is_said_so(self):
        self.assertEqual(export("docx").code, 2)
        self.assert_says(export("fhir", diary=self.folder / "none.db"), 3, "no such file")
        self.assert_says(sitbone("diary", "export", "--diary", VERSION_1, "--format", "fhir", "--at", "noon"), 2)


class ValidatorTest(unittest.TestCase):
    @unittest.skipUnless((JARS / "done").is_file() and shutil.which("java"), "no FHIR validator here: tools/fhir/check.sh fetches it")
    def test_the_hapi_validator_finds_no_error(self):
        done = subprocess.run([ROOT / "tools/fhir/check.sh"], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(done.stdout.count(": 0 errors"), 8)


if __name__ == "__main__":
    unittest.main()
