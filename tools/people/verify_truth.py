"""Derives the angles of a clip's truth file again from its joints, by another way, and prints the differences.

    verify_truth.py CLIP.json ...
"""

import json
import sys

import numpy as np

NAMES = ("knee_flexion_deg", "knee_angle_3d_deg", "hip_flexion_deg", "trunk_inclination_deg")
ALLOWED_PX, ALLOWED_DEG = 0.1, 0.1  # the files are rounded to 0.1 px, 0.1 mm and 0.01 deg


def sagittal(v, sign):
    """Angle of vectors in the plane of movement (world x and y), 0 = up."""
    return np.degrees(np.arctan2(sign * v[:, 0], v[:, 1]))


def check(path):
    """Prints one line; returns whether everything agrees."""
    with open(path) as file:
        clip = json.load(file)
    meta, frames = clip["meta"], clip["frames"]
    camera = meta["camera"]
    points = {n: np.array([f["joints_3d"][n] for f in frames]) for n in frames[0]["joints_3d"]}
    pixels = {n: np.array([f["joints_2d"][n] for f in frames]) for n in points}
    view = np.array(camera["world_to_camera"])
    off = 0.0
    for name, p in points.items():
        c = p @ view[:3, :3].T + view[:3, 3]
        u = camera["cx"] + camera["fx"] * c[:, 0] / -c[:, 2]
        v = camera["cy"] - camera["fy"] * c[:, 1] / -c[:, 2]
        off = max(off, np.abs(np.stack([u, v], 1) - pixels[name]).max())
    truth = {n: np.array([f[n] for f in frames]) for n in NAMES}
    leg = meta["stretched_leg"] + "_"
    thigh = points[leg + "knee"] - points[leg + "hip"]
    shank = points[leg + "ankle"] - points[leg + "knee"]
    lengths = np.linalg.norm(thigh, axis=1) * np.linalg.norm(shank, axis=1)
    inner = 180 - np.degrees(np.arccos((thigh * shank).sum(1) / lengths))
    sign = 1 if meta["facing"] == "right" else -1
    knee = (sagittal(shank, sign) - sagittal(thigh, sign) + 180) % 360 - 180
    off_3d = np.abs(inner - truth["knee_angle_3d_deg"]).max()
    off_knee = np.abs(knee - truth["knee_flexion_deg"]).max()
    speed = np.abs(np.diff(truth["knee_flexion_deg"])).max() * meta["fps"]
    lowest = min(p[:, 1].min() for n, p in points.items() if "heel" in n or "toe" in n)
    w, h = meta["size"]
    inside = all(p.min() > 2 and p[:, 0].max() < w - 2 and p[:, 1].max() < h - 2 for p in pixels.values())
    good = off < ALLOWED_PX and off_3d < ALLOWED_DEG and off_knee < ALLOWED_DEG and inside
    print(
        f"{meta['name']:24s} {'ok' if good else 'DIFFERS'}: projection {off:.2f} px, knee 3-D {off_3d:.3f} deg,"
        f" knee sagittal {off_knee:.3f} deg, fastest knee {speed:.0f} deg/s,"
        f" lowest foot point {lowest * 1000:.0f} mm, in the picture {inside}"
    )
    return good


if __name__ == "__main__":
    sys.exit(not all([check(path) for path in sys.argv[1:]]))
