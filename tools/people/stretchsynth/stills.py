"""Renders one still of each moment of the guide, for several people, with the joints of each.

    python -m stretchsynth.stills --out DIR [--only PART[,PART]]

Writes DIR/STRETCH_MOMENT_PERSON.jpg and DIR/stills.json: for each file its size, who, which way the feet point, and the
pixels of the stretched leg's and the trunk's joints (figure/picture_frames.h draws arrows from them).
"""

import argparse
import json
import os

import numpy as np
from PIL import Image

from . import clips
from .lights import SOFT
from .make import Take
from .room import PLAIN, PLASTER
from .scene import POINTS, SIDE_WORD

WIDTH, HEIGHT = 720, 540
QUALITY = 82
WALL, FLOOR, WOOD = (0.80, 0.74, 0.64), (0.66, 0.57, 0.45), (0.42, 0.27, 0.16)  # linear RGB, those of the drawn room
# The people of the pictures, by what a person may look for; the words are the page's ids.
PEOPLE = dict(young_woman="body_1", young_man="body_5", older_woman="body_4", older_man="body_7")
# Angles of core/figure/guide.cc, as far as this rig has them: lying, it cannot lift head and shoulders.
MOMENTS = dict(
    one=dict(
        start=dict(thigh=0, knee=92),
        on_the_way=dict(thigh=0, knee=52),
        hold=dict(thigh=0, knee=14),
        tight_hold=dict(thigh=0, knee=45),
        thigh_dropped=dict(thigh=36, knee=12),
    ),
    two=dict(
        start=dict(lean=0, lum=3, tho=0, knee=16),
        on_the_way=dict(lean=17, lum=4, tho=0, knee=16),
        hold=dict(lean=34, lum=5, tho=0, knee=15),
        tight_hold=dict(lean=15, lum=4, tho=0, knee=24),
        rounded_back=dict(lean=6, lum=36, tho=26, knee=15),
        knee_locked=dict(lean=32, lum=5, tho=0, knee=-2),
    ),
)
JOINTS = ("hip", "knee", "ankle", "toe", "shoulder", "ear")


class PlainTake(Take):
    """A person in a room with nothing in it."""

    def furnish(self, scene, shell, rng):
        shell.box((0, -0.05, 0), (14, 0.1, 12), FLOOR, PLAIN)
        shell.box((0, 2.0, -1.65), (14, 4.2, 0.1), WALL, PLASTER)
        return np.array(WOOD), None


def describe_take(stretch, who):
    """A clip of which only person and camera are used."""
    hold = [clips.rep(1, knee=15, lean=30, lum=4)]
    if stretch == "one":
        camera = clips.cam(0, 2.9, 0.62, hfov=44, size=(WIDTH, HEIGHT))
        return clips.one(f"still_one_{who}", who, "right", camera, SOFT, 3, hold, start_knee=92)
    camera = clips.cam(0, 2.9, 0.8, hfov=45, size=(WIDTH, HEIGHT))
    return clips.two(f"still_two_{who}", who, "right", camera, SOFT, 3, hold, knee=15)


def stills(stretch, person):
    """Picture and description of each moment."""
    take = PlainTake(describe_take(stretch, PEOPLE[person]))
    names = [SIDE_WORD[side] + name for name, side in POINTS]
    leg = SIDE_WORD[take.S]
    for moment, state in MOMENTS[stretch].items():
        full = dict(state, lift=1, hold=1) if take.one else state
        rotation, position = take.posture(full)
        take.renderer.update("person", *take.surface(rotation, position))
        image = take.renderer.render(take.camera)
        world = [take._world(rotation, position, name, side) for name, side in POINTS]
        pixels = dict(zip(names, take.camera.project(world)))
        joints = {name: [round(float(v), 1) for v in pixels[leg + name]] for name in JOINTS}
        yield f"{stretch}_{moment}_{person}", image, dict(
            stretch=stretch, moment=moment, person=person, facing=take.clip["facing"], size=[WIDTH, HEIGHT], joints=joints
        )
    take.renderer.release()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True)
    parser.add_argument("--only", default="", help="parts of names, separated by commas")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    listed = {}
    for stretch in MOMENTS:
        for person in PEOPLE:
            if args.only and not any(part in f"{stretch}_{person}" for part in args.only.split(",")):
                continue
            for name, image, about in stills(stretch, person):
                Image.fromarray(image).save(os.path.join(args.out, name + ".jpg"), quality=QUALITY, optimize=True)
                listed[name] = about
    with open(os.path.join(args.out, "stills.json"), "w", encoding="utf-8") as file:
        rows = [f'  "{name}": {json.dumps(about)}' for name, about in listed.items()]
        file.write("{\n" + ",\n".join(rows) + "\n}\n")


if __name__ == "__main__":
    main()
