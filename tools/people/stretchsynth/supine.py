"""Stretch One: lying on the back, one leg lifted, hands holding the thigh or a strap round the foot."""

import numpy as np

from .motion import ease
from .rotation import unit


class Supine:
    """Posture of the whole body from a few numbers (see `__call__`).

    poser, mesh: the person; S: side of the stretched leg; mat, pillow: heights in metres; other_knee: flexion of
    the other leg; other_foot: None = sole on the floor, else degrees by which the flat leg's foot is turned from
    the standing position; scap: how far the arms pull the shoulders forward; pelvis_post: posterior tilt.
    """

    def __init__(
        self,
        poser,
        mesh,
        S,
        mat=0.012,
        pillow=0.0,
        other_knee=95.0,
        other_foot=None,
        scap=20.0,
        pelvis_post=5.0,
        strap=False,
    ):
        self.poser, self.mesh, self.S, self.O = poser, mesh, S, "LR"[S == "L"]
        self.mat, self.pillow, self.other_knee, self.other_foot = mat, pillow, other_knee, other_foot
        self.scap, self.pelvis_post, self.strap = scap, pelvis_post, strap
        x, y = mesh.base[:, 0], mesh.base[:, 1]
        self.torso = np.where(
            (y > -0.3) & (y < 5.9) & (mesh.arm < 0.3) & (np.abs(x) < 1.6) & (mesh.kind < 1.5)
        )[0]
        self.head = np.where((mesh.head > 0.8) & (mesh.kind != 2) & (mesh.kind < 2.5))[0]
        self.neck = self._lay_head_down()
        self.feet = self._place_feet()

    def _lay_head_down(self):
        """Neck angle that brings the head onto the mat or pillow."""
        low, high = -45.0, 25.0
        for _ in range(14):
            self.neck = (low + high) / 2
            rotation, position, lift = self._lay(0, 0)
            head = self.mesh.skin(rotation, position, self.head, 0)
            if head[:, 1].min() + lift > self.mat + self.pillow - 0.006:
                high = self.neck
            else:
                low = self.neck
        return (low + high) / 2

    def _place_feet(self):
        """Ankle of each leg on the mat such that its knee has the flexion `other_knee`."""
        p = self.poser
        rotation, position, lift = self._lay(0, 0)
        feet = {}
        for X in "LR":
            hip = p.at(rotation, position, "hip", X) + [0, lift, 0]
            l1, l2 = p.leg_lengths(X)
            height = p.points["ankle." + X][1] + self.mat
            inner = np.radians(180 - self.other_knee)
            span = np.sqrt(l1 * l1 + l2 * l2 - 2 * l1 * l2 * np.cos(inner))
            z = hip[2] + np.sqrt(span * span - (hip[1] - height) ** 2)
            feet[X] = np.array([0, height, z])
        return feet

    def _scap(self, hold):
        return self.scap * hold, -0.45 * self.scap * hold

    def _lay(self, post, lumbar):
        """Trunk on the back with straight legs, and the lift that lets the back touch the mat."""
        p = self.poser
        legs = {X: (-180.0, -90.0, 0.0) for X in "LR"}
        origin = np.zeros(3)
        _, rotation, position = p.pose(
            -90.0 - post, origin, lumbar, 0.0, legs, neck=self.neck, scap=self._scap(0)
        )
        heights = self.mesh.skin(rotation, position, self.torso, 0)[:, 1]
        return rotation, position, self.mat - 0.010 - np.partition(heights, 12)[12]

    def __call__(self, state):
        """World rotations and bone positions.

        state: lift 0..1 (leg lifted), hold 0..1 (hands at the thigh), thigh (deg from vertical, + = towards the
        feet), knee (flexion, deg), optional pelvis (extra tilt), ankle (foot against the shank).
        """
        p, S = self.poser, self.S
        post = self.pelvis_post * state["lift"] + state.get("pelvis", 0)
        lumbar = self.pelvis_post * state["lift"]
        rotation, position, lift = self._lay(post, lumbar)
        legs = self._legs(state, rotation, position, lift)
        origin = np.array([0, lift, 0.0])
        trunk = dict(neck=self.neck, scap=self._scap(state["hold"]))
        _, rotation, position = p.pose(-90.0 - post, origin, lumbar, 0.0, legs, **trunk)
        hold = ease(state["hold"])
        arms = {X: self._arm(X, hold, rotation, position) for X in "LR"}
        bend = 12 + 30 * hold
        _, rotation, position = p.pose(
            -90.0 - post, origin, lumbar, 0.0, legs, arms=arms, curl=(bend, bend), **trunk
        )
        return rotation, position

    def _legs(self, state, rotation, position, lift):
        """Absolute (thigh, shank, foot) rotations; the stretched leg blends from hook lying to lifted."""
        p = self.poser
        w = state["lift"]
        legs = {}
        for X in "LR":
            hip = p.at(rotation, position, "hip", X) + [0, lift, 0]
            angle, knee = p.reach_ankle(X, hip, self.feet[X])
            foot = 0.0 if self.other_foot is None else None
            if X == self.S:
                thigh0 = p.thigh_rotation(X, angle)
                flat = -p.shank_rotation(X, thigh0, knee)  # ankle angle with the sole on the floor
                angle += (state["thigh"] - angle) * w
                knee += (state["knee"] - knee) * w
            thigh = p.thigh_rotation(X, angle)
            shank = p.shank_rotation(X, thigh, knee)
            if X == self.S:
                foot = shank + flat * (1 - w) + state.get("ankle", 8.0) * w
            elif foot is None:
                foot = shank + self.other_foot
            legs[X] = (thigh, shank, foot)
        return legs

    def _arm(self, X, hold, rotation, position):
        """Arm X between lying on the floor (hold 0) and holding thigh or strap (hold 1)."""
        p, S = self.poser, self.S
        sign = 1.0 if X == "L" else -1.0
        hip, knee = p.at(rotation, position, "hip", S), p.at(rotation, position, "knee", S)
        u = unit(knee - hip)
        back = unit(np.array([0, -u[2], u[1]]))  # towards the back of the thigh
        if back[2] < 0:
            back = -back
        shoulder = p.shoulder_joint(position, X)
        points = p.points
        upper = np.linalg.norm(points["elbow." + X] - points["shoulder." + X])
        fore = np.linalg.norm(points["wrist." + X] - points["elbow." + X])
        reach = (upper + fore) * 0.985
        if self.strap:
            foot = p.at(rotation, position, "ball", S)
            grip = shoulder + unit(foot - shoulder) * min(
                0.62 * reach, 0.8 * np.linalg.norm(foot - shoulder)
            )
            grip = grip + np.array([sign * 0.05, -0.06, 0]) * p.scale
        else:
            radius = 0.085 * p.scale
            for share in np.linspace(0.86, 0.3, 57):
                grip = hip + (knee - hip) * share + back * 0.035 * p.scale
                grip = grip + np.array([sign * radius, 0, 0])
                if np.linalg.norm(grip - shoulder) < reach:
                    break
        floor = shoulder + np.array([sign * 0.14, 0, 0.50]) * p.scale
        floor[1] = self.mat + 0.032
        middle = (floor + grip) / 2 + np.array([sign * 0.16, 0.10, 0]) * p.scale
        free = 1 - hold
        return dict(
            target=free**2 * floor + 2 * hold * free * middle + hold * hold * grip,
            pole=np.array([sign * 0.8, -0.35, 0.1]) * free + hold * np.array([sign * 0.75, -0.25, 0.6]),
            hand_dir=unit(
                np.array([sign * 0.15, 0, 1.0]) * free
                + hold * (np.array([-sign * 0.8, 0, 0]) + back * 0.55 + u * 0.25)
            ),
            palm=unit(
                np.array([0, -1.0, 0.05]) * free + hold * (-back + np.array([-sign * 0.5, 0, 0]))
            ),
            mix=0.75,
        )
