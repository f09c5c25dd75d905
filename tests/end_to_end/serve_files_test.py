"""What `sitbone serve` answers: headers, forms of a file, parts, and what it refuses."""

import gzip
import hashlib
import re
import unittest

from serving import BROTLI, LARGE_BYTES, MEDIA, PAGE, SCRIPT, ServeTest

SECURITY = {
    "Content-Security-Policy":
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; "
        "img-src 'self' blob:; media-src 'self' blob: mediastream:; connect-src 'self'; font-src 'self'; "
        "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types sitbone default lit-html emscripten#workerPolicy1 "
        "emscripten#workerPolicy2 'allow-duplicates'",
    "Connection-Allowlist": "(response-origin)",
    "Permissions-Policy":
        "camera=(self), microphone=(), geolocation=(), screen-wake-lock=(self), accelerometer=(), gyroscope=(), "
        "payment=(), usb=(), serial=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
DATE = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT")


def etag_of(content: bytes) -> str:
    return '"' + hashlib.sha256(content).hexdigest() + '"'


class Headers(ServeTest):
    def test_a_page_has_these_headers_and_no_others(self):
        reply = self.server.ask("/")
        self.assertEqual((reply.status, reply.body), (200, PAGE))
        headers = dict(reply.headers)
        self.assertEqual(len(headers), len(reply.headers))
        self.assertRegex(headers.pop("Date"), DATE)
        self.assertEqual(headers, SECURITY | {
            "Cache-Control": "no-cache", "ETag": etag_of(PAGE), "Accept-Ranges": "bytes",
            "Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(PAGE)), "Connection": "keep-alive",
        })

    def test_every_refusal_has_those_of_security_and_is_not_stored(self):
        for status, target, method, headers in (
            (404, "/none", "GET", {}), (405, "/", "POST", {"Content-Length": "0"}), (400, "/%", "GET", {}),
            (403, "/", "GET", {"Origin": "null"}), (421, "/", "GET", {"Host": "evil.example"}),
            (416, "/main.js", "GET", {"Range": "bytes=99999-"}), (413, "/", "POST", {"Content-Length": "9999999"}),
            (414, "/" + "a" * 3000, "GET", {}), (431, "/", "GET", {"X-Long": "a" * 20_000}),
        ):
            with self.subTest(status=status):
                reply = self.server.ask(target, method, headers)
                self.assertEqual(reply.status, status)
                self.assertLessEqual(SECURITY.items(), dict(reply.headers).items())
                self.assertEqual(reply.get("Cache-Control"), "no-store")
                self.assertEqual(reply.get("Content-Type"), "text/plain; charset=utf-8")
                self.assertTrue(reply.body.startswith(str(status).encode()) and len(reply.body) < 80, reply.body)
                self.assertIsNone(reply.get("Strict-Transport-Security"))

    def test_types(self):
        for name, media_type in (
            ("index.html", "text/html; charset=utf-8"), ("main.js", "text/javascript; charset=utf-8"),
            ("worker.mjs", "text/javascript; charset=utf-8"), ("style.css", "text/css; charset=utf-8"),
            ("data.json", "application/json"), ("assets/core.wasm", "application/wasm"), ("icon.svg", "image/svg+xml"),
            ("icon.png", "image/png"), ("icon.webp", "image/webp"), ("favicon.ico", "image/x-icon"),
            ("manifest.webmanifest", "application/manifest+json"), ("assets/bell.ogg", "audio/ogg"),
            ("voice.opus", "audio/ogg"), ("assets/pose.tflite", "application/octet-stream"),
            ("page.en.ftl", "text/plain; charset=utf-8"), ("about.txt", "text/plain; charset=utf-8"),
            ("font.woff2", "font/woff2"),
        ):
            with self.subTest(name=name):
                reply = self.server.ask("/" + name)
                self.assertEqual((reply.status, reply.get("Content-Type")), (200, media_type))
                self.assertEqual(reply.body, (self.web / name).read_bytes())

    def test_assets_are_kept_for_a_year_and_the_rest_is_asked_for_again(self):
        self.assertEqual(self.server.ask("/assets/bell.ogg").get("Cache-Control"), "public, max-age=31536000, immutable")
        self.assertEqual(self.server.ask("/main.js").get("Cache-Control"), "no-cache")
        self.assertEqual(self.server.ask("/assets/none.ogg").get("Cache-Control"), "no-store")


class Forms(ServeTest):
    def test_the_form_follows_accept_encoding(self):
        zipped = gzip.compress(SCRIPT, mtime=0)
        for accept, encoding, body in (
            ("gzip, deflate, br, zstd", "br", BROTLI), ("gzip", "gzip", zipped), ("br;q=0.1, gzip", "gzip", zipped),
            ("identity", None, SCRIPT), ("br;q=0, gzip;q=0", None, SCRIPT), ("", None, SCRIPT), (None, None, SCRIPT),
        ):
            with self.subTest(accept=accept):
                reply = self.server.ask("/main.js", headers={} if accept is None else {"Accept-Encoding": accept})
                self.assertEqual((reply.status, reply.get("Content-Encoding"), reply.body), (200, encoding, body))
                self.assertEqual(reply.get("ETag"), etag_of(body))
                self.assertEqual(reply.get("Vary"), "Accept-Encoding")
                self.assertEqual(reply.get("Content-Type"), "text/javascript; charset=utf-8")
        self.assertIsNone(self.server.ask("/", headers={"Accept-Encoding": "br"}).get("Vary"))

    def test_a_form_is_no_file_of_its_own(self):
        self.assertEqual(self.server.ask("/main.js.br").status, 404)

    def test_a_known_etag_is_answered_without_the_file(self):
        for headers in ({"If-None-Match": etag_of(PAGE)}, {"If-None-Match": f'"a", W/{etag_of(PAGE)}'}, {"If-None-Match": "*"}):
            with self.subTest(headers=headers):
                reply = self.server.ask("/", headers=headers)
                self.assertEqual((reply.status, reply.body), (304, b""))
                self.assertEqual(reply.get("ETag"), etag_of(PAGE))
                self.assertEqual(reply.get("Cache-Control"), "no-cache")
                self.assertIsNone(reply.get("Content-Length"))
        self.assertEqual(self.server.ask("/", headers={"If-None-Match": '"older"'}).status, 200)
        # Each form has a tag of its own.
        known = {"If-None-Match": etag_of(SCRIPT)}
        self.assertEqual(self.server.ask("/main.js", headers=known).status, 304)
        self.assertEqual(self.server.ask("/main.js", headers=known | {"Accept-Encoding": "br"}).status, 200)

    def test_head_is_get_without_the_body(self):
        for target in ("/", "/main.js", "/none"):
            with self.subTest(target=target), self.server.connect() as conversation:
                # A body that came after all would be taken for the beginning of the second reply.
                conversation.send(self.server.head(target, "HEAD") + self.server.head(target))
                head, whole = conversation.read_reply(has_body=False), conversation.read_reply()
                self.assertEqual(head.status, whole.status)
                self.assertEqual(dict(head.headers) | {"Date": ""}, dict(whole.headers) | {"Date": ""})


class Parts(ServeTest):
    def test_one_part(self):
        for asked, first, last in (("0-0", 0, 0), ("100-199", 100, 199), ("10000-", 10000, 10239), ("-5", 10235, 10239),
                                   ("10239-99999", 10239, 10239), ("-99999", 0, 10239)):
            with self.subTest(asked=asked):
                reply = self.server.ask("/assets/bell.ogg", headers={"Range": f"bytes={asked}", "Accept-Encoding": "br"})
                self.assertEqual((reply.status, reply.body), (206, MEDIA[first : last + 1]))
                self.assertEqual(reply.get("Content-Range"), f"bytes {first}-{last}/{len(MEDIA)}")
                self.assertEqual(reply.get("ETag"), etag_of(MEDIA))

    def test_a_part_outside_the_file(self):
        reply = self.server.ask("/assets/bell.ogg", headers={"Range": "bytes=10240-"})
        self.assertEqual((reply.status, reply.get("Content-Range")), (416, "bytes */10240"))

    def test_several_parts_and_nonsense_are_the_whole_file(self):
        for asked in ("bytes=0-1,5-6", "bytes=0-,", "bytes=a-b", "bytes=5-2", "lines=0-1", "bytes=99999999999999999999-"):
            with self.subTest(asked=asked):
                reply = self.server.ask("/assets/bell.ogg", headers={"Range": asked})
                self.assertEqual((reply.status, reply.body), (200, MEDIA))

    def test_a_flood_of_parts_costs_one_file(self):
        before = self.server.resident_bytes()
        with self.server.connect() as conversation:
            conversation.send(self.server.head("/large.bin", headers={"Range": "bytes=" + "0-," * 5000}))
            reply = conversation.read_reply()
        self.assertEqual((reply.status, len(reply.body)), (200, LARGE_BYTES))
        self.assertLess(self.server.resident_bytes() - before, LARGE_BYTES / 2)

    def test_head_has_no_parts(self):
        self.assertEqual(self.server.ask("/assets/bell.ogg", "HEAD", {"Range": "bytes=0-0"}).status, 200)


class Refusals(ServeTest):
    def test_what_is_not_there(self):
        for target in ("/none", "/assets", "/assets/", "/index.html/", "/INDEX.HTML", "/.hidden", "//", "/%20"):
            with self.subTest(target=target):
                self.assertEqual(self.server.ask(target).status, 404)

    def test_names_are_decoded_once(self):
        self.assertEqual(self.server.ask("/assets/a%20b.txt?x=%2e").body, b"spaced\n")
        self.assertEqual(self.server.ask("/assets/a%2520b.txt").status, 404)

    def test_no_way_leads_out_of_the_folder(self):
        up = ("..", "%2e%2e", "%2E.", ".%2e", "..%2f..", "..%5c..", "....", "..;", "%252e%252e", "%c0%ae%c0%ae")
        for step in up:
            for target in (f"/{step}/outside.txt", f"/assets/{step}/{step}/outside.txt", f"/{step}%2foutside.txt",
                           f"/{step}\\outside.txt", f"/./{step}/outside.txt", f"//{step}/outside.txt", f"/{step}"):
                with self.subTest(target=target):
                    reply = self.server.ask(target)
                    self.assertEqual(reply.status, 404)
                    self.assertNotIn(b"not for the web", reply.body)
        for target in (f"{self.folder}/outside.txt", "/etc/passwd", "//etc/passwd", "/assets/../index.html"):
            self.assertEqual(self.server.ask(target).status, 404, target)

    def test_targets_that_are_no_path(self):
        for target in ("*", "index.html", "http://localhost/", "/%", "/%0", "/%zz", "/%00", "/index.html%00.png", "/%0d%0aX:",
                       "/#top", "/\xe4"):
            with self.subTest(target=target):
                self.assertEqual(self.server.ask(target).status, 400)
        self.assertEqual(self.server.ask("/" + "a" * 2048).status, 414)

    def test_files_are_only_read(self):
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "NONSENSE", "get"):
            with self.subTest(method=method):
                reply = self.server.ask("/", method, {"Content-Length": "4"}, b"body")
                self.assertEqual((reply.status, reply.get("Allow")), (405, "GET, HEAD"))

    def test_other_hosts(self):
        port = self.server.port
        for host in (f"localhost:{port}", f"127.0.0.1:{port}", f"[::1]:{port}", f"LOCALHOST:{port}"):
            self.assertEqual(self.server.ask("/", headers={"Host": host}).status, 200, host)
        for host in ("localhost", f"localhost:{port + 1}", f"evil.example:{port}", f"localhost.evil.example:{port}",
                     f"localhost:{port}.evil.example", f"192.0.2.1:{port}", f"0.0.0.0:{port}", f"evil@localhost:{port}"):
            self.assertEqual(self.server.ask("/", headers={"Host": host}).status, 421, host)

    def test_no_host_and_two(self):
        for lines in ("", f"Host: localhost:{self.server.port}\r\nHost: localhost:{self.server.port}\r\n"):
            with self.server.connect() as conversation:
                conversation.send(f"GET / HTTP/1.1\r\n{lines}\r\n".encode())
                self.assertEqual(conversation.read_reply().status, 400)

    def test_other_origins(self):
        own = f"http://localhost:{self.server.port}"
        self.assertEqual(self.server.ask("/", headers={"Origin": own}).status, 200)
        for origin in ("null", "http://evil.example", "http://localhost", own + ".evil.example", own.replace("http", "https"),
                       own.replace("localhost", "127.0.0.1")):
            for method in ("GET", "HEAD", "POST"):
                self.assertEqual(self.server.ask("/", method, {"Origin": origin}).status, 403, origin)

    def test_what_is_no_request(self):
        for data in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"GET /\r\n\r\n", b"GET / HTTP/2.0\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n", b"GET / HTTP/1.1\r\n Host: a\r\n\r\n",
                     b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                     b"POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                     b"POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc"):
            with self.subTest(data=data), self.server.connect() as conversation:
                conversation.send(data)
                reply = conversation.read_reply()
                self.assertEqual((reply.status, reply.get("Connection")), (400, "close"))
                self.assertTrue(conversation.closed())


if __name__ == "__main__":
    unittest.main()
