"""Training scenes: one person, room, camera and clothes, photographed in many postures with the truth.

Everything is drawn from one random generator, so a scene is given by its number alone.
Units:   metres, degrees, pixels.
"""

import numpy as np

from . import lights, wardrobe
from .body import Body
from .bystander import add_bystander
from .camera import Camera
from .lens import Distortion, expose, motion_blur
from .mesh import PersonMesh, SceneMesh, sock_top
from .pose import Poser
from .render import Renderer
from .room import add_chair, add_clutter_behind_legs, add_mat, add_object_before, build_room
from .rotation import rot_y
from .seated import HANDS, Seated
from .supine import Supine

BODIES = 64  # different bodies; folds of the evaluation are made of whole bodies
SIZES = ((640, 480), (640, 480), (480, 640), (960, 540), (540, 960))
MARGIN_PX = 6  # all joints stay this far inside the picture
POINTS = [
    (name, side)
    for name in ("hip", "knee", "ankle", "heel", "toe", "shoulder", "elbow", "wrist", "ear", "eye", "index")
    for side in "LR"
] + [("nose", None)]
SIDE_WORD = {"L": "left_", "R": "right_", None: ""}
SHARE_ONE = 0.45  # of the scenes; Stretch Two has more frames a scene and is harder


def random_macro(rng):
    """A grown person of any sex, age 24 to 75, weight, muscle, height and origin."""
    return dict(
        gender=float(rng.random() < 0.5) if rng.random() < 0.8 else float(rng.uniform(0, 1)),
        age=float(rng.uniform(0.46, 0.86)),
        weight=float(rng.uniform(0.32, 0.80)),
        muscle=float(rng.uniform(0.35, 0.70)),
        height=float(rng.uniform(0.42, 0.60)),
        proportions=float(rng.uniform(0.35, 0.8)),
        race=tuple(float(x) for x in rng.dirichlet((0.7, 0.7, 0.7))),
    )


def body_macro(body_id):
    """The macro sliders of training body number `body_id` (0 .. BODIES - 1)."""
    return random_macro(np.random.default_rng(7000 + body_id))


def draw_scene(rng):
    """All properties of a scene that are not postures, as plain values (stored beside the frames)."""
    one = bool(rng.random() < SHARE_ONE)
    chosen = wardrobe.random_look(rng)
    size = SIZES[rng.integers(len(SIZES))]
    d = dict(
        exercise="stretch_one" if one else "stretch_two",
        body=int(rng.integers(BODIES)),
        look=chosen,
        facing="right" if rng.random() < 0.5 else "left",
        near=bool(rng.random() < 0.6),
        pillow=float(rng.uniform(0.03, 0.06)) if rng.random() < 0.35 else 0.0,
        seat=float(0.45 + rng.normal(0, 0.015)),
        yaw=float(rng.uniform(-26, 26)) if rng.random() < 0.7 else float(rng.normal(0, 6)),
        height=float(rng.uniform(0.25, 1.2)),
        dist=float(rng.uniform(2.2, 3.3)),
        hfov=float(rng.uniform(40, 54) if size[0] < size[1] else rng.uniform(50, 64)),
        roll=float(np.clip(rng.normal(0, 2.2), -6, 6)),
        aim=[float(v) for v in rng.normal(0, (0.08, 0.10))],
        size=size,
        light=int(rng.integers(len(lights.ALL))),
        light_side=1 if rng.random() < 0.5 else -1,
        light_shift=[float(v) for v in rng.normal(0, 0.12, 3)],
        gain=float(rng.uniform(0.18, 0.5)) if rng.random() < 0.15 else float(rng.uniform(0.75, 1.15)),
        white=[float(v) for v in np.clip(rng.normal(1, 0.05, 3), 0.85, 1.15)],
        noise=float(rng.uniform(0.8, 4.0)),
        jpeg=int(rng.integers(70, 95)),
        distortion=float(rng.uniform(-0.12, 0.03)) if rng.random() < 0.5 else 0.0,
        loose_shirt=float(rng.uniform(0.01, 0.035)) if rng.random() < 0.35 else 0.0,
        loose_trousers=float(rng.uniform(0.01, 0.035)) if rng.random() < 0.35 else 0.0,
        shoe_thickness=float(rng.uniform(0.006, 0.014)),
        clutter=bool(rng.random() < 0.5),
        object_before=bool(rng.random() < 0.12),
        bystander=bool(rng.random() < 0.15),
        scap=float(rng.uniform(5, 22)) if one else float(rng.choice([0, 0, 12, 20])),
    )
    if chosen["bun"] and one:
        d["pillow"] = 0.045
    if one:
        d["other_flat"] = bool(rng.random() < 0.5)
        d["other_knee"] = float(rng.uniform(1, 35) if d["other_flat"] else rng.uniform(60, 112))
        d["other_foot"] = float(rng.uniform(5, 35)) if d["other_flat"] else None
        d["pelvis_post"] = float(rng.uniform(0, 9))
        d["strap"] = bool(rng.random() < 0.3)
    else:
        d["other_knee"] = float(rng.uniform(80, 105))
        d["hands"] = HANDS[rng.choice(len(HANDS), p=(0.24, 0.24, 0.12, 0.14, 0.1, 0.1, 0.06))]
        d["chair"] = ("rail", "rail", "stool", "close", "closehigh")[rng.integers(5)]
        d["head_follow"] = float(rng.uniform(0.3, 0.9))
        d["base_lumbar"] = float(rng.normal(4, 2))
        d["lumbar_share"] = float(rng.uniform(0.4, 0.65))
        d["nod"] = float(rng.uniform(-8, 12))
    return d


