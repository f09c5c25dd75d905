"""Compares landmarks.csv of `sitbone analyze --plain` with landmarks that MediaPipe wrote for the same video.

usage: compare_landmarks.py LANDMARKS.csv REFERENCE.csv WIDTH HEIGHT

REFERENCE.csv has the columns frame, id, name, x, y (shares of width and height), z, visibility, ..., wx, wy, wz (m).
Prints the distance between the two in px, over landmarks that the reference calls visible (0.5 and more), and the
distance of the world landmarks in mm.
"""

import csv
import math
import sys

VISIBLE = 0.5


def read(path):
    with open(path, newline="") as file:
        return {(int(row["frame"]), row["name"].lower()): row for row in csv.DictReader(file)}


def quantile(values, share):
    return values[min(len(values) - 1, int(share * len(values)))]


def main(ours_path, reference_path, width, height):
    ours, reference = read(ours_path), read(reference_path)
    width, height = float(width), float(height)
    pixels, world, missing = [], [], 0
    for key, row in reference.items():
        if float(row["visibility"]) < VISIBLE:
            continue
        own = ours.get(key)
        if own is None:
            missing += 1
            continue
        pixels.append(math.hypot(float(own["x_px"]) - float(row["x"]) * width, float(own["y_px"]) - float(row["y"]) * height))
        world.append(1000 * math.dist([float(own[f"world_{a}_m"]) for a in "xyz"], [float(row["w" + a]) for a in "xyz"]))
    pixels.sort()
    world.sort()
    print(f"landmarks compared {len(pixels)}, missing {missing}")
    print(f"px: median {quantile(pixels, 0.5):.2f}, 95th percentile {quantile(pixels, 0.95):.2f}, largest {pixels[-1]:.2f}")
    print(f"world mm: median {quantile(world, 0.5):.2f}, 95th percentile {quantile(world, 0.95):.2f}")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
