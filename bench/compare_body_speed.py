"""Hamstring lengths, arms and passive equilibria a second, beside OpenSim doing the same work, in one run on one core.

usage: compare_body_speed.py --model gait2392_thelen2003muscle.osim [--bench BINARY] [--repeat N]

Needs OpenSim in the Python that runs it (tests/requirements-opensim.txt); the model is in opensim-org/opensim-models. The
model is stripped to the four muscles, which is OpenSim's fastest way; its loop is Python's, but nearly all of its time is
spent in the library. Each measurement is repeated and the fastest counts, for both.
"""

import argparse
import json
import math
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MUSCLES = ("semimem_r", "semiten_r", "bifemlh_r", "bifemsh_r")
GOALS = {"BodyLengths": 20, "BodyLengthsAndArms": 100, "BodyLengthsAndEquilibrium": 20}
BALANCE_US_MAX = 50


def postures(count):
    """The same draws as bench/body_bench.cc."""
    state, values = 1, []
    for _ in range(2 * count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        values.append((state >> 11) / 2**53)
    return [(math.radians(-20 + 140 * a), -math.radians(120 * b)) for a, b in zip(values[::2], values[1::2])]


class Theirs:
    def __init__(self, model_file):
        import opensim

        opensim.Logger.setLevelString("Off")
        self.model = opensim.Model(str(model_file))
        forces = self.model.updForceSet()
        for i in reversed(range(forces.getSize())):
            if forces.get(i).getName() not in MUSCLES:
                forces.remove(i)
        self.state = self.model.initSystem()
        self.hip, self.knee = (self.model.getCoordinateSet().get(name) for name in ("hip_flexion_r", "knee_angle_r"))
        self.muscles = [self.model.getMuscles().get(name) for name in MUSCLES]
        for muscle in self.muscles:
            muscle.setActivation(self.state, 0.01)

    def lengths(self, hip, knee):
        self.hip.setValue(self.state, hip, False)
        self.knee.setValue(self.state, knee, False)
        self.model.realizePosition(self.state)
        return [muscle.getLength(self.state) for muscle in self.muscles]

    def arms(self, hip, knee):
        self.lengths(hip, knee)
        return [muscle.computeMomentArm(self.state, joint) for muscle in self.muscles for joint in (self.hip, self.knee)]

    def equilibrium(self, hip, knee):
        self.lengths(hip, knee)
        for muscle in self.muscles:
            muscle.computeEquilibrium(self.state)
        return [muscle.getPassiveFiberForce(self.state) for muscle in self.muscles]


def per_second(work, places, repeat):
    best = 0.0
    for _ in range(repeat):
        start = time.process_time()
        for place in places:
            work(*place)
        best = max(best, len(places) / (time.process_time() - start))
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--bench", type=Path, default=ROOT / "build/bench/bin/bench")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    command = [options.bench, "--benchmark_filter=^Body", "--benchmark_format=json", f"--benchmark_repetitions={options.repeat}"]
    rows = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["benchmarks"]
    ours = {}
    for row in rows:
        if row["run_type"] == "iteration":
            seconds = row["cpu_time"] * {"ns": 1e-9, "us": 1e-6}[row["time_unit"]]
            ours[row["run_name"]] = max(ours.get(row["run_name"], 0.0), 1 / seconds)
    theirs = Theirs(options.model)
    met = True
    for name, work, count in (("BodyLengths", theirs.lengths, 4096), ("BodyLengthsAndArms", theirs.arms, 1024),
                              ("BodyLengthsAndEquilibrium", theirs.equilibrium, 4096)):
        other = per_second(work, postures(count), options.repeat)
        ratio = ours[name] / other
        met = met and ratio >= GOALS[name]
        print(f"{name:28} sitbone {ours[name]:12.0f} /s   opensim {other:9.0f} /s   {ratio:7.0f} times  (goal {GOALS[name]})")
    for name in sorted(ours):
        if name not in GOALS:
            print(f"{name:28} {1e6 / ours[name]:8.1f} us")
    met = met and all(1e6 / ours[name] <= BALANCE_US_MAX for name in ours if name.startswith("BodyBalance"))
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
