#!/usr/bin/env python3
"""Holds the layers: who may include whom, and what the pure core must not touch.

Usage:  tools/check_layers.py [--root DIR]

The table below is the one of ARCHITECTURE.md. Each ban names what to use instead. Tests may read files and may include
every module of the core; for the rest they are held like the code beside them.
"""

import argparse
import re
import sys
from pathlib import Path

from source_files import line_of, list_files, repository_root, strip_cpp

# Module -> the core modules that it may include, beside itself.
CORE_LAYERS: dict[str, set[str]] = {
    "base": set(),
    "messages": {"base"},
    "body": {"base"},
    "pose": {"base"},
    "kinematics": {"base", "body", "pose"},
    "stretch": {"base", "body", "kinematics"},
    "programme": {"base", "stretch"},
    "sync": {"base", "programme"},
    "figure": {"base", "body"},
    "session": {"base", "body", "pose", "kinematics", "stretch", "programme", "figure"},
    "report": {"base", "figure", "messages", "session"},
    "plan_text": {"base", "messages", "programme"},
    "exchange": {"base", "figure", "messages", "plan_text", "programme", "report"},
}

# Outside headers that the core may include, beside the standard library: header-only and without I/O.
CORE_OUTSIDE = ("nlohmann/",)

# Outside library -> the one adapter (or app) that may include it; its headers may be shared out by purpose.
OWNERS = {
    r"lib(av|sw)\w+/": "adapters/ffmpeg_video",
    r"openvino/": "adapters/openvino_network",
    r"openssl/(crypto|rand|evp)\.h": ("adapters/openssl_cipher", "adapters/openssl_digest"),
    r"openssl/(?!(crypto|rand|evp)\.h)": "adapters/openssl_digest",
    r"sqlite3\.h": "adapters/sqlite_diary",
    r"(libpq-fe|postgresql/.*)": "adapters/postgres_store",
    r"boost/(beast|asio)": "adapters/http_server",
    r"qrencode\.h": "adapters/qr_code",
    r"(librsvg|cairo)": "adapters/drawing",
    r"CLI/": "apps/cli",
}

# Adapter -> the adapters that it may include, each with its reason.
ADAPTER_PAIRS = {
    "openvino_network": {"openssl_digest"},  # a model file is compared with its SHA-256 before it is loaded
    "http_server": {"openssl_digest"},  # the ETag of a file is its SHA-256
}

_TIME = "take the time from the frame (base/timestamp.h)"
_BYTES = "take bytes in and give bytes out; the shell reads and writes"
_THREADS = "stay single-threaded; the shell owns the threads"
_ERRORS = "return Result<T> (base/error.h)"

BANNED_HEADERS = {
    "iostream": _BYTES, "fstream": _BYTES, "cstdio": _BYTES, "stdio.h": _BYTES, "print": _BYTES, "filesystem": _BYTES,
    "syncstream": _BYTES, "unistd.h": _BYTES, "fcntl.h": _BYTES,
    "chrono": _TIME, "ctime": _TIME, "time.h": _TIME,
    "thread": _THREADS, "mutex": _THREADS, "shared_mutex": _THREADS, "condition_variable": _THREADS,
    "future": _THREADS, "atomic": _THREADS, "stop_token": _THREADS, "semaphore": _THREADS, "latch": _THREADS,
    "barrier": _THREADS, "pthread.h": _THREADS,
    "random": "take a seed and draw from the project's own generator; <random> differs between libraries",
    "stdexcept": _ERRORS, "exception": _ERRORS, "typeinfo": "use an enum or std::variant",
    "locale": "give message ids and numbers; the shell words them", "clocale": "give message ids and numbers",
}

BANNED_CODE = {
    r"\b(throw|try|catch)\b(?!\w)": _ERRORS,
    r"\b(dynamic_cast|typeid)\b": "use an enum or std::variant",
    r"\b(std::|::)?(rand|srand|drand48)\s*\(": "take a seed and draw from the project's own generator",
    r"\bstd::(random_device|mt19937\w*|\w+_distribution)\b": "take a seed and draw from the project's own generator",
    r"\b(set)?Random\s*\(\s*\)": "Eigen::Random is unseeded: use the project's own generator",
    r"\b(std::|::)?(getenv|setenv|system)\s*\(": "take it as an argument; the shell reads the environment",
    r"\b(std::|::)?(fopen|freopen|printf|fprintf|puts|putchar|scanf)\s*\(": _BYTES,
    r"\bstd::(cout|cerr|clog|cin)\b": _BYTES,
    r"\b(std::|::)?(exit|_Exit|quick_exit|abort)\s*\(": "SITBONE_CHECK for a caller's bug, Result<T> for the rest",
    r"(?<![\w.>])(std::|::)?(time|clock|clock_gettime|gettimeofday|localtime|gmtime)\s*\(\s*(nullptr|NULL|0|&|\))": _TIME,
    r"\b(system|steady|high_resolution)_clock\b": _TIME,
    r"\bthread_local\b": _THREADS,
}

