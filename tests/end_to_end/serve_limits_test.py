"""`sitbone serve` under clients that send too much, too slowly, or all at once."""

import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

from serving import LARGE_BYTES, PAGE, SCRIPT, ServeTest

MEGABYTE = 1 << 20


class TooMuch(ServeTest):
    def test_a_long_head(self):
        self.assertEqual(self.server.ask("/", headers={"X-Long": "a" * 15_000}).status, 200)
        self.assertEqual(self.server.ask("/", headers={"X-Long": "a" * 17_000}).status, 431)
        self.assertEqual(self.server.ask("/", headers={f"X-{i}": "a" for i in range(5000)}).status, 431)

    def test_a_head_without_end_is_cut_early(self):
        before = self.server.resident_bytes()
        sent = 0
        with self.server.connect() as conversation:
            conversation.send(b"GET / HTTP/1.1\r\nX-Long: ")
            try:
                while sent < 200 * MEGABYTE:
                    conversation.send(b"a" * 65536)
                    sent += 65536
            except (BrokenPipeError, ConnectionResetError):
                pass
        # What the two sockets' buffers hold, and what is read away in parting.
        self.assertLess(sent, 20 * MEGABYTE)
        self.assertLess(self.server.resident_bytes() - before, 4 * MEGABYTE)
        self.assertEqual(self.server.ask("/").status, 200)

    def test_a_target_without_end(self):
        with self.server.connect() as conversation:
            conversation.send(b"GET /" + b"a" * 30_000)
            self.assertEqual(conversation.read_reply().status, 431)

    def test_a_large_body(self):
        reply = self.server.ask("/", "POST", {"Content-Length": str(MEGABYTE + 1)})
        self.assertEqual((reply.status, reply.get("Connection")), (413, "close"))
        # A whole one that is sent regardless still lets the reply through.
        reply = self.server.ask("/", "POST", {"Content-Length": str(2 * MEGABYTE)}, bytes(MEGABYTE // 2))
        self.assertEqual(reply.status, 413)
        chunk = f"{MEGABYTE + 1:x}\r\n".encode() + bytes(MEGABYTE + 1) + b"\r\n0\r\n\r\n"
        self.assertEqual(self.server.ask("/", "POST", {"Transfer-Encoding": "chunked"}, chunk).status, 413)

    def test_a_body_within_the_limit_is_read_away(self):
        with self.server.connect() as conversation:
            conversation.send(self.server.head("/", "POST", {"Content-Length": str(MEGABYTE)}) + bytes(MEGABYTE))
            self.assertEqual(conversation.read_reply().status, 405)
            conversation.send(self.server.head("/", "GET", {"Transfer-Encoding": "chunked"}) + b"3\r\nabc\r\n0\r\n\r\n")
            self.assertEqual(conversation.read_reply().body, PAGE)

    def test_a_client_that_asks_before_its_body_is_refused_without_it(self):
        with self.server.connect() as conversation:
            conversation.send(self.server.head("/", "POST", {"Content-Length": "9", "Expect": "100-continue"}))
            reply = conversation.read_reply()
            self.assertEqual((reply.status, reply.get("Connection")), (405, "close"))


class Slow(ServeTest):
    def test_half_sent_heads_hold_nobody_up_and_are_dropped(self):
        slow = [self.server.connect() for _ in range(20)]
        for number, conversation in enumerate(slow):
            conversation.send(self.server.head("/")[: 10 + number])
        self.assertEqual(self.server.ask("/").body, PAGE)
        # None of them has been given up yet: the answer did not wait for that.
        for conversation in slow:
            conversation.connection.setblocking(False)
            with self.assertRaises(BlockingIOError):
                conversation.connection.recv(1)
            conversation.connection.settimeout(60)
        for conversation in slow:
            self.assertTrue(conversation.closed())
            conversation.connection.close()

    def test_a_reader_that_stands_still_holds_nobody_up(self):
        with self.server.connect() as reader:
            reader.send(self.server.head("/large.bin"))
            self.assertTrue(reader.more())
            self.assertEqual(self.server.ask("/").body, PAGE)
            self.assertEqual(len(reader.read_reply().body), LARGE_BYTES)


class Many(ServeTest):
    def test_a_hundred_at_once_each_get_their_own(self):
        start = threading.Barrier(100, timeout=60)
        wanted = [("/", PAGE), ("/main.js", SCRIPT), ("/about.txt", b"t\n"), ("/none", b"404 Not Found\n")]

        def ask(number: int) -> bool:
            target, body = wanted[number % len(wanted)]
            start.wait()
            return self.server.ask(target).body == body

        with ThreadPoolExecutor(100) as crew:
            self.assertTrue(all(crew.map(ask, range(100))))

    def test_a_connection_serves_requests_one_after_the_other(self):
        with self.server.connect() as conversation:
            for _ in range(50):
                conversation.send(self.server.head("/"))
                reply = conversation.read_reply()
                self.assertEqual((reply.body, reply.get("Connection")), (PAGE, "keep-alive"))

    def test_requests_that_are_sent_ahead_are_answered_in_order(self):
        with self.server.connect() as conversation:
            targets = ["/", "/main.js", "/none", "/about.txt"] * 25
            conversation.send(b"".join(self.server.head(target) for target in targets))
            bodies = {"/": PAGE, "/main.js": SCRIPT, "/none": b"404 Not Found\n", "/about.txt": b"t\n"}
            for target in targets:
                self.assertEqual(conversation.read_reply().body, bodies[target])

    def test_the_connection_ends_when_the_client_says_so(self):
        with self.server.connect() as conversation:
            conversation.send(self.server.head("/", headers={"Connection": "close"}))
            self.assertEqual(conversation.read_reply().get("Connection"), "close")
            self.assertTrue(conversation.closed())
        with self.server.connect() as conversation:
            conversation.send(f"GET / HTTP/1.0\r\nHost: localhost:{self.server.port}\r\n\r\n".encode())
            self.assertEqual(conversation.read_reply().get("Connection"), "close")
            self.assertTrue(conversation.closed())

    def test_more_connections_than_there_is_room_for(self):
        held = [self.server.connect() for _ in range(512)]
        try:
            # Answered, so that each is known to have been taken.
            for conversation in held:
                conversation.send(self.server.head("/"))
                self.assertEqual(conversation.read_reply().status, 200)
            with self.server.connect() as late:
                reply = late.read_reply()
                self.assertEqual((reply.status, reply.get("Connection")), (503, "close"))
                self.assertIsNotNone(reply.get("Retry-After"))
            held[0].send(self.server.head("/"))
            self.assertEqual(held[0].read_reply().status, 200)
        finally:
            for conversation in held:
                conversation.connection.close()


if __name__ == "__main__":
    unittest.main()
