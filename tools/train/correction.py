"""The stored correction: reading, writing and applying `posture_correction.json`. Reference for the C++ code.

Units:   degrees. The four angles: knee flexion, trunk-thigh (180 = in line), trunk inclination, thigh from vertical.
"""

import hashlib
import json
from pathlib import Path

import numpy as np

import features
from mlp import LOG_SIGMA, Z_LIMIT

FORMAT, VERSION = "sitbone.posture_correction", 1
DIGITS = 5  # significant digits of the stored numbers


def rounded(value):
    """Nested lists of floats with DIGITS significant digits."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    return float(f"{value:.{DIGITS}g}")


def stretch_part(members, sigma_scale, gate):
    """The JSON part of one stretch from mlp.Member objects."""
    return dict(
        members=[
            dict(
                mean=rounded(m.mean),
                std=rounded(m.std),
                y_mean=rounded(m.y_mean),
                y_std=rounded(m.y_std),
                layers=[dict(w=rounded(w), b=rounded(b)) for w, b in m.layers],
            )
            for m in members
        ],
        sigma_scale=rounded(sigma_scale),
        gate={k: rounded(v) for k, v in gate.items()},
    )


def write(path, network, trained, one, two):
    document = dict(
        format=FORMAT,
        version=VERSION,
        network=network,
        features=features.COUNT,
        trained=trained,
        one=one,
        two=two,
    )
    text = json.dumps(document, separators=(",", ":")) + "\n"
    path = Path(path)
    path.write_text(text)
    # The program refuses weights whose digest does not stand beside them.
    digest = hashlib.sha256(text.encode()).hexdigest()
    path.with_name(path.name + ".sha256").write_text(f"{digest}  {path.name}\n")


class Gate:
    """How far the posture is from those trained on: inside their subspace, and off it."""

    def __init__(self, part):
        self.mean, self.std, self.components, self.variance = (
            np.array(part[k]) for k in ("mean", "std", "components", "variance")
        )
        self.limit_in, self.limit_rest = part["limit_in"], part["limit_rest"]

    def distances(self, found):
        """(d_in, d_rest) of feature vectors (..., 102)."""
        z = (found[..., : features.GATE_COUNT] - self.mean) / self.std
        p = z @ self.components.T
        rest = z - p @ self.components
        return np.sqrt((p * p / self.variance).mean(-1)), np.sqrt((rest * rest).mean(-1))


class Correction:
    """One stretch of a stored correction."""

    def __init__(self, part):
        self.members = [
            (
                *(np.array(m[k]) for k in ("mean", "std", "y_mean", "y_std")),
                [(np.array(layer["w"]), np.array(layer["b"])) for layer in m["layers"]],
            )
            for m in part["members"]
        ]
        self.sigma_scale = np.array(part["sigma_scale"])
        self.gate = Gate(part["gate"])

    def apply(self, base, found):
        """Angles and sigmas for base angles (..., 4) and features (..., 102)."""
        means, variances = [], []
        for mean, std, y_mean, y_std, layers in self.members:
            x = np.clip((found - mean) / std, -Z_LIMIT, Z_LIMIT)
            for w, b in layers[:-1]:
                x = np.maximum(x @ w + b, 0)
            w, b = layers[-1]
            x = x @ w + b
            means.append(x[..., :4] * y_std + y_mean)
            variances.append((np.exp(np.clip(x[..., 4:], *LOG_SIGMA)) * y_std) ** 2)
        means = np.array(means)
        spread = np.sqrt(np.mean(variances, 0) + means.var(0))
        return base + means.mean(0), self.sigma_scale * spread


def read(path):
    """{"stretch_one": Correction, "stretch_two": Correction} and the whole document."""
    with open(path) as file:
        document = json.load(file)
    if document["format"] != FORMAT or document["version"] != VERSION:
        raise SystemExit(f"{path}: not a {FORMAT} version {VERSION}")
    parts = dict(stretch_one=Correction(document["one"]), stretch_two=Correction(document["two"]))
    return parts, document
