"""Writes the test vectors for other implementations of the correction.

    vectors.py --frames DIR --data DIR --network pose_landmark_heavy.tflite --model JSON --out vectors.json
               --axis-out limb_axis.json

Cases: both stretches, near and far leg, inside and outside the gate. Outputs are double precision from the stored,
rounded weights. The mask cases hold the person mask as the network gave it (uint8, sigmoid * 255), zlib and base64.
"""

import argparse
import base64
import glob
import json
import os
import zlib

import cv2
import numpy as np

import correction
import features
import limb_axis
from blazepose import LandmarkNetwork, next_roi, roi_between
from extract import mirrored_joints

LANDMARK_DIGITS, OUTPUT_DIGITS = 4, 9


def rounded(values, digits):
    return np.round(np.asarray(values, float), digits).tolist()


def case(name, landmarks, axes, exercise, part):
    """Inputs rounded first, so that the outputs belong to the numbers in the file."""
    landmarks = np.round(landmarks.astype(float), LANDMARK_DIGITS)
    axes = np.round(axes.astype(float), LANDMARK_DIGITS)
    sel, conf = features.choose_leg(landmarks, exercise == "stretch_one")
    base, found = features.compute(landmarks, axes, sel, conf)
    angles, sigma = part.apply(base, found)
    d_in, d_rest = part.gate.distances(found)
    inside = d_in <= part.gate.limit_in and d_rest <= part.gate.limit_rest
    return dict(
        name=name,
        stretch="one" if exercise == "stretch_one" else "two",
        sel=sel,
        in_gate=bool(inside),
        landmarks=landmarks.tolist(),
        mask_axes=axes.tolist(),
        features=rounded(found, OUTPUT_DIGITS),
        base=rounded(base, OUTPUT_DIGITS),
        angles=rounded(angles, OUTPUT_DIGITS),
        sigma=rounded(sigma, OUTPUT_DIGITS),
        d_in=round(float(d_in), OUTPUT_DIGITS),
        d_rest=round(float(d_rest), OUTPUT_DIGITS),
    )


def standing_up(landmarks):
    """The same landmarks turned by a quarter: a posture neither stretch has."""
    turned = landmarks.copy()
    middle = turned[:, :2].mean(0)
    turned[:, 0] = middle[0] - (landmarks[:, 1] - middle[1])
    turned[:, 1] = middle[1] + (landmarks[:, 0] - middle[0])
    return turned


def stored_cases(folder, parts):
    """Per stretch: two near, two far (tracked copies inside the gate), one turned by 90 degrees, one unclear."""
    wanted = {(ex, near): 2 for ex in parts for near in (True, False)}
    cases, turned = [], set()
    for path in sorted(glob.glob(os.path.join(folder, "s*.npz"))):
        with np.load(path) as stored:
            meta = json.loads(str(stored["meta"]))
            exercise, key = meta["exercise"], (meta["exercise"], meta["near"])
            if not wanted[key] or not len(stored["copy"]):
                continue
            i = int(np.flatnonzero(stored["copy"] == 0)[-1])
            name = f"{os.path.basename(path)[:-4]} row {i}"
            landmarks, axes = stored["landmarks"][i], stored["axes"][i]
            one = case(name, landmarks, axes, exercise, parts[exercise])
            if not one["in_gate"]:
                continue
            wanted[key] -= 1
            cases.append(one)
            if exercise not in turned:
                turned.add(exercise)
                name += ", turned by 90 deg"
                cases.append(case(name, standing_up(landmarks), axes, exercise, parts[exercise]))
        if not any(wanted.values()):
            break
    return cases


def mask_cases(args):
    """The mask and the four limbs of one frame of each stretch."""
    network = LandmarkNetwork(args.network)
    cases, done = [], set()
    for path in sorted(glob.glob(os.path.join(args.frames, "s*.json"))):
        with open(path) as file:
            scene = json.load(file)
        if scene["exercise"] in done or not scene["near"]:
            continue
        done.add(scene["exercise"])
        frame = scene["frames"][-1]
        image = cv2.imread(os.path.join(args.frames, frame["file"] + ".jpg"))
        left = scene["facing"] == "left"
        image = np.ascontiguousarray(image[:, ::-1, ::-1] if left else image[:, :, ::-1])
        joints = mirrored_joints(frame["joints_2d"], image.shape[1]) if left else frame["joints_2d"]
        hips = (np.array(joints["left_hip"]) + joints["right_hip"]) / 2
        shoulders = (np.array(joints["left_shoulder"]) + joints["right_shoulder"]) / 2
        radius = max(np.hypot(*(np.array(p) - hips)) for p in joints.values()) * 1.05
        up = (shoulders - hips) / np.hypot(*(shoulders - hips))
        pose = network.run(image, roi_between(hips, hips + up * radius))
        pose = network.run(image, next_roi(pose.landmarks))
        cases.append(mask_case(frame["file"], pose))
        if len(done) == 2:
            return cases
    raise SystemExit(f"no near scene of both stretches in {args.frames}")


def mask_case(name, pose):
    stored = np.round(pose.mask * 255).astype(np.uint8)
    mask = stored / 255.0
    p = np.round(pose.to_crop(pose.landmarks[:, :2]), LANDMARK_DIGITS)
    limbs = []
    for leg, side in enumerate(("left", "right")):
        for part, a, b, (f0, f1) in (
            ("thigh", 23 + leg, 25 + leg, limb_axis.THIGH),
            ("shank", 25 + leg, 27 + leg, limb_axis.SHANK),
        ):
            axis = limb_axis.limb_axis(mask, p[a], p[b], f0, f1)
            limbs.append(
                dict(
                    limb=f"{side} {part}",
                    a=p[a].tolist(),
                    b=p[b].tolist(),
                    f0=f0,
                    f1=f1,
                    axis=rounded(axis, OUTPUT_DIGITS),
                )
            )
    return dict(
        name=name,
        size=[256, 256],
        mask_zlib_base64=base64.b64encode(zlib.compress(stored.tobytes(), 9)).decode(),
        mask_sum=int(stored.sum()),
        limbs=limbs,
    )


def write(path, document):
    with open(path, "w") as file:
        json.dump(document, file, separators=(",", ":"))
        file.write("\n")
    print(f"{path}: {len(document['cases'])} cases, {os.path.getsize(path)} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("frames", "data", "network", "model", "out", "axis-out"):
        parser.add_argument("--" + name, required=True)
    args = parser.parse_args()
    parts, document = correction.read(args.model)
    about = dict(
        format="sitbone.posture_correction_vectors",
        version=1,
        network=document["network"],
        landmarks="39 x [x px, y px, z px, visibility, presence, heat-map peak, spread, shift], mirrored picture",
        mask_axes="[left, right leg] x [thigh, shank] x [angle deg, rms px, width, share, offset f0, offset f1]",
        angles="deg: knee flexion, trunk-thigh (180 = in line), trunk inclination, thigh from vertical",
    )
    write(args.out, dict(about, cases=stored_cases(args.data, parts)))
    about = dict(
        format="sitbone.limb_axis_vectors",
        version=1,
        mask="256 x 256 uint8, row by row, value / 255; pixel centres at whole numbers; 0 outside",
        axis="angle deg, rms px, mean width / length, share of sections, offset at f0 and f1 / length",
    )
    write(args.axis_out, dict(about, cases=mask_cases(args)))


if __name__ == "__main__":
    main()
