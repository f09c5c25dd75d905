"""Frames per second of `sitbone analyze`, beside MediaPipe Python and beside decode plus inference alone, in one run.

usage: compare_speed.py [--clip VIDEO] [--repeat N] [--json FILE]

Makes an environment for MediaPipe 0.10.21 in .deps/mediapipe with pip, and builds the preset `bench`. Every program
decodes the video itself. Each run is repeated, and the fastest counts; processor time is that run's, start-up taken out
by a second run over a clip of a few frames. Nothing else should run on the machine.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".deps" / "mediapipe"

MEDIAPIPE = """
import json, os, sys, time
os.environ["GLOG_minloglevel"] = "3"
import cv2, mediapipe as mp
path, complexity, segmentation = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "mask"
pose = mp.solutions.pose.Pose(model_complexity=complexity, enable_segmentation=segmentation)
capture = cv2.VideoCapture(path)
ok, picture = capture.read()
pose.process(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
start, cpu, frames = time.perf_counter(), time.process_time(), 0
while True:
    ok, picture = capture.read()
    if not ok:
        break
    pose.process(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
    frames += 1
print(json.dumps({"frames": frames, "seconds": time.perf_counter() - start, "cpu": time.process_time() - cpu}))
"""


def run(command, **options):
    """Runs a command and returns its output and the processor seconds and peak memory (MiB) of it."""
    with tempfile.NamedTemporaryFile() as usage:
        wrapped = ["/usr/bin/env", "python3", "-c", WRAP, usage.name, *map(str, command)]
        output = subprocess.run(wrapped, check=True, capture_output=True, text=True, **options).stdout
        cpu, peak = json.loads(Path(usage.name).read_text())
    return output, cpu, peak


WRAP = """
import json, resource, subprocess, sys
code = subprocess.run(sys.argv[2:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
open(sys.argv[1], "w").write(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
sys.exit(code)
"""


def sitbone(clip, arguments, folder):
    timing = folder / "timing.json"
    binary = ROOT / "build" / "bench" / "bin" / "sitbone"
    command = [binary, "analyze", clip, "--out", folder / "out", "--force", "--no-progress", "--timing", timing, *arguments]
    _, cpu, peak = run(command)
    return {**json.loads(timing.read_text()), "cpu": cpu, "peak": peak}


def ceiling(clip, model, mask):
    binary = ROOT / "build" / "bench" / "bin" / "ceiling"
    output, cpu, peak = run([binary, clip, ROOT / ".deps" / "models", model, mask, os.cpu_count()])
    return {**json.loads(output), "cpu": cpu, "peak": peak}


def mediapipe(clip, complexity, mask):
    output, _, peak = run([VENV / "bin" / "python", "-c", MEDIAPIPE, clip, str(complexity), mask])
    return {**json.loads(output.strip().splitlines()[-1]), "peak": peak}


def best(measure, repeat):
    return min((measure() for _ in range(repeat)), key=lambda result: result["seconds"] / result["frames"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clip", type=Path, default=ROOT / "testdata" / "clips" / "lying_short_hold.mp4")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not (VENV / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([VENV / "bin" / "pip", "install", "-q", "mediapipe==0.10.21"], check=True)
    # MediaPipe fetches the heavy network when it first needs it; it is the same file as ours.
    for target in VENV.glob("lib/python3*/site-packages/mediapipe/modules/pose_landmark"):
        shutil.copy(ROOT / ".deps" / "models" / "pose_landmark_heavy.tflite", target)
    subprocess.run([ROOT / "dev", "bench", "--benchmark_list_tests"], check=True, stdout=subprocess.DEVNULL)

    rows = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        short = folder / "short.mp4"
        subprocess.run(["ffmpeg", "-loglevel", "error", "-i", options.clip, "-frames:v", "8", short], check=True)

        def add(label, measure, start_up=None):
            began = time.perf_counter()
            result = best(measure, options.repeat)
            if start_up is not None:
                idle = start_up()
                result["cpu"] = max(0.0, result["cpu"] - idle["cpu"]) * result["frames"] / max(1, result["frames"] - idle["frames"])
            rows[label] = result
            print(
                f"{label:34} {result['frames'] / result['seconds']:7.1f} frames/s  "
                f"{1000 * result['cpu'] / result['frames']:6.1f} ms cpu/frame  {result['peak']:5.0f} MiB  "
                f"({time.perf_counter() - began:.0f} s)",
                flush=True,
            )

        for complexity, mask in ((1, "mask"), (1, "nomask"), (2, "nomask")):
            add(f"mediapipe complexity {complexity} {mask}", lambda: mediapipe(options.clip, complexity, mask))
        for label, arguments in (
            ("sitbone full mask", ["--model", "full"]),
            ("sitbone full nomask", ["--model", "full", "--no-mask"]),
            ("sitbone heavy mask", ["--model", "heavy"]),
            ("sitbone mix", []),
        ):
            add(label, lambda: sitbone(options.clip, arguments, folder), lambda: sitbone(short, arguments, folder))
        for model, mask in (("full", "mask"), ("full", "nomask"), ("heavy", "mask"), ("mix", "mask")):
            add(f"ceiling {model} {mask}", lambda: ceiling(options.clip, model, mask))

    def fps(label):
        return rows[label]["frames"] / rows[label]["seconds"]

    print()
    for text, one, other, goal in (
        ("full with mask : mediapipe 1 with mask", "sitbone full mask", "mediapipe complexity 1 mask", 4),
        ("full without   : mediapipe 1 without", "sitbone full nomask", "mediapipe complexity 1 nomask", 2.5),
        ("heavy          : mediapipe 2", "sitbone heavy mask", "mediapipe complexity 2 nomask", 2.5),
        ("mix            : mediapipe 2", "sitbone mix", "mediapipe complexity 2 nomask", 4),
        ("full with mask : ceiling", "sitbone full mask", "ceiling full mask", 0.8),
        ("full without   : ceiling", "sitbone full nomask", "ceiling full nomask", 0.8),
        ("heavy          : ceiling", "sitbone heavy mask", "ceiling heavy mask", 0.8),
        ("mix            : ceiling", "sitbone mix", "ceiling mix mask", 0.8),
    ):
        print(f"{text:42} {fps(one) / fps(other):5.2f}  (goal {goal})")
    cpu = [rows[label]["cpu"] / rows[label]["frames"] for label in ("sitbone full mask", "mediapipe complexity 1 mask")]
    print(f"{'full with mask : mediapipe 1, cpu a frame':42} {cpu[0] / cpu[1]:5.2f}  (goal 0.6 at most)")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    main()
