#!/usr/bin/env python3
"""Asks clang-format 19 whether every C++ file is laid out as .clang-format says.

Usage:  tools/check_format.py [--fix] [--root DIR]
Exit:   0 in order, 1 some file is not, 77 clang-format-19 is missing
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from source_files import list_files, repository_root

FORMATTER = "clang-format-19"
MISSING = 77


def unformatted(root: Path) -> list[Path]:
    paths = [path for path in list_files(root) if path.suffix in (".cc", ".h")]
    found = []
    for path in paths:
        # The file goes in through stdin: that is quicker than parsing the tool's messages, and exact.
        text = (root / path).read_bytes()
        command = [FORMATTER, "--style=file", f"--assume-filename={root / path}"]
        result = subprocess.run(command, input=text, capture_output=True, check=True, cwd=root)
        if result.stdout != text:
            found.append(path)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--root", type=Path, default=repository_root())
    parser.add_argument("--fix", action="store_true", help="write the files as they should be")
    arguments = parser.parse_args()
    if shutil.which(FORMATTER) is None:
        print(f"{FORMATTER} is missing; tools/setup/install.sh test brings it")
        return MISSING
    found = unformatted(arguments.root)
    if arguments.fix and found:
        subprocess.run([FORMATTER, "-i", *map(str, found)], check=True, cwd=arguments.root)
        print("formatted: " + " ".join(map(str, found)))
        return 0
    if found:
        print("not formatted: " + " ".join(map(str, found)) + "\nput right by: ./dev format")
        return 1
    print("format: in order")
    return 0


if __name__ == "__main__":
    sys.exit(main())
