"""Counts must be right above all: a test that fails, is skipped or dies must never look like one that passed."""

import contextlib
import io
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import run_tests
from source_files import repository_root

ROOT = repository_root()

NODE_FILE = """
import test from 'node:test';
test('passes', () => {});
test('fails', () => { throw new Error('planted'); });
test('is skipped', { skip: 'planted' }, () => {});
test('has parts', async (t) => { await t.test('part', () => {}); });
"""

PYTHON_FILE = """
import unittest
class Planted(unittest.TestCase):
    def test_passes(self): pass
    def test_fails(self): self.fail("planted")
    @unittest.skip("planted")
    def test_is_skipped(self): pass
"""

# Stands for a GoogleTest executable: writes the report where --gtest_output says, then does what it was told.
GTEST_STAND_IN = """
import sys
path = [a for a in sys.argv if a.startswith("--gtest_output=json:")][0].split(":", 1)[1]
open(path, "w").write('''{"testsuites": [{"name": "Hold", "testsuite": [
  {"name": "Passes", "status": "RUN", "result": "COMPLETED"},
  {"name": "IsSkipped", "status": "RUN", "result": "SKIPPED"}%s]}]}''')
sys.exit(%d)
"""
FAILURE = ', {"name": "Fails", "status": "RUN", "result": "COMPLETED", "failures": [{"failure": "planted"}]}'


class RunTests(unittest.TestCase):
    def counts(self, name: str, text: str, kind: str, command: list[str]) -> dict[str, int]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_text(text)
            suite = run_tests.Suite(name, kind, [*command, str(path)])
            cases = run_tests.RUNNERS[kind](suite, ROOT)
        return {result: sum(case.result == result for case in cases) for result in ("passed", "failed", "skipped")}

    @unittest.skipIf(shutil.which("node") is None, "node is missing")
    def test_counts_node_tests_and_their_parts(self):
        reporter = f"--test-reporter={ROOT / 'tools/node_reporter.mjs'}"
        found = self.counts("a.test.mjs", NODE_FILE, "node", ["node", "--no-warnings", "--test", reporter])
        self.assertEqual(found, {"passed": 3, "failed": 1, "skipped": 1})

    @unittest.skipIf(shutil.which("node") is None, "node is missing")
    def test_a_node_file_that_cannot_be_read_fails(self):
        reporter = f"--test-reporter={ROOT / 'tools/node_reporter.mjs'}"
        found = self.counts("a.test.mjs", "import 'no-such-module';", "node", ["node", "--test", reporter])
        self.assertEqual((found["passed"], found["failed"] > 0), (0, True))

    def python_counts(self, text: str) -> dict[str, int]:
        command = [sys.executable, "-B", str(ROOT / "tools/python_reporter.py")]
        return self.counts("a_test.py", text, "python", command)

    def test_counts_python_tests(self):
        self.assertEqual(self.python_counts(PYTHON_FILE), {"passed": 1, "failed": 1, "skipped": 1})

    def test_a_python_file_that_lacks_a_library_is_skipped_and_a_broken_one_fails(self):
        self.assertEqual(self.python_counts("import no_such_module\n"), {"passed": 0, "failed": 0, "skipped": 1})
        self.assertEqual(self.python_counts("1 / 0\n"), {"passed": 0, "failed": 1, "skipped": 0})
        self.assertEqual(self.python_counts(""), {"passed": 0, "failed": 1, "skipped": 0})

    def gtest_counts(self, more: str, code: int) -> dict[str, int]:
        return self.counts("stand_in.py", GTEST_STAND_IN % (more, code), "gtest", [sys.executable])

    def test_counts_google_tests(self):
        self.assertEqual(self.gtest_counts("", 0), {"passed": 1, "failed": 0, "skipped": 1})
        self.assertEqual(self.gtest_counts(FAILURE, 1), {"passed": 1, "failed": 1, "skipped": 1})

    def test_an_executable_that_dies_fails_even_with_a_good_report(self):
        self.assertEqual(self.gtest_counts("", 139)["failed"], 1)
        suite = run_tests.Suite("gone", "gtest", ["/nonexistent/gone_test"])
        self.assertEqual([case.result for case in run_tests.gtest_cases(suite, ROOT)], ["failed"])

    def test_what_runs_alone_keeps_its_place_and_nothing_is_lost(self):
        script = "import sys; sys.exit(int(sys.argv[1]))"
        wide = [run_tests.Suite(f"wide {i}", "python", [sys.executable, "-c", script, "1"]) for i in range(3)]
        alone = run_tests.Suite("alone", "command", [sys.executable, "-c", script, "0"])
        with contextlib.redirect_stdout(io.StringIO()):
            results = run_tests.run_all([alone, *wide], ROOT)
        self.assertEqual(list(results), ["alone", "wide 0", "wide 1", "wide 2"])
        self.assertEqual([cases[0].result for cases in results.values()], ["passed", "failed", "failed", "failed"])

    def test_a_check_passes_fails_or_is_skipped_by_its_exit_code(self):
        for code, result in ((0, "passed"), (1, "failed"), (run_tests.SKIPPED_EXIT, "skipped")):
            suite = run_tests.Suite("check", "command", [sys.executable, "-c", f"raise SystemExit({code})"])
            self.assertEqual(run_tests.command_case(suite, ROOT)[0].result, result)

    def test_the_last_line_counts_and_the_exit_code_tells(self):
        case = run_tests.Case
        for cases, line, code in (
            ([case("a", "passed"), case("b", "skipped")], "1 passed, 0 failed, 1 skipped", 0),
            ([case("a", "passed"), case("b", "failed")], "1 passed, 1 failed, 0 skipped", 1),
            ([], "0 passed, 0 failed, 0 skipped", 1),
        ):
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                self.assertEqual(run_tests.summarise({"suite": cases}), code)
            self.assertEqual(said.getvalue().splitlines()[-1], line)


if __name__ == "__main__":
    unittest.main()
