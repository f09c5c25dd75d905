"""Renders whole clips with the truth of every frame.

    python -m stretchsynth.make --set dev|random --out DIR [--only NAME[,NAME]] [--seed N] [--count N] [--preview]
"""

import argparse
import json
import os
import subprocess
import time
import zlib

import numpy as np

from . import clips, wardrobe
from .body import Body
from .camera import Camera
from .mesh import PersonMesh, SceneMesh, sock_top
from .motion import Sway, timeline_one, timeline_two
from .pose import Poser
from .render import Renderer
from .room import add_chair, add_mat, build_room
from .rotation import rot_y
from .scene import POINTS, SIDE_WORD
from .seated import Seated
from .supine import Supine

FPS = 15
MAT = 0.014  # m
SWAY_ONE = dict(thigh=0.8, knee=0.9, pelvis=0.5)  # deg
SWAY_TWO = dict(lean=0.8, lum=0.6, tho=0.5, knee=0.5, nod=1.5)
ACTIVE = ("moving_in", "hold", "moving_out")


def spans(t, flags, gap=0.6, shortest=0.4):
    """Time spans in which `flags` is set, with small gaps closed."""
    out, begin = [], None
    for i, flag in enumerate(flags):
        if flag and begin is None:
            begin = i
        if begin is not None and (not flag or i == len(flags) - 1):
            a, b = t[begin], t[i]
            begin = None
            if out and a - out[-1][1] < gap:
                out[-1][1] = b
            else:
                out.append([a, b])
    return [(round(float(a), 2), round(float(b), 2)) for a, b in out if b - a >= shortest]


