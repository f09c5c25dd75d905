"""A second person in the picture: part of the still room, never the one who exercises."""

import numpy as np

from .body import Body
from .mesh import CLOTH, HAIR, PersonMesh
from .pose import Poser
from .room import FABRIC
from .rotation import rot_y
from .seated import Seated
from .wardrobe import random_look


def _colours(mesh, chosen):
    """Colour of each vertex, as the person shader would choose it."""
    y = mesh.base[:, 1]
    colours = np.tile(np.array(chosen["skin"]), (len(y), 1))
    cloth = mesh.kind == CLOTH
    colours[cloth & (y > 1.1)] = chosen["shirt"]
    colours[cloth & (y <= 1.1)] = chosen["pants"]
    colours[y < -7.3] = chosen["sock"]
    colours[(mesh.kind == HAIR) | ((mesh.head > 0.5) & (y > 7.8))] = chosen["hair"]
    return colours


def add_bystander(scene, rng, macro, x, z):
    """Puts a standing or sitting person at (x, z), turned any way. Returns "standing" or "sitting"."""
    chosen = random_look(rng)
    body = Body(**macro)
    mesh = PersonMesh(body, bun=chosen["bun"])
    poser = Poser(body)
    sitting = rng.random() < 0.5
    if sitting:
        posture = Seated(poser, mesh, "L", seat=0.45, hands="thighs")
        state = dict(lean=float(rng.uniform(-8, 10)), lum=8.0, tho=5.0, knee=float(rng.uniform(40, 95)))
        rotation, position = posture(state)
        scene.box((x, 0.215, z), (0.4, 0.43, 0.4), rng.uniform(0.1, 0.5, 3), FABRIC)
    else:
        legs = {S: (float(rng.normal(0, 6)),) * 2 + (0.0,) for S in "LR"}
        origin = np.array(body.head[0])
        arms = {}
        for S in "LR":
            sign = 1.0 if S == "L" else -1.0
            shoulder = poser.points["shoulder." + S]
            arms[S] = dict(
                target=shoulder + np.array([sign * rng.uniform(0.04, 0.2), -0.5, rng.uniform(0, 0.2)]),
                pole=np.array([sign * 0.3, 0, -1.0]),
            )
        _, rotation, position = poser.pose(0.0, origin, 0.0, 0.0, legs, arms=arms)
    turn = rot_y(float(rng.uniform(0, 360)))
    rotation, position = np.einsum("ij,bjk->bik", turn, rotation), position @ turn.T
    vertices = mesh.skin(rotation, position) + np.array([x, 0.0, z])
    used = ~((mesh.kind == CLOTH) & ((mesh.base[:, 1] > 5.4) | (mesh.arm > chosen["sleeve"])))
    triangles = mesh.triangles[used[mesh.triangles].all(1)]
    scene.add(vertices, mesh.normals(vertices), triangles, FABRIC, _colours(mesh, chosen))
    return "sitting" if sitting else "standing"
