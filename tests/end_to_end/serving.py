"""Starts `sitbone serve` on a small page and talks to it over plain sockets, for the serve_*_test.py beside this file.

No waiting here depends on how quick the machine is: every one ends with what it waits for, or fails after SECONDS_MAX.
"""

import gzip
import os
import signal
import socket
import ssl
import subprocess
import tempfile
import unittest
from dataclasses import dataclass, field
from pathlib import Path

from command_line import BINARY

SECONDS_MAX = 60
# Not really Brotli: the server hands the file out as it is.
BROTLI = b"\x0b\x02\x80brotli form\x03"
SCRIPT = b"export const answer = 42;\n" * 40
MEDIA = bytes(range(256)) * 40
PAGE = b"<!doctype html><title>Sitbone</title>\n"
LARGE_BYTES = 24 << 20  # more than the buffers of two sockets hold


@dataclass
class Reply:
    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def get(self, name: str) -> str | None:
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(found) <= 1, f"{name} comes {len(found)} times"
        return found[0] if found else None


class Conversation:
    """One connection. Reads replies one by one; bytes of the next one are kept."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.rest = bytearray()  # not bytes: those would be copied for every piece of a large file

    def __enter__(self) -> "Conversation":
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def more(self) -> bool:
        """Reads on; false when the server has closed."""
        try:
            data = self.connection.recv(1 << 16)
        except (ConnectionResetError, ssl.SSLEOFError):
            return False
        self.rest += data
        return data != b""

    def closed(self) -> bool:
        """Waits until the server closes; true when it sends nothing before."""
        return not self.more()

    def take(self, size: int) -> bytes:
        taken = bytes(self.rest[:size])
        del self.rest[:size]
        return taken

    def read_reply(self, has_body: bool = True) -> Reply:
        while b"\r\n\r\n" not in self.rest:
            if not self.more():
                raise ConnectionError(f"closed after {self.rest!r}")
        first, *lines = self.take(self.rest.index(b"\r\n\r\n") + 4).decode("ascii").split("\r\n")[:-2]
        version, status, _ = first.split(" ", 2)
        assert version == "HTTP/1.1", first
        reply = Reply(int(status), [tuple(line.split(": ", 1)) for line in lines])
        size = int(reply.get("Content-Length") or 0) if has_body else 0
        while len(self.rest) < size:
            if not self.more():
                raise ConnectionError(f"closed after {len(self.rest)} of {size} bytes")
        reply.body = self.take(size)
        return reply


def write_page(folder: Path) -> None:
    files = {
        "index.html": PAGE, "main.js": SCRIPT, "main.js.br": BROTLI, "main.js.gz": gzip.compress(SCRIPT, mtime=0),
        "assets/bell.ogg": MEDIA, "assets/core.wasm": b"\0asm", "assets/pose.tflite": b"TFL3", "style.css": b"a{}",
        "worker.mjs": b"", "manifest.webmanifest": b"{}", "icon.svg": b"<svg/>", "icon.png": b"p", "icon.webp": b"w",
        "favicon.ico": b"i", "data.json": b"{}", "voice.opus": b"o", "page.en.ftl": b"a = b\n", "about.txt": b"t\n",
        "font.woff2": b"f", ".hidden": b"secret\n", "assets/a b.txt": b"spaced\n",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with (folder / "large.bin").open("wb") as large:
        large.truncate(LARGE_BYTES)
    (folder.parent / "outside.txt").write_bytes(b"not for the web\n")


class Server:
    """The running command, with the address that it printed."""

    def __init__(self, *arguments: object) -> None:
        self.process = subprocess.Popen(
            [str(BINARY), "serve", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL, bufsize=0,  # so that a line is read without what follows it
        )
        self.address = self.process.stdout.readline().decode().strip()
        if not self.address.startswith("http"):
            raise AssertionError(f"no address: {self.address} {self.process.communicate(timeout=SECONDS_MAX)}")
        self.port = int(self.address.rsplit(":", 1)[1].rstrip("/"))

    def connect(self, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> Conversation:
        connection = socket.create_connection((host, self.port), timeout=SECONDS_MAX)
        return Conversation(tls.wrap_socket(connection, server_hostname="localhost") if tls else connection)

    def head(self, target: str, method: str = "GET", headers: dict[str, str] | None = None) -> bytes:
        lines = [f"{method} {target} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in ({"Host": f"localhost:{self.port}"} | (headers or {})).items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def ask(self, target: str, method: str = "GET", headers: dict[str, str] | None = None, body: bytes = b"",
            tls: ssl.SSLContext | None = None) -> Reply:
        with self.connect(tls=tls) as conversation:
            conversation.send(self.head(target, method, headers) + body)
            return conversation.read_reply(has_body=method != "HEAD")

    def resident_bytes(self) -> int:
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Exit code, rest of stdout, stderr."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        out, err = self.process.communicate(timeout=SECONDS_MAX)
        return self.process.returncode, out.decode(), err.decode()


class ServeTest(unittest.TestCase):
    """Tests that share one server on a page of their own."""

    arguments: tuple[object, ...] = ()

    @classmethod
    def setUpClass(cls) -> None:
        if not BINARY.is_file():
            raise AssertionError(f"{BINARY} is missing; build it first (./test does)")
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        cls.folder = Path(holder.name)
        cls.web = cls.folder / "web"
        write_page(cls.web)
        cls.server = cls.start()

    @classmethod
    def start(cls, *more: object) -> Server:
        server = Server("--port", 0, "--web", cls.web, *cls.arguments, *more)
        cls.addClassCleanup(server.stop)
        return server