def postures_one(d, rng, count):
    """Lying: knee 0 .. 108, thigh mostly upright, hands at the leg or beside the body."""
    for _ in range(count):
        yield dict(
            lift=1.0 if rng.random() < 0.92 else float(rng.uniform(0.5, 1)),
            hold=float(rng.random() < 0.8) if rng.random() < 0.85 else float(rng.uniform(0, 1)),
            thigh=float(rng.normal(0, 6) if rng.random() < 0.5 else rng.uniform(-20, 42)),
            knee=float(rng.uniform(-2, 60) if rng.random() < 0.75 else rng.uniform(40, 108)),
            pelvis=float(rng.normal(0, 2)),
            ankle=float(rng.uniform(-25, 40)),
        )


def postures_two(d, rng, count):
    """Sitting: first three tall (neutral), then straight leans, graded rounding, and mixtures."""
    share, base = d["lumbar_share"], d["base_lumbar"]

    def knee():
        return float(rng.uniform(-2, 35) if rng.random() < 0.75 else rng.uniform(20, 88))

    def posture(kind, lean, lum, tho, neutral=False):
        return dict(
            kind=kind,
            neutral=neutral,
            lean=float(lean),
            lum=float(lum),
            tho=float(tho),
            knee=knee(),
            nod=float(d["nod"] + rng.normal(0, 5)),
            ankle=float(rng.uniform(-25, 15)),
        )

    for lean in (-4, -1, 2):
        yield posture("neutral", lean + rng.normal(0, 0.5), base + rng.normal(0, 0.5), 0.0, True)
    for i in range(count - 3):
        if i % 2 == 0:
            lum, tho = base + rng.uniform(-3, 4), rng.uniform(-1, 4)
            yield posture("straight", rng.uniform(-8, 40), lum, tho)
        else:
            total = rng.uniform(5, 70)
            split = share if rng.random() < 0.8 else rng.uniform(0, 1)
            lum, tho = total * split, total * (1 - split)
            yield posture("rounded", rng.uniform(-12, 35), min(lum, 42.0), min(tho, 42.0))