# What a test in core/ may do and the code beside it may not: read its material and print.
TEST_MAY_INCLUDE = {"iostream", "fstream", "cstdio", "filesystem", "chrono", "stdexcept", "exception", "atomic"}
TEST_MAY_CODE_REASONS = {_BYTES, _ERRORS}

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def is_test(path: Path) -> bool:
    return re.search(r"_(test|testing)\.(cc|h)$", path.name) is not None


def first_party_module(root: Path, header: str) -> str | None:
    """The core module of an include path, or None when it is not in the core."""
    first = header.split("/", 1)[0]
    return first if "/" in header and (root / "core" / first).is_dir() else None


def check_core_include(root: Path, path: Path, quote: str, header: str) -> str | None:
    module = path.parts[1]
    if module not in CORE_LAYERS:
        return f"core/{module} is not in the table of tools/check_layers.py: add it, with the modules it may include"
    if header.startswith(("adapters/", "apps/", "tests/", "core/")):
        return f"the core may not include {header}; core headers are named from core/, for instance base/error.h"
    other = first_party_module(root, header)
    if other is not None and (quote == '"' or other in CORE_LAYERS):
        allowed = CORE_LAYERS[module] | {module}
        if other in allowed or is_test(path):
            return None
        return f"{module} may include {', '.join(sorted(allowed))}, not {other}"
    if header in BANNED_HEADERS and not (is_test(path) and header in TEST_MAY_INCLUDE):
        return f"<{header}> has no place in the core: {BANNED_HEADERS[header]}"
    if quote == '"':
        return None if is_test(path) else f'"{header}" is no header of the core; write its path from core/'
    outside = "/" in header or header.endswith(".h")
    if outside and not is_test(path) and not header.startswith(CORE_OUTSIDE):
        return f"<{header}>: outside libraries belong behind a port, in adapters/"
    return None


def _may_use(adapter: str, other: str) -> bool:
    return other == adapter or other in ADAPTER_PAIRS.get(adapter, set())


def check_shell_include(path: Path, header: str) -> str | None:
    home = "/".join(path.parts[:2])
    for pattern, owner in OWNERS.items():
        owners = owner if isinstance(owner, tuple) else (owner,)
        if re.match(pattern, header) and home not in owners and not is_test(path) and path.parts[0] in ("adapters", "apps"):
            return f"<{header}> belongs to {' and '.join(owners)}; use its port"
    if path.parts[0] == "adapters" and header.startswith("apps/"):
        return "an adapter may not include an app"
    match = re.match(r"adapters/(\w+)/", header)
    if path.parts[0] == "adapters" and match and not _may_use(path.parts[1], match.group(1)):
        return f"an adapter may not include another adapter ({match.group(1)})"
    match = re.match(r"apps/(\w+)/", header)
    if path.parts[0] == "apps" and match and match.group(1) != path.parts[1]:
        return f"an app may not include another app ({match.group(1)})"
    return None


def check_file(root: Path, path: Path) -> list[str]:
    text = (root / path).read_text(encoding="utf-8", errors="replace")
    code = strip_cpp(text)
    in_core = path.parts[0] == "core" and len(path.parts) > 2
    problems = []
    for match in _INCLUDE.finditer(text):
        if code[match.start() : match.start(1)].strip() == "":
            continue  # inside a comment
        quote, header = match.groups()
        problem = check_core_include(root, path, quote, header) if in_core else check_shell_include(path, header)
        if problem:
            problems.append(f"{path}:{line_of(text, match.start(1))}: {problem}")
    if not in_core:
        return problems
    for pattern, instead in BANNED_CODE.items():
        if is_test(path) and instead in TEST_MAY_CODE_REASONS:
            continue
        for match in re.finditer(pattern, code):
            problems.append(f"{path}:{line_of(code, match.start())}: '{match.group(0).strip()}' has no place in the core: {instead}")
    return problems


def check(root: Path) -> list[str]:
    problems = []
    for path in list_files(root):
        if path.parts[0] in ("core", "adapters", "apps", "tests") and path.suffix in (".cc", ".h"):
            problems += check_file(root, path)
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--root", type=Path, default=repository_root())
    problems = check(parser.parse_args().root)
    print("\n".join(problems) if problems else "layers: in order")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
