# SPDX-License-Identifier: GPL-3.0-or-later
"""What a class of records declares is what the window shows."""

import os
import pathlib
import subprocess
import unittest

from program import Program

PROGRAM = pathlib.Path(os.environ["DOSSIER_TEST_BUILD"]) / "tests" / "app" / "declared-field"


class DeclaredFieldTest(unittest.TestCase):
    def test_a_field_that_is_declared_is_seen_in_the_window(self):
        """In a program of its own, which declares one more: see declared-field.c."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])

        outcome = subprocess.run(
            [PROGRAM], env=program.environment(), capture_output=True, text=True
        )

        self.assertEqual(outcome.returncode, 0, outcome.stdout + outcome.stderr)
