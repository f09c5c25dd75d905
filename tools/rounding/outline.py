"""The trunk's outline in rendered masks, as core/kinematics/back_outline.cc measures it.

Lengths are trunk lengths (mid-hips to mid-shoulders): s along, t across, + towards the back. People face right.
"""

import glob
import json
import os

import numpy as np

STEP, RUN = 0.005, 6
T = -0.15 + STEP * np.arange(181)
CENTRE = 30
BACK = -0.22 + 0.04 * np.arange(32)
FRONT = 0.06 + 0.04 * np.arange(26)
CELLS = (len(BACK) // 2, len(FRONT) // 2)
LEAP_MAX, ARM_MARGIN, ARM_REACH, GAP_MAX = 0.16, 0.08, 0.06, 0.55
# (from, to, first, last) of an arm's bones.
BONES = ((11, 13, 0.45, 1.0), (13, 15, 0.0, 1.25), (12, 14, 0.45, 1.0), (14, 16, 0.0, 1.25))


def bilinear(mask, u, v):
    height, width = mask.shape
    x, y = np.floor(u).astype(int), np.floor(v).astype(int)
    fx, fy = u - x, v - y

    def at(a, b):
        inside = (a >= 0) & (a < width) & (b >= 0) & (b < height)
        return np.where(inside, mask[np.clip(b, 0, height - 1), np.clip(a, 0, width - 1)], 0)

    top = at(x, y) * (1 - fx) + at(x + 1, y) * fx
    return top * (1 - fy) + (at(x, y + 1) * (1 - fx) + at(x + 1, y + 1) * fx) * fy


def find_edge(values):
    """Where a ray leaves the person for good; nan when it does not."""
    near = sorted(range(2 * CENTRE + 1), key=lambda i: (abs(i - CENTRE), i))
    start = next((i for i in near if values[i] >= 0.5), None)
    if start is None:
        return np.nan
    inside, run, edge = values[start], 0, np.nan
    for i in range(start + 1, len(values)):
        if values[i] >= 0.5:
            inside, run = values[i], 0
            continue
        if run == 0:
            edge = T[i - 1] + STEP * (inside - 0.5) / max(inside - values[i], 1e-6)
        run += 1
        if run >= RUN:
            return edge
    return np.nan


def measure_side(mask, to_crop, hips, along, stations, sign, arms):
    """Depth of the cells of one side; nan where an arm hides it or it leaps."""
    dorsal = np.array([along[1], -along[0]])
    points = hips + stations[:, None, None] * along + sign * T[None, :, None] * dorsal
    crop = to_crop(points)
    depth = np.array([find_edge(row) for row in bilinear(mask, crop[..., 0], crop[..., 1])])
    hidden = np.isnan(depth)
    leaps = np.abs(np.diff(depth)) > LEAP_MAX
    hidden[:-1] |= leaps
    hidden[1:] |= leaps
    for s, t in arms:
        hidden |= (np.abs(stations - s) < ARM_REACH) & (sign * t > np.nan_to_num(depth) - ARM_MARGIN)
    return np.where(hidden, np.nan, depth).reshape(-1, 2).mean(1)


def measure(mask, to_image, points):
    """29 cells, lean (rad) and ln of the trunk's length (px) in one frame, and whether it is seen from the side."""
    inverse = np.linalg.inv(to_image[:, :2])
    hips, shoulders = (points[23] + points[24]) / 2, (points[11] + points[12]) / 2
    along = shoulders - hips
    dorsal = np.array([along[1], -along[0]])
    square = along @ along
    s, t = (points - hips) @ along / square, (points - hips) @ dorsal / square
    arms = [
        (s[a] + k * (s[b] - s[a]), t[a] + k * (t[b] - t[a]))
        for a, b, first, last in BONES
        for k in np.linspace(first, last, 12)
    ]

    def to_crop(p):
        return (p - to_image[:, 2]) @ inverse.T

    sides = [
        measure_side(mask, to_crop, hips, along, stations, sign, arms)
        for stations, sign in ((BACK, 1), (FRONT, -1))
    ]
    look = np.concatenate([*sides, [np.arctan2(along[0], -along[1]), 0.5 * np.log(square)]])
    return look, abs(t[11] - t[12]) <= GAP_MAX


def read_scene(path):
    """The frames of a scene as changes against its neutral ones: a list of dictionaries."""
    data = np.load(path)
    meta = json.loads(str(data["meta"]))
    looks, sides = zip(
        *(
            measure(data["mask"][i].astype(float) / 255, data["to_image"][i], data["landmarks"][i, :, :2].astype(float))
            for i in range(len(data["mask"]))
        )
    )
    looks, sides, neutral = np.array(looks), np.array(sides), data["neutral"]
    if not (neutral & sides).any():
        return []
    base = np.nanmedian(looks[neutral & sides], axis=0)
    bend = data["truth"].sum(1)
    bend = bend - bend[neutral].mean()
    return [
        dict(x=looks[i] - base, rounding=bend[i], from_side=sides[i], meta=meta)
        for i in np.where(~neutral)[0]
    ]


def read_scenes(folder):
    """All frames of a folder of scenes."""
    frames = []
    for path in sorted(glob.glob(os.path.join(folder, "s*.npz"))):
        frames.extend(read_scene(path))
    return frames
