"""Trains the correction, reports it on bodies left out, and writes the weights.

    train.py --data DIR --network heavy --out posture_correction.json [--seed 1] [--report FILE]

The figures come from models that have not seen the body. So do the sizes of error that the sigma learns: within every
training set they are taken from inner models with the body left out.
"""

import argparse
import os
import time

import numpy as np

import correction
import dataset
import features
import mlp

OUTER, INNER = 5, 4  # folds
SIGMA_SHARE = 0.683
GATE_COMPONENTS, GATE_QUANTILE = 12, 0.99
OPTIONS = mlp.Options()
STRETCHES = dict(one="stretch_one", two="stretch_two")


def spread_of_unseen(data, seed):
    """Absolute errors (n, 4) of models that have not seen the body."""
    fold = dataset.folds(data, INNER)
    spread = np.zeros_like(data["correction"])
    single = mlp.Options(**{**vars(OPTIONS), "members": 1})
    for k in range(INNER):
        seen, unseen = fold != k, fold == k
        members = mlp.fit_ensemble(data["features"][seen], data["correction"][seen], single, seed + k)
        spread[unseen] = np.abs(
            mlp.predict(members, data["features"][unseen])[0] - data["correction"][unseen]
        )
    return spread


def fit(data, seed):
    """Ensemble on the usable rows of `data`."""
    data = dataset.subset(data, dataset.usable(data))
    spread = spread_of_unseen(data, seed + 100)
    return mlp.fit_ensemble(data["features"], data["correction"], OPTIONS, seed, spread)


def fit_gate(found):
    """Principal components of the first features; limits are set later."""
    x = found[:, : features.GATE_COUNT]
    mean, std = x.mean(0), x.std(0) + 1e-2
    _, s, axes = np.linalg.svd((x - mean) / std, full_matrices=False)
    axes = axes[:GATE_COMPONENTS]
    variance = s[:GATE_COMPONENTS] ** 2 / len(x)
    return dict(mean=mean, std=std, components=axes, variance=variance, limit_in=0.0, limit_rest=0.0)


class LeftOut:
    """Predictions for every row by models that have not seen its body."""

    def __init__(self, data, seed):
        n = len(data["base"])
        self.data = data
        self.angles, self.sigma = np.zeros((n, 4)), np.zeros((n, 4))
        self.d_in, self.d_rest = np.zeros(n), np.zeros(n)
        fold = dataset.folds(data, OUTER)
        for k in range(OUTER):
            begun = time.monotonic()
            seen = dataset.subset(data, fold != k)
            members = fit(seen, seed + 1000 * (k + 1))
            out = fold == k
            mean, self.sigma[out] = mlp.predict(members, data["features"][out])
            self.angles[out] = data["base"][out] + mean
            usable = seen["features"][dataset.usable(seen)]
            gate = correction.Gate(fit_gate(usable))
            self.d_in[out], self.d_rest[out] = gate.distances(data["features"][out])
            print(f"  fold {k}: {time.monotonic() - begun:.0f} s", flush=True)
        self.error = dataset.wrap(self.angles - data["truth"])
        # Judged: tracked copies whose stretched leg is clear; a wrongly chosen leg counts as an error.
        self.judged = (data["copy"] == 0) & (data["conf"] >= dataset.CONF_MIN)
        ratio = np.abs(self.error[self.judged]) / self.sigma[self.judged]
        self.sigma_scale = np.quantile(ratio, SIGMA_SHARE, axis=0)
        good = self.judged & data["right_leg"]
        self.limit_in = float(np.quantile(self.d_in[good], GATE_QUANTILE))
        self.limit_rest = float(np.quantile(self.d_rest[good], GATE_QUANTILE))

    def figures(self, rows):
        """MAE and share inside sigma of the four angles on the rows given."""
        e = np.abs(self.error[rows])
        raw = np.abs(self.data["correction"][rows])
        inside = (e <= self.sigma[rows] * self.sigma_scale).mean(0)
        return dict(
            frames=int(rows.sum()),
            scenes=int(len(np.unique(self.data["scene"][rows]))),
            bodies=int(len(np.unique(self.data["body"][rows]))),
            mae_before=np.round(raw.mean(0), 2).tolist(),
            mae=np.round(e.mean(0), 2).tolist(),
            p90=np.round(np.quantile(e, 0.9, axis=0), 1).tolist(),
            bias=np.round(self.error[rows].mean(0), 2).tolist(),
            inside_sigma=np.round(inside, 3).tolist(),
        )

    def table(self):
        """Figures by subset of the judged rows."""
        d, j = self.data, self.judged
        knee = d["truth"][:, 0]
        yaw = np.abs(d["yaw"])
        plain = ~(d["low_light"] | d["loose_trousers"] | d["bystander"])
        gate = (self.d_in <= self.limit_in) & (self.d_rest <= self.limit_rest)
        subsets = dict(near=d["near"], far=~d["near"])
        for side in ("near", "far"):
            at = subsets[side]
            subsets[f"{side}, in gate"] = at & gate
            subsets[f"{side}, right leg"] = at & d["right_leg"]
            subsets[f"{side}, knee < 60"] = at & (knee < 60)
            subsets[f"{side}, |yaw| < 8"] = at & (yaw < 8)
            subsets[f"{side}, |yaw| > 15"] = at & (yaw > 15)
            subsets[f"{side}, good light, close clothes, alone"] = at & plain
        names = "dark_trousers low_light loose_trousers shoes clutter bystander portrait strap other_flat"
        for name in names.split():
            subsets[name] = d[name]
        return {name: self.figures(j & rows) for name, rows in subsets.items() if (j & rows).any()}

    def scene_means(self):
        """Mean knee error a scene: median, 90 %, largest, for near and far."""
        out = {}
        for name, side in (("near", self.data["near"]), ("far", ~self.data["near"])):
            rows = self.judged & side
            means = [
                np.abs(self.error[rows & (self.data["scene"] == s), 0]).mean()
                for s in np.unique(self.data["scene"][rows])
            ]
            out[name] = np.round([np.median(means), np.quantile(means, 0.9), max(means)], 1).tolist()
        return out


