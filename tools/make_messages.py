#!/usr/bin/env python3
"""Turns the Fluent files of messages/ into one C++ table, and refuses what the table cannot say.

    tools/make_messages.py --out table.cc messages/en.ftl messages/de.ftl messages/programme.en.ftl ...

Understood: comments, `id = pattern` with indented lines after it, placeables {$name} and {"literal"}, and select
expressions over a variable ({$n -> [one] ... *[other] ...}), nested as deep as you like. Not understood, and refused with
file and line: terms, attributes, functions, message references. Numbers are rounded by the caller, who knows the digits.
A line break inside a text counts as a space.

Every language must have the same ids, and each id the same variables: checked here, so that a build with a gap fails.
"""

import argparse
import re
import sys
from pathlib import Path

# Languages with a plural rule in core/messages/catalogue.cc, and the CLDR categories that the rule returns.
PLURAL_CATEGORIES = {"en": {"one", "other"}, "de": {"one", "other"}}
# CLDR's other categories, less "two", which is also a word that texts choose by (Stretch Two).
OTHER_CATEGORIES = {"zero", "few", "many"}

MESSAGE = re.compile(r"([a-zA-Z][a-zA-Z0-9_-]*) *= ?(.*)$")
VARIABLE = re.compile(r"\$([a-zA-Z][a-zA-Z0-9_-]*)")
KEY = re.compile(r"\[ *([a-zA-Z][a-zA-Z0-9_-]*|-?[0-9]+) *\]")
LITERAL = re.compile(r'"((?:[^"\\]|\\["\\]|\\u[0-9a-fA-F]{4})*)"')


class FluentError(Exception):
    """Something in a .ftl file that the table cannot say; the text names file and line."""


class Parser:
    """One pattern: its source lines, and where in them we are. Lines are kept so that an error can name its own."""

    def __init__(self, path, first_line, lines):
        self.path = path
        self.text = "\n".join(lines)
        self.first_line = first_line
        self.at = 0

    def fail(self, problem):
        line = self.first_line + self.text.count("\n", 0, self.at)
        raise FluentError(f"{self.path}:{line}: {problem}")

    def peek(self, text):
        return self.text.startswith(text, self.at)

    def skip_space(self):
        while self.at < len(self.text) and self.text[self.at] in " \n":
            self.at += 1

    def take(self, pattern, what):
        match = pattern.match(self.text, self.at)
        if not match:
            self.fail(f"expected {what}")
        self.at = match.end()
        return match.group(1)

    def pattern(self, in_variant):
        """A list of parts: text, ("variable", name) or ("select", name, variants). Stops at the end or before a variant."""
        parts = []
        text = ""
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == "{":
                parts += [text, self.placeable()] if text else [self.placeable()]
                text = ""
                continue
            if char == "}":
                if in_variant:
                    break
                self.fail("a lone '}'")
            if char == "\n":
                # An indented line goes on with the pattern; in a select expression it may also start a variant.
                end = self.at
                while end < len(self.text) and self.text[end] in " \n":
                    end += 1
                if in_variant and (self.text.startswith(("[", "*[", "}"), end)):
                    break
                if self.text.startswith(("[", "*", "."), end):
                    self.at = end
                    self.fail(f"a line of text cannot begin with '{self.text[end]}'")
                breaks = self.text.count("\n", self.at, end)
                text += " " if breaks == 1 else "\n" * (breaks - 1)
                self.at = end
                continue
            text += char
            self.at += 1
        text = text.rstrip(" \n")  # a no-break space stays
        if text:
            parts.append(text)
        if not parts:
            self.fail("an empty pattern")
        return parts

    def placeable(self):
        self.at += 1
        self.skip_space()
        if self.peek('"'):
            literal = self.take(LITERAL, "the end of the literal")
            self.close()
            return re.sub(r"\\u([0-9a-fA-F]{4})|\\(.)", lambda m: chr(int(m[1], 16)) if m[1] else m[2], literal)
        if not self.peek("$"):
            self.fail("only {$variable}, {\"literal\"} and {$variable -> ...} are understood")
        name = self.take(VARIABLE, "a variable's name")
        self.skip_space()
        if self.peek("}"):
            self.at += 1
            return ("variable", name)
        if not self.peek("->"):
            self.fail("expected '}' or '->'")
        self.at += 2
        variants = self.variants()
        self.close()
        return ("select", name, variants)

    def close(self):
        self.skip_space()
        if not self.peek("}"):
            self.fail("expected '}'")
        self.at += 1

    def variants(self):
        variants = []
        while True:
            before = self.at
            self.skip_space()
            if "\n" not in self.text[before:self.at]:
                self.fail("each variant, and the '}' after the last one, needs a line of its own")
            if self.peek("}"):
                break
            is_default = self.peek("*")
            if is_default:
                self.at += 1
            key = self.take(KEY, "a variant such as [one] or *[other]")
            if key in (k for k, _, _ in variants):
                self.fail(f"variant [{key}] is there twice")
            while self.peek(" "):
                self.at += 1
            variants.append((key, is_default, self.pattern(in_variant=True)))
        if sum(is_default for _, is_default, _ in variants) != 1:
            self.fail("a select expression needs exactly one default, marked *[...]")
        return variants