class Take:
    """One clip made ready: person, room, camera and the angles over time."""

    def __init__(self, clip):
        self.clip = clip
        self.one = clip["exercise"] == "stretch_one"
        self.macro, self.look = clips.PEOPLE[clip["who"]]
        self.seed = zlib.crc32(clip.get("seed_name", clip["name"]).encode())
        rng = np.random.default_rng(self.seed + 1000 * clip["room"])
        look = self.look
        self.body = Body(**self.macro)
        self.mesh = PersonMesh(self.body, look["long_hair"], look["bun"], look["hem"], look["sleeve"])
        self.poser = Poser(self.body)
        self.sign = 1 if clip["facing"] == "right" else -1
        self.turn = rot_y(90.0 * self.sign)
        near = "R" if self.sign > 0 else "L"
        self.S = near if clip["side"] == "near" else "LR"[near == "L"]
        self.seat = round(0.45 * self.body.stature / 1.70, 3)
        self.pillow = rng.uniform(0.03, 0.06) if rng.random() < 0.35 and not look["bun"] else 0.0
        if look["bun"] and self.one:
            self.pillow = 0.045
        timeline = timeline_one if self.one else timeline_two
        self.tracks, self.phases, self.reps, self.events, self.duration = timeline(clip)
        sway = SWAY_ONE if self.one else SWAY_TWO
        self.sway = {n: Sway(self.seed + i, a) for i, (n, a) in enumerate(sway.items())}
        self._place(rng)

    def _place(self, rng):
        """Posture, camera and room; draws from `rng` in a fixed order."""
        clip, p = self.clip, self.poser
        if self.one:
            self.posture = Supine(p, self.mesh, self.S, MAT, self.pillow)
            rotation, position = self.posture(dict(lift=1, thigh=0, knee=20, hold=1))
            head, foot = self._world(rotation, position, "ear", self.S), self._world(
                rotation, position, "toe", self.posture.O
            )
            centre_x, centre_y, head_x = (head[0] + foot[0]) / 2, 0.46, head[0]
        else:
            hands = clip.get("hands", "thighs")
            self.posture = Seated(p, self.mesh, self.S, self.seat, hands=hands)
            rotation, position = self.posture(dict(lean=0, lum=4, tho=0, knee=12))
            head, foot = (self._world(rotation, position, n, self.S) for n in ("ear", "toe"))
            centre_x = (self.sign * (self.posture.hips[2] - 0.35) + foot[0]) / 2
            centre_y, head_x = head[1] * 0.52, 0
        c = clip["cam"]
        w, h = c["size"]
        a = np.radians(c["yaw"])
        off = rng.normal(0, 0.03, 2)
        target = np.array([centre_x + off[0], centre_y + off[1], 0])
        eye = np.array([target[0] + c["dist"] * np.sin(a), c["height"], c["dist"] * np.cos(a)])
        self.camera = Camera(w, h, c["hfov"], eye, target, c["roll"])
        self.renderer = r = Renderer(w, h)
        scene, shell = SceneMesh(), SceneMesh()
        wood, _ = self.furnish(scene, shell, rng)
        if self.one:
            add_mat(scene, rng, self.sign, MAT, self.pillow, head_x)
        else:
            add_chair(scene, rng, self.sign, self.posture.hips[2], self.seat, wood)
        light = clip["light"]
        r.light(light["ldir"], (centre_x, 0.4, 0), light["lcol"], light["sky"], light["ground"])
        wardrobe.set_look(r, self.look, sock_top(self.look["hem"]))
        r.add_mesh("scene", *scene.arrays(), static=True)
        r.add_mesh("shell", *shell.arrays(), static=True, cast=False)
        vertices, normals = self.surface(*self.pose(0.0))
        m = self.mesh
        white = np.ones((len(vertices), 3))
        r.add_mesh("person", vertices, normals, m.base, m.aux(), white, m.triangles)

    def furnish(self, scene, shell, rng):
        """What surrounds the person, beside mat or chair."""
        return build_room(scene, shell, rng)

    def _world(self, rotation, position, name, side):
        return self.turn @ self.poser.at(rotation, position, name, side)

    def pose(self, t):
        """Bones in the person frame at time t."""
        state = {n: track(t) for n, track in self.tracks.items()}
        for n, sway in self.sway.items():
            state[n] = state.get(n, 0.0) + sway(t)
        return self.posture(state)

    def surface(self, rotation, position):
        turned = np.einsum("ij,bjk->bik", self.turn, rotation), position @ self.turn.T
        vertices = self.mesh.skin(*turned)
        return vertices, self.mesh.normals(vertices)

    def phase(self, t):
        return next((n for n, a, b in self.phases if a <= t < b), self.phases[-1][0])

    def frame(self, i):
        """Picture without noise, and the record of frame i."""
        t = i / FPS
        rotation, position = self.pose(t)
        self.renderer.update("person", *self.surface(rotation, position))
        image = self.renderer.render(self.camera)
        truth = self.poser.measure(rotation, position, self.S)
        names = [SIDE_WORD[side] + name for name, side in POINTS]
        joints = np.array([self._world(rotation, position, name, side) for name, side in POINTS])
        pixels = self.camera.project(joints)
        return image, dict(
            i=i,
            t=round(t, 4),
            phase=self.phase(t),
            **{n: round(float(v), 2) for n, v in truth.items()},
            joints_2d={n: [round(float(q), 1) for q in p] for n, p in zip(names, pixels)},
            joints_3d={n: [round(float(q), 4) for q in p] for n, p in zip(names, joints)},
        )


class SensorNoise:
    """Grain cut at a random place from one noise picture."""

    def __init__(self, seed, w, h):
        self.rng, self.w, self.h = np.random.default_rng(seed), w, h
        grain = self.rng.normal(0, 1.6, (h + 64, w + 64, 1))
        self.noise = (grain + self.rng.normal(0, 0.8, (h + 64, w + 64, 3))).astype(np.float32)

    def __call__(self, image):
        x, y = self.rng.integers(0, 64, 2)
        noisy = image.astype(np.float32) + self.noise[y : y + self.h, x : x + self.w]
        return np.clip(noisy, 0, 255).astype(np.uint8)


