"""Plants a badly laid out file and sees it caught."""

import shutil
import tempfile
import unittest
from pathlib import Path

import check_format
from source_files import repository_root


@unittest.skipIf(shutil.which(check_format.FORMATTER) is None, "clang-format-19 is missing")
class CheckFormat(unittest.TestCase):
    def unformatted(self, text: str) -> list[Path]:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(repository_root() / ".clang-format", folder)
            Path(folder, "a.cc").write_text(text)
            return check_format.unformatted(Path(folder))

    def test_lets_pass_a_file_in_order(self):
        self.assertEqual(self.unformatted("int* a = nullptr;\n"), [])

    def test_catches_a_pointer_on_the_wrong_side(self):
        self.assertEqual(self.unformatted("int *a = nullptr;\n"), [Path("a.cc")])

    def test_catches_a_line_beyond_120_columns(self):
        self.assertEqual(self.unformatted("int F(" + "int aaaaaaaaaaaa, " * 7 + "int b);\n"), [Path("a.cc")])


if __name__ == "__main__":
    unittest.main()
