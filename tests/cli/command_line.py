# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs dossier-cli in a folder of its own, without a display."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import unittest.mock
import zipfile

PREFIX = pathlib.Path(os.environ["DOSSIER_TEST_PREFIX"])
SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = SOURCE / "data" / "sample" / "Riverside Libraries"
COMPLAINT = re.compile(r"-(CRITICAL|WARNING) \*\*|Sanitizer|runtime error:")


def write_programs(folder, office):
    """Writes scripts that replace LibreOffice and bubblewrap, which confines it."""
    folder.mkdir(exist_ok=True)
    for name, script in (
        ("soffice", office),
        ("bwrap", 'while [ "$1" != -- ]; do shift; done\nshift\nexec "$@"'),
    ):
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}


def presentation(path):
    """Writes a document that can be printed, as far as its content says."""
    with zipfile.ZipFile(path, "w") as document:
        document.writestr("mimetype", "application/vnd.oasis.opendocument.presentation")
        document.writestr("content.xml", "<slides/>")
    return path


class CommandLineTest(unittest.TestCase):
    """Runs the program without a display. No run may log a warning."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="dossier-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.bundle = self.folder / "Bundle"

    def environment(self):
        kept = ("PATH", "LSAN_OPTIONS")
        return {name: os.environ[name] for name in kept if name in os.environ} | {
            "HOME": str(self.folder),
            "LC_ALL": "C.UTF-8",
        }

    @staticmethod
    def to_word(argument):
        """File names may contain bytes that are not UTF-8."""
        return argument if isinstance(argument, bytes) else str(argument)

    def run_program(self, *arguments, standard_input=None):
        result = subprocess.run(
            [PREFIX / "bin" / "dossier-cli", *map(self.to_word, arguments)],
            input=standard_input,
            capture_output=True,
            cwd=self.folder,
            env=self.environment(),
        )
        self.assertNotRegex(result.stderr.decode(), COMPLAINT)
        return result

    def run_partly(self, *arguments):
        """A run that succeeds in part, and exits with 1."""
        result = self.run_program(*arguments)
        self.assertEqual(result.returncode, 1)
        return result

    def run_cli(self, *arguments, standard_input=None, code=0, told=None):
        """A run that prints to standard error only if it fails or something has to be reported."""
        result = self.run_program(*arguments, standard_input=standard_input)
        errors = result.stderr.decode()
        self.assertEqual(result.returncode, code, errors)
        if told is not None:
            self.assertIn(told, errors)
        elif code == 0:
            self.assertEqual(errors, "")
        else:
            self.assertNotEqual(errors, "")
            self.assertEqual(result.stdout, b"")
        return result.stdout.decode() if code == 0 else errors

    def create(self, organisation="Riverside Libraries"):
        self.run_cli("new", self.bundle, "--organisation", organisation)

    def read(self, bundle=None):
        return json.loads(((bundle or self.bundle) / "submission.json").read_text())

    def response(self, element):
        return next(r for r in self.read()["responses"] if r["element"] == element)

    def play_helper(self, script):
        """Runs a script before the helper process, or instead of it."""
        helper = self.folder / "helper"
        helper.write_text(
            f'#!/bin/sh\n{script}\nexec {PREFIX}/libexec/dossier/dossier-inspect "$@"\n'
        )
        helper.chmod(0o755)
        environment = self.environment() | {"DOSSIER_INSPECT": str(helper)}
        return unittest.mock.patch.object(self, "environment", lambda: environment)
