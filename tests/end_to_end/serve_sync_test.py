#!/usr/bin/env python3
"""`sitbone serve` under /api/: nothing without a pairing, guessing gets nowhere, and devices end up with one diary."""

import json
import re
import stat
import unittest

from command_line import ROOT, sitbone
from serving import Reply, Server, ServeTest

VERSION_1 = ROOT / "testdata/diaries/version_1.jsonl"
JSON = "application/json"
LINES = "application/x-ndjson"
PERSON = "0e000000-0000-4000-8000-000000000001"


class Device:
    """What a browser does, without its store."""

    def __init__(self, server: Server, token: str = "") -> None:
        self.server = server
        self.token = token

    def post(self, path: str, body: bytes, kind: str, **headers: str) -> Reply:
        more = {"Content-Type": kind, "Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            more["Authorization"] = f"Bearer {self.token}"
        return self.server.ask(path, "POST", more, body)

    def pair(self, code: str, name: str = "Test device") -> Reply:
        reply = self.post("/api/pair", json.dumps({"code": code, "name": name}).encode(), JSON)
        if reply.status == 200:
            self.token = json.loads(reply.body)["token"]
        return reply

    def sync(self, *events: bytes, **head: object) -> Reply:
        whole = {"format": "sitbone.sync", "version": 1, "person": PERSON, "persons": [PERSON], "deleted": [], "have": [],
                 "forked": [], "events": len(events), "more": False, "added": 0, "refused_count": 0, "refused": []} | head
        return self.post("/api/sync", b"".join(line + b"\n" for line in (json.dumps(whole).encode(), *events)), LINES)


def problem(reply: Reply) -> tuple[int, str]:
    return reply.status, json.loads(reply.body)["problem"]


class SyncTest(ServeTest):
    """A server and a diary for each test: a guess that is wrong makes the next one wait."""

    def setUp(self) -> None:
        self.diary = self.folder / self.id() / "diary.db"
        self.server = self.start("--diary", self.diary)
        self.device = Device(self.server)

    def show_code(self) -> str:
        self.assertEqual(self.device.post("/api/pair/code", b"{}", JSON).status, 200)
        while True:
            line = self.server.process.stdout.readline().decode()
            self.assertNotEqual(line, "")
            if found := re.fullmatch(r"    ([0-9A-Z]{4}-[0-9A-Z]{4})\n", line):
                return found[1]

    def paired(self, name: str = "Test device") -> Device:
        device = Device(self.server)
        reply = device.pair(self.show_code(), name)
        self.assertEqual(reply.status, 200, reply.body)
        return device


class Pairing(SyncTest):
    def test_a_code_is_exchanged_for_a_token_once(self):
        code = self.show_code()
        reply = self.device.pair(code.lower().replace("-", " "))
        self.assertEqual(reply.status, 200)
        self.assertRegex(self.device.token, "^[0-9a-f]{64}$")
        self.assertEqual(reply.get("Cache-Control"), "no-store")
        self.assertEqual(problem(Device(self.server).pair(code)), (410, "no_code"))
        self.assertEqual(self.device.sync().status, 200)

    def test_guesses_wait_and_the_right_code_after_too_many_is_void(self):
        code = self.show_code()
        wrong = "0000-0000" if code != "0000-0000" else "0000-0001"
        self.assertEqual(problem(self.device.pair(wrong)), (403, "wrong_code"))
        reply = self.device.pair(code)
        self.assertEqual(problem(reply), (429, "wait"))
        self.assertGreaterEqual(int(reply.get("Retry-After")), 1)
        _, _, err = self.server.stop()
        self.assertEqual(err, "sitbone: a wrong pairing code came from 127.0.0.1\n")

    def test_a_code_that_was_never_shown_is_none(self):
        self.assertEqual(problem(self.device.pair("0000-0000")), (410, "no_code"))

    def test_the_token_is_kept_as_a_digest_for_the_owner_alone(self):
        device = self.paired()
        kept = self.diary.with_name("diary.db-devices")
        self.assertEqual(stat.S_IMODE(kept.stat().st_mode), 0o600)
        self.assertNotIn(device.token.encode(), kept.read_bytes())
        self.assertFalse(self.diary.exists(), "nobody has written anything yet")

    def test_names_that_a_terminal_would_obey_are_refused(self):
        code = self.show_code()
        for name in ("", " ", "a\x1b[2J", "line\nbreak", "x" * 61, 7, None):
            body = json.dumps({"code": code, "name": name}).encode()
            self.assertEqual(self.device.post("/api/pair", body, JSON).status, 400, name)
        self.assertEqual(self.device.pair(code).status, 200)

    def test_devices_are_listed_and_unpaired(self):
        self.assertIn("No device", sitbone("diary", "devices", "--diary", self.diary).out)
        first = self.paired("Phone")
        second = self.paired("Phone")
        listed = sitbone("diary", "devices", "--diary", self.diary)
        self.assertRegex(listed.out, r"(?s)^Phone: paired \d{4}-.*\nPhone 2: paired ")
        self.assertEqual(sitbone("diary", "unpair", "--diary", self.diary, "Phone").code, 0)
        self.assertEqual(sitbone("diary", "unpair", "--diary", self.diary, "Phone").code, 2)
        self.assertEqual(problem(first.sync()), (401, "unpaired"))
        self.assertEqual(second.sync().status, 200, "the others stay")
        self.assertEqual(second.post("/api/unpair", b"{}", JSON).status, 200)
        self.assertIn("No device", sitbone("diary", "devices", "--diary", self.diary).out)

    def test_a_wrong_token_waits_and_a_right_one_never_does(self):
        device = self.paired()
        stranger = Device(self.server, "0" * 64)
        self.assertEqual(problem(stranger.sync()), (401, "unpaired"))
        self.assertEqual(problem(stranger.sync()), (429, "wait"))
        self.assertEqual(device.sync().status, 200)


class Closed(SyncTest):
    def test_without_a_token_nothing_of_a_diary_is_told(self):
        sitbone("diary", "import", "--diary", self.diary, VERSION_1)
        hello = self.server.ask("/api/sync")
        self.assertEqual((hello.status, json.loads(hello.body)), (200, {"format": "sitbone.sync", "version": 1}))
        for reply in (self.device.sync(), self.server.ask("/api/diary"), self.server.ask("/api/"),
                      self.server.ask("/api/../diary.db"), self.server.ask("/diary.db")):
            self.assertIn(reply.status, (401, 404, 429))
            self.assertNotIn(b"checksum", reply.body)
            self.assertLess(len(reply.body), 200)

    def test_only_what_a_page_of_ours_sends_is_read(self):
        device = self.paired()
        self.assertEqual(device.post("/api/sync", b"{}", "text/plain").status, 415)
        self.assertEqual(device.post("/api/pair", b"{}", "application/x-www-form-urlencoded").status, 415)
        self.assertEqual(device.post("/api/sync", b"{}\n", LINES, Origin="http://evil.example").status, 403)
        reply = self.server.ask("/api/pair")
        self.assertEqual((reply.status, reply.get("Allow")), (405, "POST"))
        self.assertEqual(self.server.ask("/api/sync", "DELETE").status, 405)

    def test_what_is_too_large_or_no_message_is_refused(self):
        device = self.paired()
        self.assertEqual(device.post("/api/sync", b"x" * ((1 << 20) + 1), LINES).status, 413)
        self.assertEqual(device.post("/api/pair", b"x" * 5000, JSON).status, 413)
        for body in (b"", b"\n", b"{}\n", b"[]\n", b"\xff\n", b"[" * 1000 + b"\n"):
            self.assertEqual(problem(device.post("/api/sync", body, LINES)), (400, "message"), body)
        self.assertEqual(problem(device.sync(version=2)), (400, "newer"))
        self.assertEqual(problem(device.sync(surprise=1)), (400, "message"))
        self.assertFalse(self.diary.exists())


def version_1() -> tuple[list[bytes], dict]:
    """The entries of an export of version 1, and what a device that has them says of itself."""
    lines = sorted(VERSION_1.read_bytes().splitlines())
    logs: dict[str, list[dict]] = {}
    for line in lines:
        event = json.loads(line)
        logs.setdefault(event["device"], []).append(event)
    have = []
    for device, log in logs.items():
        log.sort(key=lambda event: event["seq"])
        run = {"from": 1, "to": len(log), "prev": log[0]["prev"], "checksum": log[-1]["checksum"]}
        have.append({"device": device, "runs": [run]})
    person = json.loads(lines[0])["person"]
    return lines, {"person": person, "persons": [person], "have": have}


def answered(reply: Reply) -> tuple[dict, list[bytes]]:
    assert reply.status == 200, (reply.status, reply.body)
    head, *events = reply.body.splitlines()
    return json.loads(head), events


class Keeping(SyncTest):
    def test_an_empty_device_gets_all_and_an_empty_computer_too(self):
        lines, mine = version_1()
        head, events = answered(self.paired().sync(*lines, **mine))
        self.assertEqual((head["added"], head["refused_count"], head["person"], events), (len(lines), 0, mine["person"], []))
        verified = sitbone("diary", "verify", "--diary", self.diary)
        self.assertEqual((verified.code, verified.out), (0, "21 entries are whole, 0 things are wrong.\n"))
        head, events = answered(self.paired().sync())
        self.assertEqual(sorted(events), lines)
        self.assertFalse(head["more"])
        head, _ = answered(self.paired().sync(*lines, **mine))
        self.assertEqual(head["added"], 0, "the second time they are known")

    def test_what_the_command_line_adds_comes_with_the_next_sync(self):
        device = self.paired()
        answered(device.sync())
        added = sitbone("diary", "add", "--diary", self.diary, "advice.overridden", '{"advice": "one_first"}')
        head, events = answered(device.sync())
        self.assertEqual(events, [added.out.encode().strip()])
        _, events = answered(device.sync(have=head["have"], person=head["person"], persons=head["persons"]))
        self.assertEqual(events, [])

    def test_two_persons_diaries_are_not_mixed(self):
        sitbone("diary", "import", "--diary", self.diary, VERSION_1)
        have = [{"device": PERSON, "runs": [{"from": 1, "to": 1, "prev": "0" * 64, "checksum": "a" * 64}]}]
        head, events = answered(self.paired().sync(have=have))
        self.assertEqual(events, [])
        self.assertNotIn(PERSON, head["persons"])

    def test_erased_everywhere_stays_erased(self):
        device = self.paired()
        lines, mine = version_1()
        answered(device.sync(*lines, **mine))
        asked = sitbone("diary", "erase", "--diary", self.diary)
        self.assertEqual(asked.code, 2)
        self.assertIn("--everywhere", asked.err)
        self.assertEqual(sitbone("diary", "erase", "--diary", self.diary, "--everywhere").code, 0)
        head, events = answered(device.sync(*lines, **mine))
        self.assertEqual((head["deleted"], head["added"], head["have"], events), ([mine["person"]], 0, [], []))
        self.assertEqual(sitbone("diary", "export", "--diary", self.diary).out, "")
        self.assertEqual(sitbone("diary", "import", "--diary", self.diary, VERSION_1).code, 2)

    def test_a_page_that_deletes_everywhere_erases_the_computer_too(self):
        sitbone("diary", "import", "--diary", self.diary, VERSION_1)
        person = json.loads(VERSION_1.read_bytes().splitlines()[0])["person"]
        head, _ = answered(self.paired().sync(deleted=[person]))
        self.assertEqual((head["have"], head["deleted"]), ([], [person]))
        self.assertEqual(sitbone("diary", "export", "--diary", self.diary).out, "")

    def test_a_diary_that_cannot_be_read_is_said_so_and_stays_as_it_is(self):
        device = self.paired()
        self.diary.write_bytes(b"no diary" * 1000)
        self.assertEqual(problem(device.sync()), (500, "diary"))
        self.assertEqual(self.diary.read_bytes(), b"no diary" * 1000)

    def test_another_file_in_its_place_is_the_one_that_is_written(self):
        device = self.paired()
        lines, mine = version_1()
        answered(device.sync(*lines, **mine))
        for path in self.diary.parent.glob("diary.db*"):
            if not path.name.endswith("-devices"):
                path.unlink()
        answered(device.sync(*lines, **mine))
        self.assertEqual(len(sitbone("diary", "export", "--diary", self.diary).out.splitlines()), len(lines))


if __name__ == "__main__":
    unittest.main()
