#!/usr/bin/env python3
"""The texts of the page say the same in every language, and each red-flag question has all of its own.

make_messages.py holds the native table to the first while it builds; the page's own files are not in it.
"""

import json
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import make_messages  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "messages"


def read(path):
    return make_messages.read_messages(path.name, path.read_text(encoding="utf-8"))


class PageMessagesTest(unittest.TestCase):
    def test_languages_have_the_same_ids_and_variables(self):
        names = sorted({path.name.split(".")[0] for path in MESSAGES.glob("*.*.ftl")})
        self.assertIn("screening", names)
        for name in names:
            with self.subTest(name):
                paths = [MESSAGES / f"{name}.{language}.ftl" for language in make_messages.PLURAL_CATEGORIES]
                catalogues = [(path.name, read(path)) for path in paths]
                for path, (_, messages) in zip(paths, catalogues, strict=True):
                    for line, parts in messages.values():
                        make_messages.check_categories(path.name, line, parts, path.name.split(".")[1])
                make_messages.check_same(catalogues)

    def test_no_id_is_in_two_files(self):
        seen = {}
        for path in sorted(MESSAGES.glob("*.en.ftl")):
            for name in read(path):
                self.assertNotIn(name, seen, f"{name} is in {path.name} and in {seen.get(name)}")
                seen[name] = path.name

    def test_every_question_has_its_texts_and_every_text_its_question(self):
        source = (ROOT / "core/programme/screening.cc").read_text(encoding="utf-8")
        questions = {name.replace("_", "-") for name in re.findall(r'\{"(\w+)", Urgency::k', source)}
        self.assertEqual(len(questions), 14)
        written = read(MESSAGES / "screening.en.ftl")
        for part in ("q", "more", "why", "tell"):
            start = f"screening-{part}-"
            self.assertEqual({name.removeprefix(start) for name in written if name.startswith(start)}, questions)

    def test_every_rule_stretch_and_question_of_the_plan_has_its_text(self):
        written = set(read(MESSAGES / "programme.en.ftl"))
        rules = re.findall(r'^    \{"(\w+)", Scope::k', (ROOT / "core/programme/rules.cc").read_text(encoding="utf-8"), re.M)
        self.assertGreater(len(rules), 40)
        steps = [json.loads(path.read_text(encoding="utf-8"))["id"] for path in (ROOT / "stretches").rglob("*.json")]
        self.assertGreaterEqual(len(steps), 8)
        says = re.findall(r'"(programme-says-[a-z-]+)"', (ROOT / "core/programme/programme_file.cc").read_text(encoding="utf-8"))
        needed = {f"today-why-{rule}" for rule in rules} | set(says)
        needed |= {f"today-{part}-{step}" for step in steps for part in ("step", "about")}
        self.assertEqual({name.replace("_", "-") for name in needed} - written, set())
        told = {name for name in written if name.startswith(("today-why-", "today-step-", "today-about-", "programme-says-"))}
        self.assertEqual(told - {name.replace("_", "-") for name in needed}, set())


if __name__ == "__main__":
    unittest.main()
