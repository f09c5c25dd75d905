"""The room behind the person: walls, furniture, mat or chair, and clutter near the legs.

World frame: x along the wall, y up, the camera looks from +z; the person's legs lie in the plane z = 0.
Units:   metres. `facing` is +1 when the feet point to +x.
"""

import numpy as np

from .rotation import rot_z

# Materials of shaders.BAKE_FRAGMENT.
PLAIN, PLANKS, PLASTER, MAT, WOOD, PICTURE, FABRIC, GLOW, CARPET = range(9)

FLOORS = ((0.42, 0.27, 0.16), (0.30, 0.19, 0.11), (0.50, 0.38, 0.25), (0.34, 0.30, 0.26))
WALLS = (
    (0.62, 0.60, 0.53),
    (0.50, 0.56, 0.60),
    (0.64, 0.55, 0.47),
    (0.56, 0.60, 0.52),
    (0.66, 0.66, 0.66),
    (0.45, 0.43, 0.48),
)
MATS = (
    (0.12, 0.28, 0.42),
    (0.40, 0.12, 0.24),
    (0.14, 0.34, 0.22),
    (0.28, 0.20, 0.42),
    (0.16, 0.16, 0.18),
)
CHAIR_DEPTH, CHAIR_WIDTH = 0.42, 0.44


class MutedRandom:
    """A random generator whose colours (draws of size 3) are less saturated."""

    def __init__(self, rng):
        self.rng = rng

    def __getattr__(self, name):
        return getattr(self.rng, name)

    def uniform(self, a=0.0, b=1.0, size=None):
        v = self.rng.uniform(a, b, size)
        return v * 0.5 + v.mean() * 0.5 if size == 3 else v


def _window(s, rng, wall_z):
    x = rng.uniform(-1.5, 1.5)
    s.box((x, 1.65, wall_z + 0.01), (1.0, 1.1, 0.03), (1.1, 1.2, 1.3), GLOW)
    for dx in (-0.5, 0, 0.5):
        s.box((x + dx, 1.65, wall_z + 0.03), (0.05, 1.15, 0.05), (0.8, 0.8, 0.8))
    for dy in (-0.55, 0.55):
        s.box((x, 1.65 + dy, wall_z + 0.03), (1.08, 0.05, 0.05), (0.8, 0.8, 0.8))
    curtain = rng.uniform(0.15, 0.6, 3)
    for sign in (-1, 1):
        s.box((x + sign * 0.66, 1.5, wall_z + 0.06), (0.26, 1.7, 0.05), curtain, FABRIC)
    return x - 1.0, x + 1.0


def _pictures(s, rng, wall_z, taken):
    for _ in range(rng.integers(1, 4)):
        x, y = rng.uniform(-2, 2), rng.uniform(1.1, 1.7)
        w, h = rng.uniform(0.3, 0.6, 2)
        if any(x + w / 2 > a and x - w / 2 < b for a, b in taken):
            continue
        taken.append((x - w / 2 - 0.08, x + w / 2 + 0.08))
        s.box((x, y, wall_z + 0.015), (w, h, 0.03), (0.1, 0.08, 0.06), WOOD)
        s.box((x, y, wall_z + 0.025), (w - 0.06, h - 0.06, 0.03), rng.uniform(0.1, 0.7, 3), PICTURE)


def _shelf(s, rng, wall_z, wood):
    x = rng.uniform(-2.2, -1.2) if rng.random() < 0.5 else rng.uniform(1.2, 2.2)
    height = rng.uniform(0.7, 1.5)
    s.box((x, height / 2, wall_z + 0.18), (0.8, height, 0.03), wood * 0.9, WOOD)
    for side in (-0.4, 0.4):
        s.box((x + side, height / 2, wall_z + 0.20), (0.03, height, 0.34), wood * 0.8, WOOD)
    for k in range(int(height / 0.34) + 1):
        y = min(0.03 + 0.34 * k, height)
        s.box((x, y, wall_z + 0.2), (0.8, 0.03, 0.34), wood * 0.8, WOOD)
        along = -0.36
        while along < 0.3 and y < height - 0.3:
            w = rng.uniform(0.02, 0.06)
            h = rng.uniform(0.16, 0.28)
            if rng.random() < 0.8:
                centre = (x + along + w / 2, y + h / 2 + 0.015, wall_z + 0.27)
                s.box(centre, (w, h, 0.18), rng.uniform(0.05, 0.6, 3))
            along += w + 0.004