def find_faults(take, frames):
    """Faults computed from the true angles (bouncing: the commanded windows)."""
    t = np.array([f["t"] for f in frames])
    active = np.isin([f["phase"] for f in frames], ACTIVE)

    def angle(name):
        return np.array([f[name] for f in frames])

    faults = []

    def add(name, windows, **more):
        faults.extend({"name": name, "from": a, "to": b, **more} for a, b in windows)

    if take.one:
        off = np.abs(angle("thigh_angle_from_vertical_deg")) > 20
        rule = "|thigh from vertical| > 20 deg between moving_in and moving_out"
        add("thigh_dropped", spans(t, off & active), rule=rule)
        return faults
    flexion = angle("lumbar_flexion_deg") + angle("thoracic_flexion_deg")
    rule = "lumbar + thoracic flexion > 25 deg"
    add("rounded_back", spans(t, (flexion > 25) & active), rule=rule)
    if take.clip["knee"] < 3:
        locked = (angle("knee_flexion_deg") < 3) & (t > 3.8)
        add("knee_locked", spans(t, locked, gap=3.0), rule="knee flexion < 3 deg after set-up")
    bounces = [e for e in take.events if e["name"] == "bounce_command"]
    add(
        "bouncing",
        [(round(e["from"], 2), round(e["to"], 2)) for e in bounces],
        amplitude_deg=[e["amplitude_deg"] for e in bounces][:1],
        rule="commanded sine on the pelvis, amplitude = half of peak-to-peak",
    )
    return faults


