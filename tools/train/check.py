"""Fast self-check: the stored weights reproduce the stored test vectors, and the training's gradients are right.

    check.py [MODELS_DIR]
"""

import base64
import json
import os
import sys
import zlib

import numpy as np

import correction
import features
import limb_axis
import mlp

TOLERANCE = 1e-6  # the vectors are rounded to 9 digits after the point


def largest_difference(a, b):
    return float(np.abs(np.asarray(a, float) - np.asarray(b, float)).max())


def check_vectors(folder):
    """Largest difference over all cases; asserts that both stretches, legs and sides of the gate occur."""
    parts, document = correction.read(os.path.join(folder, "posture_correction.json"))
    assert document["features"] == features.COUNT
    with open(os.path.join(folder, "posture_correction_vectors.json")) as file:
        cases = json.load(file)["cases"]
    worst, seen = 0.0, set()
    for c in cases:
        part = parts["stretch_" + c["stretch"]]
        landmarks, axes = np.array(c["landmarks"]), np.array(c["mask_axes"])
        sel, conf = features.choose_leg(landmarks, c["stretch"] == "one")
        assert sel == c["sel"], c["name"]
        base, found = features.compute(landmarks, axes, sel, conf)
        angles, sigma = part.apply(base, found)
        d_in, d_rest = part.gate.distances(found)
        inside = d_in <= part.gate.limit_in and d_rest <= part.gate.limit_rest
        assert inside == c["in_gate"], c["name"]
        seen.add((c["stretch"], sel, c["in_gate"]))
        for key, value in dict(
            features=found, base=base, angles=angles, sigma=sigma, d_in=d_in, d_rest=d_rest
        ).items():
            worst = max(worst, largest_difference(value, c[key]))
    for stretch in ("one", "two"):
        assert {(stretch, 0, True), (stretch, 1, True)} <= seen, "a leg is missing"
        assert any(s[0] == stretch and not s[2] for s in seen), "outside the gate is missing"
    return len(cases), worst


def check_axes(folder):
    with open(os.path.join(folder, "limb_axis_vectors.json")) as file:
        cases = json.load(file)["cases"]
    worst = 0.0
    for c in cases:
        raw = zlib.decompress(base64.b64decode(c["mask_zlib_base64"]))
        stored = np.frombuffer(raw, np.uint8).reshape(c["size"])
        assert int(stored.sum()) == c["mask_sum"], c["name"]
        for limb in c["limbs"]:
            axis = limb_axis.limb_axis(stored / 255.0, limb["a"], limb["b"], limb["f0"], limb["f1"])
            worst = max(worst, largest_difference(axis, limb["axis"]))
    return len(cases), worst


def check_gradients():
    """Gradients of the training loss against finite differences."""
    rng = np.random.default_rng(5)
    layers = [(rng.normal(0, 0.5, s), rng.normal(0, 0.1, s[1])) for s in ((6, 5), (5, 4), (4, 4))]
    x, y, keep = rng.normal(size=(7, 6)), rng.normal(size=(7, 2)), np.full((7, 5), 1.1)
    worst = 0.0
    for spread in (None, np.abs(rng.normal(size=(7, 2)))):
        _, slopes = mlp.gradients(layers, x, y, spread, keep)
        for layer, slope in zip(layers, slopes):
            for value, expected in zip(layer, slope):
                for index in np.ndindex(value.shape):
                    kept, step = value[index], 1e-6
                    losses = []
                    for sign in (1, -1):
                        value[index] = kept + sign * step
                        losses.append(mlp.gradients(layers, x, y, spread, keep)[0])
                    value[index] = kept
                    found = (losses[0] - losses[1]) / (2 * step)
                    worst = max(worst, abs(found - expected[index]))
    return worst


def check_limb_axis_law():
    """A straight bar, turned by a known angle against the landmark line, gives that angle back."""
    rows, columns = np.mgrid[0:256, 0:256].astype(float)
    a, b = np.array([60.0, 80.0]), np.array([160.0, 130.0])
    worst = 0.0
    for deg in (-6.0, 0.0, 4.0):
        u = (b - a) / np.hypot(*(b - a))
        turn = np.radians(deg)
        d = np.array([u[0] * np.cos(turn) - u[1] * np.sin(turn), u[0] * np.sin(turn) + u[1] * np.cos(turn)])
        middle = (a + b) / 2
        across = (columns - middle[0]) * -d[1] + (rows - middle[1]) * d[0]
        mask = np.clip(12.5 - np.abs(across), 0, 1)
        worst = max(worst, abs(limb_axis.limb_axis(mask, a, b, 0.2, 0.85)[0] - deg))
    return worst


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "..", "models")
    count, vectors = check_vectors(folder)
    masks, axes = check_axes(folder)
    gradients, law = check_gradients(), check_limb_axis_law()
    print(
        f"{count} vectors: largest difference {vectors:.1e}; {masks} masks: {axes:.1e};"
        f" gradients {gradients:.1e}; limb axis of a bar {law:.2f} deg"
    )
    assert vectors < TOLERANCE and axes < TOLERANCE and gradients < 1e-5 and law < 0.1
    print("ok")


if __name__ == "__main__":
    main()
