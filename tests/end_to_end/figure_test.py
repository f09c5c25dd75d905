"""`sitbone figure`: pictures and hand-outs as files that other programs read, and every slip said with what to do."""

import json
import re
import struct
import unittest
import xml.etree.ElementTree as ET

from command_line import CommandLineTest, sitbone

WRITE_FAILED = 1
WRONG_USAGE = 2
UNREADABLE = 3
SVG = "{http://www.w3.org/2000/svg}"
MOMENTS = ["rest", "start", "on_the_way", "hold", "tight_hold", "rounded_back", "thigh_dropped", "knee_locked"]


def classes(svg: str) -> list[str]:
    return [element.get("class", "") for element in ET.fromstring(svg).iter()]


def texts(svg: str) -> list[str]:
    return [element.text for element in ET.fromstring(svg).iter(f"{SVG}text")]


class Picture(CommandLineTest):
    def test_draws_every_moment_of_both_stretches(self):
        seen = set()
        for stretch in ("one", "two"):
            for moment in MOMENTS:
                run = sitbone("figure", stretch, moment)
                self.assertEqual((run.code, run.err), (0, ""))
                self.assertIn("fig-skin", classes(run.out))
                seen.add(run.out)
        self.assertEqual(len(seen), 2 * len(MOMENTS))

    def test_draws_the_layers_that_are_asked_for(self):
        run = sitbone("figure", "one", "hold", "--layers", "bones,nerve")
        found = classes(run.out)
        self.assertIn("fig-bone", found)
        self.assertIn("fig-nerve-case", found)
        self.assertFalse([name for name in found if name.startswith(("fig-muscle", "fig-stress"))])

    def test_names_the_inside_in_both_languages(self):
        english = texts(sitbone("figure", "two", "hold", "--layers", "all", "--labels").out)
        german = texts(sitbone("figure", "two", "hold", "--layers", "all", "--labels", "--lang", "de").out)
        self.assertIn("Sit bone", english)
        self.assertIn("Sitzbein", german)
        self.assertEqual(len(english), len(german))

    def test_takes_a_person(self):
        tight = self.folder / "tight.json"
        tight.write_text(json.dumps({"knee_extension_deg": 60}), encoding="utf-8")
        pull = [
            int(re.search(r"\d+", next(text for text in texts(run.out) if text.startswith("stretched")))[0])
            for run in (
                sitbone("figure", "one", "hold", "--layers", "hamstrings", "--labels"),
                sitbone("figure", "one", "hold", "--layers", "hamstrings", "--labels", "--person", tight),
            )
        ]
        self.assertLess(*pull)

    def test_puts_right_beside_wrong(self):
        run = sitbone("figure", "two", "rounded_back", "--beside")
        found = classes(run.out)
        self.assertEqual(found.count("fig-verdict-right"), 1)
        self.assertEqual(found.count("fig-verdict-wrong"), 1)

    def test_writes_a_png_of_the_width_asked_for(self):
        path = self.folder / "hold.png"
        run = sitbone("figure", "two", "hold", "--png", path, "--width", 320)
        self.assertEqual((run.code, run.out, run.err), (0, "", ""))
        data = path.read_bytes()
        self.assertTrue(data.startswith(b"\x89PNG"))
        self.assertEqual(struct.unpack(">I", data[16:20])[0], 320)

    def test_keeps_what_is_there_unless_forced(self):
        path = self.folder / "hold.svg"
        path.write_text("mine", encoding="utf-8")
        run = sitbone("figure", "one", "hold", "--svg", path)
        self.assertEqual(run.code, WRONG_USAGE)
        self.assertIn("--force", run.err)
        self.assertEqual(path.read_text(encoding="utf-8"), "mine")
        self.assertEqual(sitbone("figure", "one", "hold", "--svg", path, "--force").code, 0)
        self.assertTrue(path.read_text(encoding="utf-8").startswith("<svg"))

    def test_says_what_is_wrong(self):
        nowhere = self.folder / "no" / "where.svg"
        strange = self.folder / "strange.json"
        strange.write_text('{"stature_m": 9}', encoding="utf-8")
        for arguments, code, words in (
            ((), WRONG_USAGE, "--handout two"),
            (("three",), WRONG_USAGE, "three"),
            (("one", "jump"), WRONG_USAGE, "jump"),
            (("one", "hold", "--layers", "fat"), WRONG_USAGE, "fat"),
            (("one", "hold", "--labels"), WRONG_USAGE, "--layers"),
            (("one", "hold", "--layers", "all", "--person", self.folder / "gone.json"), UNREADABLE, "gone.json"),
            (("one", "hold", "--layers", "all", "--person", strange), WRONG_USAGE, "stature_m"),
            (("one", "hold", "--svg", nowhere), WRITE_FAILED, "where.svg"),
            (("--handout", "one"), WRONG_USAGE, "-o FILE.pdf"),
            (("one", "--handout", "one", "-o", nowhere), WRONG_USAGE, "handout"),
        ):
            run = sitbone("figure", *arguments)
            self.assertEqual(run.code, code, run.err)
            self.assertIn(words, run.err)
            self.assertEqual(run.out, "")

    def test_help_has_an_example(self):
        run = sitbone("figure", "--help")
        self.assertEqual(run.code, 0)
        self.assertIn("Example:  sitbone figure two hold --layers all --labels --png hold.png", run.out)


class Handout(CommandLineTest):
    def test_is_one_page_of_its_paper(self):
        for paper, box in (("a4", r"595\.2\d* 841\.8\d*"), ("letter", "612 792")):
            for stretch in ("one", "two"):
                for language in ("en", "de"):
                    path = self.folder / f"{stretch}-{paper}-{language}.pdf"
                    run = sitbone("figure", "--handout", stretch, "--paper", paper, "--lang", language, "-o", path)
                    self.assertEqual((run.code, run.out, run.err), (0, "", ""))
                    data = path.read_bytes()
                    self.assertTrue(data.startswith(b"%PDF-"))
                    self.assertIn(b"/Count 1", data)
                    self.assertRegex(data.decode("latin-1"), rf"/MediaBox \[ ?0 0 {box} ?\]")

    def test_shows_a_person_when_asked(self):
        drawn, shown = self.folder / "drawn.pdf", self.folder / "shown.pdf"
        self.assertEqual(sitbone("figure", "--handout", "one", "-o", drawn).code, 0)
        run = sitbone("figure", "--handout", "one", "--people", "older_woman", "-o", shown)
        self.assertEqual((run.code, run.err), (0, ""))
        self.assertIn(b"/Image", shown.read_bytes())
        self.assertNotIn(b"/Image", drawn.read_bytes())
        self.assertEqual(sitbone("figure", "--handout", "one", "--people", "nobody", "-o", shown).code, WRONG_USAGE)


if __name__ == "__main__":
    unittest.main()
