"""Videos that are out of the ordinary, but all right, are analysed: sizes, rates, rotations, photos, damaged ends."""

import json
import subprocess
import unittest

from command_line import LYING, QUICK, SITTING, CommandLineTest, cut, ffmpeg, read_session, seen, sitbone

# Two encodings of one scene differ by compression noise alone; the lite network answers it with a degree or two.
TOLERANCE_DEG = 3.0


def median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


class OddVideo(CommandLineTest):
    def analyse(self, name: str, *options: str, basic: tuple[str, ...] = QUICK) -> dict:
        path = self.folder / name
        out = self.folder / (path.stem + ".sitbone")
        run = sitbone("analyze", *basic, *options, path)
        self.assertEqual(run.code, 0, run.err)
        self.assertEqual(run.out.strip(), str(out / "report.html"))
        self.assert_whole(out)
        self.err = run.err
        return read_session(out)

    def test_a_photo_is_a_video_of_one_frame(self):
        ffmpeg("-ss", 10, "-i", LYING, "-frames:v", 1, self.folder / "photo.jpg")
        session = self.analyse("photo.jpg")
        self.assertEqual(session["source"]["frames"], 1)
        self.assertEqual(len(seen(session["series"]["knee_flexion_deg"])), 1)
        self.assertEqual(session["holds"], [])

    def test_an_8k_picture(self):
        ffmpeg("-ss", 10, "-i", LYING, "-frames:v", 1, "-vf", "scale=7680:5760", self.folder / "huge.jpg")
        session = self.analyse("huge.jpg")
        self.assertEqual((session["source"]["width"], session["source"]["height"]), (7680, 5760))
        rows = (self.folder / "huge.sitbone/landmarks.csv").read_text().splitlines()[1:]
        self.assertGreater(max(float(row.split(",")[2]) for row in rows), 2000, "px are those of the file")

    def test_a_tiny_video(self):
        path = cut(LYING, self.folder / "tiny.mp4", 8, 1, "-vf", "scale=90:90")
        run = sitbone("analyze", *QUICK, path)
        self.assertIn(run.code, (0, 4), run.err)
        self.assertNotIn("internal", run.err)

    def test_times_of_a_variable_frame_rate_are_the_files_own(self):
        path = cut(LYING, self.folder / "phone.mp4", 8, 3, "-vf", "select='lt(mod(n,10),4)+eq(mod(n,10),8)'",
                   "-fps_mode", "vfr")
        told = json.loads(subprocess.run(
            ["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", "frame=best_effort_timestamp_time", "-of",
             "json", str(path)], capture_output=True, check=True).stdout)
        times = [float(frame["best_effort_timestamp_time"]) for frame in told["frames"]]
        session = self.analyse("phone.mp4")
        self.assertEqual(len(session["series"]["t_s"]), len(times))
        for ours, theirs in zip(session["series"]["t_s"], times):
            self.assertAlmostEqual(ours, theirs - times[0], delta=0.002)

    def test_a_rotated_phone_video_gives_the_same_as_an_upright_one(self):
        cut(LYING, self.folder / "upright.mp4", 8, 1.5)
        stored = cut(LYING, self.folder / "stored.mp4", 8, 1.5, "-vf", "transpose=cclock")
        ffmpeg("-i", stored, "-c", "copy", "-metadata:s:v:0", "rotate=270", self.folder / "phone.mp4")
        side_data = subprocess.run(["ffprobe", "-v", "error", "-show_streams", str(self.folder / "phone.mp4")],
                                   capture_output=True, text=True, check=True).stdout
        if "rotation=" not in side_data:
            self.skipTest("this ffmpeg writes no rotation by metadata")
        upright = self.analyse("upright.mp4")
        phone = self.analyse("phone.mp4")
        for key in ("width", "height", "frames"):
            self.assertEqual(phone["source"][key], upright["source"][key], key)
        for key in ("knee_flexion_deg", "trunk_from_vertical_deg"):
            self.assertAlmostEqual(median(seen(phone["series"][key])), median(seen(upright["series"][key])), delta=TOLERANCE_DEG)

    def test_one_frame_a_second(self):
        cut(LYING, self.folder / "slow.mp4", 4, 12, "-vf", "fps=1")
        session = self.analyse("slow.mp4")
        self.assertAlmostEqual(session["source"]["fps"], 1, delta=0.01)
        self.assertGreater(len(seen(session["series"]["knee_flexion_deg"])), 8)

    def test_240_frames_a_second(self):
        cut(LYING, self.folder / "fast.mp4", 9, 0.5, "-vf", "fps=240")
        session = self.analyse("fast.mp4", basic=("--no-progress",))
        self.assertAlmostEqual(session["source"]["fps"], 240, delta=1)
        self.assertEqual(len(session["series"]["t_s"]), session["source"]["frames"])

    def test_a_damaged_end_is_analysed_up_to_there_and_said(self):
        whole = cut(LYING, self.folder / "whole.mp4", 8, 3, "-movflags", "+faststart")
        (self.folder / "cut.mp4").write_bytes(whole.read_bytes()[: int(whole.stat().st_size * 0.6)])
        session = self.analyse("cut.mp4")
        self.assertLess(session["source"]["frames"], 40)
        self.assertGreater(session["source"]["frames"], 3)
        self.assertIn("analysed up to there", self.err)

    def test_a_person_who_leaves_is_said_to_be_gone(self):
        cut(LYING, self.folder / "here.mp4", 8, 1.5)
        ffmpeg("-i", self.folder / "here.mp4", "-vf", "tpad=stop_duration=2:color=gray", "-c:v", "libx264", "-preset",
               "ultrafast", self.folder / "left.mp4")
        session = self.analyse("left.mp4")
        gone = [span for span in session["unseen"] if span["what"] == "person"]
        self.assertEqual(len(gone), 1, session["unseen"])
        self.assertEqual(gone[0]["reason"], "no_person")
        self.assertAlmostEqual(gone[0]["from_s"], 1.5, delta=0.4)

    def test_two_people_are_one_person(self):
        cut(SITTING, self.folder / "one.mp4", 4, 1.5)
        ffmpeg("-i", self.folder / "one.mp4", "-vf", "split[a][b];[b]hflip,scale=iw/2:-2,pad=iw:2*ih:0:ih[c];[a][c]hstack",
               "-c:v", "libx264", "-preset", "ultrafast", self.folder / "two.mp4")
        one = self.analyse("one.mp4")
        two = self.analyse("two.mp4")
        # The larger one is followed throughout.
        for key in ("trunk_from_vertical_deg", "knee_flexion_deg"):
            self.assertAlmostEqual(median(seen(two["series"][key])), median(seen(one["series"][key])), delta=2 * TOLERANCE_DEG)

    def test_plain_without_a_stretch_names_none(self):
        cut(SITTING, self.folder / "sits.mp4", 0, 1)
        session = self.analyse("sits.mp4", "--plain")
        self.assertIsNone(session["stretch"])
        self.assertIsNone(session["side"])
        self.assertEqual(session["holds"], [])

    def test_names_with_blanks_and_umlauts(self):
        cut(LYING, self.folder / "\u00dcbung am Dienstag, 2.mp4", 8, 0.5)
        session = self.analyse("\u00dcbung am Dienstag, 2.mp4")
        self.assertEqual(session["source"]["file"], "\u00dcbung am Dienstag, 2.mp4")


if __name__ == "__main__":
    unittest.main()
