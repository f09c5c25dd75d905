"""The files of the repository, as the check scripts see them, and C++ text without comments and literals."""

import os
import re
import subprocess
from pathlib import Path

# Folders that hold nothing of ours. Used where there is no git to ask.
_SKIPPED_FOLDERS = {".git", ".deps", ".cache", "build", "node_modules", "__pycache__"}


def repository_root() -> Path:
    return Path(__file__).resolve().parent.parent


def list_files(root: Path) -> list[Path]:
    """Every file that is tracked, or would be: relative to root, sorted."""
    if (root / ".git").exists():
        command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, capture_output=True, check=False)
        if listed.returncode == 0:
            names = {name for name in listed.stdout.decode().split("\0") if name}
            return sorted(Path(name) for name in names if (root / name).is_file())
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in _SKIPPED_FOLDERS and not name.endswith(".sitbone")]
        found += [Path(folder, name).relative_to(root) for name in names]
    return sorted(found)


def strip_cpp(text: str) -> str:
    """The text with comments and the insides of literals blanked; every line break stays where it is."""

    def blank(match: re.Match[str]) -> str:
        found = match.group(0)
        if found.startswith('R"') or found.startswith('"'):
            return '"' + re.sub(r"[^\n]", " ", found[1:-1]) + '"'
        if found.startswith("'"):
            return "'" + " " * (len(found) - 2) + "'"
        return re.sub(r"[^\n]", " ", found)

    pattern = (
        r'R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"'  # raw string
        r'|"(?:\\.|[^"\\\n])*"'  # string
        r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'"  # character, but not a digit separator
        r"|//[^\n]*"
        r"|/\*.*?\*/"
    )
    return re.sub(pattern, blank, text, flags=re.DOTALL)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
