"""Triangle meshes: simple solids for the room, and the dressed, skinned person."""

import numpy as np
import scipy.sparse as sp
from scipy.spatial.transform import Rotation

from .rotation import quaternion_product

# Vertex kinds of the person mesh; solids of the room carry 10 + material.
SKIN, CLOTH, EYE, HAIR, CARRIED = 0.0, 1.0, 2.0, 3.0, 4.0

SOCK_TOP, SOCK_TOP_SHORT = -7.05, -7.3  # heights in texture space (dm)


def sock_top(hem):
    """Where the sock ends, given the hem of the trousers (texture space)."""
    return SOCK_TOP if hem > -6 else SOCK_TOP_SHORT


class SceneMesh:
    """Collects boxes, cylinders and spheres. World frame: the camera looks from +z, y is up."""

    def __init__(self):
        self.positions, self.normals, self.kinds, self.colours, self.triangles = [], [], [], [], []
        self.count = 0

    def add(self, positions, normals, triangles, kind, colour):
        positions = np.asarray(positions, float)
        n = len(positions)
        self.positions.append(positions)
        self.normals.append(np.asarray(normals, float))
        self.kinds.append(np.full(n, 10.0 + kind))
        self.colours.append(np.broadcast_to(np.asarray(colour, float), (n, 3)))
        self.triangles.append(np.asarray(triangles) + self.count)
        self.count += n

    def box(self, centre, size, colour, kind=0, turn=None):
        centre = np.asarray(centre, float)
        half = np.asarray(size, float) / 2
        turn = np.eye(3) if turn is None else turn
        for axis in range(3):
            for sign in (-1, 1):
                normal = np.zeros(3)
                normal[axis] = sign
                a, b = np.zeros(3), np.zeros(3)
                a[(axis + 1) % 3] = half[(axis + 1) % 3]
                b[(axis + 2) % 3] = half[(axis + 2) % 3]
                o = normal * half[axis]
                corners = np.array([o - a - b, o + a - b, o + a + b, o - a + b]) @ turn.T + centre
                triangles = [[0, 1, 2], [0, 2, 3]] if sign > 0 else [[0, 2, 1], [0, 3, 2]]
                self.add(corners, np.tile(turn @ normal, (4, 1)), triangles, kind, colour)

    def cyl(self, a, b, r0, r1, colour, kind=0, n=16):
        a, b = np.asarray(a, float), np.asarray(b, float)
        d = (b - a) / np.linalg.norm(b - a)
        u = np.cross(d, [1, 0, 0] if abs(d[0]) < 0.9 else [0, 0, 1])
        u /= np.linalg.norm(u)
        w = np.cross(d, u)
        t = np.linspace(0, 2 * np.pi, n, endpoint=False)
        ring = np.cos(t)[:, None] * u + np.sin(t)[:, None] * w
        positions = np.vstack([a + r0 * ring, b + r1 * ring, a[None], b[None]])
        normals = np.vstack([ring, ring, -d[None], d[None]])
        triangles = []
        for i in range(n):
            k = (i + 1) % n
            triangles += [[i, k, n + k], [i, n + k, n + i], [i, 2 * n, k], [n + i, n + k, 2 * n + 1]]
        self.add(positions, normals, triangles, kind, colour)

    def sphere(self, centre, radius, colour, kind=0, n=14, scale=(1, 1, 1)):
        theta, phi = np.meshgrid(
            np.linspace(0, np.pi, n), np.linspace(0, 2 * np.pi, 2 * n), indexing="ij"
        )
        normals = np.stack(
            [np.sin(theta) * np.cos(phi), np.cos(theta), np.sin(theta) * np.sin(phi)], -1
        ).reshape(-1, 3)
        positions = np.asarray(centre) + radius * normals * np.asarray(scale)
        triangles = []
        m = 2 * n
        for i in range(n - 1):
            for k in range(m - 1):
                a = i * m + k
                triangles += [[a, a + 1, a + m], [a + 1, a + m + 1, a + m]]
        self.add(positions, normals, triangles, kind, colour)

    def arrays(self):
        """Positions, normals, texture space, (0, 0, kind), colours, triangles."""
        positions = np.vstack(self.positions)
        kinds = np.concatenate(self.kinds)
        aux = np.stack([np.zeros(len(kinds)), np.zeros(len(kinds)), kinds], 1)
        return (
            positions,
            np.vstack(self.normals),
            positions.copy(),
            aux,
            np.vstack(self.colours),
            np.vstack(self.triangles),
        )