def _plant(s, rng, wall_z):
    x, z = rng.uniform(1.2, 2.0) * (1 if rng.random() < 0.5 else -1), wall_z + 0.35
    s.cyl((x, 0, z), (x, 0.28, z), 0.12, 0.16, rng.uniform(0.2, 0.6, 3))
    for _ in range(16):
        turn, rise, length = rng.uniform(0, 6.28), rng.uniform(0.4, 1.3), rng.uniform(0.3, 0.6)
        d = np.array([np.cos(turn) * np.cos(rise), np.sin(rise), np.sin(turn) * np.cos(rise)])
        tip = np.array([x, 0.28, z]) + d * length
        s.cyl((x, 0.28, z), tip, 0.012, 0.004, (0.08, 0.25, 0.06), PLAIN, 5)
        green = (0.07, 0.28 + 0.1 * rng.random(), 0.06)
        s.sphere(tip, 0.06, green, FABRIC, 5, (1, 0.4, 1))


def _floor_clutter(s, rng, wall_z):
    for _ in range(rng.integers(1, 4)):
        x, z = rng.uniform(-2, 2), wall_z + rng.uniform(0.15, 0.45)
        kind = rng.integers(3)
        colour = rng.uniform(0.08, 0.6, 3)
        if kind == 0:
            s.sphere((x, 0.16, z), 0.16, colour, PLAIN, 10)
        elif kind == 1:
            s.box((x, 0.15, z), (rng.uniform(0.25, 0.5), 0.3, 0.3), colour, FABRIC)
        else:
            s.cyl((x, 0, z), (x, 0.24, z), 0.035, 0.03, colour, PLAIN, 10)


def build_room(s, shell, rng):
    """Walls (into `shell`, which casts no shadow) and furniture (into `s`). Returns wood colour and wall depth."""
    rng = MutedRandom(rng)
    wood = np.array(FLOORS[rng.integers(4)])
    wall = np.array(WALLS[rng.integers(6)])
    wall_z = -rng.uniform(1.25, 1.9)
    shell.box((0, -0.05, 0), (10, 0.1, 9), wood, PLANKS if rng.random() < 0.7 else CARPET)
    shell.box((0, 1.5, wall_z - 0.05), (10, 3.2, 0.1), wall, PLASTER)
    shell.box((0, 0.05, wall_z + 0.01), (10, 0.1, 0.02), (0.75, 0.74, 0.72))
    side = 1 if rng.random() < 0.5 else -1
    shell.box((side * 2.6, 1.5, 0), (0.1, 3.2, 9), wall * 0.9, PLASTER)
    taken = []
    if rng.random() < 0.7:
        taken.append(_window(s, rng, wall_z))
    _pictures(s, rng, wall_z, taken)
    if rng.random() < 0.75:
        _shelf(s, rng, wall_z, wood)
    if rng.random() < 0.7:
        _plant(s, rng, wall_z)
    _floor_clutter(s, rng, wall_z)
    if rng.random() < 0.4:  # sofa
        x = rng.uniform(-1.4, 1.4)
        colour = rng.uniform(0.1, 0.5, 3)
        s.box((x, 0.22, wall_z + 0.42), (1.5, 0.44, 0.75), colour, FABRIC)
        s.box((x, 0.55, wall_z + 0.12), (1.5, 0.5, 0.2), colour * 0.95, FABRIC)
    return wood, wall_z


def add_mat(s, rng, facing, mat, pillow, head_x):
    """Exercise mat, and a pillow under the head when it has a height."""
    colour = np.array(MATS[rng.integers(5)])
    s.box((facing * 0.05, mat / 2, 0), (1.95, mat, 0.68), colour, MAT)
    if pillow > 0.001:
        centre = (head_x, mat + pillow / 2, 0)
        s.box(centre, (0.30, pillow, 0.42), (0.72, 0.70, 0.66), FABRIC)


