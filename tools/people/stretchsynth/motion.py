"""Time courses: key-framed intentions become smooth angles with a little sway.

Units:   seconds, degrees. Each timeline returns (tracks, phases, repetitions, events, duration).
"""

import numpy as np


def ease(x):
    """Smooth step from 0 to 1 with zero speed and acceleration at both ends."""
    x = np.clip(x, 0, 1)
    return x * x * x * (x * (6 * x - 15) + 10)


class Track:
    """A value that eases from one level to the next."""

    def __init__(self, start):
        self.start = start
        self.moves = []  # (from, to, value reached)

    def to(self, begin, end, value):
        self.moves.append((begin, end, value))
        return self

    def __call__(self, t):
        value = self.start
        for begin, end, reached in self.moves:
            if t >= end:
                value = reached
            elif t > begin:
                return value + (reached - value) * ease((t - begin) / (end - begin))
            else:
                break
        return value


class Sway:
    """Slow wander of four sines and a small tremor."""

    def __init__(self, seed, amplitude):
        rng = np.random.default_rng(seed)
        self.hz = np.concatenate([rng.uniform(0.07, 0.5, 4), rng.uniform(5, 8, 1)])
        self.phase = rng.uniform(0, 6.28, 5)
        self.amplitude = amplitude * np.concatenate([rng.uniform(0.25, 0.5, 4), [0.06]])

    def __call__(self, t):
        return float((self.amplitude * np.sin(2 * np.pi * self.hz * t + self.phase)).sum())


def timeline_one(clip):
    """Stretch One: lift the leg, hold the thigh, then bend and straighten the knee."""
    start_knee = clip["start_knee"]
    tracks = dict(lift=Track(0.0), hold=Track(0.0), thigh=Track(0.0), knee=Track(start_knee))
    phases, reps = [], []
    t = 2.0
    tracks["lift"].to(t, t + 2.2, 1.0)
    tracks["hold"].to(t + 1.4, t + 3.0, 1.0)
    t += 3.6
    phases.append(("setup", 0, t))
    for i, rep in enumerate(clip["reps"]):
        moving = rep.get("tin", 2.6)
        tracks["knee"].to(t, t + moving, rep["knee"])
        if rep.get("thigh"):
            tracks["thigh"].to(t + 0.4, t + moving, rep["thigh"])
        phases.append(("moving_in", t, t + moving))
        begin, end = t + moving, t + moving + rep["hold"]
        if clip.get("creep"):
            tracks["knee"].to(begin + 1, end - 0.5, rep["knee"] - clip["creep"])
        phases.append(("hold", begin, end))
        reps.append((begin, end))
        t = end
        tracks["knee"].to(t, t + 2.0, start_knee)
        if rep.get("thigh"):
            tracks["thigh"].to(t + 0.2, t + 1.9, 0.0)
        phases.append(("moving_out", t, t + 2.0))
        t += 2.0
        rest = 1.2 if i == len(clip["reps"]) - 1 else rep.get("rest", 3.0)
        phases.append(("rest", t, t + rest))
        t += rest
    tracks["hold"].to(t, t + 1.4, 0.0)
    tracks["lift"].to(t + 0.8, t + 3.0, 0.0)
    phases.append(("setup", t, t + 3.8))
    return tracks, phases, reps, [], t + 3.8


def _with_bounces(lean, bounces):
    """The lean track with a sine laid over each window (from, to, amplitude, Hz)."""

    def bouncing(t):
        value = lean(t)
        for a, b, amplitude, hz in bounces:
            if a < t < b:
                fade = min(1, (t - a) / 0.7, (b - t) / 0.7)
                value += amplitude * np.sin(2 * np.pi * hz * (t - a)) * fade
        return value

    return bouncing


def timeline_two(clip):
    """Stretch Two: put the leg out, then lean forward from the pelvis and come back."""
    tracks = dict(lean=Track(-4.0), lum=Track(4.0), tho=Track(0.0), knee=Track(78.0))
    phases, reps, events, bounces = [], [], [], []
    t = 1.5
    tracks["knee"].to(t, t + 2.4, clip["knee"])
    t += 4.0
    phases.append(("setup", 0, t))
    for i, rep in enumerate(clip["reps"]):
        moving = rep.get("tin", 2.6)
        tracks["lean"].to(t, t + moving, rep["lean"])
        tracks["lum"].to(t, t + moving, rep["lum"])
        tracks["tho"].to(t, t + moving, rep.get("tho", 0.0))
        begin = t + moving
        if rep.get("prog"):
            wait, duration, knee = rep["prog"]
            moved = begin + wait
            events.append({"name": "lean_reached_no_stretch_yet", "from": begin, "to": moved})
            tracks["knee"].to(moved, moved + duration, knee)
            events.append(
                {
                    "name": "knee_straightened_further",
                    "from": moved,
                    "to": moved + duration,
                    "knee_from": clip["knee"],
                    "knee_to": knee,
                }
            )
            begin = moved + duration
        phases.append(("moving_in", t, begin))
        end = begin + rep["hold"]
        if rep.get("bounce"):
            bounces.append((begin + 1.0, end - 1.0, *rep["bounce"]))
        phases.append(("hold", begin, end))
        reps.append((begin, end))
        t = end
        for name, value in (("lean", -4.0), ("lum", 4.0), ("tho", 0.0)):
            tracks[name].to(t, t + 2.2, value)
        phases.append(("moving_out", t, t + 2.2))
        t += 2.2
        rest = 1.5 if i == len(clip["reps"]) - 1 else 3.0
        phases.append(("rest", t, t + rest))
        t += rest
    if bounces:
        tracks["lean"] = _with_bounces(tracks["lean"], bounces)
    for a, b, amplitude, hz in bounces:
        events.append(
            {"name": "bounce_command", "from": a, "to": b, "amplitude_deg": amplitude, "hz": hz}
        )
    return tracks, phases, reps, events, t
