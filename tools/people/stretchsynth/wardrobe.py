"""What people wear: colours, looks, loose clothes, shoes, and the strap round the foot.

Heights are in texture space (dm, see mesh.PersonMesh).
"""

import numpy as np

from .mesh import CARRIED, CLOTH
from .rotation import unit

SKIN_COLOURS = dict(
    light=(0.66, 0.44, 0.33),
    fair=(0.70, 0.50, 0.40),
    tan=(0.50, 0.30, 0.20),
    brown=(0.30, 0.165, 0.10),
    dark=(0.16, 0.085, 0.055),
    olive=(0.55, 0.36, 0.24),
)
HAIR_COLOURS = dict(
    black=(0.015, 0.012, 0.01),
    dark=(0.05, 0.03, 0.02),
    brown=(0.12, 0.065, 0.035),
    blond=(0.45, 0.31, 0.15),
    grey=(0.36, 0.35, 0.34),
    red=(0.28, 0.09, 0.03),
)
SHORT, MID, CALF, LEGGING = -1.6, -2.6, -5.2, -6.9  # hems of the trousers
SLEEVES = (0.1, 0.6, 0.85, 1.2, 1.9)  # none, short, half, three quarters, long (units of PersonMesh.arm)
NO_SHOES = -99.0
COLOURS = ("skin", "hair", "shirt", "shirt2", "pants", "sock", "iris", "shoe")
NUMBERS = ("sleeve", "hem", "pattern", "beard", "baldness", "shoeTop")


def look(
    skin,
    hair,
    shirt,
    pants,
    sock,
    hem=-1.9,
    sleeve=0.6,
    pattern=0,
    shirt2=(0.8, 0.8, 0.8),
    beard=0.0,
    bald=0.0,
    bun=False,
    long_hair=False,
    iris=(0.1, 0.12, 0.08),
):
    """A look without shoes; skin and hair by name, other colours as linear RGB."""
    return dict(
        skin=SKIN_COLOURS[skin],
        hair=HAIR_COLOURS[hair],
        shirt=shirt,
        pants=pants,
        sock=sock,
        hem=hem,
        sleeve=sleeve,
        pattern=pattern,
        shirt2=shirt2,
        beard=beard,
        baldness=bald,
        bun=bun,
        long_hair=long_hair,
        iris=iris,
        shoe=(0.5, 0.5, 0.5),
        shoeTop=NO_SHOES,
    )


def random_look(rng):
    """Any mixture of skin, hair and clothes; a third of the trousers is dark."""
    base = rng.uniform(0.02, 0.1) if rng.random() < 0.35 else rng.uniform(0.05, 0.7)
    pants = np.clip(base * (1 + rng.normal(0, 0.35, 3)), 0.02, 0.9)
    shirt = rng.uniform(0.03, 0.8, 3)
    if rng.random() < 0.15:
        shirt = pants * rng.uniform(0.9, 1.1)  # one colour from head to foot
    skin = list(SKIN_COLOURS)[rng.integers(len(SKIN_COLOURS))]
    hair = list(HAIR_COLOURS)[rng.integers(len(HAIR_COLOURS))]
    hem = (SHORT, MID, CALF, LEGGING, LEGGING)[rng.integers(5)]
    head = rng.random()
    chosen = look(
        skin,
        hair,
        tuple(shirt),
        tuple(pants),
        tuple(np.ones(3) * rng.uniform(0.04, 0.8)),
        hem,
        sleeve=float(SLEEVES[rng.integers(len(SLEEVES))]),
        pattern=int(rng.integers(4)) if rng.random() < 0.4 else 0,
        shirt2=tuple(rng.uniform(0.05, 0.8, 3)),
        beard=float(rng.random() < 0.2) * 0.7,
        bald=float(rng.random() < 0.12),
        bun=bool(head < 0.25),
        long_hair=bool(0.25 <= head < 0.45),
    )
    if rng.random() < 0.4:
        chosen["shoe"] = tuple(np.clip(rng.uniform(0.03, 0.8) * (1 + rng.normal(0, 0.3, 3)), 0.02, 0.9))
        chosen["shoeTop"] = float(rng.uniform(-7.75, -7.35))
    return chosen


def set_look(renderer, chosen, sock_top):
    """Hands the look to the shaders."""
    for name in COLOURS:
        renderer.set(name, np.array(chosen[name], float))
    for name in NUMBERS:
        renderer.set(name, float(chosen[name]))
    renderer.set("waist", 1.1)
    renderer.set("sockTop", sock_top)


