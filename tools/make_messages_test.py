#!/usr/bin/env python3
"""What make_messages.py takes, and that it names file and line of what it does not."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import make_messages  # noqa: E402

PLURAL = "holds = { $n ->\n        [one] One hold\n       *[other] { $n } holds\n    } today.\n"


class MakeMessagesTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def make(self, **languages):
        paths = []
        for language, text in languages.items():
            paths.append(Path(self.folder.name) / f"{language}.ftl")
            paths[-1].write_text(text, encoding="utf-8")
        return make_messages.make(paths)

    def parts(self, text):
        return make_messages.read_messages("x.ftl", text)

    def refused(self, expected, **languages):
        with self.assertRaises(make_messages.FluentError) as caught:
            self.make(**languages)
        self.assertIn(expected, str(caught.exception))

    def test_lines_of_a_text_are_joined_with_a_space(self):
        self.assertEqual(self.parts("a = one\n    two\nb =\n    three\n"), {"a": (1, ["one two"]), "b": (3, ["three"])})

    def test_files_of_one_language_make_one_table(self):
        folder = Path(self.folder.name)
        for name, text in (("en", "a = one\n"), ("de", "a = eins\n"), ("x.en", "b = two\n"), ("x.de", "b = zwei\n")):
            (folder / f"{name}.ftl").write_text(text, encoding="utf-8")
        files = [folder / f"{name}.ftl" for name in ("en", "de", "x.en", "x.de")]
        table = make_messages.make(files)
        self.assertEqual(table.count("constexpr Message"), 2)
        self.assertIn('"zwei"', table)
        with self.assertRaisesRegex(make_messages.FluentError, "must be there in"):
            make_messages.make(files[:3])
        (folder / "x.en.ftl").write_text("a = again\n", encoding="utf-8")
        with self.assertRaisesRegex(make_messages.FluentError, "in another file too"):
            make_messages.make(files)

    def test_select_keeps_its_variants_and_the_text_around_it(self):
        parts = self.parts(PLURAL)["holds"][1]
        self.assertEqual(parts[0][0:2], ("select", "n"))
        self.assertEqual(parts[0][2], [("one", False, ["One hold"]), ("other", True, [("variable", "n"), " holds"])])
        self.assertEqual(parts[1], " today.")

    def test_literals_keep_their_spaces_and_braces(self):
        self.assertEqual(self.parts('a = { " {x} " }b\n')["a"][1], [" {x} b"])

    def test_the_table_is_ascii_and_sorted(self):
        text = self.make(en="b = 5\u00b0\na = x\n", de="a = \u00e4\nb = 5\u00b0\n")
        text.encode("ascii")
        self.assertIn('"5\\302\\260"', text)
        self.assertLess(text.index('{"a", '), text.index('{"b", '))

    def test_what_it_does_not_understand_is_refused_with_its_line(self):
        for problem, text, line in (
            ("expected 'id = text'", "a = x\n-brand = y\n", 2),
            ("attributes are not understood", "a = x\nb =\n    .title = y\n", 3),
            ("a line of text cannot begin with '.'", "a = x\n    .title = y\n", 2),
            ("are understood", "a = x\n    { NUMBER($n) }\n", 2),
            ("are understood", "a = { other-message }\n", 1),
            ("expected '}'", "a = { $n\n", 1),
            ("a lone '}'", "a = x }\n", 1),
            ("is there twice", "a = x\na = y\n", 2),
            ("an empty pattern", "a =\n", 1),
            ("exactly one default", "a = { $n ->\n    [one] x\n    }\n", 3),
            ("needs a line of its own", "a = { $n -> [one] x\n   *[other] y\n    }\n", 1),
            ("[few] is no plural", "a = { $n ->\n    [few] x\n   *[other] y\n    }\n", 1),
            ("a tab", "a = x\n\ty\n", 2),
            ("indented line without a message", "    x\n", 1),
        ):
            with self.subTest(problem):
                self.refused(problem, en=text)
                self.refused(f"en.ftl:{line}: ", en=text)

    def test_languages_must_agree(self):
        self.refused("b is missing", en="a = x\nb = y\n", de="a = x\n")
        self.refused("b is not in", en="a = x\n", de="a = x\nb = y\n")
        self.refused("uses ['m']", en="a = { $n }\n", de="a = { $m }\n")
        self.refused("no plural rule for 'pl'", pl="a = x\n")

    def test_the_texts_of_this_repository_pass(self):
        folder = Path(__file__).resolve().parent.parent / "messages"
        self.assertIn('{"en"', make_messages.make([folder / "en.ftl", folder / "de.ftl"]))


if __name__ == "__main__":
    unittest.main()
