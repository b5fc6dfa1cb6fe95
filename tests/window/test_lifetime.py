# SPDX-License-Identifier: GPL-3.0-or-later
"""What shows a submission is gone when the submission is closed."""

import os
import pathlib
import subprocess
import unittest

from program import Program

PROGRAM = pathlib.Path(os.environ["DOSSIER_TEST_BUILD"]) / "tests" / "app" / "open-and-close"
ROUNDS = 3


class LifetimeTest(unittest.TestCase):
    def test_pages_and_submission_are_gone_when_it_is_closed(self):
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])
        folder = program.copy_sample()

        outcome = subprocess.run(
            [PROGRAM, folder, str(ROUNDS)], env=program.environment(), capture_output=True, text=True
        )

        self.assertNotIn("still there", outcome.stdout)
        self.assertEqual(len(outcome.stdout.split()), ROUNDS, outcome.stderr)
        self.assertEqual(outcome.returncode, 0)
        for complaint in ("CRITICAL", "WARNING", "ERROR: AddressSanitizer", "runtime error"):
            self.assertNotIn(complaint, outcome.stderr)
