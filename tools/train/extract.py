"""Runs a landmark network over rendered frames and stores what the correction learns from.

    extract.py --frames DIR --network pose_landmark_heavy.tflite --out DIR [--rounding DIR] [--follow SECONDS]

The picture is mirrored first when the feet point left. Per frame: a rough ROI (from the true joints, jittered, as a
detector would give it) -> copy 1; the ROI that follows from it, as a tracker would have it -> copy 0; a jittered copy of
that -> copy 2. One `sNNNNNN.npz` a scene; scenes already there are skipped; with --follow it waits for new scenes.
With --rounding the masks of Stretch Two (copy 0) are stored there too.
"""

import argparse
import glob
import json
import os
import time

import cv2
import numpy as np

from blazepose import LandmarkNetwork, next_roi, roi_between
from limb_axis import leg_axes

SCORE_MIN = 0.3
ROUGH_JITTER, JITTER_CENTRE, JITTER_TURN_DEG = (0.9, 1.12), 0.025, 8.0
TRUTH = (
    "knee_flexion_deg",
    "thigh_trunk_angle_deg",
    "trunk_inclination_deg",
    "thigh_angle_from_vertical_deg",
    "lumbar_flexion_deg",
    "thoracic_flexion_deg",
    "pelvis_tilt_deg",
)
KEPT_OF_SCENE = (
    "number exercise body facing near stretched_leg yaw height roll size gain distortion loose_shirt "
    "loose_trousers clutter bystander strap hands chair other_flat noise scap head_follow"
).split()


def mirrored_joints(joints, width):
    """True joints of the mirrored picture: x turned, left and right exchanged."""

    def other(name):
        if name.startswith("left_"):
            return "right_" + name[5:]
        return "left_" + name[6:] if name.startswith("right_") else name

    return {other(n): [width - 1 - p[0], p[1]] for n, p in joints.items()}


def rough_roi(joints, rng):
    """ROI as a detector would find it: round the whole body from the hips, a little off."""
    hips = (np.array(joints["left_hip"]) + joints["right_hip"]) / 2
    shoulders = (np.array(joints["left_shoulder"]) + joints["right_shoulder"]) / 2
    radius = max(np.hypot(*(np.array(p) - hips)) for p in joints.values())
    u = (shoulders - hips) / np.hypot(*(shoulders - hips))
    return roi_between(hips, hips + u * radius * 1.05 * rng.uniform(0.9, 1.1))


def jittered(roi, rng):
    size = roi[2] * rng.uniform(*ROUGH_JITTER)
    centre = roi[:2] + rng.normal(0, JITTER_CENTRE, 2) * roi[2]
    return np.array([*centre, size, roi[3] + np.radians(rng.normal(0, JITTER_TURN_DEG))])


def poses_of(network, image, joints, rng):
    """[(copy number, Pose)], empty when the person is lost."""
    first = network.run(image, jittered(rough_roi(joints, rng), rng))
    if first.score < SCORE_MIN:
        return []
    tracked = network.run(image, next_roi(first.landmarks))
    if tracked.score < SCORE_MIN:
        return []
    shaken = network.run(image, jittered(next_roi(tracked.landmarks), rng))
    found = [(0, tracked), (1, first), (2, shaken)]
    return [(copy, pose) for copy, pose in found if pose.score >= SCORE_MIN]


def leg_distances(pose, joints):
    """Mean distance (px) of each BlazePose leg's knee and ankle to those of each true leg (2 x 2)."""
    out = np.zeros((2, 2))
    for leg in (0, 1):
        for true, side in enumerate(("left_", "right_")):
            out[leg, true] = np.mean(
                [
                    np.hypot(*(pose.landmarks[i + leg, :2] - joints[side + name]))
                    for i, name in ((25, "knee"), (27, "ankle"))
                ]
            )
    return out


