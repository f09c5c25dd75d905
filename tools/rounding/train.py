"""Trains and reports the Gaussian behind the rounding of the back, with bodies left out.

    python train.py SCENES [--write ../../core/kinematics/rounding_model.cc] [--json REPORT.json]

SCENES: what tools/train/extract.py --rounding made (sNNNNNN.npz). The report's figures come from models that have not
seen the body; the file is written from all of it. No random numbers: the same scenes give the same file.
"""

import argparse
import json
from collections import defaultdict

import gaussian
import numpy as np
import outline

FOLDS = 4
CELLS = sum(outline.CELLS)
LEAN = CELLS
# As in core/kinematics/rounding.cc.
GAIN, OFFSET_DEG, SD_MAX_DEG, DOUBTED_MAX, UNLIKE_MAX, BACK_MIN = 1.15, -1.5, 8.7, 3, 3.0, 6
# The mix of bends (below 8, 25, 45 degrees, above) that every lean is given, so that leaning alone says nothing.
MIX, MIX_EDGES, LEAN_EDGES, WEIGHT_MAX = (0.60, 0.14, 0.14, 0.12), (8, 25, 45), (5, 15, 25, 35, 45, 55), 4.0


def balance(rounding, lean):
    weight = np.ones(len(rounding))
    bins = np.digitize(np.degrees(lean), LEAN_EDGES)
    bends = np.digitize(rounding, MIX_EDGES)
    for b in np.unique(bins):
        for bend, share in enumerate(MIX):
            here = (bins == b) & (bends == bend)
            if here.any():
                weight[here] = min(share * (bins == b).sum() / here.sum(), WEIGHT_MAX)
    return weight


def fit(x, y):
    return gaussian.fit(x, y, CELLS, balance(y, x[:, LEAN]))


def leave_bodies_out(x, y, bodies):
    """Rounding as the core would say it, nan where it would not."""
    fold = np.searchsorted(np.unique(bodies), bodies) % FOLDS
    said = np.full(len(y), np.nan)
    for k in range(FOLDS):
        test = fold == k
        mean, covariance = fit(x[~test], y[~test])
        value, sd, kept, odd, unlike = gaussian.expect(x[test], mean, covariance, CELLS)
        back = (~np.isnan(kept[:, : outline.CELLS[0]])).sum(1)
        known = (sd <= SD_MAX_DEG) & (odd < DOUBTED_MAX) & (unlike <= UNLIKE_MAX) & (back >= BACK_MIN)
        said[test] = np.where(known, GAIN * value + OFFSET_DEG, np.nan)
    return said


def area(positive, negative):
    """Probability that a positive is above a negative."""
    if not len(positive) or not len(negative):
        return None
    order = np.sort(negative)
    low, high = np.searchsorted(order, positive, "left"), np.searchsorted(order, positive, "right")
    return float((low + high).mean() / 2 / len(order))


def summarise(true, said):
    known = ~np.isnan(said)
    t, s = true[known], said[known]
    straight, bent = s[np.abs(t) < 8], s[t > 30]
    return dict(
        frames=len(true),
        known=float(known.mean()),
        mae=float(np.abs(s - t).mean()) if len(t) else None,
        bias=float((s - t).mean()) if len(t) else None,
        auc=area(s[t > 20], straight),
        straight_above_25=float((straight > 25).mean()) if len(straight) else None,
        above_30_below_20=float((bent < 20).mean()) if len(bent) else None,
    )


def groups(meta, true, lean):
    shirt = meta["loose_shirt"]
    yield "all", ""
    yield "hands", meta["hands"]
    yield "chair", meta["chair"]
    yield "shirt", "close" if shirt == 0 else "under 2 cm loose" if shirt < 0.02 else "2 cm and more loose"
    yield "yaw", "10 and less" if abs(meta["yaw"]) <= 10 else "more than 10"
    yield "leg", "near" if meta["near"] else "far"
    yield "light", "low" if meta["gain"] < 0.5 else "good"
    yield "second person", "yes" if meta["bystander"] else "no"
    if abs(true) < 8:
        yield "straight, leaning", f"{10 * int(max(lean, 0) // 10):2d} and more"


def report(frames, true, said):
    members = defaultdict(list)
    for i, frame in enumerate(frames):
        for group in groups(frame["meta"], true[i], np.degrees(frame["x"][LEAN])):
            members[group].append(i)
    rows = {}
    print(f"{'':38}frames known   MAE  bias   AUC  straight>25  >30 read <20")
    for group in sorted(members):
        rows[" ".join(group).strip()] = r = summarise(true[members[group]], said[members[group]])
        values = [(v, 3 if key == "auc" else 2) for key, v in r.items() if key != "frames"]
        cells = ["-" if v is None else f"{v:.{digits}f}" for v, digits in values]
        print(f"{' '.join(group):38}{r['frames']:6}" + "".join(f"{c:>7}" for c in cells))
    return rows


TABLE = """#include "kinematics/rounding_model.h"

// Written by tools/rounding/train.py (docs/back-rounding.md); not to be changed by hand.
namespace sitbone::kinematics {{

// clang-format off
const std::array<double, kRoundingVariables> kRoundingMean = {{
{mean}
}};

const std::array<double, kRoundingVariables * (kRoundingVariables + 1) / 2> kRoundingPrecision = {{
{precision}
}};
// clang-format on

}}  // namespace sitbone::kinematics
"""


def lines(values):
    out, line = [], "   "
    for value in values:
        text = f" {value:.6g},"
        if len(line) + len(text) > 118:
            out.append(line)
            line = "   "
        line += text
    return "\n".join([*out, line])


def write(path, mean, covariance):
    """The model with the rounding in radians."""
    unit = np.append(np.ones(len(mean) - 1), np.radians(1))
    precision = np.linalg.inv(covariance * np.outer(unit, unit))
    triangle = [precision[i, j] for i in range(len(mean)) for j in range(i + 1)]
    with open(path, "w", encoding="ascii") as file:
        file.write(TABLE.format(mean=lines(mean * unit), precision=lines(triangle)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenes")
    parser.add_argument("--write", help="the C++ file of the model")
    parser.add_argument("--json", help="the report's figures")
    args = parser.parse_args()
    frames = [frame for frame in outline.read_scenes(args.scenes) if frame["from_side"]]
    x = np.array([frame["x"] for frame in frames])
    y = np.array([frame["rounding"] for frame in frames])
    bodies = np.array([frame["meta"]["body"] for frame in frames])
    print(f"{len(frames)} frames of {len(set(bodies))} bodies, {FOLDS} folds of whole bodies")
    rows = report(frames, y, leave_bodies_out(x, y, bodies))
    if args.json:
        with open(args.json, "w", encoding="ascii") as file:
            json.dump(rows, file, indent=1)
    if args.write:
        write(args.write, *fit(x, y))


if __name__ == "__main__":
    main()
