"""From landmarks and mask mid-lines to the base angles and the 102 features of the correction.

Inputs are of the picture in which the feet point right (mirrored when they pointed left), so BlazePose's right
leg is the near one.
Units:   px, degrees. Angles: knee flexion (+ = bent), trunk-thigh (180 = in line), trunk inclination and thigh
against the vertical (+ = towards the feet).
"""

import numpy as np

COUNT = 102
GATE_COUNT = 50  # the first features, which the gate looks at
LIMIT = 8.0
POINTS = [0, 7, 8] + list(range(11, 17)) + list(range(23, 33))
BODY = [11, 12, 23, 24, 25, 26, 27, 28]  # give the scale
LEG = [23, 24, 25, 26, 27, 28, 31, 32]  # their quality is a feature
SWAP_FIRST, SWAP_END = 23, 33  # hip to toe, left and right in turn


def trunk(landmarks):
    """Vector from mid-hip to mid-shoulder, and mid-hip."""
    hips = (landmarks[23, :2] + landmarks[24, :2]) / 2
    return (landmarks[11, :2] + landmarks[12, :2]) / 2 - hips, hips


def choose_leg(landmarks, one):
    """Stretched leg by posture: (0 = left, 1 = right; difference of the scores).

    Stretch One: the higher leg; Stretch Two: the leg further forward.
    """
    length = np.hypot(*trunk(landmarks)[0]) + 1e-6
    score = []
    for leg in (0, 1):
        ankle, knee = landmarks[27 + leg], landmarks[25 + leg]
        value = -(ankle[1] + 0.5 * knee[1]) if one else ankle[0] + 0.5 * knee[0]
        score.append(value / length)
    return int(score[1] > score[0]), abs(score[1] - score[0])


def _angles(xy, up, hips):
    thigh, shank = xy[26] - xy[24], xy[28] - xy[26]
    knee = np.arctan2(thigh[0] * shank[1] - thigh[1] * shank[0], thigh @ shank)
    cosine = thigh @ up / np.hypot(*thigh) / np.hypot(*up)
    trunk_thigh = np.arccos(np.clip(cosine, -1, 1))
    inclination = np.arctan2(up[0], -up[1])
    vertical = np.arctan2(thigh[0], -thigh[1])
    return np.degrees([knee, trunk_thigh, inclination, vertical])


def compute(landmarks, axes, sel, conf):
    """Base angles (4) and features (102); sel and conf as `choose_leg` gives them."""
    p = landmarks.copy()
    if sel == 0:  # the stretched leg gets the right-hand numbers
        for i in range(SWAP_FIRST, SWAP_END, 2):
            p[[i, i + 1]] = p[[i + 1, i]]
    xy = p[:, :2]
    up, hips = trunk(p)
    body = xy[BODY]
    scale = np.sqrt(((body - body.mean(0)) ** 2).sum() / len(BODY))
    base = _angles(xy, up, hips)
    radians = np.radians(base)
    legs = axes[[sel, 1 - sel]]
    ok = (legs[..., 3] > 0.7) & (legs[..., 1] < 3) & (legs[..., 2] < 0.7)
    features = np.concatenate(
        [
            ((xy[POINTS] - hips) / scale).ravel(),
            base / 30,
            np.cos(radians),
            np.sin(radians),
            p[LEG, 3],
            p[LEG, 5],
            p[LEG, 6] / 2,
            [
                min(np.hypot(*(xy[25] - xy[26])) / scale, 3),
                min(np.hypot(*(xy[27] - xy[28])) / scale, 3),
                sel,
                conf,
            ],
            np.where(ok, legs[..., 0], 0).ravel() / 10,
            ok.ravel(),
            np.where(ok, legs[..., 1], 0).ravel(),
            (np.where(ok[..., None], legs[..., [2, 4, 5]], 0) * 5).ravel(),
        ]
    )
    return base, np.clip(features, -LIMIT, LIMIT)
