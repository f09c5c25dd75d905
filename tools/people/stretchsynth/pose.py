"""Posing by forward and inverse kinematics, and the truth measured on the posed joints.

Frames:  person frame, see rotation.py. All sagittal rotations are about x and absolute (against the ground).
Units:   metres, degrees.
"""

import numpy as np
from scipy.spatial.transform import Rotation

from .rotation import frame_of, rot_axis, rot_x, rot_y, rot_z, sagittal_angle, unit, wrap

SPINE = ("spine04", "spine03", "spine02", "spine01")  # two lumbar, two thoracic bends
BONE_OF_POINT = {
    "hip": "upperleg01",
    "knee": "lowerleg01",
    "ankle": "foot",
    "heel": "foot",
    "toe": "foot",
    "ball": "foot",
    "shoulder": "upperarm01",
    "elbow": "lowerarm01",
    "wrist": "wrist",
    "index": "wrist",
    "handtip": "wrist",
    "ear": "head",
    "eye": "head",
    "nose": "head",
}
HEAD_POINTS = ("ear", "eye", "nose")


class Poser:
    """Poses one body. `S` is a side, "L" or "R"."""

    def __init__(self, body, adduct=4.0):
        self.body = body
        self.scale = body.stature / 1.70
        self.points = self._landmarks()
        self.adduct = {"L": rot_z(-adduct), "R": rot_z(adduct)}
        p = self.points
        self.thigh0 = {S: self.adduct[S] @ (p["knee." + S] - p["hip." + S]) for S in "LR"}
        self.shank0 = {S: self.adduct[S] @ (p["ankle." + S] - p["knee." + S]) for S in "LR"}
        # Knee angle of the rest mesh.
        self.knee_rest = {
            S: wrap(sagittal_angle(self.shank0[S]) - sagittal_angle(self.thigh0[S])) for S in "LR"
        }
        shoulders = (p["shoulder.L"] + p["shoulder.R"]) / 2
        hips = (p["hip.L"] + p["hip.R"]) / 2
        self.trunk_rest = sagittal_angle(shoulders - hips)
        self._palm = {S: self._palm_axes(S) for S in "LR"}

    def _landmarks(self):
        """Rest positions of the named points, and the sole of each foot."""
        b = self.body
        p = {}
        skin = b.vertices[b.groups["body"]]
        skin_base = b.base[b.groups["body"]]
        tights = b.vertices[b.groups["helper-tights"]]
        for s, S in (("l", "L"), ("r", "R")):
            sign = 1 if S == "L" else -1
            for name, cube in (
                ("hip", "upper-leg"),
                ("knee", "knee"),
                ("ankle", "ankle"),
                ("shoulder", "shoulder"),
                ("elbow", "elbow"),
                ("wrist", "hand"),
                ("index", "finger-2-1"),
                ("pinky", "finger-5-1"),
                ("handtip", "finger-3-4"),
            ):
                p[f"{name}.{S}"] = b.joint(f"{s}-{cube}")
            f = skin[(skin[:, 1] < 0.045 * self.scale) & (skin[:, 0] * sign > 0)]
            rear = f[:, 2] < np.quantile(f[:, 2], 0.15)
            front = f[:, 2] > np.quantile(f[:, 2], 0.9)
            p["heel." + S] = np.array([f[rear, 0].mean(), 0.02, f[:, 2].min()])
            p["toe." + S] = np.array([f[front, 0].mean(), 0.012, f[:, 2].max()])
            p["ball." + S] = 0.7 * p["toe." + S] + 0.3 * p["heel." + S]
            t = tights[(tights[:, 1] < 0.06 * self.scale) & (tights[:, 0] * sign > 0)]
            p["soles." + S] = np.vstack([f, t])
            p["eye." + S] = b.vertices[b.groups[f"helper-{s}-eye"]].mean(0)
            x, y, z = skin_base.T
            ear = (np.abs(x) > 0.76) & (z > -0.1) & (z < 0.62) & (y > 6.85) & (y < 7.62)
            p["ear." + S] = skin[ear & (x * sign > 0)].mean(0)
        face = (np.abs(skin_base[:, 0]) < 0.15) & (skin_base[:, 1] > 6.7) & (skin_base[:, 1] < 7.3)
        p["nose"] = skin[face][np.argmax(skin[face][:, 2])]
        return p

    def _palm_axes(self, S):
        """Rest direction of the hand and of the palm's normal."""
        p = self.points
        index, pinky, wrist = p["index." + S], p["pinky." + S], p["wrist." + S]
        along = unit((index + pinky) / 2 - wrist)
        normal = unit(np.cross(index - wrist, pinky - wrist)) * (1 if S == "L" else -1)
        return along, normal

    # ---- legs ----------------------------------------------------------------------------------------

    def leg_lengths(self, S):
        """Sagittal lengths of thigh and shank."""
        return np.hypot(*self.thigh0[S][1:]), np.hypot(*self.shank0[S][1:])

    def thigh_rotation(self, S, world_angle):
        """Absolute rotation that brings the thigh to a sagittal angle."""
        return wrap(world_angle - sagittal_angle(self.thigh0[S]))

    def shank_rotation(self, S, thigh_rotation, knee_flexion):
        """Absolute rotation of the shank for a knee flexion measured by joint centres."""
        return thigh_rotation + knee_flexion - self.knee_rest[S]

    def reach_ankle(self, S, hip, ankle):
        """Sagittal angle of the thigh and knee flexion that bring the ankle to its place, knee forward."""
        l1, l2 = self.leg_lengths(S)
        d = (ankle - hip)[1:]
        length = min(np.hypot(*d), (l1 + l2) * 0.9995)
        direction = np.degrees(np.arctan2(d[1], d[0]))
        at_hip = np.arccos(np.clip((l1**2 + length**2 - l2**2) / (2 * l1 * length), -1, 1))
        inner = np.arccos(np.clip((l1**2 + l2**2 - length**2) / (2 * l1 * l2), -1, 1))
        return direction - np.degrees(at_hip), 180 - np.degrees(inner)

    # ---- whole body ----------------------------------------------------------------------------------

    def pose(
        self, root, origin, lumbar, thoracic, legs, head=None, neck=0.0, arms=None, curl=(20, 20), scap=None
    ):
        """Local rotations, world rotations and bone positions.

        root: rotation of the root bone about x; origin: its position; legs[S] = (thigh, shank, foot), absolute
        rotations; head: absolute head angle (else `neck` is relative); arms[S]: arguments of `place_arm`;
        curl: bend of the fingers (L, R); scap: protraction and elevation of the shoulder blades.
        """
        b = self.body
        local = {}
        for name, bend in zip(SPINE, (lumbar / 2, lumbar / 2, thoracic / 2, thoracic / 2)):
            local[name] = rot_x(bend)
        for S in "LR":
            thigh, shank, foot = legs[S]
            local["upperleg01." + S] = rot_x(thigh - root) @ self.adduct[S]
            local["lowerleg01." + S] = self.adduct[S].T @ rot_x(shank - thigh) @ self.adduct[S]
            local["foot." + S] = self.adduct[S].T @ rot_x(foot - shank)
        nod = neck if head is None else head - (root + lumbar + thoracic)
        for name, share in (("neck01", 0.45), ("neck02", 0.2), ("neck03", 0.1), ("head", 0.25)):
            local[name] = rot_x(nod * share)
        if scap:
            for S in "LR":
                sign = 1 if S == "L" else -1
                local["clavicle." + S] = rot_y(-sign * scap[0]) @ rot_z(sign * scap[1])
        rotation, position = b.forward(local, rot_x(root), origin)
        if arms:
            for S in "LR":
                self._place_arm(local, rotation, position, S, **arms[S])
            for S, bend in zip("LR", curl):
                self._curl_fingers(local, S, bend)
            rotation, position = b.forward(local, rot_x(root), origin)
        return local, rotation, position

    def at(self, rotation, position, name, S=None):
        """Posed position of a named point."""
        key = name if S is None else f"{name}.{S}"
        bone = BONE_OF_POINT[name] + ("" if name in HEAD_POINTS else "." + S)
        return self.body.carried(rotation, position, bone, self.points[key])

    def shoulder_joint(self, position, S):
        """Head of the upper arm bone."""
        return position[self.body.idx["upperarm01." + S]]

    def _place_arm(
        self, local, rotation, position, S, target, pole, hand_dir=None, palm=None, mix=0.8
    ):
        """Two-bone inverse kinematics: wrist to `target`, elbow towards `pole`, hand turned by hand_dir, palm."""
        b, p = self.body, self.points
        i = b.idx["upperarm01." + S]
        above, shoulder = rotation[b.parent[i]], position[i]
        shoulder0, elbow0, wrist0 = p["shoulder." + S], p["elbow." + S], p["wrist." + S]
        l1, l2 = np.linalg.norm(elbow0 - shoulder0), np.linalg.norm(wrist0 - elbow0)
        d = target - shoulder
        length = np.clip(np.linalg.norm(d), abs(l1 - l2) + 0.02, (l1 + l2) * 0.995)
        d = unit(d)
        bend = np.arccos(np.clip((l1 * l1 + length * length - l2 * l2) / (2 * l1 * length), -1, 1))
        outward = unit(pole - d * (pole @ d))
        upper = np.cos(bend) * d + np.sin(bend) * outward
        elbow, wrist = shoulder + l1 * upper, shoulder + length * d
        fore = unit(wrist - elbow)
        upper0, fore0 = unit(elbow0 - shoulder0), unit(wrist0 - elbow0)
        hinge0, hinge = np.cross(upper0, fore0), np.cross(upper, fore)
        if np.linalg.norm(hinge) < 1e-3:
            hinge = np.cross(upper, -outward)
        turn_upper = frame_of(upper, hinge) @ frame_of(upper0, hinge0).T
        turn_fore = frame_of(fore, hinge) @ frame_of(fore0, hinge0).T
        local["upperarm01." + S] = above.T @ turn_upper
        local["lowerarm01." + S] = turn_upper.T @ turn_fore
        if hand_dir is None:
            return
        along0, normal0 = self._palm[S]
        along = unit(mix * unit(hand_dir) + (1 - mix) * fore)
        hand = turn_fore.T @ frame_of(along, palm) @ frame_of(along0, normal0).T
        # The twist about the forearm is shared between forearm and wrist.
        q = Rotation.from_matrix(hand).as_quat()
        twist = wrap(2 * np.degrees(np.arctan2(q[:3] @ fore0, q[3])))
        local["lowerarm02." + S] = rot_axis(fore0, twist * 0.6)
        local["wrist." + S] = local["lowerarm02." + S].T @ hand

    def _curl_fingers(self, local, S, deg):
        b = self.body
        along, normal = self._palm[S]
        for finger in (2, 3, 4, 5):
            for joint, share in ((1, 1.0), (2, 1.1), (3, 0.8)):
                name = f"finger{finger}-{joint}.{S}"
                i = b.idx[name]
                local[name] = rot_axis(np.cross(unit(b.tail[i] - b.head[i]), normal), deg * share)
        for joint in (2, 3):
            name = f"finger1-{joint}.{S}"
            i = b.idx[name]
            axis = np.cross(unit(b.tail[i] - b.head[i]), unit(along * 0.3 + normal))
            local[name] = rot_axis(axis, deg * 0.4)

    # ---- truth ---------------------------------------------------------------------------------------

    def measure(self, rotation, position, S):
        """Angles of the posed joints, in degrees; S is the stretched leg."""
        b = self.body

        def at(name, side=S):
            return self.at(rotation, position, name, side)

        def bend(name):
            i = b.idx[name]
            relative = rotation[b.parent[i]].T @ rotation[i]
            return np.degrees(np.arctan2(relative[2, 1], relative[1, 1]))

        def between(u, v):
            return np.degrees(np.arccos(np.clip(unit(u) @ unit(v), -1, 1)))

        thigh, shank = at("knee") - at("hip"), at("ankle") - at("knee")
        hips = (at("hip", "L") + at("hip", "R")) / 2
        trunk = (at("shoulder", "L") + at("shoulder", "R")) / 2 - hips
        knee = wrap(sagittal_angle(shank) - sagittal_angle(thigh))
        pelvis = rotation[b.idx["root"]]
        thigh_rest = self.adduct[S] @ (self.points["knee." + S] - self.points["hip." + S])
        return dict(
            knee_flexion_deg=knee,
            knee_angle_3d_deg=180 - between(thigh, shank),
            knee_flexion_rest_relative_deg=knee - self.knee_rest[S],
            hip_flexion_deg=wrap(sagittal_angle(thigh_rest) - sagittal_angle(pelvis.T @ thigh)),
            hip_flexion_trunk_deg=between(-thigh, trunk),
            thigh_trunk_angle_deg=between(thigh, trunk),
            pelvis_tilt_deg=sagittal_angle(pelvis[:, 1]),
            lumbar_flexion_deg=bend("spine04") + bend("spine03"),
            thoracic_flexion_deg=bend("spine02") + bend("spine01"),
            trunk_inclination_deg=sagittal_angle(trunk),
            thigh_angle_from_vertical_deg=wrap(sagittal_angle(thigh)),
            thigh_world_angle_deg=sagittal_angle(thigh),
            shank_world_angle_deg=sagittal_angle(shank),
        )