def extract_scene(scene, folder, network):
    """Rows of one scene as a dict of arrays, and the masks of copy 0."""
    rng = np.random.default_rng(60_000_000 + scene["number"])
    left = scene["facing"] == "left"
    rows = {k: [] for k in ("frame", "copy", "landmarks", "axes", "truth", "legs", "score")}
    masks = {k: [] for k in ("frame", "mask", "to_image")}
    for k, frame in enumerate(scene["frames"]):
        image = cv2.imread(os.path.join(folder, frame["file"] + ".jpg"))
        if image is None:
            continue
        image = np.ascontiguousarray(image[:, ::-1, ::-1] if left else image[:, :, ::-1])
        joints = frame["joints_2d"]
        if left:
            joints = mirrored_joints(joints, image.shape[1])
        for copy, pose in poses_of(network, image, joints, rng):
            rows["frame"].append(k)
            rows["copy"].append(copy)
            rows["landmarks"].append(pose.landmarks)
            rows["axes"].append(leg_axes(pose))
            rows["truth"].append([frame[name] for name in TRUTH])
            rows["legs"].append(leg_distances(pose, joints))
            rows["score"].append(pose.score)
            if copy == 0:
                masks["frame"].append(k)
                masks["mask"].append(np.round(pose.mask * 255).astype(np.uint8))
                masks["to_image"].append(pose.to_image)
    meta = {k: scene.get(k) for k in KEPT_OF_SCENE}
    # In the mirrored picture the stretched leg's side is exchanged too.
    meta["leg"] = int((scene["stretched_leg"] == "right") != left)
    meta["dark_trousers"] = bool(max(scene["look"]["pants"]) < 0.12)
    meta["shoes"] = scene["look"]["shoeTop"] > -90
    meta["hem"] = scene["look"]["hem"]
    meta["long_hair"], meta["bun"] = scene["look"]["long_hair"], scene["look"]["bun"]
    return rows, masks, meta


def save(path, arrays, meta):
    with open(path + ".part", "wb") as file:
        np.savez_compressed(file, meta=json.dumps(meta), **arrays)
    os.replace(path + ".part", path)


def save_rounding(folder, scene, rows, masks, meta):
    """One file a scene for the work on the back: masks, crop -> picture, landmarks, truth, postures."""
    tracked = [i for i, copy in enumerate(rows["copy"]) if copy == 0]
    frames = [scene["frames"][k] for k in masks["frame"]]
    arrays = dict(
        mask=np.array(masks["mask"]),
        to_image=np.array(masks["to_image"]),
        landmarks=np.array(rows["landmarks"])[tracked].astype(np.float32),
        truth=np.array([[f["lumbar_flexion_deg"], f["thoracic_flexion_deg"]] for f in frames], np.float32),
        lean=np.array([f["state"]["lean"] for f in frames], np.float32),
        neutral=np.array([f["state"]["neutral"] for f in frames]),
        frame=np.array(masks["frame"]),
    )
    meta = dict(meta, kinds=[f["state"]["kind"] for f in frames])
    save(os.path.join(folder, f"s{scene['number']:06d}.npz"), arrays, meta)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--frames", required=True)
    parser.add_argument("--network", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--rounding")
    parser.add_argument("--follow", type=float, default=0, help="go on for this many seconds as scenes arrive")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    for folder in filter(None, (args.out, args.rounding)):
        os.makedirs(folder, exist_ok=True)
    network = LandmarkNetwork(args.network)
    started = time.monotonic()
    total = 0
    while True:
        scenes = sorted(glob.glob(os.path.join(args.frames, "s*.json")))
        names = [os.path.basename(p)[:-5] for p in scenes]
        waiting = [
            (n, p) for n, p in zip(names, scenes) if not os.path.exists(f"{args.out}/{n}.npz")
        ]
        for name, path in waiting:
            if args.follow and time.monotonic() - started > args.follow:
                return
            with open(path) as file:
                scene = json.load(file)
            begun = time.monotonic()
            rows, masks, meta = extract_scene(scene, args.frames, network)
            arrays = {k: np.array(v) for k, v in rows.items()}
            save(os.path.join(args.out, name + ".npz"), arrays, meta)
            if args.rounding and scene["exercise"] == "stretch_two" and masks["mask"]:
                save_rounding(args.rounding, scene, rows, masks, meta)
            total += len(masks["frame"])
            spent = time.monotonic() - begun
            print(f"{name}: {len(masks['frame'])} frames in {spent:.1f} s, {total} so far", flush=True)
        if not args.follow or time.monotonic() - started > args.follow:
            return
        if not waiting:
            time.sleep(5)


if __name__ == "__main__":
    main()
