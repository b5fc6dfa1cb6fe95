# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program put into the store that was killed before it saved the submission is removed by the
next that saves or adds; but nothing that may be somebody's."""

import fcntl
import os
import shutil
import signal
import subprocess

from command_line import PREFIX, CommandLineTest


class KilledAdditionTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        (self.folder / "minutes.pdf").write_text("%PDF-1.4 minutes")
        (self.folder / "other.pdf").write_text("%PDF-1.4 other")

    def kill(self, *names):
        """Kills an addition between the store and the submission, where it looks into the files."""
        with self.play_helper("kill -KILL $PPID\nexit 1"):
            killed = subprocess.run(
                [PREFIX / "bin" / "dossier-cli", "evidence", "add", self.bundle, *names],
                env=self.environment(), cwd=self.folder,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        self.assertEqual(killed.returncode, -signal.SIGKILL)

    def stored(self):
        return sorted(path.name for path in (self.bundle / "evidence").rglob("*") if path.is_file())

    def stored_file(self):
        [path] = (self.bundle / "evidence").glob("*/*.pdf")
        return path

    def save(self):
        self.run_cli("respond", self.bundle, "1.1.2", "--owner", "Sam")

    def test_the_next_save_removes_what_no_submission_names(self):
        self.kill("minutes.pdf", "other.pdf")
        self.assertEqual([name[-4:] for name in self.stored() if name[0] != "."], [".pdf"] * 2)

        self.save()

        self.assertEqual(self.stored(), [])

    def test_the_next_addition_removes_it_and_keeps_its_own(self):
        self.kill("minutes.pdf")
        self.run_program("evidence", "add", self.bundle, "other.pdf")

        [evidence] = self.read()["evidence"]
        self.assertEqual(self.stored(), [f"{evidence['file']['sha256']}.pdf"])

    def test_what_is_added_again_stays(self):
        self.kill("minutes.pdf")
        self.run_program("evidence", "add", self.bundle, "minutes.pdf")
        self.save()

        [evidence] = self.read()["evidence"]
        self.assertEqual(self.stored(), [f"{evidence['file']['sha256']}.pdf"])

    def test_what_was_there_before_stays_though_nothing_names_it(self):
        self.run_program("evidence", "add", self.bundle, "minutes.pdf")
        submission = self.bundle / "submission.json"
        file = self.stored_file()
        before = submission.read_text().replace(file.name.partition(".")[0], "0" * 64)
        submission.write_text(before)
        self.kill("minutes.pdf")

        self.save()

        self.assertEqual(self.stored(), [file.name])

    def test_what_a_copy_put_aside_names_stays(self):
        self.kill("minutes.pdf")
        file = self.stored_file()
        copy = self.bundle / "submission (conflicted copy).json"
        copy.write_text(f'{{"evidence": [{{"file": {{"sha256": "{file.name[:64]}"}}}}]}}')

        self.save()

        self.assertEqual(self.stored(), [file.name])

    def test_what_another_has_put_there_since_stays(self):
        self.kill("minutes.pdf")
        file = self.stored_file()
        shutil.copy2(file, self.folder / "again")
        os.replace(self.folder / "again", file)

        self.save()

        self.assertEqual(self.stored(), [file.name])

    def test_what_a_running_program_is_adding_stays(self):
        self.kill("minutes.pdf")
        file = self.stored_file()
        [path] = (self.bundle / "evidence").glob(".storing-*")
        with open(path) as running:
            fcntl.flock(running, fcntl.LOCK_EX)
            self.save()
            self.assertEqual(self.stored(), sorted([path.name, file.name]))

        self.save()
        self.assertEqual(self.stored(), [])

    def test_nothing_of_it_is_left_after_an_addition(self):
        self.run_program("evidence", "add", self.bundle, "minutes.pdf", "other.pdf")

        self.assertEqual([name[-4:] for name in self.stored()], [".pdf"] * 2)
