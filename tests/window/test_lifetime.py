# SPDX-License-Identifier: GPL-3.0-or-later
"""What shows a submission is gone when the submission is closed."""

import os
import pathlib
import subprocess
import unittest

from program import TABLE_OF_QUARKS, Program

PROGRAMS = pathlib.Path(os.environ["DOSSIER_TEST_BUILD"]) / "tests" / "app"
ROUNDS = 3
COMPLAINTS = ("CRITICAL", "WARNING", "ERROR: AddressSanitizer", "runtime error")


class LifetimeTest(unittest.TestCase):
    def assert_ended_well(self, outcome):
        """Without a leak that counts: see TABLE_OF_QUARKS."""
        if not TABLE_OF_QUARKS.search(outcome.stderr):
            self.assertEqual(outcome.returncode, 0, outcome.stdout + outcome.stderr)

    def test_pages_and_submission_are_gone_when_it_is_closed(self):
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])
        folder = program.copy_sample()

        outcome = subprocess.run(
            [PROGRAMS / "open-and-close", folder, str(ROUNDS)], env=program.environment(), capture_output=True, text=True
        )

        self.assertNotIn("still there", outcome.stdout)
        self.assertEqual(len(outcome.stdout.split()), ROUNDS, outcome.stderr)
        self.assert_ended_well(outcome)
        for complaint in COMPLAINTS:
            self.assertNotIn(complaint, TABLE_OF_QUARKS.sub("", outcome.stderr))

    def test_what_reads_files_is_stopped_when_the_submission_is_closed(self):
        """With a helper that never answers, for which nothing waits."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])
        folder = program.copy_sample()
        helper = program.home / "helper"
        helper.write_text("#!/bin/sh\nexec sleep 600\n")
        helper.chmod(0o700)

        outcome = subprocess.run(
            [PROGRAMS / "open-and-close", folder, "1"],
            env=program.environment() | {"DOSSIER_INSPECT": str(helper)},
            capture_output=True,
            text=True,
        )

        self.assert_ended_well(outcome)

    def test_the_view_of_a_submission_keeps_its_promises(self):
        """Those that a user cannot try, in a program of their own: see submission-view.c."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])

        outcome = subprocess.run(
            [PROGRAMS / "submission-view"],
            env=program.environment(),
            capture_output=True,
            text=True,
        )

        self.assert_ended_well(outcome)
        for complaint in COMPLAINTS:
            self.assertNotIn(complaint, TABLE_OF_QUARKS.sub("", outcome.stderr))