class Studio:
    """A scene made ready: the person dressed and posed by `posture`, the room lit, the camera placed."""

    def __init__(self, d, rng, supersample=2):
        self.d = d
        self.one = d["exercise"] == "stretch_one"
        self.sign = 1 if d["facing"] == "right" else -1
        self.turn = rot_y(90.0 * self.sign)
        near = "R" if self.sign > 0 else "L"
        self.S = near if d["near"] else "LR"[near == "L"]
        self.body = Body(**body_macro(d["body"]))
        self.mesh = self._dress(rng)
        self.poser = Poser(self.body)
        self.posture = self._sit_or_lie()
        self.strap = None
        if d.get("strap"):
            self.strap = wardrobe.Strap(tuple(rng.uniform(0.03, 0.8, 3)))
        self.camera, legs = self._place_camera()
        self.distortion = None
        if d["distortion"]:
            self.distortion = Distortion(self.camera.w, self.camera.h, d["distortion"])
        self.renderer = Renderer(self.camera.w, self.camera.h, supersample)
        self._furnish(rng, legs)
        self._shown = False

    def release(self):
        self.renderer.release()

    def _dress(self, rng):
        d, chosen = self.d, self.d["look"]
        mesh = PersonMesh(
            self.body, chosen["long_hair"], chosen["bun"], chosen["hem"], chosen["sleeve"]
        )
        if chosen["shoeTop"] > wardrobe.NO_SHOES:
            wardrobe.put_on_shoes(mesh, chosen["shoeTop"], d["shoe_thickness"])
        if d["loose_shirt"] or d["loose_trousers"]:
            wardrobe.loosen(mesh, rng, d["loose_shirt"], d["loose_trousers"], chosen["hem"])
        return mesh

    def _sit_or_lie(self):
        d = self.d
        if self.one:
            return Supine(
                self.poser,
                self.mesh,
                self.S,
                mat=0.014,
                pillow=d["pillow"],
                other_knee=d["other_knee"],
                other_foot=d["other_foot"],
                scap=d["scap"],
                pelvis_post=d["pelvis_post"],
                strap=d["strap"],
            )
        return Seated(
            self.poser,
            self.mesh,
            self.S,
            seat=d["seat"] * self.body.stature / 1.70,
            other_knee=d["other_knee"],
            hands=d["hands"],
            head_follow=d["head_follow"],
            scap=(d["scap"], -0.2 * d["scap"]),
        )

    def _typical_states(self):
        """Postures that must fit into the picture."""
        if self.one:
            return [dict(lift=1, thigh=t, knee=k, hold=1) for t, k in ((0, 0), (0, 90), (40, 0))]
        return [dict(lean=a, lum=4, tho=0, knee=k) for a, k in ((-4, 0), (40, 0), (-4, 85))]

    def _joints(self, rotation, position):
        return np.array(
            [self.turn @ self.poser.at(rotation, position, name, side) for name, side in POINTS]
        )

    def _place_camera(self):
        """Camera that sees the whole person: steps back until every joint is inside. Also the legs' place."""
        d = self.d
        joints = np.vstack([self._joints(*self.posture(state)) for state in self._typical_states()])
        low, high = joints.min(0), joints.max(0)
        legs = (float(joints[-len(POINTS) + 2][0]), float(joints[-len(POINTS) + 2][1]))
        target = np.array([(low[0] + high[0]) / 2 + d["aim"][0], (low[1] + high[1]) / 2 + d["aim"][1], 0])
        a = np.radians(d["yaw"])
        w, h = d["size"]
        dist = d["dist"]
        for _ in range(16):
            eye = np.array([target[0] + dist * np.sin(a), d["height"], dist * np.cos(a)])
            camera = Camera(w, h, d["hfov"], eye, target, d["roll"])
            pixels = camera.project(joints)
            inside = (pixels > MARGIN_PX).all() and (pixels < np.array([w, h]) - MARGIN_PX).all()
            if inside or dist > 4.2:
                break
            dist += 0.12
        d["dist"] = float(dist)
        return camera, legs

    def _furnish(self, rng, legs):
        d, r = self.d, self.renderer
        scene, shell = SceneMesh(), SceneMesh()
        wood, wall_z = build_room(scene, shell, rng)
        state = self._typical_states()[0]
        rotation, position = self.posture(state)
        head = self.turn @ self.poser.at(rotation, position, "ear", self.S)
        if self.one:
            add_mat(scene, rng, self.sign, 0.014, d["pillow"], head[0])
        else:
            seat = d["seat"] * self.body.stature / 1.70
            add_chair(scene, rng, self.sign, self.posture.hips[2], seat, wood, d["chair"])
        if d["clutter"]:
            d["clutter_kinds"] = add_clutter_behind_legs(scene, rng, legs, 0.35)
        if d["object_before"]:
            add_object_before(scene, rng, legs)
        if d["bystander"]:
            x = legs[0] + float(rng.uniform(0.2, 1.3)) * (1 if rng.random() < 0.6 else -1) * self.sign
            z = float(-rng.uniform(0.75, 1.2))
            d["bystander_is"] = add_bystander(scene, rng, random_macro(rng), x, z)
        light = lights.ALL[d["light"]]
        direction = np.array(light["ldir"]) * [d["light_side"], 1, 1] + d["light_shift"]
        middle = ((legs[0] + head[0]) / 2, 0.4, 0)
        r.light(direction, middle, light["lcol"], light["sky"], light["ground"])
        wardrobe.set_look(r, d["look"], sock_top(d["look"]["hem"]))
        r.add_mesh("scene", *scene.arrays(), static=True)
        r.add_mesh("shell", *shell.arrays(), static=True, cast=False)

    def photograph(self, state, rng):
        """Picture and truth of one posture."""
        rotation, position = self.posture(state)
        world = np.einsum("ij,bjk->bik", self.turn, rotation), position @ self.turn.T
        vertices = self.mesh.skin(*world)
        normals = self.mesh.normals(vertices)
        r, mesh = self.renderer, self.mesh
        if not self._shown:
            white = np.ones((len(vertices), 3))
            r.add_mesh("person", vertices, normals, mesh.base, mesh.aux(), white, mesh.triangles)
        else:
            r.update("person", vertices, normals)
        if self.strap:
            v, n, t = self.strap.vertices(self.poser, rotation, position, self.S)
            v, n = v @ self.turn.T, n @ self.turn.T
            if state["hold"] < 0.5:
                v = v * 0 - 5.0  # not held: out of sight
            if not self._shown:
                self.strap.add_to(r, v, n, t)
            else:
                r.update("strap", v, n)
        self._shown = True
        image = r.render(self.camera)
        pixels = self.camera.project(self._joints(rotation, position))
        image, pixels = self._develop(image, pixels, rng)
        truth = {k: round(float(v), 2) for k, v in self.poser.measure(rotation, position, self.S).items()}
        names = [SIDE_WORD[side] + name for name, side in POINTS]
        truth["joints_2d"] = {n: [round(float(q), 1) for q in p] for n, p in zip(names, pixels)}
        return image, truth

    def _develop(self, image, pixels, rng):
        """Lens, shake and sensor."""
        d = self.d
        if self.distortion:
            image, pixels = self.distortion.apply(image), self.distortion.distort(pixels)
        if rng.random() < 0.12:
            image = motion_blur(image, rng.integers(3, 9), rng.uniform(0, 180))
        noise = d["noise"] * (1.0 if d["gain"] > 0.5 else 1.6)
        return expose(image, rng, d["gain"], d["white"], noise), pixels
