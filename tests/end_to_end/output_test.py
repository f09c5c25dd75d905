"""Results appear whole or not at all, and nothing of anybody's is overwritten."""

import os
import resource
import signal
import subprocess
import unittest

from command_line import LYING, QUICK, CommandLineTest, cut, sitbone

WRONG_USAGE = 2
INTERNAL = 1


class Output(CommandLineTest):
    def setUp(self) -> None:
        super().setUp()
        self.video = cut(LYING, self.folder / "mine.mp4", 8, 0.6)
        self.out = self.folder / "mine.sitbone"

    def test_older_results_are_kept_unless_force_replaces_them(self):
        self.out.mkdir()
        (self.out / "session.json").write_text("older")
        self.assert_says(sitbone("analyze", *QUICK, self.video), WRONG_USAGE, str(self.out), "--force")
        self.assertEqual([path.name for path in self.out.iterdir()], ["session.json"])
        self.assertEqual((self.out / "session.json").read_text(), "older")
        run = sitbone("analyze", *QUICK, "--force", self.video)
        self.assertEqual(run.code, 0, run.err)
        self.assert_whole(self.out)
        self.assert_nothing_left("mine.mp4", "mine.sitbone")

    def test_force_does_not_remove_a_folder_of_other_things(self):
        self.out.mkdir()
        (self.out / "thesis.tex").write_text("years of work")
        self.assert_says(sitbone("analyze", *QUICK, "--force", self.video), WRONG_USAGE, str(self.out), "other things")
        self.assertEqual((self.out / "thesis.tex").read_text(), "years of work")

    def test_force_keeps_what_somebody_put_beside_the_results(self):
        self.out.mkdir()
        (self.out / "session.json").write_text("older")
        (self.out / "notes.txt").write_text("mine")
        self.assert_says(sitbone("analyze", *QUICK, "--force", self.video), WRONG_USAGE, "other things")
        self.assertEqual((self.out / "notes.txt").read_text(), "mine")

    def test_a_failed_run_with_force_keeps_the_older_results(self):
        self.out.mkdir()
        (self.out / "session.json").write_text("older")
        self.video.write_bytes(b"no video any more")
        self.assertEqual(sitbone("analyze", *QUICK, "--force", self.video).code, 3)
        self.assertEqual((self.out / "session.json").read_text(), "older")

    def test_a_file_in_the_way(self):
        self.out.write_text("a file")
        self.assert_says(sitbone("analyze", *QUICK, self.video), WRONG_USAGE, str(self.out), "--out")
        self.assert_nothing_left("mine.mp4", "mine.sitbone")

    def test_a_file_where_a_folder_should_be(self):
        (self.folder / "place").write_text("a file")
        run = sitbone("analyze", *QUICK, "--out", self.folder / "place/results", self.video)
        self.assert_says(run, INTERNAL, "can't be written")
        self.assert_nothing_left("mine.mp4", "place")

    def test_an_output_folder_is_made_with_its_parents(self):
        run = sitbone("analyze", *QUICK, "--out", self.folder / "a/b/c", self.video)
        self.assertEqual(run.code, 0, run.err)
        self.assert_whole(self.folder / "a/b/c")

    def test_a_trailing_slash_means_the_same_folder(self):
        run = sitbone("analyze", *QUICK, "--out", f"{self.folder}/results/", self.video)
        self.assertEqual(run.code, 0, run.err)
        self.assert_whole(self.folder / "results")

    def test_a_write_that_fails_half_way_leaves_nothing(self):
        def small_files() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that write() fails instead, as on a full disk
            resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))

        run = sitbone("analyze", *QUICK, self.video, preexec=small_files)
        self.assert_says(run, INTERNAL, "can't be written", "Nothing was kept")
        self.assert_nothing_left("mine.mp4")

    def mounted(self, options: str):
        place = self.folder / "mount"
        place.mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True, check=False)
        if done.returncode != 0:
            self.skipTest("no right to mount a small disk here")
        self.addCleanup(lambda: subprocess.run(["umount", str(place)], check=True))
        return place

    def test_a_full_disk(self):
        place = self.mounted("size=24k")
        run = sitbone("analyze", *QUICK, "--out", place / "results", self.video)
        self.assert_says(run, INTERNAL, "the disk is full")
        self.assertEqual(list(place.iterdir()), [])

    def test_a_read_only_disk(self):
        place = self.mounted("ro,size=1m")
        run = sitbone("analyze", *QUICK, "--out", place / "results", self.video)
        self.assert_says(run, INTERNAL, "read-only")

    @unittest.skipIf(os.geteuid() == 0, "root may write to every folder")
    def test_a_folder_without_permission(self):
        place = self.folder / "locked"
        place.mkdir(mode=0o555)
        run = sitbone("analyze", *QUICK, "--out", place / "results", self.video)
        self.assert_says(run, INTERNAL, "permission")


if __name__ == "__main__":
    unittest.main()