def merge_text(parts):
    """Neighbouring texts as one."""
    merged = []
    for part in parts:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    return merged


def read_messages(path, text):
    """{id: (line, parts)} of one file."""
    messages = {}
    lines = text.split("\n")
    i = 0
    while i < len(lines):
        line = lines[i]
        if "\t" in line:
            raise FluentError(f"{path}:{i + 1}: a tab; Fluent knows only spaces")
        if not line.strip() or line.startswith("#"):
            i += 1
            continue
        if line[0] == " ":
            raise FluentError(f"{path}:{i + 1}: an indented line without a message above it")
        match = MESSAGE.match(line)
        if not match:
            raise FluentError(f"{path}:{i + 1}: expected 'id = text' (terms and other entries are not understood)")
        name, first = match.group(1), i
        if name in messages:
            raise FluentError(f"{path}:{i + 1}: {name} is there twice (first in line {messages[name][0]})")
        body = [match.group(2)]
        i += 1
        while i < len(lines) and (lines[i].startswith((" ", "}")) or not lines[i].strip()):
            body.append(lines[i])
            i += 1
        while body and not body[-1].strip():
            body.pop()
        if body and not body[0].strip():
            body[0] = ""
        parser = Parser(path, first + 1, body)
        parser.skip_space()
        if parser.peek("."):
            parser.fail("attributes are not understood")
        messages[name] = (first + 1, merge_text(parser.pattern(in_variant=False)))
    return messages


def variables_of(parts):
    found = set()
    for part in parts:
        if isinstance(part, tuple):
            found.add(part[1])
            if part[0] == "select":
                for _, _, variant in part[2]:
                    found |= variables_of(variant)
    return found


def check_categories(path, line, parts, language):
    """A plural category that the language never uses is a mistake."""
    for part in parts:
        if isinstance(part, tuple) and part[0] == "select":
            for key, _, variant in part[2]:
                if key in OTHER_CATEGORIES - PLURAL_CATEGORIES[language]:
                    raise FluentError(f"{path}:{line}: [{key}] is no plural of '{language}'")
                check_categories(path, line, variant, language)


def check_same(catalogues):
    """Every language has the ids and variables of the first one."""
    (first_path, reference), *others = catalogues
    for path, messages in others:
        for name, (line, _) in messages.items():
            if name not in reference:
                raise FluentError(f"{path}:{line}: {name} is not in {first_path}")
        for name, (line, parts) in reference.items():
            if name not in messages:
                raise FluentError(f"{path}: {name} is missing ({first_path}:{line} has it)")
            mine, theirs = variables_of(messages[name][1]), variables_of(parts)
            if mine != theirs:
                raise FluentError(f"{path}:{messages[name][0]}: {name} uses {sorted(mine)}, "
                                  f"{first_path}:{line} uses {sorted(theirs)}")