def measure_reps(take, frames):
    """Commanded and measured hold of each repetition, with mean angles."""
    t = np.array([f["t"] for f in frames])

    def angle(name):
        return np.array([f[name] for f in frames])

    value = angle("knee_flexion_deg" if take.one else "trunk_inclination_deg")
    back = angle("lumbar_flexion_deg") + angle("thoracic_flexion_deg")
    out = []
    for j, (begin, end) in enumerate(take.reps):
        held = (t >= begin) & (t < end)
        middle = float(np.median(value[held]))
        tolerance = 8.0 if take.clip["reps"][j].get("bounce") else 3.0
        first = last = np.where(held)[0][held.sum() // 2]
        while first > 0 and abs(value[first - 1] - middle) < tolerance:
            first -= 1
        while last < len(value) - 1 and abs(value[last + 1] - middle) < tolerance:
            last += 1

        def mean(values, held=held):
            return round(float(values[held].mean()), 2)

        out.append(
            dict(
                rep=j + 1,
                hold_start=round(begin, 2),
                hold_end=round(end, 2),
                hold_s=round(end - begin, 2),
                measured_start=round(float(t[first]), 2),
                measured_end=round(float(t[last]), 2),
                measured_tolerance_deg=tolerance,
                mean_knee_flexion_deg=mean(angle("knee_flexion_deg")),
                mean_hip_flexion_deg=mean(angle("hip_flexion_deg")),
                mean_trunk_inclination_deg=mean(angle("trunk_inclination_deg")),
                mean_lumbar_plus_thoracic_deg=mean(back),
                too_short=bool(end - begin < 20),
            )
        )
    return out


def describe(take, frames, faults):
    clip, p = take.clip, take.poser
    return dict(
        name=clip["name"],
        exercise=clip["exercise"],
        stretched_leg={"L": "left", "R": "right"}[take.S],
        stretched_leg_is="near" if clip["side"] == "near" else "far",
        camera_yaw_deg=clip["cam"]["yaw"],
        facing=clip["facing"],
        fps=FPS,
        size=list(clip["cam"]["size"]),
        frames=len(frames),
        duration_s=round(len(frames) / FPS, 2),
        body=dict(id=clip["who"], stature_m=round(take.body.stature, 3), **take.macro),
        look={n: (list(v) if isinstance(v, tuple) else v) for n, v in take.look.items()},
        seat_height_m=None if take.one else take.seat,
        pillow_m=round(take.pillow, 3) if take.one else None,
        holds_are_real_length=True,
        intended_hold_s="20-30",
        fault_names=sorted({f["name"] for f in faults}),
        deliberate_short_hold=bool(clip.get("short")),
        rest_knee_offset_deg=round(p.knee_rest[take.S], 2),
        rest_trunk_angle_deg=round(p.trunk_rest, 2),
        camera=take.camera.meta(),
        seed=take.seed,
        generator="stretchsynth 2",
    )


def _encoder(path, w, h):
    command = f"ffmpeg -y -loglevel error -f rawvideo -pix_fmt rgb24 -s {w}x{h} -r {FPS} -i - -an".split()
    command += "-c:v libx264 -threads 1 -preset medium -crf 26 -pix_fmt yuv420p".split()
    return subprocess.Popen(command + ["-movflags", "+faststart", path], stdin=subprocess.PIPE)


def make(clip, folder):
    """Writes NAME.mp4 and NAME.json."""
    begun = time.monotonic()
    os.makedirs(folder, exist_ok=True)
    take = Take(clip)
    w, h = clip["cam"]["size"]
    noise = SensorNoise(take.seed, w, h)
    path = os.path.join(folder, clip["name"] + ".mp4")
    video = _encoder(path, w, h)
    frames = []
    for i in range(int(take.duration * FPS)):
        image, record = take.frame(i)
        video.stdin.write(noise(image).tobytes())
        frames.append(record)
    video.stdin.close()
    if video.wait():
        raise SystemExit(f"ffmpeg failed on {path}")
    take.renderer.release()
    faults = find_faults(take, frames)
    phases = [
        {"phase": n, "from": round(a, 2), "to": round(min(b, take.duration), 2)}
        for n, a, b in take.phases
    ]
    events = [
        {q: (round(v, 2) if isinstance(v, float) else v) for q, v in e.items()}
        for e in take.events
        if e["name"] != "bounce_command"
    ]
    meta = describe(take, frames, faults)
    document = dict(
        meta=meta,
        reps=measure_reps(take, frames),
        faults=faults,
        events=events,
        phases=phases,
        frames=frames,
    )
    with open(os.path.join(folder, clip["name"] + ".json"), "w") as file:
        json.dump(document, file, separators=(",", ":"))
    spent = time.monotonic() - begun
    print(f"{clip['name']}: {len(frames)} frames in {spent:.0f} s, faults {meta['fault_names']}", flush=True)


def preview(clip, folder):
    """Writes one PNG with four stills."""
    from PIL import Image

    take = Take(clip)
    w, h = clip["cam"]["size"]
    noise = SensorNoise(take.seed, w, h)
    holds = [(a + b) / 2 for a, b in (take.reps[0], take.reps[-1])]
    stills = [noise(take.frame(int(t * FPS))[0]) for t in (0.5, 4.5, *holds)]
    take.renderer.release()
    os.makedirs(folder, exist_ok=True)
    sheet = np.vstack([np.hstack(stills[:2]), np.hstack(stills[2:])])
    Image.fromarray(sheet).save(os.path.join(folder, clip["name"] + ".png"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--set", choices=("dev", "random"), default="dev")
    parser.add_argument("--out", required=True)
    parser.add_argument("--only", default="", help="parts of names, separated by commas")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4)
    parser.add_argument("--preview", action="store_true", help="four stills a clip instead of the video")
    args = parser.parse_args()
    chosen = clips.DEV
    if args.set == "random":
        chosen = [clips.random_clip(args.seed + i) for i in range(args.count)]
    for clip in chosen:
        if args.only and not any(part in clip["name"] for part in args.only.split(",")):
            continue
        (preview if args.preview else make)(clip, args.out)


if __name__ == "__main__":
    main()
