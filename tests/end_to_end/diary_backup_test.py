#!/usr/bin/env python3
"""`sitbone diary backup` and `restore`: encrypted, whole or refused, and the passphrase is nowhere to be seen."""

import os
import pty
import subprocess
import unittest

from command_line import BINARY, ROOT, CommandLineTest, sitbone

VERSION_1 = ROOT / "testdata/diaries/version_1.jsonl"
PASSPHRASE = "correct horse battery"


class BackupTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.diary = self.folder / "diary.db"
        self.backup = self.folder / "diary.backup"
        self.secret = self.folder / "secret.txt"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.assertEqual(sitbone("diary", "import", VERSION_1, "--diary", self.diary).code, 0)

    def make(self, *more):
        return sitbone("diary", "backup", self.backup, "--diary", self.diary, "--passphrase-file", self.secret, *more)

    def restore(self, to, secret=None):
        return sitbone("diary", "restore", self.backup, "--diary", to, "--passphrase-file", secret or self.secret)

    def exported(self, diary):
        return sorted(sitbone("diary", "export", "--diary", diary).out.splitlines())

    def test_a_backup_comes_back_as_it_was(self):
        made = self.make()
        self.assertEqual((made.code, made.out), (0, ""), made.err)
        self.assertEqual(self.backup.stat().st_mode & 0o077, 0)
        self.assertNotIn(b"checksum", self.backup.read_bytes())
        new = self.folder / "new.db"
        restored = self.restore(new)
        self.assertEqual(restored.code, 0, restored.err)
        self.assertIn("21 entries taken in", restored.err)
        self.assertEqual(self.exported(new), self.exported(self.diary))
        self.assertIn("21 were there already", self.restore(new).err)

    def test_nothing_is_replaced_and_nothing_half_is_left(self):
        self.assertEqual(self.make().code, 0)
        before = self.backup.read_bytes()
        self.assert_says(self.make(), 2, "is there already")
        self.assertEqual(self.backup.read_bytes(), before)
        self.assertFalse(self.backup.with_name("diary.backup.part").exists())

    def test_a_wrong_passphrase_is_told_from_damage_and_no_diary_is_begun(self):
        self.assertEqual(self.make().code, 0)
        wrong = self.folder / "wrong.txt"
        wrong.write_text("another passphrase\n", encoding="utf-8")
        new = self.folder / "new.db"
        self.assert_says(self.restore(new, wrong), 3, str(self.backup), "the passphrase is another one")
        whole = self.backup.read_bytes()
        for at, words in ((20, "damaged in its head"), (len(whole) // 2, "damaged or was changed")):
            self.backup.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
            self.assert_says(self.restore(new), 3, words)
        self.backup.write_bytes(whole[:-40])
        self.assert_says(self.restore(new), 3, "cut off: 40 bytes are missing")
        self.backup.write_bytes(VERSION_1.read_bytes())
        self.assert_says(self.restore(new), 2, "no backup of Sitbone")
        self.assertFalse(new.exists())

    def test_another_persons_backup_is_not_mixed_in_unasked(self):
        self.assertEqual(self.make().code, 0)
        other = self.folder / "other.db"
        sitbone("diary", "add", "--diary", other, "advice.overridden", '{"advice": "one_first"}')
        self.assert_says(self.restore(other), 2, "another person")
        self.assertEqual(len(self.exported(other)), 1)

    def test_a_backup_is_no_export(self):
        self.assertEqual(self.make().code, 0)
        self.assert_says(sitbone("diary", "import", self.backup, "--diary", self.diary), 2, "sitbone diary restore")

    def test_short_and_missing_passphrases_are_refused(self):
        self.secret.write_text("short\n", encoding="utf-8")
        self.assert_says(self.make(), 2, "too short")
        self.secret.write_text("", encoding="utf-8")
        self.assert_says(self.make(), 2, "first line")
        self.assertFalse(self.backup.exists())

    def test_without_a_terminal_a_file_is_asked_for(self):
        command = [str(BINARY), "diary", "backup", str(self.backup), "--diary", str(self.diary)]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, start_new_session=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--passphrase-file", done.stderr)

    def at_a_terminal(self, answers, *command):
        """Types the answers when asked; what the terminal showed and the exit code."""
        child, terminal = pty.fork()
        if child == 0:
            os.execv(BINARY, [str(BINARY), *map(str, command)])
        shown = b""
        for answer in answers:
            while not shown.endswith(b": "):
                shown += os.read(terminal, 1024)
            os.write(terminal, answer.encode() + b"\n")
            shown += b"|"
        try:
            while chunk := os.read(terminal, 1024):
                shown += chunk
        except OSError:
            pass  # the program has ended
        os.close(terminal)
        return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def test_the_terminal_is_asked_twice_and_shows_nothing_of_it(self):
        make = ("diary", "backup", self.backup, "--diary", self.diary)
        shown, code = self.at_a_terminal([PASSPHRASE, PASSPHRASE], *make)
        self.assertEqual(code, 0, shown)
        self.assertIn("Once more: ", shown)
        self.assertNotIn("horse", shown)
        self.assertEqual(self.restore(self.folder / "new.db").code, 0)
        self.backup.unlink()
        shown, code = self.at_a_terminal([PASSPHRASE, "something else"], *make)
        self.assertEqual(code, 2)
        self.assertIn("different", shown)
        self.assertFalse(self.backup.exists())


if __name__ == "__main__":
    unittest.main()