def quoted(text):
    """A C++ string literal in ASCII. Octal escapes end by themselves after three digits, unlike hexadecimal ones."""
    out = ""
    for byte in text.encode():
        char = chr(byte)
        out += "\\" + char if char in '"\\' else char if 32 <= byte < 127 else f"\\{byte:03o}"
    return f'"{out}"'


class Table:
    """The flat arrays of core/messages/table.h for one language."""

    def __init__(self):
        self.parts = []
        self.variants = []

    def add(self, parts):
        """Appends a pattern; its parts lie side by side, those of its variants behind it."""
        parts = merge_text(parts)
        first = len(self.parts)
        self.parts += [None] * len(parts)
        for i, part in enumerate(parts):
            if isinstance(part, str):
                self.parts[first + i] = f"{{PartKind::kText, {quoted(part)}, 0, 0}}"
            elif part[0] == "variable":
                self.parts[first + i] = f"{{PartKind::kVariable, {quoted(part[1])}, 0, 0}}"
            else:
                begin = len(self.variants)
                self.variants += [None] * len(part[2])
                for k, (key, is_default, pattern) in enumerate(part[2]):
                    begin_parts, count = self.add(pattern)
                    flag = "true" if is_default else "false"
                    self.variants[begin + k] = f"{{{quoted(key)}, {flag}, {begin_parts}, {count}}}"
                self.parts[first + i] = f"{{PartKind::kSelect, {quoted(part[1])}, {begin}, {len(part[2])}}}"
        return first, len(parts)


def render(catalogues):
    out = ["// Made by tools/make_messages.py from messages/*.ftl. Change those, not this.", '#include "messages/table.h"',
           "", "namespace sitbone::messages {", "namespace {", ""]
    for language, messages in catalogues:
        table = Table()
        rows = []
        for name in sorted(messages):
            first, count = table.add(messages[name][1])
            rows.append(f"{{{quoted(name)}, {first}, {count}}}")
        # An empty array is no C++; a language without a select expression gets one that nothing points to.
        variants = table.variants or ['{"", true, 0, 0}']
        for kind, array, values in (("Part", "parts", table.parts), ("Variant", "variants", variants),
                                    ("Message", "messages", rows)):
            out.append(f"constexpr {kind} k_{language}_{array}[] = {{")
            out += [f"    {value}," for value in values]
            out += ["};", ""]
    out.append("constexpr Table kTables[] = {")
    out += [f'    {{"{language}", k_{language}_messages, k_{language}_parts, k_{language}_variants}},'
            for language, _ in catalogues]
    out += ["};", "", "}  // namespace", "", "std::span<const Table> Tables() { return kTables; }", "",
            "}  // namespace sitbone::messages", ""]
    return "\n".join(out)


def make(paths):
    """The table of files named LANGUAGE.ftl or NAME.LANGUAGE.ftl; those of one name are held against each other."""
    by_language = {}
    by_name = {}
    for path in paths:
        *name, language = path.stem.split(".")
        if language not in PLURAL_CATEGORIES:
            raise FluentError(f"{path}: there is no plural rule for '{language}' (core/messages/catalogue.cc and this tool)")
        messages = read_messages(path, path.read_text(encoding="utf-8"))
        for line, parts in messages.values():
            check_categories(path, line, parts, language)
        table = by_language.setdefault(language, {})
        for message, (line, _) in messages.items():
            if message in table:
                raise FluentError(f"{path}:{line}: {message} is in another file too")
        table.update(messages)
        by_name.setdefault(".".join(name), []).append((path, messages))
    for catalogues in by_name.values():
        check_same(catalogues)
    if len({len(catalogues) for catalogues in by_name.values()}) > 1:
        raise FluentError(f"{paths[0].parent}: each file must be there in {', '.join(by_language)}")
    return render(list(by_language.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="the C++ file to write")
    parser.add_argument("files", type=Path, nargs="+", help="LANGUAGE.ftl or NAME.LANGUAGE.ftl; of each NAME the first is the reference")
    arguments = parser.parse_args()
    try:
        text = make(arguments.files)
    except (FluentError, OSError, UnicodeDecodeError) as error:
        print(f"make_messages: {error}", file=sys.stderr)
        return 1
    arguments.out.write_text(text, encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
