"""The person mode of core/body once more, in plain Python: a second implementation to fit with and to compare with.

Units: N m, m, kg; angles in degrees at the border of every function. Torques are those of a person of 1.80 m; others scale
with the cube of stature (docs/body-model.md). Data: gait2392, CC BY 3.0 (core/body/hamstring.h).
"""

import math
from dataclasses import dataclass, field

RAD = math.pi / 180
GRAVITY = 9.80665

KNEE_X = ((-2.0944, -1.74533, -1.39626, -1.0472, -0.698132, -0.349066, -0.174533, 0.197344, 0.337395, 0.490178, 1.52146, 2.0944),
          (-0.0032, 0.00179, 0.00411, 0.0041, 0.00212, -0.001, -0.0031, -0.005227, -0.005435, -0.005574, -0.005435, -0.00525))
KNEE_Y = ((-2.0944, -1.22173, -0.523599, -0.349066, -0.174533, 0.159149, 2.0944),
          (-0.4226, -0.4082, -0.399, -0.3976, -0.3966, -0.395264, -0.396))
HIP = (-0.0707, -0.0661, 0.0835)
ALWAYS = (-9.0, 9.0)
# origin (pelvis, None = femur), points on the tibia with the range of knee_angle in which they are used
ROUTES = {
    "semimem": ((-0.1192, -0.09747, 0.07151), (((-0.0348, -0.03519, -0.01891), (-0.558505, 0.174533)), ((-0.027, -0.04771, -0.01957), ALWAYS))),
    "semiten": ((-0.12635, -0.10988, 0.06039), (((-0.04203, -0.02859, -0.02277), (-0.331613, 0.174533)), ((-0.03322, -0.05282, -0.02288), ALWAYS),
                                                ((-0.0113, -0.0746, -0.0245), ALWAYS), ((0.0027, -0.0956, -0.0193), ALWAYS))),
    "bflh": ((-0.12596, -0.10257, 0.06944), (((-0.0301, -0.036, 0.02943), ALWAYS), ((-0.0234, -0.0563, 0.0343), ALWAYS))),
    "bfsh": (None, (((-0.0301, -0.036, 0.02943), ALWAYS), ((-0.0234, -0.0563, 0.0343), ALWAYS))),
}
# optimal fibre length, tendon slack length, maximal force, pennation
MUSCLES = {"semimem": (0.08, 0.359, 1288, 0.26179939), "semiten": (0.201, 0.2555, 410, 0.08726646),
           "bflh": (0.109, 0.326, 896, 0.0), "bfsh": (0.173, 0.089, 804, 0.40142573)}
SHORT_ORIGIN = (0.005, -0.2111, 0.0234)


