#!/usr/bin/env bash
# Makes testdata/recordings/ anew from testdata/clips/. Needed when the tracker asks other questions, or the format changes.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# record NAME CLIP FROM_S SECONDS: a part of the clip with half its frames, so that the recording stays small.
record() {
  ffmpeg -v error -y -ss "$3" -i "$root/testdata/clips/$2.mp4" -t "$4" -r 12.5 -c:v libx264 -crf 20 "$work/$1.mp4"
  "$root/build/release/bin/sitbone" analyze "$work/$1.mp4" --out "$work/$1" --no-progress \
    --record "$root/testdata/recordings/$1.rec" >/dev/null
  echo "$1.rec: $(stat -c %s "$root/testdata/recordings/$1.rec") bytes"
}

record lying_short_hold lying_short_hold 0 22
record sitting_rounded_back demo 14 22