def put_on_shoes(mesh, top, thickness):
    """Thickens the foot below `top` by `thickness` metres, most at the toes."""
    y, z = mesh.base[:, 1], mesh.base[:, 2]
    foot = (mesh.kind == CLOTH) & (y < top)
    amount = thickness * np.clip((top - y) / 0.15, 0, 1) * np.interp(z, [0.0, 1.2], [0.8, 1.3])
    normals = mesh.normals(mesh.rest)
    mesh.rest = mesh.rest + normals * (foot * amount)[:, None]
    mesh.refresh()


def loosen(mesh, rng, shirt=0.0, trousers=0.0, hem=LEGGING):
    """Offsets the cloth along its normals with smooth noise (folds); amounts in metres."""
    x, y, z = mesh.base.T
    cloth = mesh.kind == CLOTH
    phase = rng.uniform(0, 6.28, 9)

    def folds(scale):
        waves = ((3.1, 1.0, 2.0), (5.3, -2.0, 3.0), (1.7, 3.0, -2.5))
        total = sum(
            np.sin(scale * (a * y + b * x + c * z) + phase[i]) for i, (a, b, c) in enumerate(waves)
        )
        return total / 3

    offset = np.zeros(len(y))
    if shirt:
        weight = np.interp(y, [0.9, 1.3, 3.0, 5.0, 5.6], [0.3, 1, 0.9, 0.35, 0.1])
        body = cloth & (mesh.arm < 0.3) & (y > 0.9) & (y < 5.6)
        sleeve = cloth & (mesh.arm >= 0.3)
        offset += body * weight * (shirt + 0.4 * shirt * folds(1.0))
        offset += sleeve * 0.4 * shirt * (1 + 0.5 * folds(1.6))
    if trousers:
        weight = np.interp(y, [-7.2, -6.6, -4.0, -1.5, 0.4, 1.1], [0.8, 1.0, 0.9, 0.7, 0.4, 0.1])
        leg = cloth & (mesh.arm < 0.05) & (y > hem - 0.1) & (y < 1.1)
        offset += leg * weight * (trousers + 0.5 * trousers * folds(1.3))
    mesh.rest = mesh.rest + mesh.normals(mesh.rest) * offset[:, None]
    mesh.refresh()


class Strap:
    """A band from one hand round the ball of the foot to the other hand, rebuilt for every posture."""

    def __init__(self, colour, width=0.035):
        self.colour, self.width = colour, width

    def vertices(self, poser, rotation, position, S):
        """Positions and normals (person frame) and triangles of the band."""
        ball = poser.at(rotation, position, "ball", S)
        toe, heel = poser.at(rotation, position, "toe", S), poser.at(rotation, position, "heel", S)
        ankle = poser.at(rotation, position, "ankle", S)
        along = unit(toe - heel)
        sole = ball - ankle
        sole = unit(sole - along * (sole @ along))
        side = unit(np.cross(along, sole))
        under = ball + sole * 0.02
        points = [poser.at(rotation, position, "index", "L")]
        middle = [under + side * 0.055, under - side * 0.055]
        middle.sort(key=lambda q: -q[0])  # the person's left first
        points += middle + [poser.at(rotation, position, "index", "R")]
        positions, normals, triangles = [], [], []
        for a, b in zip(points[:-1], points[1:]):
            d = unit(b - a)
            n = unit(np.cross(d, along))
            w = unit(np.cross(n, d)) * self.width / 2
            for sign in (1, -1):  # both faces, so that culling keeps one
                o = n * sign * 0.001
                first = len(positions)
                positions += [a + w + o, a - w + o, b - w + o, b + w + o]
                normals += [n * sign] * 4
                quad = [[0, 1, 2], [0, 2, 3]] if sign < 0 else [[0, 2, 1], [0, 3, 2]]
                triangles += [[first + i for i in t] for t in quad]
        return np.array(positions), np.array(normals), np.array(triangles)

    def add_to(self, renderer, positions, normals, triangles):
        n = len(positions)
        aux = np.stack([np.zeros(n), np.zeros(n), np.full(n, CARRIED)], 1)
        colours = np.tile(np.asarray(self.colour, float), (n, 1))
        renderer.add_mesh("strap", positions, normals, positions * 10, aux, colours, triangles)
