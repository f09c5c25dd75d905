"""`sitbone serve --lan`: TLS with a certificate that the test makes, and what is said when it can't be used."""

import shlex
import socket
import ssl
import subprocess
import tempfile
import unittest
from pathlib import Path

from command_line import CommandLineTest, sitbone
from serving import LARGE_BYTES, PAGE, SECONDS_MAX, Server, write_page

CANNOT_START = 1
WRONG_USAGE = 2
HALF_BLOCKS = set("\u2588\u2580\u2584 ")


def openssl(*arguments: object) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, timeout=SECONDS_MAX)


def make_certificate(folder: Path, name: str) -> tuple[Path, Path]:
    certificate, key = folder / f"{name}-cert.pem", folder / f"{name}-key.pem"
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", 2, "-subj",
            "/CN=sitbone", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate)
    return certificate, key


class Tls(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        folder = Path(holder.name)
        write_page(folder / "web")
        cls.certificate, cls.key = make_certificate(folder, "own")
        cls.arguments = ("--port", 0, "--web", folder / "web", "--lan", "--cert", cls.certificate, "--key", cls.key)
        cls.server = Server(*cls.arguments)
        cls.addClassCleanup(cls.server.stop)
        cls.trusting = ssl.create_default_context(cafile=str(cls.certificate))

    def ask(self, *arguments: object, **named: object):
        return self.server.ask(*arguments, **named, tls=self.trusting)

    def test_the_page_over_a_checked_certificate(self):
        reply = self.ask("/")
        self.assertEqual((reply.status, reply.body), (200, PAGE))
        self.assertIn("default-src 'none'", reply.get("Content-Security-Policy"))

    def test_a_large_file_and_requests_sent_ahead(self):
        with self.server.connect(tls=self.trusting) as conversation:
            conversation.send(self.server.head("/large.bin") + self.server.head("/"))
            self.assertEqual(len(conversation.read_reply().body), LARGE_BYTES)
            self.assertEqual(conversation.read_reply().body, PAGE)

    def test_every_name_but_localhost_is_kept_to_tls(self):
        # For localhost a browser would then refuse the plain server of the same person.
        self.assertIsNone(self.ask("/").get("Strict-Transport-Security"))
        reply = self.ask("/", headers={"Host": f"127.0.0.1:{self.server.port}"})
        self.assertEqual(reply.get("Strict-Transport-Security"), "max-age=31536000")

    def test_hosts_and_origins(self):
        port = self.server.port
        for host in (f"{socket.gethostname()}:{port}", f"{socket.gethostname().split('.')[0]}.local:{port}"):
            self.assertEqual(self.ask("/", headers={"Host": host}).status, 200, host)
        self.assertEqual(self.ask("/", headers={"Host": f"evil.example:{port}"}).status, 421)
        self.assertEqual(self.ask("/", headers={"Origin": f"https://localhost:{port}"}).status, 200)
        self.assertEqual(self.ask("/", headers={"Origin": f"http://localhost:{port}"}).status, 403)

    def test_versions(self):
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            context = ssl.create_default_context(cafile=str(self.certificate))
            context.minimum_version = context.maximum_version = version
            self.assertEqual(self.server.ask("/", tls=context).status, 200)
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.set_ciphers("ALL:@SECLEVEL=0")
        with self.assertWarns(DeprecationWarning):
            old.minimum_version = ssl.TLSVersion.TLSv1
            old.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises((ssl.SSLError, ConnectionError)):
            self.server.ask("/", tls=old)

    def test_a_plain_request_gets_no_page_and_hurts_nobody(self):
        with self.server.connect() as plain, self.server.connect() as silent:
            plain.send(self.server.head("/"))
            while plain.more():
                pass
            self.assertNotIn(PAGE, plain.rest)
            self.assertEqual(self.ask("/").body, PAGE)
            silent.connection.close()

    def test_it_prints_every_address_and_draws_the_first(self):
        server = Server(*self.arguments)
        code, rest, err = server.stop()
        lines = [server.address, *rest.splitlines()]
        addresses = [line for line in lines if line.startswith("https://")]
        drawing = lines[len(addresses):]
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(addresses[-1], f"https://localhost:{server.port}/")
        self.assertGreater(len(drawing), 12)
        self.assertEqual(len({len(line) for line in drawing}), 1)
        self.assertLessEqual(set("".join(drawing)), HALF_BLOCKS)

    def test_idle_connections_are_closed_at_once(self):
        server = Server(*self.arguments)
        with server.connect(tls=self.trusting) as idle, server.connect() as silent:
            idle.send(server.head("/"))
            self.assertEqual(idle.read_reply().body, PAGE)
            server.process.terminate()
            self.assertEqual(server.process.wait(timeout=4), 0)
            self.assertTrue(silent.closed())
        server.stop()


class BadCertificates(CommandLineTest):
    def setUp(self) -> None:
        super().setUp()
        write_page(self.folder / "web")
        self.certificate, self.key = make_certificate(self.folder, "own")

    def refuse(self, certificate: Path, key: Path, *words: str) -> None:
        run = sitbone("serve", "--port", 0, "--web", self.folder / "web", "--lan", "--cert", certificate, "--key", key)
        self.assert_says(run, CANNOT_START, *words)

    def test_no_such_file(self):
        self.refuse(self.folder / "no.pem", self.key, "no.pem", "no such file", "certificate")
        self.refuse(self.certificate, self.folder / "no.pem", "no.pem", "no such file", "key")

    def test_the_key_of_another_certificate(self):
        _, other = make_certificate(self.folder, "other")
        self.refuse(self.certificate, other, str(other), "does not belong to", str(self.certificate))

    def test_what_is_not_pem(self):
        noise = self.folder / "noise.pem"
        noise.write_bytes(bytes(range(256)))
        self.refuse(noise, self.key, "noise.pem", "PEM")
        self.refuse(self.certificate, noise, "noise.pem", "PEM")
        self.refuse(self.folder, self.key, "can't be read")

    def test_pem_of_something_else(self):
        broken = self.folder / "broken.pem"
        broken.write_text("-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n")
        self.refuse(broken, self.key, "broken.pem", "no certificate")
        self.refuse(self.certificate, self.certificate, "own-cert.pem", "no private key")
        self.refuse(self.key, self.key, "own-key.pem", "no certificate")

    def test_a_key_with_a_password_is_not_asked_for(self):
        locked = self.folder / "locked.pem"
        openssl("pkey", "-in", self.key, "-aes256", "-passout", "pass:secret", "-out", locked)
        self.refuse(self.certificate, locked, "locked.pem", "encrypted")

    def test_without_a_certificate_it_says_how_to_make_one_that_works(self):
        run = sitbone("serve", "--web", self.folder / "web", "--lan")
        self.assert_says(run, WRONG_USAGE, "--cert", "--key", "subjectAltName=DNS:localhost")
        line = next(line for line in run.err.splitlines() if line.startswith("openssl "))
        subprocess.run(shlex.split(line), cwd=self.folder, check=True, capture_output=True, timeout=SECONDS_MAX)
        certificate = self.folder / "sitbone-cert.pem"
        server = Server("--port", 0, "--web", self.folder / "web", "--lan", "--cert", certificate, "--key",
                        self.folder / "sitbone-key.pem")
        self.addCleanup(server.stop)
        # By the address that a phone would use, checked against the certificate.
        host = server.address.removeprefix("https://").rsplit(":", 1)[0]
        context = ssl.create_default_context(cafile=str(certificate))
        with socket.create_connection((host.strip("[]"), server.port), timeout=SECONDS_MAX) as plain:
            with context.wrap_socket(plain, server_hostname=host.strip("[]")) as connection:
                connection.sendall(f"GET / HTTP/1.1\r\nHost: {host}:{server.port}\r\nConnection: close\r\n\r\n".encode())
                reply = b"".join(iter(lambda: connection.recv(4096), b""))
        self.assertTrue(reply.startswith(b"HTTP/1.1 200 ") and reply.endswith(PAGE), reply)


if __name__ == "__main__":
    unittest.main()
