"""Stretch Two: sitting on the edge of a chair, one leg out with the heel on the floor, leaning forward."""

import numpy as np

from .rotation import rot_x, unit

HANDS = ("thighs", "both", "hips", "reach", "hang", "crossed", "behind")


class Seated:
    """Posture of the whole body from a few numbers (see `__call__`).

    S: side of the stretched leg; seat: height in metres; other_knee: flexion of the other leg; hands: one of
    HANDS; head_follow: share of the trunk's bend that the head goes along with; ankle: foot against the shank;
    scap: protraction and elevation of the shoulder blades.
    """

    def __init__(
        self,
        poser,
        mesh,
        S,
        seat=0.45,
        other_knee=92.0,
        hands="thighs",
        head_follow=0.55,
        ankle=-6.0,
        scap=None,
    ):
        if hands not in HANDS:
            raise ValueError(f"hands must be one of {HANDS}")
        self.poser, self.S, self.O = poser, S, "LR"[S == "L"]
        self.hands, self.head_follow, self.ankle, self.scap = hands, head_follow, ankle, scap
        x, y, z = mesh.base.T
        buttocks = np.where(
            (y > -1.6)
            & (y < 1.2)
            & (np.abs(x) < 1.7)
            & (z < 0.2)
            & (mesh.kind < 1.5)
            & (mesh.arm < 0.05)
        )[0]
        legs = {X: (-80.0, 0.0, 0.0) for X in "LR"}
        _, rotation, position = poser.pose(-8.0, np.zeros(3), 6, 0, legs)
        heights = mesh.skin(rotation, position, buttocks, 0.5)[:, 1]
        lift = seat - 0.020 - np.partition(heights, 10)[10]
        hips = poser.at(rotation, position, "hip", "L") + poser.at(rotation, position, "hip", "R")
        self.hips = hips / 2 + [0, lift, 0]
        l1, l2 = poser.leg_lengths(self.O)
        height = poser.points["ankle." + self.O][1]
        inner = np.radians(180 - other_knee)
        span = np.sqrt(l1 * l1 + l2 * l2 - 2 * l1 * l2 * np.cos(inner))
        drop = self.hips[1] - height
        self.foot = np.array([0, height, self.hips[2] + np.sqrt(max(span * span - drop * drop, 0.01))])

    def __call__(self, state):
        """World rotations and bone positions.

        state: lean (pelvis, + = forward), lum, tho (flexion of the two parts of the back), knee (flexion of the
        stretched leg), optional nod (head), ankle; all in degrees.
        """
        p, S, O = self.poser, self.S, self.O
        lean, lum, tho = state["lean"], state["lum"], state["tho"]
        root_head = p.body.head[0]
        middle = (p.points["hip.L"] + p.points["hip.R"]) / 2 - root_head
        origin = self.hips - rot_x(lean) @ middle  # keeps the hip centres where they are
        hip = {X: origin + rot_x(lean) @ (p.points["hip." + X] - root_head) for X in "LR"}
        angle, knee = p.reach_ankle(O, hip[O], self.foot)
        thigh = p.thigh_rotation(O, angle)
        legs = {O: (thigh, p.shank_rotation(O, thigh, knee), 0.0), S: self._stretched_leg(state, hip[S])}
        top = lean + lum + tho
        trunk = dict(head=self.head_follow * max(top, 0) + state.get("nod", 0), scap=self.scap)
        _, rotation, position = p.pose(lean, origin, lum, tho, legs, **trunk)
        arms = {X: self._arm(X, lean, top, rotation, position) for X in "LR"}
        _, rotation, position = p.pose(
            lean, origin, lum, tho, legs, arms=arms, curl=(10, 10), **trunk
        )
        return rotation, position

    def _stretched_leg(self, state, hip):
        """Absolute rotations with the wanted knee flexion and the foot just on the floor."""
        p, S = self.poser, self.S
        soles = p.points["soles." + S] - p.points["ankle." + S]
        low, high = 60.0, 150.0
        for _ in range(18):
            angle = (low + high) / 2
            thigh = p.thigh_rotation(S, angle)
            shank = p.shank_rotation(S, thigh, state["knee"])
            foot = shank + self.ankle + state.get("ankle", 0)
            ankle = hip + rot_x(thigh) @ p.thigh0[S] + rot_x(shank) @ p.shank0[S]
            if ankle[1] + (soles @ rot_x(foot).T)[:, 1].min() > -0.004:
                low = angle
            else:
                high = angle
        return thigh, shank, foot

    def _arm(self, X, lean, top, rotation, position):
        p, S = self.poser, self.S
        sign = 1.0 if X == "L" else -1.0
        forward = np.clip(top / 40.0, 0, 1)

        def at(name, side):
            return p.at(rotation, position, name, side)

        def across(x, y, z):
            return np.array([sign * x, y, z])

        leg = S if self.hands == "both" else X
        hip, knee = at("hip", leg), at("knee", leg)
        u = unit(at("knee", X) - at("hip", X))
        up = unit(np.array([0, u[2], -u[1]]))
        up = up if up[1] > 0 else -up
        shoulder = p.shoulder_joint(position, X)
        pelvis = rot_x(lean)
        if self.hands == "thighs":
            share = 0.44 + 0.20 * forward
            target = hip + (knee - hip) * share + up * (0.084 * p.scale) + across(0.01, 0, 0)
            hand, palm, pole = u + up * -0.05 + across(-0.25, 0, 0), -up, across(0.75, 0.1, -0.75)
        elif self.hands == "both":
            share = (0.40 if X == S else 0.52) + 0.28 * forward
            target = hip + (knee - hip) * share + up * 0.090 * p.scale + across(0.03, 0, 0)
            hand, palm, pole = u + across(-0.4, 0, 0), -up, across(0.8, 0, -0.6)
        elif self.hands == "hips":
            target = at("hip", X) + pelvis @ across(0.085, 0.075, 0.02) * p.scale
            hand, palm = pelvis @ across(-0.5, -0.2, 0.8), pelvis @ across(-0.6, -0.6, -0.3)
            pole = across(1.0, 0, -0.8)
        elif self.hands == "reach":  # both arms towards the foot of the stretched leg
            direction = unit(at("ankle", S) + across(0.08, 0.12, 0) - shoulder)
            target = shoulder + direction * 0.50 * p.scale
            hand, palm, pole = direction, np.array([0, -1.0, 0]), across(0.8, -0.6, 0)
        elif self.hands == "hang":
            target = shoulder + across(0.06, -0.47, 0.02) * p.scale
            hand, palm, pole = np.array([0, -1.0, 0.1]), across(-1.0, 0, 0), across(0.2, 0, -1.0)
        elif self.hands == "behind":  # the near arm crosses the outline of the back
            target = at("hip", X) + pelvis @ across(0.06, 0.06, -0.20) * p.scale
            hand, palm = pelvis @ np.array([0, -1.0, -0.3]), pelvis @ np.array([0, 0, 1.0])
            pole = across(0.4, 0.2, -1.0)
        else:  # crossed before the chest
            chest = (at("shoulder", "L") + at("shoulder", "R")) / 2
            target = chest + rot_x(top) @ across(-0.08, -0.17, 0.20) * p.scale
            hand, palm = rot_x(top) @ across(-1.0, 0.1, 0), rot_x(top) @ np.array([0, 0, -1.0])
            pole = across(0.6, -1.0, 0.2)
        return dict(target=target, pole=pole, hand_dir=hand, palm=palm, mix=0.85)
