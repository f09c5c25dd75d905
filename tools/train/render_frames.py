"""Renders training frames with their truth.

    render_frames.py --seed S --seconds N --out DIR

Scene numbers count up from S * 10000; each scene is drawn from its number alone. A scene is `sNNNNNN.json` with one
entry a frame beside `sNNNNNN_KK.jpg`; scenes already there are skipped, so the command can be repeated.
"""

import argparse
import json
import os
import sys
import time

import cv2
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "people"))
from stretchsynth.scene import Studio, draw_scene, postures_one, postures_two  # noqa: E402

def render_scene(number, out, frames_one, frames_two):
    """Renders one scene; returns how many frames were written."""
    rng = np.random.default_rng(50_000_000 + number)
    d = draw_scene(rng)
    studio = Studio(d, rng)
    one = d["exercise"] == "stretch_one"
    states = postures_one(d, rng, frames_one) if one else postures_two(d, rng, frames_two)
    frames = []
    for k, state in enumerate(states):
        image, truth = studio.photograph(state, rng)
        name = f"s{number:06d}_{k:02d}"
        quality = [cv2.IMWRITE_JPEG_QUALITY, d["jpeg"]]
        cv2.imwrite(os.path.join(out, name + ".jpg"), image[:, :, ::-1], quality)
        frames.append(dict(file=name, state=state, **truth))
    studio.release()
    leg = {"L": "left", "R": "right"}[studio.S]
    scene = dict(number=number, stretched_leg=leg, **d, frames=frames)
    path = os.path.join(out, f"s{number:06d}.json")
    with open(path + ".part", "w") as file:
        json.dump(scene, file)
    os.replace(path + ".part", path)  # the reader sees whole files only
    return len(frames)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True, help="stop starting scenes after this time")
    parser.add_argument("--scenes", type=int, default=10000, help="stop after this many scenes")
    parser.add_argument("--frames-one", type=int, default=10, help="postures a scene of Stretch One")
    parser.add_argument("--frames-two", type=int, default=15, help="postures a scene of Stretch Two")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    cv2.setNumThreads(1)
    os.makedirs(args.out, exist_ok=True)
    started = time.monotonic()
    total = 0
    for number in range(args.seed * 10000, args.seed * 10000 + args.scenes):
        if time.monotonic() - started > args.seconds:
            break
        if os.path.exists(os.path.join(args.out, f"s{number:06d}.json")):
            continue
        begun = time.monotonic()
        count = render_scene(number, args.out, args.frames_one, args.frames_two)
        total += count
        print(f"{number}: {count} frames in {time.monotonic() - begun:.1f} s, {total} so far", flush=True)


if __name__ == "__main__":
    main()