def lines_of(title, left_out, table):
    """The report as text."""
    d, j = left_out.data, left_out.judged
    first = d["copy"] == 0
    yield f"{title}: {first.sum()} frames, {len(np.unique(d['scene']))} scenes, {len(np.unique(d['body']))} bodies"
    yield (
        f"  leg clear in {j.sum() / first.sum():.1%}, right leg in {d['right_leg'][j].mean():.2%} of those;"
        f" sigma scale {np.round(left_out.sigma_scale, 2)};"
        f" gate {left_out.limit_in:.2f} / {left_out.limit_rest:.2f}"
    )
    yield f"  {'subset':44s} frames | before: knee t-t | MAE: knee t-t incl thigh | inside sigma"
    for name, f in table.items():
        before, mae, inside = f["mae_before"], f["mae"], f["inside_sigma"]
        yield (
            f"  {name:44s} {f['frames']:6d} | {before[0]:5.1f} {before[1]:5.1f} |"
            f" {mae[0]:5.2f} {mae[1]:5.2f} {mae[2]:5.2f} {mae[3]:5.2f} |"
            f" {inside[0]:.2f} {inside[1]:.2f} {inside[2]:.2f} {inside[3]:.2f}"
        )
    yield f"  knee error of a scene, median / 90 % / largest: {left_out.scene_means()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--network", choices=("heavy", "full"), required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", help="also write the report to this file")
    args = parser.parse_args()
    parts, text, figures, frames, bodies = {}, [], {}, 0, set()
    for key, exercise in STRETCHES.items():
        data = dataset.load(args.data, exercise)
        left_out = LeftOut(data, args.seed)
        table = left_out.table()
        lines = list(lines_of(exercise, left_out, table))
        print("\n".join(lines), flush=True)
        text += lines
        figures[key] = dict(left_out=table, scene_knee_median_p90_max=left_out.scene_means())
        frames += int((data["copy"] == 0).sum())
        bodies |= set(data["body"].tolist())
        gate = fit_gate(data["features"][dataset.usable(data)])
        gate.update(limit_in=left_out.limit_in, limit_rest=left_out.limit_rest)
        parts[key] = correction.stretch_part(fit(data, args.seed), left_out.sigma_scale, gate)
    trained = dict(
        command=f"train.py --network {args.network} --seed {args.seed}",
        seed=args.seed,
        frames=frames,
        bodies=len(bodies),
        options=vars(OPTIONS),
        angles=dataset.ANGLES,
        figures=figures,
    )
    correction.write(args.out, args.network, trained, parts["one"], parts["two"])
    if args.report:
        with open(args.report, "w") as file:
            file.write("\n".join(text) + "\n")
    print(f"{args.out}: {os.path.getsize(args.out)} bytes, {frames} frames, {len(bodies)} bodies")


if __name__ == "__main__":
    main()
