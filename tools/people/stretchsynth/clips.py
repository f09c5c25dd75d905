"""Clip descriptions: the fixed development set and random ones."""

import numpy as np

from .lights import ALL, CEIL, COOL, SIDE, SOFT, WARM
from .wardrobe import LEGGING, MID, SHORT, look

WIDE = (960, 540)


def _person(look_, **macro):
    return macro, look_


_BODY_1 = dict(gender=0.0, age=0.52, weight=0.45, muscle=0.55, height=0.54)
_BLUE, _LIGHT_SOCK = (0.10, 0.28, 0.55), (0.75, 0.75, 0.75)
PEOPLE = dict(
    body_1=_person(
        look("light", "brown", _BLUE, (0.06, 0.22, 0.26), _LIGHT_SOCK, -5.2, bun=True), **_BODY_1
    ),
    body_1_dark=_person(
        look("light", "brown", _BLUE, (0.04, 0.04, 0.05), _LIGHT_SOCK, LEGGING, bun=True), **_BODY_1
    ),
    body_2=_person(
        look("fair", "dark", (0.55, 0.12, 0.10), (0.05, 0.07, 0.12), (0.6, 0.6, 0.6), MID, beard=0.7),
        gender=1.0,
        age=0.60,
        weight=0.60,
        muscle=0.5,
        height=0.50,
    ),
    body_3=_person(
        look("olive", "black", (0.75, 0.75, 0.72), (0.03, 0.03, 0.035), (0.05, 0.05, 0.06), SHORT),
        gender=1.0,
        age=0.50,
        weight=0.42,
        muscle=0.6,
        height=0.47,
        race=(0, 1.0, 0),
    ),
    body_4=_person(
        look("fair", "grey", (0.42, 0.10, 0.32), (0.10, 0.10, 0.12), (0.5, 0.5, 0.5), LEGGING, sleeve=0.85),
        gender=0.0,
        age=0.72,
        weight=0.68,
        muscle=0.42,
        height=0.47,
    ),
    body_5=_person(
        look("dark", "black", (0.70, 0.55, 0.08), (0.12, 0.13, 0.15), _LIGHT_SOCK, MID),
        gender=1.0,
        age=0.55,
        weight=0.52,
        muscle=0.68,
        height=0.53,
        race=(1.0, 0, 0),
    ),
    body_6=_person(
        look(
            "tan",
            "black",
            (0.05, 0.35, 0.25),
            (0.25, 0.25, 0.28),
            (0.7, 0.7, 0.7),
            SHORT,
            bun=True,
            pattern=1,
            shirt2=(0.6, 0.65, 0.6),
        ),
        gender=0.0,
        age=0.47,
        weight=0.40,
        muscle=0.5,
        height=0.50,
        race=(0, 0.5, 0.5),
    ),
    body_7=_person(
        look(
            "light",
            "grey",
            (0.18, 0.26, 0.18),
            (0.30, 0.26, 0.18),
            (0.08, 0.08, 0.09),
            LEGGING,
            sleeve=0.65,
            bald=1.0,
        ),
        gender=1.0,
        age=0.80,
        weight=0.70,
        muscle=0.4,
        height=0.51,
    ),
    body_8=_person(
        look(
            "brown",
            "black",
            (0.60, 0.20, 0.08),
            (0.05, 0.08, 0.16),
            (0.6, 0.6, 0.6),
            LEGGING,
            sleeve=0.1,
            bun=True,
        ),
        gender=0.0,
        age=0.55,
        weight=0.55,
        muscle=0.5,
        height=0.52,
        race=(0.5, 0, 0.5),
    ),
)


def cam(yaw=0.0, dist=2.6, height=0.8, hfov=55.0, size=(640, 480), roll=0.0):
    """Camera: yaw 0 = square to the side; metres, degrees, pixels."""
    return dict(yaw=yaw, dist=dist, height=height, hfov=hfov, size=size, roll=roll)


def _clip(exercise, name, who, facing, camera, light, room, reps, side="near", **more):
    return dict(
        name=name,
        exercise=exercise,
        who=who,
        facing=facing,
        cam=camera,
        light=light,
        room=room,
        reps=reps,
        side=side,
        **more,
    )


def one(*args, **more):
    return _clip("stretch_one", *args, **more)


def two(*args, **more):
    return _clip("stretch_two", *args, **more)


def rep(hold, **targets):
    """One repetition: seconds of hold and the angles reached."""
    return dict(hold=hold, **targets)


