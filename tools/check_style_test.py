"""Plants violations of the style and sees each one caught."""

import tempfile
import unittest
from pathlib import Path

import check_style

MODULE = "sitbone_module(base)\n"


class CheckStyle(unittest.TestCase):
    def problems_of(self, files: dict[str, str]) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return check_style.check(root)

    def problems_of_cpp(self, text: str) -> list[str]:
        return self.problems_of({"core/base/a.cc": text, "core/base/CMakeLists.txt": MODULE})

    def test_lets_pass_a_plain_file(self):
        self.assertEqual(self.problems_of_cpp("int F() {\n  return 1;\n}\n"), [])

    def test_catches_a_long_file(self):
        self.assertIn("601 lines", self.problems_of_cpp("// a\n" * 601)[0])
        self.assertEqual(self.problems_of_cpp("// a\n" * 600), [])
        self.assertEqual(self.problems_of_cpp("// Made by tools/a.py\n" + "// a\n" * 600), [])

    def test_catches_a_long_function_and_names_it(self):
        body = "  G();\n"
        self.assertEqual(self.problems_of_cpp("void F() {\n" + body * 68 + "}\n"), [])
        found = self.problems_of_cpp("namespace a {\nvoid C::F(int a) const {\n" + body * 69 + "}\n}\n")
        self.assertEqual(found, ["core/base/a.cc:2: C::F has 71 lines; the limit is 70"])

    def test_catches_a_long_test_and_a_long_method(self):
        self.assertEqual(len(self.problems_of_cpp("TEST(A, B) {\n" + "  G();\n" * 80 + "}\n")), 1)
        self.assertEqual(len(self.problems_of_cpp("class A {\n  int F() const {\n" + "  G();\n" * 80 + "}\n};\n")), 1)

    def test_does_not_take_a_long_table_for_a_function(self):
        self.assertEqual(self.problems_of_cpp("constexpr int kTable[] = {\n" + "  1,\n" * 200 + "};\n"), [])
        self.assertEqual(self.problems_of_cpp("const A kTable = Make({\n" + "  1,\n" * 200 + "});\n"), [])

    def test_ignores_braces_in_literals_and_comments(self):
        text = "char F() {\n  // {{{\n  return '{';\n}\n" + "// {\n" * 80 + "int G() {\n  return 1'000;\n}\n"
        self.assertEqual(self.problems_of_cpp(text), [])

    def test_catches_a_long_python_function(self):
        found = self.problems_of({"tools/a.py": "def f():\n" + "    g()\n" * 70})
        self.assertEqual(found, ["tools/a.py:1: f has 71 lines; the limit is 70"])

    def test_catches_a_character_beyond_ascii_in_a_source_but_not_in_a_text(self):
        self.assertIn("core/base/a.cc:1", self.problems_of_cpp("// 5 \u00b0\n")[0])
        self.assertEqual(self.problems_of({"messages/de.ftl": "a = \u00e4\n"}), [])

    def test_catches_a_leftover_mark(self):
        self.assertIn("leftover", self.problems_of_cpp("// FIX" + "ME: later\n")[0])

    def test_catches_a_registry_and_a_machine_path(self):
        self.assertIn("registry", self.problems_of({"a.md": "https://registry.npm" + "js.org/x\n"})[0])
        self.assertIn("one machine", self.problems_of({"a.md": "see /wo" + "rk/main/x\n"})[0])
        self.assertEqual(self.problems_of({"a.md": "docs/wo" + "rk/main, https://a.example/ho" + "me/b\n"}), [])

    def test_catches_a_file_without_a_target_and_a_header_without_a_reader(self):
        self.assertIn("no target", self.problems_of({"core/base/a.cc": "int a;\n"})[0])
        self.assertIn("nobody includes", self.problems_of({"core/base/a.h": "#pragma once\n"})[0])
        used = {"core/base/a.h": "#pragma once\n", "core/base/a.cc": '#include "base/a.h"\n', "core/base/CMakeLists.txt": MODULE}
        self.assertEqual(self.problems_of(used), [])

    def test_catches_a_header_without_a_guard(self):
        self.assertIn("#pragma once", self.problems_of({"core/base/a.h": "int a;\n"})[0])


if __name__ == "__main__":
    unittest.main()