class Spline:
    """Forsythe, Malcolm and Moler's cubic spline, as SIMM has it."""

    def __init__(self, x, y):
        n = len(x)
        b, c, d = [0.0] * n, [0.0] * n, [0.0] * n
        d[0] = x[1] - x[0]
        c[1] = (y[1] - y[0]) / d[0]
        for i in range(1, n - 1):
            d[i] = x[i + 1] - x[i]
            b[i] = 2 * (d[i - 1] + d[i])
            c[i + 1] = (y[i + 1] - y[i]) / d[i]
            c[i] = c[i + 1] - c[i]
        b[0], b[-1] = -d[0], -d[n - 2]
        c[0] = (c[2] / (x[3] - x[1]) - c[1] / (x[2] - x[0])) * d[0] ** 2 / (x[3] - x[0])
        c[-1] = -(c[n - 2] / (x[-1] - x[-3]) - c[n - 3] / (x[-2] - x[-4])) * d[n - 2] ** 2 / (x[-1] - x[-4])
        for i in range(1, n):
            t = d[i - 1] / b[i - 1]
            b[i] -= t * d[i - 1]
            c[i] -= t * c[i - 1]
        c[-1] /= b[-1]
        for i in range(n - 2, -1, -1):
            c[i] = (c[i] - d[i] * c[i + 1]) / b[i]
        self.x, self.y, self.sigma = x, y, c
        # Kept as values and second differences: evaluated below in SIMM's piecewise form.
        self.b = [(y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (x[i + 1] - x[i]) * (c[i + 1] + 2 * c[i]) for i in range(n - 1)]
        self.d = [(c[i + 1] - c[i]) / (x[i + 1] - x[i]) for i in range(n - 1)]
        self.end_slope = (y[-1] - y[-2]) / (x[-1] - x[-2]) + (x[-1] - x[-2]) * (c[-2] + 2 * c[-1])

    def __call__(self, v):
        x = self.x
        if v < x[0]:
            return self.y[0] + (v - x[0]) * self.b[0]
        if v > x[-1]:
            return self.y[-1] + (v - x[-1]) * self.end_slope
        i = max(j for j in range(len(x) - 1) if v >= x[j])
        u = v - x[i]
        return self.y[i] + u * (self.b[i] + u * (3 * self.sigma[i] + u * self.d[i]))


TIBIA_X, TIBIA_Y = Spline(*KNEE_X), Spline(*KNEE_Y)


def length(head, hip_deg, knee_deg):
    """Of the whole muscle, m."""
    angle = -knee_deg * RAD
    origin, tibia = ROUTES[head]
    points = [p for p, (low, high) in tibia if low - 1e-5 <= angle <= high + 1e-5]
    c, s = math.cos(angle), math.sin(angle)
    places = [(TIBIA_X(angle) + c * p[0] - s * p[1], TIBIA_Y(angle) + s * p[0] + c * p[1], p[2]) for p in points]
    if origin is None:
        start = SHORT_ORIGIN
    else:
        o = [a - b for a, b in zip(origin, HIP)]
        c, s = math.cos(hip_deg * RAD), math.sin(hip_deg * RAD)
        start = (c * o[0] + s * o[1], c * o[1] - s * o[0], o[2])
    route = [start, *places]
    return sum(math.dist(a, b) for a, b in zip(route, route[1:]))


def hip_arm(head, hip_deg, knee_deg):
    return (length(head, hip_deg + 0.01, knee_deg) - length(head, hip_deg - 0.01, knee_deg)) / (0.02 * RAD)


def knee_arm(head, hip_deg, knee_deg):
    return (length(head, hip_deg, knee_deg - 0.01) - length(head, hip_deg, knee_deg + 0.01)) / (0.02 * RAD)


TOE_STRAIN = 99 * 0.033 * math.exp(3) / (166 * math.exp(3) - 67)
REFERENCE_ARM = {head: hip_arm(head, 60, 0) for head in ("semimem", "semiten", "bflh")} | {"bfsh": 0.0}


def tendon_force(head, whole, scale):
    """Of the resting muscle, N. Thelen 2003."""
    optimal, slack, full, pennation = MUSCLES[head]
    width = optimal * math.sin(pennation)
    if whole <= slack + optimal * math.cos(pennation):
        return 0.0
    low, high = optimal, math.hypot(width, whole - slack)

    def tendon(fiber):
        strain = (whole - math.sqrt(fiber**2 - width**2)) / slack - 1
        if strain <= 0:
            return 0.0
        if strain > TOE_STRAIN:
            return full * (0.67 / (0.033 - TOE_STRAIN) * (strain - TOE_STRAIN) + 0.33)
        return full * 0.33 / math.expm1(3) * math.expm1(3 * strain / TOE_STRAIN)

    for _ in range(50):
        fiber = (low + high) / 2
        pull = scale * full * math.expm1(4 / 0.6 * (fiber / optimal - 1)) / math.expm1(4)
        if pull * math.sqrt(1 - (width / fiber) ** 2) > tendon(fiber):
            high = fiber
        else:
            low = fiber
    return tendon((low + high) / 2)


@dataclass
class Tissue:
    """What a fit may move, as fitted. Torques of a person of 1.80 m."""

    passive_scale: float = 0.567
    flexor: float = 3.173  # hip flexors and front of the capsule: a (1 - exp(-b H))
    flexor_rate: float = 0.075  # per degree
    gluteal: float = 1.422  # gluteals and back of the capsule: a (exp(b H) - 1)
    gluteal_rate: float = 0.0319
    lumbar: dict = field(default_factory=lambda: {"lax": (1.0, 0.055), "normal": (2.0, 0.065), "stiff": (4.0, 0.095)})
    knee_limit: float = 19.1  # knee torque at which a knee-extension test ends
    hip_limit: float = 35.3  # hip torque a leg at which a toe touch ends
    floor: float = 0.0  # N m/deg beyond floor_from
    floor_from: float = 5.0


@dataclass
class Person:
    tightness_deg: float = 0.0
    lumbar: str = "normal"
    stature: float = 1.80
    mass: float = 75.0


def hamstrings(tissue, person, hip_deg, knee_deg):
    """(hip torque, knee torque) of the passive heads, N m."""
    hip = knee = 0.0
    for head in ROUTES:
        whole = length(head, hip_deg, knee_deg) + person.tightness_deg * RAD * REFERENCE_ARM[head]
        force = tendon_force(head, whole, tissue.passive_scale)
        if force > 0:
            hip += force * hip_arm(head, hip_deg, knee_deg)
            knee += force * knee_arm(head, hip_deg, knee_deg)
    return hip, knee


def capsule(tissue, hip_deg):
    """What turns the pelvis backward beside the hamstrings, N m."""
    return tissue.flexor * (1 - math.exp(-tissue.flexor_rate * hip_deg)) + tissue.gluteal * math.expm1(tissue.gluteal_rate * max(0.0, hip_deg))


def lumbar_moment(tissue, person, flexion_deg):
    a, b = tissue.lumbar[person.lumbar]
    return a * math.expm1(b * flexion_deg) if flexion_deg >= 0 else -2 * a * math.expm1(-b * flexion_deg)


def bisect(function, low, high):
    for _ in range(40):
        middle = (low + high) / 2
        if function(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


PELVIS_SHARE, PELVIS_ROLL = 11.777 / 75.16, 0.03
TRUNK_SHARE, TRUNK_ARM = 34.2366 / 75.16, 0.32


def leg_raise(tissue, person, leg_deg, knee_deg=0.0):
    """Pelvic tilt of a person on the back with one leg raised and the other flat."""

    def rest(tilt):
        pull = hamstrings(tissue, person, leg_deg - tilt, knee_deg)[0] + capsule(tissue, leg_deg - tilt)
        other = hamstrings(tissue, person, -tilt, 0)[0] + capsule(tissue, -tilt)
        weight = PELVIS_SHARE * person.mass * GRAVITY * PELVIS_ROLL * math.sin(tilt * RAD)
        floor = tissue.floor * max(0.0, tilt - tissue.floor_from)
        return lumbar_moment(tissue, person, tilt) + weight + floor - pull - other

    return bisect(rest, -20, 90)


def knee_extension(tissue, person):
    """Flexion short of straight at which the knee's torque reaches the limit, hip at 90 degrees, pelvis held."""
    return bisect(lambda knee: tissue.knee_limit - hamstrings(tissue, person, 90, knee)[1], -30, 100)


def raise_stiffness(tissue, person):
    """N m/rad between 20 and 50 degrees of leg raise, pelvis held."""
    torque = [hamstrings(tissue, person, hip, 0)[0] + capsule(tissue, hip) for hip in (20, 50)]
    return (torque[1] - torque[0]) / (30 * RAD)


def toe_touch(tissue, person):
    """(hip flexion, lumbar flexion) where the hip torque of a leg reaches the limit, standing, trunk hanging."""
    hip = bisect(lambda h: hamstrings(tissue, person, h, 0)[0] + capsule(tissue, h) - tissue.hip_limit, 0, 140)
    weight = TRUNK_SHARE * person.mass * GRAVITY * TRUNK_ARM
    lumbar = bisect(lambda f: lumbar_moment(tissue, person, f) - weight * math.sin(min(180.0, hip + f) * RAD), 0, 140)
    return hip, lumbar