def vertex_normals(vertices, triangles):
    face = np.cross(
        vertices[triangles[:, 1]] - vertices[triangles[:, 0]],
        vertices[triangles[:, 2]] - vertices[triangles[:, 0]],
    )
    normals = np.zeros_like(vertices)
    for k in range(3):
        np.add.at(normals, triangles[:, k], face)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def _scalp_height(z):
    """Height (texture space) above which the head carries hair, by depth."""
    return np.interp(z, [-0.25, 0.1, 0.42, 0.75, 1.15], [6.6, 7.25, 7.25, 7.65, 8.05])


class PersonMesh:
    """Body, cloth layer, eyes and hair as one triangle mesh with skinning weights.

    The texture space is the unmorphed base mesh in decimetres (feet about -8.2, waist 1.1, shoulders 5.5).
    """

    CLOTH_THICKNESS = (0.006, 0.010, 0.004)  # m: shirt, trousers, socks
    HAIR_THICKNESS = 0.016  # m

    def __init__(self, body, long_hair=False, bun=False, hem=None, sleeve=0.6):
        self.body = body
        parts = [("body", SKIN), ("helper-tights", CLOTH), ("helper-l-eye", EYE), ("helper-r-eye", EYE)]
        if long_hair:
            parts.append(("helper-hair", HAIR))
        triangles, kinds = [], np.zeros(len(body.vertices))
        for group, kind in parts:
            for f in body.faces[group]:
                for i in range(1, len(f) - 1):
                    triangles.append((f[0], f[i], f[i + 1]))
            kinds[np.unique(np.concatenate([np.array(f) for f in body.faces[group]]))] = kind
        triangles = np.array(triangles)
        vertices = self._dressed(body, triangles)
        used = np.unique(triangles)
        renumber = -np.ones(len(vertices), int)
        renumber[used] = np.arange(len(used))
        self.rest = vertices[used]
        self.weights = body.weights[used].astype(np.float32)
        self.base, self.kind = body.base[used].copy(), kinds[used]
        self.triangles = renumber[triangles]
        self.arm = self._arm_parameter()
        self.head = self._head_weight()
        if bun:
            self._add_bun()
        if hem is not None:
            self._drop_hidden_skin(hem, sleeve)
        self.refresh()

    def _dressed(self, body, triangles):
        """Rest vertices with the cloth and the hair laid over the skin."""
        vertices = body.vertices.copy()
        base = body.base
        normals = vertex_normals(vertices, triangles)
        tights = body.groups["helper-tights"]
        y = base[tights, 1]
        shirt, trousers, socks = self.CLOTH_THICKNESS
        thickness = np.where(y > 1.2, shirt, np.where(y > -6.8, trousers, socks))
        collar = np.clip((y - 5.0) / 0.5, 0, 1) * (np.abs(base[tights, 0]) < 1.3)
        vertices[tights] += normals[tights] * (thickness * (1 - 0.85 * collar))[:, None]
        skin = body.groups["body"]
        x, y, z = base[skin].T
        ear = (np.abs(x) > 0.76) & (z > -0.1) & (z < 0.62) & (y < 7.62)
        scalp = np.clip((y - _scalp_height(z)) / 0.35, 0, 1) * (~ear) * (y > 6.4)
        uneven = 0.8 + 0.4 * np.random.default_rng(3).random(len(skin))
        vertices[skin] += normals[skin] * (scalp * self.HAIR_THICKNESS * uneven)[:, None]
        return vertices

    def _arm_parameter(self):
        """0 off the arm, 0..1 shoulder to elbow, 1..2 elbow to wrist, above 2 the hand."""
        b = self.body
        shoulder, elbow, hand = (
            b.base[b.groups["joint-l-" + n]].mean(0) for n in ("shoulder", "elbow", "hand")
        )
        p = self.base.copy()
        p[:, 0] = np.abs(p[:, 0])
        upper = ((p - shoulder) @ (elbow - shoulder)) / ((elbow - shoulder) @ (elbow - shoulder))
        fore = ((p - elbow) @ (hand - elbow)) / ((hand - elbow) @ (hand - elbow))
        along = np.where(fore > 0, 1 + fore, np.minimum(upper, 1.0))
        keys = ("arm", "wrist", "finger", "metacarpal")
        bones = [i for i, n in enumerate(b.names) if any(k in n for k in keys)]
        weight = self.weights[:, bones].sum(1)
        return np.where(weight > 0.25, np.maximum(along, 0.03) * np.clip(weight * 1.5, 0, 1), 0.0)

    def _head_weight(self):
        keys = ("eye", "orbic", "oris", "risorius", "special", "levator", "temporalis", "tongue", "oculi")
        bones = [
            i
            for i, n in enumerate(self.body.names)
            if n in ("head", "jaw", "neck03") or any(k in n for k in keys)
        ]
        return np.clip(self.weights[:, bones].sum(1) * 1.2, 0, 1)

    def _add_bun(self):
        b = self.body
        centre = b.joint("head-2") + np.array([0, -0.035, -0.125]) * (b.stature / 1.73)
        ball = SceneMesh()
        ball.sphere(centre, 0.042, (0, 0, 0), n=9)
        positions, _, _, _, _, triangles = ball.arrays()
        n = len(positions)
        weights = np.zeros((n, len(b.names)), np.float32)
        weights[:, b.idx["head"]] = 1
        self.triangles = np.vstack([self.triangles, triangles + len(self.rest)])
        self.rest = np.vstack([self.rest, positions])
        self.weights = np.vstack([self.weights, weights])
        self.base = np.vstack([self.base, positions * 10])
        self.kind = np.concatenate([self.kind, np.full(n, HAIR)])
        self.arm = np.concatenate([self.arm, np.zeros(n)])
        self.head = np.concatenate([self.head, np.ones(n)])

    def _drop_hidden_skin(self, hem, sleeve):
        """Drops skin triangles that lie well under the clothes, so that they cannot show through."""
        y = self.base[:, 1]
        under = ((y < 4.9) & (y > hem + 0.5)) | (y < sock_top(hem) - 0.3)
        covered = (self.kind == SKIN) & (self.arm < sleeve - 0.3) & under
        self.triangles = self.triangles[~covered[self.triangles].all(1)]

    def refresh(self):
        """Recomputes what is derived from `rest` and `triangles`; call after changing them."""
        n, m = len(self.rest), len(self.triangles)
        rows, columns = self.triangles.T.reshape(-1), np.tile(np.arange(m), 3)
        self._incidence = sp.csr_matrix((np.ones(3 * m, np.float32), (rows, columns)), shape=(n, m))
        self.rest_h = np.hstack([self.rest, np.ones((n, 1))]).astype(np.float32)

    def aux(self):
        """Per-vertex (arm, head, kind) for the shader."""
        return np.stack([self.arm, self.head, self.kind], 1)

    def skin(self, rotation, position, which=None, dual=0.5):
        """Posed vertices: a mix of linear and dual quaternion skinning (share `dual`)."""
        rest_h = self.rest_h if which is None else self.rest_h[which]
        weights = self.weights if which is None else self.weights[which]
        offset = position - np.einsum("bij,bj->bi", rotation, self.body.head)
        if dual <= 0:
            return self._skin_linear(rest_h, weights, rotation, offset)
        curved = self._skin_dual(rest_h, weights, rotation, offset)
        if dual >= 1:
            return curved
        return (1 - dual) * self._skin_linear(rest_h, weights, rotation, offset) + dual * curved

    @staticmethod
    def _skin_linear(rest_h, weights, rotation, offset):
        matrices = np.concatenate([rotation, offset[:, :, None]], 2).reshape(len(rotation), 12)
        blended = (weights @ matrices.astype(np.float32)).reshape(-1, 3, 4)
        return np.einsum("vij,vj->vi", blended, rest_h)

    def _skin_dual(self, rest_h, weights, rotation, offset):
        q = Rotation.from_matrix(rotation).as_quat()
        q = np.concatenate([q[:, 3:], q[:, :3]], 1)
        q[(q @ q[0]) < 0] *= -1
        for i, k in enumerate(self.body.parent):
            if k >= 0 and q[i] @ q[k] < 0:
                q[i] *= -1
        d = 0.5 * quaternion_product(np.hstack([np.zeros((len(offset), 1)), offset]), q)
        b = weights @ np.hstack([q, d]).astype(np.float32)
        b /= np.linalg.norm(b[:, :4], axis=1, keepdims=True)
        w, v, dw, dv = b[:, :1], b[:, 1:4], b[:, 4:5], b[:, 5:]
        x = rest_h[:, :3]
        y = x + 2 * np.cross(v, np.cross(v, x) + w * x)
        y += 2 * (w * dv - dw * v + np.cross(v, dv))
        return y

    def normals(self, vertices):
        t = self.triangles
        a, b = vertices[t[:, 1]] - vertices[t[:, 0]], vertices[t[:, 2]] - vertices[t[:, 0]]
        face = np.stack(
            [
                a[:, 1] * b[:, 2] - a[:, 2] * b[:, 1],
                a[:, 2] * b[:, 0] - a[:, 0] * b[:, 2],
                a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0],
            ],
            1,
        )
        n = self._incidence @ face
        return n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12)
