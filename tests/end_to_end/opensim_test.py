"""The files for OpenSim are read by OpenSim itself. Needs tests/requirements-opensim.txt; else it is skipped by name."""

import math
import sys
import unittest
from pathlib import Path

# The library is large, so that it lives in a folder of its own (tests/requirements-opensim.txt).
for folder in (Path(__file__).resolve().parents[2] / ".deps/opensim").glob("lib/python3*/site-packages"):
    sys.path.insert(0, str(folder))

import opensim
from command_line import LYING, CommandLineTest, cut, read_session, sitbone

SECONDS = 3


class OpenSimReads(CommandLineTest):
    def setUp(self) -> None:
        super().setUp()
        opensim.Logger.setLevelString("Off")
        self.video = cut(LYING, self.folder / "mine.mp4", 8, SECONDS)
        run = sitbone("analyze", "--no-progress", self.video)
        self.assertEqual(run.code, 0, run.err)
        self.results = self.folder / "mine.sitbone"

    def test_the_markers(self):
        table = opensim.TimeSeriesTableVec3(str(self.results / "landmarks.trc"))
        self.assertEqual(table.getNumColumns(), 33)
        self.assertIn("left_knee", table.getColumnLabels())
        self.assertAlmostEqual(table.getNumRows(), 20 * SECONDS, delta=8)
        self.assertEqual(table.getTableMetaDataString("Units"), "m")
        for i in range(table.getNumRows()):
            row = table.getRowAtIndex(i)
            for j in range(table.getNumColumns()):
                p = row[j]
                self.assertTrue(all(math.isnan(p[k]) or abs(p[k]) < 3 for k in range(3)))

    def test_the_angles(self):
        table = opensim.TimeSeriesTable(str(self.results / "angles.mot"))
        session = read_session(self.results)
        side = "l" if session["side"] == "left" else "r"
        self.assertEqual(list(table.getColumnLabels()), [f"hip_flexion_{side}", f"knee_angle_{side}"])
        self.assertEqual(table.getTableMetaDataString("inDegrees"), "yes")
        knee = table.getDependentColumn(f"knee_angle_{side}").to_numpy()
        values = [value for value in session["series"]["knee_flexion_deg"] if value is not None]
        finite = [value for value in knee if not math.isnan(value)]
        self.assertGreater(len(finite), 10)
        self.assertGreaterEqual(min(finite), min(values) - 0.1)
        self.assertLessEqual(max(finite), max(values) + 0.1)


if __name__ == "__main__":
    unittest.main()
