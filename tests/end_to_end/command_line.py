"""Runs the built `sitbone` on small files that ffmpeg makes, for the tests beside this file.

The clips come from testdata/clips: rendered people, so that nobody's picture is needed. Set SITBONE_BINARY to test
another build than build/dev.
"""

import json
import os
import subprocess
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("SITBONE_BINARY", ROOT / "build/dev/bin/sitbone"))
CLIPS = ROOT / "testdata/clips"
SITTING = CLIPS / "demo.mp4"
LYING = CLIPS / "lying_short_hold.mp4"
SECONDS_MAX = 240
FILES = {"session.json", "angles.csv", "landmarks.csv", "report.html", "landmarks.trc", "angles.mot"}
# The quickest network, without the mask: what these tests look at does not depend on the angles.
QUICK = ("--model", "lite", "--no-mask", "--no-progress")


@dataclass
class Run:
    code: int
    out: str
    err: str


def sitbone(*arguments: object, preexec=None) -> Run:
    done = subprocess.run(
        [str(BINARY), *map(str, arguments)], capture_output=True, text=True, errors="replace", timeout=SECONDS_MAX,
        stdin=subprocess.DEVNULL, check=False, preexec_fn=preexec,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def ffmpeg(*arguments: object) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-nostdin", *map(str, arguments)], check=True, timeout=SECONDS_MAX)


def cut(source: Path, target: Path, start_s: float, seconds: float, *options: object) -> Path:
    ffmpeg("-ss", start_s, "-t", seconds, "-i", source, "-an", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "18",
           *options, target)
    return target


def read_session(folder: Path) -> dict:
    return json.loads((folder / "session.json").read_text(encoding="utf-8"))


def seen(column: list) -> list:
    return [value for value in column if value is not None]


class CommandLineTest(unittest.TestCase):
    """A test with a folder of its own, in which nothing half-written may be left."""

    def setUp(self) -> None:
        if not BINARY.is_file():
            self.fail(f"{BINARY} is missing; build it first (./test does)")
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def assert_nothing_left(self, *expected: str) -> None:
        """The folder holds the files named and nothing else, hidden ones included."""
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), sorted(expected))

    def assert_whole(self, folder: Path) -> None:
        self.assertEqual({path.name for path in folder.iterdir()}, FILES)
        for path in folder.iterdir():
            self.assertGreater(path.stat().st_size, 0, path.name)

    def assert_says(self, run: Run, code: int, *words: str) -> None:
        """One line that says what is wrong, in which file, and what to do; nothing on stdout."""
        self.assertEqual(run.code, code, run.err)
        self.assertEqual(run.out, "")
        for word in words:
            self.assertIn(word, run.err)
        self.assertTrue(run.err.startswith("sitbone: "), run.err)
        self.assertNotIn("internal error", run.err)
