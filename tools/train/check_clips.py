"""Applies a stored correction to whole clips, as the product does, and compares with their truth.

    check_clips.py --clips DIR --cache DIR --network pose_landmark_heavy.tflite --detector DETECTOR.tflite --model JSON

The network runs on every frame (ROI tracking, no smoothing) and its results are kept in the cache; the clips are never
trained on. Angles: median of 5 frames. Active: moving in, hold, moving out.
"""

import argparse
import glob
import json
import os

import cv2
import numpy as np

import correction
import features
from blazepose import PRESENT_MIN, Detector, LandmarkNetwork, next_roi
from dataset import CONF_MIN, wrap
from limb_axis import leg_axes

MEDIAN = 5  # frames
ACTIVE = ("moving_in", "hold", "moving_out")
SIGMA_OUT = 10.0  # deg; outside the gate the base angle is given with at least this sigma


def track(path, left, network, detector):
    """Landmarks (n, 39, 8) and axes (n, 2, 2, 6) of every frame; NaN where nobody is found."""
    video = cv2.VideoCapture(path)
    landmarks, axes, roi = [], [], None
    while True:
        ok, image = video.read()
        if not ok:
            break
        image = np.ascontiguousarray(image[:, ::-1, ::-1] if left else image[:, :, ::-1])
        roi = detector.find(image) if roi is None else roi
        pose = None if roi is None else network.run(image, roi)
        if pose is None or pose.score < PRESENT_MIN:
            landmarks.append(np.full((39, 8), np.nan))
            axes.append(np.zeros((2, 2, 6)))
            roi = None
            continue
        landmarks.append(pose.landmarks)
        axes.append(leg_axes(pose))
        roi = next_roi(pose.landmarks)
    return np.array(landmarks), np.array(axes)


def cached_track(args, name, left, networks):
    """The networks are loaded with the first clip that is not in the cache."""
    kept = os.path.join(args.cache, name + ".npz")
    if not os.path.exists(kept):
        if not networks:
            networks.extend([LandmarkNetwork(args.network), Detector(args.detector)])
        found = track(os.path.join(args.clips, name + ".mp4"), left, *networks)
        np.savez_compressed(kept, landmarks=found[0], axes=found[1])
    with np.load(kept) as stored:
        return stored["landmarks"], stored["axes"]


def sliding_median(values):
    """Median of the last MEDIAN frames that have a value."""
    out = np.full_like(values, np.nan)
    for i in range(len(values)):
        window = values[max(0, i - MEDIAN + 1) : i + 1]
        window = window[np.isfinite(window[:, 0])]
        if len(window):
            out[i] = np.median(window, 0)
    return out


def judge(clip, landmarks, axes, part):
    """Figures of one clip, and its errors and sigmas in the active phases."""
    one = clip["meta"]["exercise"] == "stretch_one"
    n = len(landmarks)
    base, angles, sigma = (np.full((n, 4), np.nan) for _ in range(3))
    gate = np.ones(n, bool)
    for i, marks in enumerate(landmarks):
        if not np.isfinite(marks[0, 0]):
            continue
        sel, conf = features.choose_leg(marks, one)
        b, found = features.compute(marks, axes[i], sel, conf)
        if conf < CONF_MIN:
            continue
        base[i] = b
        angles[i], sigma[i] = part.apply(b, found)
        d_in, d_rest = part.gate.distances(found)
        gate[i] = d_in <= part.gate.limit_in and d_rest <= part.gate.limit_rest
        if not gate[i]:
            angles[i], sigma[i] = b, np.maximum(sigma[i], SIGMA_OUT)
    names = (
        "knee_flexion_deg",
        "thigh_trunk_angle_deg",
        "trunk_inclination_deg",
        "thigh_angle_from_vertical_deg",
    )
    truth = np.array([[f[k] for k in names] for f in clip["frames"]])[:n]
    active = np.array([f["phase"] in ACTIVE for f in clip["frames"]])[:n]
    error, raw = wrap(sliding_median(angles) - truth), wrap(sliding_median(base) - truth)
    seen = active & np.isfinite(error[:, 0])
    return dict(
        error=error[seen],
        sigma=sliding_median(sigma)[seen],
        raw=raw[seen],
        seen=seen.sum() / active.sum(),
        gate=gate[active].mean(),
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("clips", "cache", "network", "detector", "model"):
        parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    os.makedirs(args.cache, exist_ok=True)
    parts, _ = correction.read(args.model)
    rows, networks = [], []
    print("clip                      near  seen  gate | before: knee t-t | MAE: knee t-t | sigma | inside: knee t-t")
    for path in sorted(glob.glob(os.path.join(args.clips, "*.json"))):
        with open(path) as file:
            clip = json.load(file)
        meta = clip["meta"]
        landmarks, axes = cached_track(args, meta["name"], meta["facing"] == "left", networks)
        r = judge(clip, landmarks, axes, parts[meta["exercise"]])
        before, mae = np.abs(r["raw"]).mean(0), np.abs(r["error"]).mean(0)
        inside = (np.abs(r["error"]) <= r["sigma"]).mean(0)
        rows.append([before[0], before[1], mae[0], mae[1], inside[0], inside[1]])
        print(
            f"{meta['name']:25s} {meta['stretched_leg_is']:4s}  {r['seen']:4.0%}  {r['gate']:4.0%} |"
            f" {before[0]:9.1f} {before[1]:5.1f}  | {mae[0]:6.1f} {mae[1]:5.1f}  |"
            f" {np.median(r['sigma'][:, 0]):5.1f} | {inside[0]:.2f} {inside[1]:.2f}",
            flush=True,
        )
    mean, worst = np.mean(rows, 0), np.max(rows, 0)
    print(
        f"mean (worst) of {len(rows)}: before knee {mean[0]:.1f} ({worst[0]:.1f}), t-t {mean[1]:.1f} ({worst[1]:.1f});"
        f" knee {mean[2]:.1f} ({worst[2]:.1f}), t-t {mean[3]:.1f} ({worst[3]:.1f}); inside {mean[4]:.2f} / {mean[5]:.2f}"
    )


if __name__ == "__main__":
    main()
