"""Runs one unittest file and prints one JSON object a line for each single test, for tools/run_tests.py to count."""

import importlib.util
import json
import sys
import unittest
from pathlib import Path


class JsonResult(unittest.TestResult):
    def report(self, test: unittest.TestCase, result: str, detail: str = "") -> None:
        print(json.dumps({"name": test.id().split(".", 1)[-1], "result": result, "detail": detail}), flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.report(test, "passed")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.report(test, "failed", self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.report(test, "failed", self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.report(test, "skipped", reason)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.report(subtest, "failed", "".join(self._exc_info_to_string(err, test)))


def main(path: Path) -> int:
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    try:
        spec.loader.exec_module(module)
    except ModuleNotFoundError as missing:
        # A tool for training or rendering needs libraries that a plain checkout does not have.
        print(json.dumps({"name": "all", "result": "skipped", "detail": f"needs the Python module {missing.name}"}))
        return 0
    result = JsonResult()
    unittest.defaultTestLoader.loadTestsFromModule(module).run(result)
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
