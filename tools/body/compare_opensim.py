"""Compares `sitbone body --csv` with OpenSim itself, on odd nodes of a grid and on random postures.

    python3 -m venv VENV && VENV/bin/pip install opensim==4.6
    VENV/bin/python tools/body/compare_opensim.py --model gait2392_thelen2003muscle.osim [--sitbone BINARY] [--count N] [--seed N]

The model is in the repository opensim-org/opensim-models, Models/Gait2392_Simbody (CC BY 3.0). Prints the largest
differences and exits 1 beyond 0.1 mm, 1 mm rms (arms) or 0.5 N.
"""

import argparse
import csv
import io
import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MUSCLES = {"semimem": "semimem_r", "semiten": "semiten_r", "bflh": "bifemlh_r", "bfsh": "bifemsh_r"}


def postures(count, seed):
    draw = random.Random(seed)
    grid = [(hip, knee) for hip in range(-15, 120, 10) for knee in range(5, 120, 10)]
    return grid + [(draw.uniform(-20, 120), draw.uniform(-9, 119)) for _ in range(count)]


def opensim_rows(model_file, places):
    import opensim

    opensim.Logger.setLevelString("Off")
    model = opensim.Model(str(model_file))
    state = model.initSystem()
    coordinates = model.getCoordinateSet()
    hip, knee = coordinates.get("hip_flexion_r"), coordinates.get("knee_angle_r")
    muscles = {name: model.getMuscles().get(theirs) for name, theirs in MUSCLES.items()}
    for muscle in muscles.values():
        muscle.setActivation(state, 0.01)
    for hip_deg, knee_deg in places:
        hip.setValue(state, math.radians(hip_deg), False)
        knee.setValue(state, -math.radians(knee_deg), False)
        model.realizePosition(state)
        for name, muscle in muscles.items():
            arms = (-muscle.computeMomentArm(state, hip), -muscle.computeMomentArm(state, knee))
            muscle.computeEquilibrium(state)
            yield {
                "muscle": name, "mtu_length_m": muscle.getLength(state), "hip_moment_arm_m": arms[0], "knee_moment_arm_m": arms[1],
                "passive_force_N": muscle.getPassiveFiberForce(state), "norm_fiber_length": muscle.getNormalizedFiberLength(state),
            }


def sitbone_rows(binary, places):
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as table:
        table.write("muscle,hip_deg,knee_deg\n")
        for hip_deg, knee_deg in places:
            table.writelines(f"{name},{hip_deg!r},{knee_deg!r}\n" for name in MUSCLES)
        table.flush()
        done = subprocess.run([binary, "body", "--csv", table.name], capture_output=True, text=True, check=True)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--sitbone", default=ROOT / "build/dev/bin/sitbone")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    places = postures(options.count, options.seed)
    theirs, ours = list(opensim_rows(options.model, places)), sitbone_rows(options.sitbone, places)
    print(f"{len(places)} postures, {len(ours)} rows")
    good = True
    for column, unit, scale, limit_max, limit_rms in (
        ("mtu_length_m", "mm", 1e3, 0.1, 0.1), ("hip_moment_arm_m", "mm", 1e3, 3, 1), ("knee_moment_arm_m", "mm", 1e3, 3, 1),
        ("passive_force_N", "N", 1, 0.5, 0.5), ("norm_fiber_length", "", 1, 0.002, 0.002),
    ):
        gaps = [scale * abs(float(a[column]) - b[column]) for a, b in zip(ours, theirs)]
        rms = math.sqrt(sum(gap * gap for gap in gaps) / len(gaps))
        print(f"{column:20} max {max(gaps):.2e} {unit}  rms {rms:.2e} {unit}")
        good = good and max(gaps) <= limit_max and rms <= limit_rms
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
