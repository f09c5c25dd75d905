#!/usr/bin/env python3
"""Makes the TypeScript of the WebAssembly surface from apps/wasm/surface.json.

    tools/make_surface.py           writes web/src/core/surface_types.ts
    tools/make_surface.py --check   fails when that file is not what would be written, or when an export of the C++ files
                                    is missing in surface.json or the other way round

The runtime half (does the module return what the types say?) is tests/surface/.
"""

import argparse
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "apps/wasm/surface.json"
TARGET = ROOT / "web/src/core/surface_types.ts"
LINE_MAX = 120
EXPORT = re.compile(r"SITBONE_EXPORT\((\w+)\)\s*[\w:<>\s*]*?\b\1\(([^)]*)\)", re.S)


def c_shape(parameters: str) -> list[str]:
    """The arguments of a C function as surface.json names them; a pointer and a size together are a text."""
    words = [p.strip() for p in parameters.split(",") if p.strip()]
    shape, i = [], 0
    while i < len(words):
        if words[i].startswith("const char*"):
            shape.append("text")
            i += 2
            continue
        shape.append("number" if words[i].startswith("double") else "int")
        i += 1
    return shape


def typescript(surface: dict) -> str:
    lines = [
        "// Made by tools/make_surface.py from apps/wasm/surface.json. Do not edit.",
        "//",
        "// Units: degrees, seconds, pixels of the picture. What each field means: docs/coach-page.md.",
        "",
    ]
    for name, shape in surface["types"].items():
        if isinstance(shape, list):
            lines.append(f"export type {name} = {' | '.join(repr(word) for word in shape)};")
        elif isinstance(shape, str):
            lines.append(f"export type {name} = {shape};")
        else:
            fields = [f"{field}: {kind};" for field, kind in shape.items()]
            short = f"export interface {name} {{ {' '.join(fields)} }}"
            if len(short) <= LINE_MAX:
                lines.append(short)
            else:
                lines += [f"export interface {name} {{", *(f"  {field}" for field in fields), "}"]
    arguments = {"int": ["number"], "number": ["number"], "text": ["number", "number"]}
    lines += ["", "/** The exports as WebAssembly has them; a text is a pointer and a size. */", "export interface SurfaceExports {",
              "  readonly memory: WebAssembly.Memory;"]
    for name, export in surface["exports"].items():
        flat = [kind for argument in export["arguments"] for kind in arguments[argument]]
        parameters = ", ".join(f"{chr(ord('a') + i)}: {kind}" for i, kind in enumerate(flat))
        lines.append(f"  {name}({parameters}): {'void' if export['returns'] == 'nothing' else 'number'};")
    lines += ["}", "", "/** What the result of an export is, by type name; those not listed have none. */",
              "export interface SurfaceResults {"]
    lines += [f"  {name}: {'string' if export['result'] == 'text' else export['result']};"
              for name, export in surface["exports"].items() if "result" in export]
    lines += ["}", ""]
    return "\n".join(lines)


def differences(surface: dict) -> list[str]:
    found = {}
    for path in sorted((ROOT / "apps/wasm").glob("*.cc")):
        for name, parameters in EXPORT.findall(path.read_text()):
            found[name] = (path.name, c_shape(parameters))
    listed = surface["exports"]
    problems = [f"apps/wasm/{found[name][0]}: {name} is not in surface.json" for name in found if name not in listed]
    problems += [f"surface.json: {name} is not exported by apps/wasm/*.cc" for name in listed if name not in found]
    problems += [
        f"surface.json: {name} takes {listed[name]['arguments']}, {found[name][0]} says {found[name][1]}"
        for name in found if name in listed and listed[name]["arguments"] != found[name][1]
    ]
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    surface = json.loads(SOURCE.read_text())
    text = typescript(surface)
    if not arguments.check:
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        TARGET.write_text(text)
        return 0
    problems = differences(surface)
    if not TARGET.is_file() or TARGET.read_text() != text:
        problems.append("web/src/core/surface_types.ts is not what surface.json says; run tools/make_surface.py")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
