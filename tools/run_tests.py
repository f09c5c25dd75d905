#!/usr/bin/env python3
"""Runs every test of the repository and counts the single cases. ./test builds first and then calls this.

Usage:  tools/run_tests.py [--build build/dev] [NAME...]

What builds, and what a browser lives through in real time, runs alone; the rest two at a time.

With NAMEs only the suites whose name contains one of them are run. A suite is a GoogleTest executable, a unittest file
(*_test.py), a file for Node (*.test.mjs), or a check script. The last line is `N passed, N failed, N skipped`.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from source_files import list_files, repository_root

SUITE_SECONDS_MAX = 600  # a hanging suite counts as failed
SKIPPED_EXIT = 77
AT_A_TIME = 2
# Sessions with a camera, and what looks at a browser from outside: they need the machine for themselves.
REAL_TIME = {f"tests/browser/{name}.test.mjs" for name in
             ("coach", "count", "engine", "faults", "offline", "privacy", "soak", "static_host")}
OUTPUT_LINES_MAX = 80


@dataclass
class Case:
    name: str
    result: str  # passed, failed, skipped
    detail: str = ""


@dataclass
class Suite:
    name: str
    kind: str  # gtest, python, node, command
    command: list[str]

    @property
    def alone(self) -> bool:
        """Builds come before what they build, and a session with a camera is lived in real time."""
        return self.kind == "command" or self.name in REAL_TIME


def run(command: list[str], root: Path, environment: dict[str, str] | None = None) -> tuple[int, str]:
    try:
        running = subprocess.Popen(
            command, cwd=root, env={**os.environ, **(environment or {})}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, start_new_session=True,
        )
    except OSError as error:
        return 127, str(error)
    try:
        output, _ = running.communicate(timeout=SUITE_SECONDS_MAX)
        return running.returncode, output.decode(errors="replace")
    except subprocess.TimeoutExpired:
        # With what it started: a browser would hold the pipe open for ever.
        os.killpg(running.pid, signal.SIGKILL)
        output, _ = running.communicate()
        return 124, output.decode(errors="replace") + f"\nstopped after {SUITE_SECONDS_MAX} s"


def gtest_cases(suite: Suite, root: Path) -> list[Case]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        code, output = run([*suite.command, "--gtest_brief=1", f"--gtest_output=json:{report}"], root)
        if not report.is_file():
            return [Case("the whole executable", "failed", f"{output}\nexit code {code}")]
        cases = []
        for group in json.loads(report.read_text())["testsuites"]:
            for test in group["testsuite"]:
                failures = "\n".join(failure["failure"] for failure in test.get("failures", []))
                skipped = test["result"] in ("SKIPPED", "SUPPRESSED") or test["status"] == "NOTRUN"
                result = "failed" if failures else "skipped" if skipped else "passed"
                cases.append(Case(f"{group['name']}.{test['name']}", result, failures))
    if code != 0 and all(case.result != "failed" for case in cases):
        cases.append(Case("the whole executable", "failed", f"{output}\nexit code {code}"))
    if not cases:
        cases.append(Case("the whole executable", "failed", "it holds no test"))
    return cases


def reported_cases(suite: Suite, root: Path) -> list[Case]:
    """Cases of a runner that prints one JSON object a line."""
    code, output = run(suite.command, root)
    cases, rest = [], []
    for line in output.splitlines():
        try:
            row = json.loads(line)
            cases.append(Case(row["name"], row["result"], row["detail"]))
        except (ValueError, TypeError, KeyError):
            rest.append(line)
    if (code != 0 and all(case.result != "failed" for case in cases)) or not cases:
        cases.append(Case("the whole file", "failed", "\n".join(rest) + f"\nexit code {code}"))
    return cases


def command_case(suite: Suite, root: Path) -> list[Case]:
    code, output = run(suite.command, root)
    result = "passed" if code == 0 else "skipped" if code == SKIPPED_EXIT else "failed"
    return [Case(suite.name, result, output)]


RUNNERS = {"gtest": gtest_cases, "python": reported_cases, "node": reported_cases, "command": command_case}


def check_suites(root: Path, build: Path) -> Iterator[Suite]:
    for check in ("layers", "style", "format"):
        yield Suite(f"check_{check}", "command", [sys.executable, "-B", str(root / f"tools/check_{check}.py")])
    yield Suite("check_headers", "command", ["cmake", "--build", str(build), "--target", "all_verify_interface_header_sets"])
    build_wasm = 'root="$0"; source "$0/tools/setup/build.sh"; sitbone_build wasm'
    yield Suite("check_wasm_builds", "command", ["bash", "-c", build_wasm, str(root)])
    build_page = 'root="$0"; source "$0/tools/setup/build.sh"; sitbone_build_page'
    yield Suite("check_page_builds", "command", ["bash", "-c", build_page, str(root)])
    for project in ("tsconfig.json", "tsconfig.worker.json"):
        types = [str(root / "node_modules/.bin/tsc"), "-p", str(root / "web" / project)]
        yield Suite(f"check_types_{project}", "command", types)
    networks = 'cd "$0/.deps/models" && sha256sum --strict --check "$0/models/models.sha256"'
    weights = 'cd "$0/models" && sha256sum --strict --check ./*.json.sha256'
    yield Suite("check_models", "command", ["bash", "-c", f"{networks} && {weights}", str(root)])


def script_suites(root: Path) -> Iterator[Suite]:
    for path in list_files(root):
        if path.name.endswith("_test.py"):
            runner = str(root / "tools/python_reporter.py")
            yield Suite(str(path), "python", [sys.executable, "-B", runner, str(root / path)])
        elif path.name.endswith(".test.mjs"):
            reporter = str(root / "tools/node_reporter.mjs")
            yield Suite(str(path), "node", ["node", "--no-warnings", "--test", f"--test-reporter={reporter}", str(root / path)])


def executable_suites(root: Path, build: Path) -> Iterator[Suite]:
    names = (build / "test_executables.txt").read_text().split()
    for name in names:
        yield Suite(name, "gtest", [str(build / "bin" / name)])
    # What else CMake knows as a test, unless it is one of the scripts above.
    listed = subprocess.run(["ctest", "--test-dir", str(build), "--show-only=json-v1"], capture_output=True, check=True)
    for test in json.loads(listed.stdout)["tests"]:
        command = test.get("command", [])
        if test["name"] not in names and not any(part.endswith(("_test.py", ".test.mjs")) for part in command):
            yield Suite(test["name"], "command", command)


def run_suite(suite: Suite, root: Path) -> list[Case]:
    start = time.monotonic()
    cases = RUNNERS[suite.kind](suite, root)
    failed = [case for case in cases if case.result == "failed"]
    counts = ", ".join(
        f"{count} {result}"
        for result in ("passed", "failed", "skipped")
        if (count := sum(case.result == result for case in cases))
    )
    report = [f"{'FAIL' if failed else 'ok  '}  {suite.name}: {counts} ({time.monotonic() - start:.1f} s)"]
    for case in failed:
        lines = case.detail.strip().splitlines()
        if len(lines) > OUTPUT_LINES_MAX:
            lines = ["..."] + lines[-OUTPUT_LINES_MAX:]
        report += [f"      {case.name}", *(f"        {line}" for line in lines)]
    print("\n".join(report) + "\n", end="", flush=True)
    return cases


def run_all(suites: list[Suite], root: Path) -> dict[str, list[Case]]:
    """In the order of `suites`, but neighbours that need not be alone at the same time."""
    results: dict[str, list[Case]] = {}
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        for alone, group in groupby(suites, key=lambda suite: suite.alone):
            members = list(group)
            runs = map if alone else pool.map
            for suite, cases in zip(members, runs(lambda suite: run_suite(suite, root), members)):
                results[suite.name] = cases
    return results


def summarise(results: dict[str, list[Case]]) -> int:
    def named(result: str) -> list[str]:
        return [
            name if name == case.name else f"{name}: {case.name}"
            for name, cases in results.items()
            for case in cases
            if case.result == result
        ]

    for result in ("skipped", "failed"):
        if names := named(result):
            print(f"\n{result}:\n" + "\n".join(f"  {name}" for name in names))
    passed, failed, skipped = (len(named(result)) for result in ("passed", "failed", "skipped"))
    print(f"\n{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


def main() -> int:
    root = repository_root()
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--build", type=Path, default=root / "build/dev")
    parser.add_argument("names", nargs="*", help="run only suites whose name contains one of these")
    arguments = parser.parse_args()
    suites = [*check_suites(root, arguments.build), *executable_suites(root, arguments.build), *script_suites(root)]
    suites.sort(key=lambda suite: suite.name in REAL_TIME)  # these last, so that the others need not wait for one another
    if arguments.names:
        suites = [suite for suite in suites if any(name in suite.name for name in arguments.names)]
    if shutil.which("node") is None:
        print("node is missing; tools/setup/install.sh run brings it", file=sys.stderr)
    return summarise(run_all(suites, root))


if __name__ == "__main__":
    sys.exit(main())
