"""Loads what extract.py stored, as arrays with one row a picture copy.

Angles in degrees, in the order knee, trunk-thigh, trunk inclination, thigh against the vertical.
"""

import glob
import json
import os

import numpy as np

import features

ANGLES = ("knee", "trunk-thigh", "trunk inclination", "thigh from vertical")
CONF_MIN = 0.15  # below, the legs are too close to tell which is stretched; no angle is given


def wrap(deg):
    return (deg + 180) % 360 - 180


def load(folder, exercise):
    """Rows of one stretch as a dict of arrays; see `_rows` for the names."""
    parts = []
    for path in sorted(glob.glob(os.path.join(folder, "s*.npz"))):
        with np.load(path) as stored:
            meta = json.loads(str(stored["meta"]))
            if meta["exercise"] == exercise and len(stored["frame"]):
                parts.append(_rows({k: stored[k] for k in stored.files if k != "meta"}, meta))
    if not parts:
        raise SystemExit(f"no frames of {exercise} in {folder}")
    return {k: np.concatenate([p[k] for p in parts]) for k in parts[0]}


def _rows(stored, meta):
    one = meta["exercise"] == "stretch_one"
    base, found, conf, right_leg = [], [], [], []
    for landmarks, axes, legs in zip(stored["landmarks"], stored["axes"], stored["legs"]):
        sel, difference = features.choose_leg(landmarks, one)
        b, f = features.compute(landmarks, axes, sel, difference)
        base.append(b)
        found.append(f)
        conf.append(difference)
        # Is the leg that was chosen nearer to the true stretched leg than to the other?
        right_leg.append(legs[sel, meta["leg"]] < legs[sel, 1 - meta["leg"]])
    n = len(base)
    same = dict(
        body=meta["body"],
        scene=meta["number"],
        near=meta["near"],
        yaw=meta["yaw"],
        dark_trousers=meta["dark_trousers"],
        low_light=meta["gain"] < 0.5,
        loose_trousers=meta["loose_trousers"] > 0,
        shoes=meta["shoes"],
        clutter=meta["clutter"],
        bystander=meta["bystander"],
        portrait=meta["size"][0] < meta["size"][1],
        strap=bool(meta["strap"]),
        other_flat=bool(meta["other_flat"]),
    )
    base = np.array(base)
    truth = stored["truth"][:, :4]
    return dict(
        features=np.array(found),
        base=base,
        truth=truth,
        correction=wrap(truth - base),
        conf=np.array(conf),
        right_leg=np.array(right_leg),
        copy=stored["copy"],
        **{k: np.full(n, v) for k, v in same.items()},
    )


def subset(data, rows):
    return {k: v[rows] for k, v in data.items()}


def usable(data):
    """Rows to learn from: the leg is clear and the right one was chosen."""
    return (data["conf"] >= CONF_MIN) & data["right_leg"]


def folds(data, count):
    """Fold number of every row; whole bodies go into a fold, large bodies first, so that folds are even."""
    bodies, sizes = np.unique(data["body"], return_counts=True)
    load_, fold_of = np.zeros(count), {}
    for body, size in sorted(zip(bodies, sizes), key=lambda item: (-item[1], item[0])):
        fold_of[body] = int(load_.argmin())
        load_[fold_of[body]] += size
    return np.array([fold_of[b] for b in data["body"]])
