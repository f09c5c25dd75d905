"""`sitbone serve` as a command: what it prints, how it ends, and what it says when it can't start."""

import os
import signal
import socket
import subprocess
import unittest

from command_line import BINARY, CommandLineTest, sitbone
from serving import LARGE_BYTES, PAGE, SECONDS_MAX, Server, write_page

CANNOT_START = 1
WRONG_USAGE = 2


class Served(CommandLineTest):
    def setUp(self) -> None:
        super().setUp()
        self.web = self.folder / "web"
        write_page(self.web)

    def start(self, *arguments: object) -> Server:
        server = Server("--port", 0, "--web", self.web, *arguments)
        self.addCleanup(server.stop)
        return server


class Starting(Served):
    def test_it_prints_its_address_on_a_line_and_nothing_else(self):
        server = self.start()
        self.assertEqual(server.address, f"http://localhost:{server.port}/")
        self.assertEqual(server.stop(), (0, "", ""))

    def test_it_listens_on_loopback_alone(self):
        server = self.start()
        hosts = {"127.0.0.1"}
        try:
            socket.create_server(("::1", 0), family=socket.AF_INET6).close()
            hosts.add("::1")
        except OSError:
            pass  # a machine without IPv6
        for host in hosts:
            with server.connect(host) as conversation:
                conversation.send(server.head("/"))
                self.assertEqual(conversation.read_reply().body, PAGE)
        listening = set()
        for table in ("tcp", "tcp6"):
            with open(f"/proc/{server.process.pid}/net/{table}", encoding="ascii") as lines:
                for line in list(lines)[1:]:
                    _, local, _, state = line.split()[:4]
                    address, port = local.split(":")
                    if state == "0A" and int(port, 16) == server.port:
                        listening.add(address)
        self.assertLessEqual(listening, {"0100007F", "00000000000000000000000001000000"})
        self.assertEqual(len(listening), len(hosts))

    def test_a_port_in_use(self):
        server = self.start()
        run = sitbone("serve", "--port", server.port, "--web", self.web)
        self.assert_says(run, CANNOT_START, f"port {server.port} is in use", "--port")

    def test_a_port_in_use_on_ipv6_alone(self):
        try:
            holder = socket.create_server(("::1", 0), family=socket.AF_INET6)
        except OSError:
            self.skipTest("a machine without IPv6")
        with holder:
            run = sitbone("serve", "--port", holder.getsockname()[1], "--web", self.web)
        self.assert_says(run, CANNOT_START, "in use")

    def test_no_page(self):
        self.assert_says(sitbone("serve", "--port", 0, "--web", self.folder / "none"), CANNOT_START, "none", "no such folder")
        (self.folder / "empty").mkdir()
        self.assert_says(sitbone("serve", "--port", 0, "--web", self.folder / "empty"), CANNOT_START, "empty", "index.html")

    def test_a_page_that_was_not_built_says_how_to_build_it(self):
        for variable, folder in (("SITBONE_WEB", self.folder / "none"), ("SITBONE_DATA", self.folder)):
            environment = {key: value for key, value in os.environ.items() if not key.startswith("SITBONE_")}
            done = subprocess.run([str(BINARY), "serve", "--port", "0"], env=environment | {variable: str(folder)},
                                  capture_output=True, text=True, timeout=SECONDS_MAX, check=False)
            self.assertEqual((done.returncode, done.stdout), (CANNOT_START, ""))
            self.assertIn("./dev web", done.stderr)
            self.assertIn(str(folder), done.stderr)

    def test_wrong_usage(self):
        for arguments in (["--port", "65536"], ["--port", "-1"], ["--port", "http"], ["--nonsense"], ["folder"],
                          ["--cert", "a.pem", "--key", "b.pem"], ["--lan"], ["--lan", "--cert", "a.pem"],
                          ["--lan", "--key", "b.pem"]):
            with self.subTest(arguments=arguments):
                run = sitbone("serve", "--web", self.web, *arguments)
                self.assertEqual((run.code, run.out), (WRONG_USAGE, ""))
                self.assertNotEqual(run.err, "")

    def test_help_has_an_example(self):
        run = sitbone("serve", "--help")
        self.assertEqual((run.code, run.err), (0, ""))
        for words in ("Example", "--port", "8017", "--lan", "--cert", "--key", "--web", "--verbose"):
            self.assertIn(words, run.out)


class Logging(Served):
    def test_verbose_names_requests_and_not_who_asked_or_what_for(self):
        server = self.start("--verbose")
        server.ask("/main.js?pain=8", headers={"Referer": "http://ann.example/", "User-Agent": "Ann's phone"})
        server.ask("/none", "HEAD")
        code, out, err = server.stop()
        self.assertEqual((code, out), (0, ""))
        self.assertEqual(err.splitlines(), ["GET /main.js 200 1040", "HEAD /none 404 0"])

    def test_otherwise_nothing_is_written(self):
        server = self.start()
        server.ask("/main.js")
        server.ask("/none", headers={"Host": "evil.example"})
        self.assertEqual(server.stop(), (0, "", ""))


class Stopping(Served):
    def test_idle_connections_are_closed_at_once(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            server = self.start()
            with server.connect() as silent, server.connect() as idle, server.connect() as half:
                idle.send(server.head("/"))
                self.assertEqual(idle.read_reply().body, PAGE)
                half.send(b"GET / HT")
                server.process.send_signal(number)
                # Less than the 5 s that a running reply would have.
                self.assertEqual(server.process.wait(timeout=4), 0)
                for conversation in (silent, idle, half):
                    self.assertTrue(conversation.closed())

    def test_a_running_download_is_finished_and_nobody_else_is_let_in(self):
        server = self.start()
        with server.connect() as download, server.connect() as idle:
            download.send(server.head("/large.bin"))
            self.assertTrue(download.more())
            server.process.send_signal(signal.SIGTERM)
            self.assertTrue(idle.closed())  # now it is stopping
            with self.assertRaises(ConnectionRefusedError):
                server.connect()
            self.assertIsNone(server.process.poll())
            reply = download.read_reply()
            self.assertEqual((reply.status, len(reply.body)), (200, LARGE_BYTES))
            self.assertTrue(download.closed())
        self.assertEqual(server.stop(), (0, "", ""))

    def test_a_download_that_stands_still_is_given_up(self):
        server = self.start()
        with server.connect() as download:
            download.send(server.head("/large.bin"))
            self.assertTrue(download.more())
            server.process.send_signal(signal.SIGTERM)
            self.assertEqual(server.process.wait(timeout=SECONDS_MAX), 0)

    def test_a_second_signal_does_not_wait(self):
        server = self.start()
        with server.connect() as download, server.connect() as idle:
            download.send(server.head("/large.bin"))
            self.assertTrue(download.more())
            server.process.send_signal(signal.SIGINT)
            self.assertTrue(idle.closed())
            server.process.send_signal(signal.SIGINT)
            self.assertEqual(server.process.wait(timeout=4), 0)

    def test_the_port_is_free_again(self):
        server = self.start()
        server.ask("/")
        server.stop()
        again = Server("--port", server.port, "--web", self.web)
        self.addCleanup(again.stop)
        self.assertEqual(again.ask("/").body, PAGE)


if __name__ == "__main__":
    unittest.main()