_GOOD_ONE = [rep(23, knee=18), rep(9, knee=15)]
_FRONT = cam(0, 2.55, 0.75)
DEV = [
    one("dev_s1_good", "body_1", "right", _FRONT, WARM, 1, _GOOD_ONE, start_knee=92),
    one(
        "dev_s1_good_dark",
        "body_1_dark",
        "right",
        _FRONT,
        WARM,
        1,
        _GOOD_ONE,
        start_knee=92,
        seed_name="dev_s1_good",
    ),
    one(
        "dev_s1_tight",
        "body_2",
        "left",
        cam(17, 2.7, 0.95),
        COOL,
        2,
        [rep(8, knee=47), rep(9, knee=44)],
        start_knee=95,
        creep=2.0,
    ),
    one(
        "dev_s1_thigh_dropped",
        "body_3",
        "right",
        cam(-16, 2.6, 0.9, 60, WIDE),
        SOFT,
        3,
        [rep(7, knee=24), rep(9, knee=10, thigh=31)],
        start_knee=90,
    ),
    one(
        "dev_s1_short_hold",
        "body_8",
        "left",
        cam(0, 2.6, 0.6),
        CEIL,
        4,
        [rep(12, knee=26), rep(12, knee=25)],
        start_knee=88,
        side="far",
        short=True,
    ),
    two(
        "dev_s2_good",
        "body_5",
        "right",
        cam(0, 2.5, 0.85),
        SIDE,
        5,
        [rep(23, lean=31, lum=4), rep(9, lean=33, lum=4)],
        knee=12,
    ),
    two(
        "dev_s2_rounded_back",
        "body_4",
        "left",
        cam(0, 2.35, 0.9),
        WARM,
        6,
        [rep(7, lean=26, lum=5), rep(10, lean=5, lum=36, tho=27)],
        knee=13,
    ),
    two(
        "dev_s2_bouncing",
        "body_6",
        "right",
        cam(18, 2.5, 1.0, 58, WIDE),
        COOL,
        7,
        [rep(11, lean=28, lum=4, bounce=(5.0, 1.0)), rep(8, lean=29, lum=4)],
        knee=10,
    ),
    two(
        "dev_s2_progression",
        "body_7",
        "left",
        cam(-15, 2.5, 0.8),
        SOFT,
        8,
        [rep(10, lean=27, lum=6, prog=(6.0, 2.2, 11.0))],
        knee=29,
        hands="both",
    ),
    two(
        "dev_s2_knee_locked",
        "body_1_dark",
        "left",
        cam(0, 2.5, 0.8),
        CEIL,
        2,
        [rep(8, lean=27, lum=4)],
        knee=0.0,
    ),
]


def random_clip(seed):
    """A clip of any of PEOPLE with random camera, timing and perhaps one fault."""
    g = np.random.default_rng(seed)
    who = list(PEOPLE)[g.integers(len(PEOPLE))]
    camera = cam(
        float(g.uniform(-20, 20)),
        float(g.uniform(2.4, 2.9)),
        float(g.uniform(0.5, 1.1)),
        float(g.uniform(53, 60)),
        (640, 480) if g.random() < 0.6 else WIDE,
    )
    place = dict(
        facing=["left", "right"][g.integers(2)],
        camera=camera,
        light=ALL[g.integers(len(ALL))],
        room=int(g.integers(100)),
        side="near" if g.random() < 0.8 else "far",
    )
    count = int(g.integers(2, 4))
    if g.random() < 0.5:
        return _random_one(g, seed, who, place, count)
    return _random_two(g, seed, who, place, count)


def _random_one(g, seed, who, place, count):
    fault = ["none", "tight", "thigh_dropped", "short"][g.integers(4)]
    base = 46 if fault == "tight" else g.uniform(12, 36)
    reps = []
    for i in range(count):
        hold = float(g.uniform(8, 12))
        reps.append(rep(hold, knee=float(base + g.uniform(-3, 3))))
        if fault == "thigh_dropped" and i == count - 1:
            reps[-1]["thigh"] = float(g.uniform(25, 34))
    return one(
        f"rnd{seed}_s1_{fault}",
        who,
        reps=reps,
        start_knee=float(g.uniform(85, 98)),
        short=fault == "short",
        **place,
    )


def _random_two(g, seed, who, place, count):
    fault = ["none", "rounded_back", "bouncing", "progression", "knee_locked"][g.integers(5)]
    reps = [
        rep(float(g.uniform(8, 12)), lean=float(g.uniform(24, 36)), lum=float(g.uniform(2, 7)))
        for _ in range(count)
    ]
    if fault == "rounded_back":
        lean, lum = float(g.uniform(0, 9)), float(g.uniform(26, 38))
        reps[-1].update(lean=lean, lum=lum, tho=float(g.uniform(18, 30)))
    if fault == "bouncing":
        reps[-1].update(bounce=(float(g.uniform(4, 5.5)), float(g.uniform(0.8, 1.2))))
    knee = 0.0 if fault == "knee_locked" else float(g.uniform(8, 16))
    if fault == "progression":
        reps = reps[:1]
        reps[0]["prog"] = (6.0, 2.0, 10.0)
        knee = float(g.uniform(24, 32))
    hands = ["thighs", "both", "hips"][g.integers(3)]
    return two(f"rnd{seed}_s2_{fault}", who, reps=reps, knee=knee, hands=hands, **place)
