"""One real run against contract 4.1 of the design: files, fields, their units and what belongs together."""

import csv
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "end_to_end"))
from command_line import BINARY, FILES, LYING, cut, read_session, seen, sitbone

PHASES = {"setup", "reach", "hold", "release", "rest"}
COLUMNS = ("knee_flexion_deg", "knee_flexion_sd_deg", "trunk_thigh_deg", "trunk_thigh_sd_deg", "thigh_from_vertical_deg",
           "trunk_from_vertical_deg", "back_rounding_deg")
UNVALIDATED_DEG = 6


class SessionOfALyingStretch(unittest.TestCase):
    """The first seconds of a clip whose truth is known: somebody lies down, lifts the leg and holds it."""

    @classmethod
    def setUpClass(cls) -> None:
        if not BINARY.is_file():
            raise AssertionError(f"{BINARY} is missing; build it first (./test does)")
        cls.holder = tempfile.TemporaryDirectory()
        folder = Path(cls.holder.name)
        cls.video = cut(LYING, folder / "lying.mp4", 0, 15)
        cls.run_result = sitbone("analyze", "--no-progress", cls.video)
        cls.results = folder / "lying.sitbone"
        cls.session = read_session(cls.results) if cls.run_result.code == 0 else None
        cls.truth = json.loads((LYING.with_suffix(".json")).read_text(encoding="utf-8"))

    @classmethod
    def tearDownClass(cls) -> None:
        cls.holder.cleanup()

    def setUp(self) -> None:
        self.assertEqual(self.run_result.code, 0, self.run_result.err)

    def test_all_files_are_written_and_the_report_is_named(self):
        self.assertEqual({path.name for path in self.results.iterdir()}, FILES)
        self.assertEqual(self.run_result.out.strip(), str(self.results / "report.html"))

    def test_the_head_of_the_session(self):
        self.assertEqual(self.session["format"], "sitbone.session")
        self.assertEqual(self.session["version"], 1)
        source = self.session["source"]
        self.assertEqual(source["file"], "lying.mp4")
        self.assertEqual((source["width"], source["height"]), (640, 480))
        self.assertAlmostEqual(source["fps"], 15, delta=0.05)
        self.assertAlmostEqual(source["duration_s"], 15, delta=0.2)

    def test_the_stretch_the_side_and_the_facing_are_told(self):
        self.assertEqual(self.session["stretch"], "one")
        self.assertIn(self.session["side"], ("left", "right"))
        self.assertIn(self.session["view"]["facing"], ("left", "right"))
        self.assertTrue(0 <= self.session["view"]["usable_share"] <= 1)

    def test_every_column_has_a_value_or_null_for_every_frame(self):
        series = self.session["series"]
        frames = self.session["source"]["frames"]
        self.assertEqual(len(series["t_s"]), frames)
        self.assertEqual(series["t_s"][0], 0)
        self.assertEqual(series["t_s"], sorted(series["t_s"]))
        self.assertLessEqual(set(series["phase"]), PHASES)
        for name in COLUMNS:
            self.assertEqual(len(series[name]), frames, name)
            for value in seen(series[name]):
                self.assertTrue(-180 <= value <= 180, (name, value))
        self.assertGreater(len(seen(series["knee_flexion_deg"])), 0.75 * frames)  # at first both legs lie alike
        self.assertTrue(all(value > 0 for value in seen(series["knee_flexion_sd_deg"])))

    def test_lying_on_the_back_is_about_minus_90_degrees(self):
        trunk = sorted(seen(self.session["series"]["trunk_from_vertical_deg"]))
        self.assertAlmostEqual(trunk[len(trunk) // 2], -90, delta=15)

    def test_holds_faults_and_unseen_lie_within_the_video_and_in_order(self):
        end = self.session["source"]["duration_s"]
        previous = 0
        for hold in self.session["holds"]:
            self.assertLessEqual(previous, hold["from_s"])
            self.assertLess(hold["from_s"], hold["to_s"])
            self.assertLessEqual(hold["to_s"], end)
            self.assertTrue(0 <= hold["credited_s"] <= hold["to_s"] - hold["from_s"] + 0.01)
            previous = hold["to_s"]
        for fault in self.session["faults"]:
            self.assertLessEqual(fault["from_s"], fault["said_s"])
        for span in self.session["unseen"]:
            self.assertLessEqual(span["from_s"], span["to_s"])

    def test_every_long_gap_in_the_knee_has_a_reason(self):
        series = self.session["series"]
        spans = [span for span in self.session["unseen"] if span["what"] in ("knee", "person")]
        for t_s, value in zip(series["t_s"], series["knee_flexion_deg"]):
            explained = any(span["from_s"] - 0.7 <= t_s <= span["to_s"] + 0.7 for span in spans)
            self.assertTrue(value is not None or explained, t_s)

    def test_what_a_person_is_shown_carries_six_degrees_more(self):
        best = self.session["summary"]["best_knee_flexion_deg"]
        if best is not None:
            self.assertGreaterEqual(best["plus_minus"], UNVALIDATED_DEG)

    def test_the_table_of_angles_agrees_with_the_session(self):
        raw = (self.results / "angles.csv").read_bytes()
        self.assertNotIn(b"\n", raw.replace(b"\r\n", b""))  # RFC 4180
        rows = list(csv.DictReader(raw.decode("ascii").splitlines()))
        series = self.session["series"]
        self.assertEqual(len(rows), len(series["t_s"]))
        for row, value, phase in zip(rows, series["knee_flexion_deg"], series["phase"]):
            self.assertEqual(row["phase"], phase)
            self.assertEqual(row["knee_flexion_deg"], "" if value is None else f"{value:.2f}")

    def test_the_table_of_landmarks_has_33_names_a_frame(self):
        rows = list(csv.DictReader((self.results / "landmarks.csv").read_text(encoding="ascii").splitlines()))
        frames: dict[str, set] = {}
        for row in rows:
            frames.setdefault(row["frame"], set()).add(row["name"])
        self.assertTrue(all(len(names) == 33 for names in frames.values()))
        for name in ("x_px", "y_px", "z_px", "visibility", "world_x_m", "world_y_m", "world_z_m"):
            float(rows[0][name])

    def test_the_report_is_one_file_that_fetches_nothing(self):
        report = (self.results / "report.html").read_text(encoding="utf-8")
        self.assertNotIn("<script", report)
        self.assertNotIn('src="http', report)
        self.assertNotIn("url(http", report)
        self.assertIn("data:image/jpeg;base64,", report)

    def test_a_second_run_gives_the_same_bytes(self):
        again = self.results.parent / "again"
        run = sitbone("analyze", "--no-progress", "--out", again, self.video)
        self.assertEqual(run.code, 0, run.err)
        for name in ("session.json", "angles.csv", "landmarks.csv", "landmarks.trc", "angles.mot"):
            self.assertEqual((again / name).read_bytes(), (self.results / name).read_bytes(), name)


if __name__ == "__main__":
    unittest.main()
