"""Every input that can't be analysed gets a clear message and the right exit code, and leaves nothing behind."""

import os
import random
import subprocess
import unittest

from command_line import LYING, QUICK, SITTING, CommandLineTest, cut, ffmpeg, sitbone

UNREADABLE = 3
NOBODY = 4
WRONG_USAGE = 2


class UnreadableInput(CommandLineTest):
    def refuse(self, name: str, *words: str) -> None:
        path = self.folder / name
        before = sorted(entry.name for entry in self.folder.iterdir())
        self.assert_says(sitbone("analyze", *QUICK, path), UNREADABLE, str(path), *words)
        self.assert_nothing_left(*before)

    def test_a_file_that_does_not_exist(self):
        self.refuse("missing.mp4", "no such file", "Check the name")

    def test_a_folder(self):
        (self.folder / "holidays").mkdir()
        self.refuse("holidays", "folder", "Name a video")

    def test_an_empty_file(self):
        (self.folder / "empty.mp4").touch()
        self.refuse("empty.mp4", "empty")

    def test_noise(self):
        (self.folder / "noise.mp4").write_bytes(random.Random(1).randbytes(50_000))
        self.refuse("noise.mp4")

    def test_a_text(self):
        (self.folder / "notes.mp4").write_text("Tuesday: both legs, twice.\n" * 50)
        self.refuse("notes.mp4")

    def test_sound_without_a_picture(self):
        ffmpeg("-f", "lavfi", "-i", "sine=duration=1", self.folder / "song.m4a")
        self.refuse("song.m4a", "sound")

    def test_a_video_without_frames(self):
        path = cut(SITTING, self.folder / "none.mp4", 5, 1)
        # The index says that there are no samples: every sample table is emptied.
        data = path.read_bytes()
        for box in (b"stts", b"stsz", b"stsc", b"stco", b"stss"):
            at = data.find(box)
            if at > 0:
                count = at + (12 if box == b"stsz" else 8)
                data = data[:count] + bytes(4) + data[count + 4 :]
        path.write_bytes(data)
        self.refuse("none.mp4")

    def test_a_codec_that_nobody_knows(self):
        path = cut(SITTING, self.folder / "odd.mp4", 5, 1)
        data = path.read_bytes()
        self.assertIn(b"avc1", data)
        path.write_bytes(data.replace(b"avc1", b"zzz9").replace(b"avcC", b"zzzC"))
        self.refuse("odd.mp4")

    def test_a_video_whose_index_was_cut_off(self):
        path = cut(SITTING, self.folder / "cut.mp4", 5, 2)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        self.refuse("cut.mp4", "complete")

    def test_a_picture_of_a_few_pixels(self):
        ffmpeg("-f", "lavfi", "-i", "testsrc=size=8x8:duration=1", self.folder / "dot.mp4")
        self.refuse("dot.mp4", "at least")

    @unittest.skipIf(os.geteuid() == 0, "root may read every file")
    def test_a_file_without_permission(self):
        path = cut(SITTING, self.folder / "locked.mp4", 5, 1)
        path.chmod(0)
        self.refuse("locked.mp4", "permission")

    def test_a_name_that_looks_like_an_address_is_a_file(self):
        self.refuse("concat:a.mp4")


class NobodyInIt(CommandLineTest):
    def test_an_empty_room(self):
        ffmpeg("-f", "lavfi", "-i", "color=gray:size=320x240:duration=1:rate=10", self.folder / "room.mp4")
        run = sitbone("analyze", *QUICK, self.folder / "room.mp4")
        self.assert_says(run, NOBODY, "room.mp4", "nobody", "from the side")
        self.assert_nothing_left("room.mp4")


class WrongUsage(CommandLineTest):
    def test_bad_options(self):
        for arguments in (["analyze"], ["analyze", "--nonsense", "x.mp4"], ["analyze", "--threads", "0", "x.mp4"],
                          ["analyze", "--threads", "many", "x.mp4"], ["analyze", "--side", "up", "x.mp4"],
                          ["analyze", "--model", "huge", "x.mp4"], ["analyze", "--stretch", "seven", "x.mp4"],
                          ["analyze", "--lang", "la", "x.mp4"], ["unheard-of"], []):
            with self.subTest(arguments=arguments):
                run = sitbone(*arguments)
                self.assertEqual(run.code, WRONG_USAGE, run.err)
                self.assertNotEqual(run.err, "")
                self.assertEqual(run.out, "")

    def test_help_and_version_succeed_on_stdout(self):
        for arguments in (["--help"], ["--version"], ["analyze", "--help"]):
            run = sitbone(*arguments)
            self.assertEqual(run.code, 0)
            self.assertNotEqual(run.out, "")
            self.assertEqual(run.err, "")
        self.assertIn("Example", sitbone("analyze", "--help").out)


class SeveralInputs(CommandLineTest):
    def test_a_bad_one_does_not_stop_the_others(self):
        good = cut(LYING, self.folder / "good.mp4", 8, 1)
        bad = self.folder / "bad.mp4"
        bad.write_bytes(b"nothing")
        run = sitbone("analyze", *QUICK, bad, good)
        self.assertEqual(run.code, UNREADABLE, run.err)
        self.assertIn("1 of 2 failed", run.err)
        self.assertIn(str(bad), run.err)
        self.assertEqual(run.out.strip(), str(self.folder / "good.sitbone/report.html"))
        self.assert_whole(self.folder / "good.sitbone")
        self.assert_nothing_left("good.mp4", "bad.mp4", "good.sitbone")

    def test_with_an_output_each_gets_a_folder_in_it(self):
        good = cut(LYING, self.folder / "good.mp4", 8, 1)
        ffmpeg("-f", "lavfi", "-i", "color=gray:size=320x240:duration=0.5:rate=10", self.folder / "room.mp4")
        run = sitbone("analyze", *QUICK, "--out", self.folder / "all", good, self.folder / "room.mp4", self.folder / "none.mp4")
        self.assertEqual(run.code, NOBODY)  # the highest
        self.assertIn("2 of 3 failed", run.err)
        self.assert_whole(self.folder / "all/good")
        self.assertEqual([path.name for path in (self.folder / "all").iterdir()], ["good"])

    def test_two_of_one_name_are_told_apart(self):
        (self.folder / "a").mkdir()
        (self.folder / "b").mkdir()
        first = cut(LYING, self.folder / "a/same.mp4", 8, 0.5)
        second = self.folder / "b/same.mp4"
        second.write_bytes(first.read_bytes())
        run = sitbone("analyze", *QUICK, "--out", self.folder / "all", first, second)
        self.assertEqual(run.code, WRONG_USAGE)
        self.assertIn("same name", run.err)
        self.assert_whole(self.folder / "all/same")


class Interrupted(CommandLineTest):
    def test_ctrl_c_half_way_leaves_nothing(self):
        import signal
        import time

        from command_line import BINARY

        video = self.folder / "long.mp4"
        video.write_bytes(SITTING.read_bytes())
        process = subprocess.Popen(
            [str(BINARY), "analyze", "--model", "heavy", str(video)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        # The hidden folder is made when the analysis begins.
        for _ in range(600):
            if any(".part" in path.name for path in self.folder.iterdir()) or process.poll() is not None:
                break
            time.sleep(0.05)
        time.sleep(0.5)
        self.assertIsNone(process.poll(), "the analysis ended before it could be interrupted")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130, err)
        self.assertIn("stopped", err)
        self.assertEqual(out, "")
        self.assert_nothing_left("long.mp4")


if __name__ == "__main__":
    unittest.main()
