"""Writes a diary of ten years as JSON lines: 11,000 sessions, 253,001 events of one device, sealed as core/programme/event.cc does.

Usage: ten_years.py [--sessions N] FILE.jsonl
"""
import argparse
import hashlib
import json
import random
import time

EVERY_MS = 8 * 3_600_000  # between two sessions: 11,000 of them are ten years
QUESTIONS_SOURCE = "core/programme/screening.cc"


def canonical(value) -> str:
    """RFC 8785 for what stands in here: whole numbers, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


class Device:
    def __init__(self, file):
        self.file = file
        self.random = random.Random(1)
        self.device = "aaaaaaaa-0000-4000-8000-000000000000"
        self.person = "11111111-2222-4333-8444-555555555555"
        self.seq = 0
        self.prev = "0" * 64
        self.at = 0

    def add(self, kind: str, data: dict) -> None:
        self.at += 10_000
        self.seq += 1
        head = f"{self.at:012x}"
        rest = f"{self.random.getrandbits(80):020x}"
        event_id = f"{head[:8]}-{head[8:]}-7{rest[:3]}-{'89ab'[int(rest[3], 16) % 4]}{rest[4:7]}-{rest[7:19]}"
        event = {"at": self.at, "data": data, "device": self.device, "id": event_id, "kind": kind, "offset_min": 60,
                 "person": self.person, "prev": self.prev, "seq": self.seq, "version": 1}
        self.prev = event["checksum"] = hashlib.sha256(canonical(event).encode()).hexdigest()
        self.file.write(canonical(event) + "\n")


def add_session(device: Device, number: int) -> None:
    session = f"00000000-0000-4000-8000-{100_000_000_000 + number}"
    places = [("one", "left"), ("two", "left"), ("one", "right"), ("two", "right")]
    blocks = [{"stretch": stretch, "side": side, "repetitions": 5, "hold_s": 25} for stretch, side in places]
    device.add("session.started", {"session": session, "mode": "camera", "blocks": blocks})
    device.add("pain.rated", {"session": session, "when": "before", "score": 3})
    for i in range(19):
        stretch, side = places[i // 5]
        device.add("hold.done", {
            "session": session, "stretch": stretch, "side": side, "from_s": 30 * i, "to_s": 30 * i + 28, "credited_s": 25,
            "hold_s": 25, "complete": True, "knee_flexion": {"value": 30 - number // 1000, "plus_minus": 8},
            "trunk_thigh": {"value": 80, "plus_minus": 9}, "faults": ["rounded_back"] if i == 7 else []})
    device.add("session.ended", {"session": session, "reason": "done"})
    device.add("pain.rated", {"session": session, "when": "after", "score": 4 if number % 50 == 0 else 3})


def question_ids() -> list[str]:
    """As `sitbone diary` knows them: the first word of each row of the table."""
    ids = []
    with open(QUESTIONS_SOURCE, encoding="utf-8") as source:
        inside = False
        for line in source:
            inside = inside or "kQuestions" in line
            if inside and line.startswith('    {"'):
                ids.append(line.split('"')[1])
    return ids


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=11_000)
    parser.add_argument("file")
    options = parser.parse_args()
    with open(options.file, "w", encoding="utf-8") as file:
        device = Device(file)
        now = int(time.time() * 1000)
        device.at = now - options.sessions * EVERY_MS - EVERY_MS
        device.add("screening.answered", {"answers": {question: False for question in question_ids()}, "questions_version": 1})
        for number in range(options.sessions):
            device.at = now - (options.sessions - number) * EVERY_MS
            add_session(device, number)
    print(f"{options.file}: {device.seq} events, {options.sessions} sessions")


if __name__ == "__main__":
    main()