def add_chair(s, rng, facing, hip_z, seat, wood, back="rail"):
    """Chair whose front edge lies just before the hips; back: rail, stool (none), close, closehigh."""
    rng = MutedRandom(rng)
    middle = hip_z + 0.035 - CHAIR_DEPTH / 2
    half_depth, half_width = CHAIR_DEPTH / 2 - 0.03, CHAIR_WIDTH / 2 - 0.03
    colour, kind = (
        (wood * 0.9, WOOD),
        (np.array((0.12, 0.12, 0.14)), PLAIN),
        (np.array((0.55, 0.52, 0.48)), WOOD),
    )[rng.integers(3)]
    s.box((facing * middle, seat - 0.02, 0), (CHAIR_DEPTH, 0.04, CHAIR_WIDTH), colour, kind)
    if rng.random() < 0.5:
        cushion = (CHAIR_DEPTH - 0.02, 0.02, CHAIR_WIDTH - 0.02)
        s.box((facing * middle, seat - 0.005, 0), cushion, rng.uniform(0.1, 0.5, 3), FABRIC)
    for dx in (-half_depth, half_depth):
        for dz in (-half_width, half_width):
            x = facing * (middle + dx)
            s.cyl((x, 0, dz), (x, seat - 0.03, dz), 0.016, 0.019, colour * 0.8, kind, 10)
    if back == "rail":
        rear = middle - CHAIR_DEPTH / 2 + 0.02
        for dz in (-half_width, half_width):
            low, high = (facing * rear, seat - 0.04, dz), (facing * (rear - 0.06), seat + 0.46, dz)
            s.cyl(low, high, 0.018, 0.016, colour * 0.8, kind, 10)
        board = (0.025, 0.20, CHAIR_WIDTH - 0.04)
        s.box((facing * (rear - 0.05), seat + 0.36, 0), board, colour, kind, rot_z(facing * 7))
    elif back in ("close", "closehigh"):  # right behind the person
        rear = hip_z - 0.165
        cover = rng.uniform(0.08, 0.5, 3)
        if back == "close":
            centre, size, tilt = (facing * (rear - 0.02), seat + 0.28, 0), (0.03, 0.36, 0.40), 7
        else:
            centre, size, tilt = (facing * (rear - 0.03), seat + 0.36, 0), (0.05, 0.74, 0.46), 5
        s.box(centre, size, cover, WOOD if back == "close" else FABRIC, rot_z(facing * tilt))
        rest = (facing * (rear + 0.05), seat - 0.02, 0)
        s.box(rest, (0.30, 0.04, CHAIR_WIDTH), rng.uniform(0.08, 0.5, 3), WOOD)


def add_clutter_behind_legs(s, rng, centre, spread):
    """Balls, boxes, bottles and rolls close behind the legs; centre: (x, y) of the legs. Returns what was put."""
    rng = MutedRandom(rng)
    put = []
    for _ in range(rng.integers(1, 4)):
        x = centre[0] + rng.normal(0, spread)
        z = -rng.uniform(0.38, 1.0)
        colour = rng.uniform(0.04, 0.75, 3)
        kind = ("ball", "box", "stand", "roll", "cloth")[rng.integers(5)]
        material = (PLAIN, FABRIC, WOOD)[rng.integers(3)]
        if kind == "ball":  # a gymnastics ball is 0.2 .. 0.37 m in radius
            radius = rng.uniform(0.10, 0.37)
            s.sphere((x, radius, z - radius * 0.5), radius, colour, PLAIN, 18)
        elif kind == "box":
            height = rng.uniform(0.2, 0.9)
            s.box((x, height / 2, z), (rng.uniform(0.15, 0.6), height, 0.25), colour, material)
        elif kind == "stand":  # lamp or table leg: an upright that looks like a shank
            height = rng.uniform(0.5, 1.5)
            radius = rng.uniform(0.02, 0.06)
            s.cyl((x, 0, z), (x + rng.normal(0, 0.1), height, z), radius, radius * 0.8, colour, material, 12)
        elif kind == "roll":  # rolled mat or bolster lying or leaning
            radius = rng.uniform(0.05, 0.12)
            rise = rng.uniform(0, 0.7)
            a = np.array([x, radius, z])
            s.cyl(a, a + np.array([rng.uniform(-0.5, 0.5) or 0.1, rise, -0.1]), radius, radius, colour, FABRIC)
        else:
            y = rng.uniform(0.3, 0.9)
            s.box((x, y, z - 0.1), (rng.uniform(0.3, 0.7), 2 * y, 0.03), colour, PICTURE)
        put.append(kind)
    return put


def add_object_before(s, rng, centre, floor_y=0.0):
    """A low thing on the floor between camera and person: bottle, shoe box, book."""
    rng = MutedRandom(rng)
    x, z = centre[0] + rng.normal(0, 0.5), rng.uniform(0.45, 0.9)
    colour = rng.uniform(0.05, 0.7, 3)
    if rng.random() < 0.5:
        s.cyl((x, floor_y, z), (x, floor_y + 0.22, z), 0.033, 0.03, colour, PLAIN, 12)
    else:
        height = rng.uniform(0.04, 0.13)
        s.box((x, floor_y + height / 2, z), (rng.uniform(0.1, 0.35), height, 0.2), colour, FABRIC)
