# SPDX-License-Identifier: GPL-3.0-or-later
"""The folders of the sources depend on each other only in the direction that the design allows."""

import json
import os
import pathlib
import shlex
import subprocess
import unittest

from command_line import SOURCE

BUILD = pathlib.Path(os.environ["DOSSIER_TEST_BUILD"])

# Each folder, and the folders that it uses directly.
ARROWS = {
    "core/language": [],
    "core/inspection": ["core/language"],
    "core/json": ["core/language"],
    "core/standard": ["core/json"],
    "core/model": ["core/standard"],
    "core/bundle": ["core/model", "core/inspection"],
    "core/insight": ["core/bundle"],
    "core/exchange": ["core/bundle"],
    "report/glyphs": [],
    "inspect": ["core/inspection", "report/glyphs"],
    "report/charts": ["core/insight"],
    "report/document": ["core/insight"],
    "report/typeset": ["report/charts", "report/document", "report/glyphs"],
    "report/pdf": ["report/typeset"],
    "report/parts": ["report/pdf"],
    "report/export": ["report/pdf"],
    "cli": ["core/exchange", "report/parts", "report/export"],
}
NOT_IN_CORE = ["gtk/gtk.h", "adwaita.h", "cairo.h", "pango/pango.h"]
NOT_IN_REPORT = ["gtk/gtk.h", "adwaita.h"]


def list_known(folder):
    known = {folder}
    for other in ARROWS[folder]:
        known |= list_known(other)
    return known


class HouseTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.commands = {}
        for entry in json.loads((BUILD / "compile_commands.json").read_text()):
            # Without tests that compile a source file again.
            if entry["output"].startswith("src/"):
                folder = pathlib.PurePath(entry["file"].rpartition("src/")[2]).parent
                cls.commands[str(folder)] = shlex.split(entry["command"])

    def can_include(self, folder, header):
        """Whether the compiler finds the header with the options for the sources of the folder."""
        options = [part for part in self.commands[folder] if part.startswith(("-I", "-D"))]
        compiled = subprocess.run(
            ["cc", *options, "-E", "-x", "c", "-", "-o", "/dev/null"],
            input=f"#include <{header}>\n",
            text=True,
            capture_output=True,
            cwd=BUILD,
        )
        return compiled.returncode == 0

    def find_header(self, folder):
        return min(path.name for path in (SOURCE / "src" / folder).glob("dossier-*.h"))

    def test_every_folder_has_its_place(self):
        folders = {path.parent.relative_to(SOURCE / "src") for path in (SOURCE / "src").rglob("*.c")}

        self.assertEqual({str(path) for path in folders if path.parts[0] != "app"}, set(ARROWS))

    def test_a_folder_includes_what_it_knows(self):
        for folder, others in ARROWS.items():
            for other in others:
                self.assertTrue(self.can_include(folder, self.find_header(other)), (folder, other))

    def test_a_folder_cannot_include_what_it_does_not_know(self):
        for folder in ARROWS:
            for other in ARROWS.keys() - list_known(folder):
                self.assertFalse(self.can_include(folder, self.find_header(other)), (folder, other))

    def test_the_core_and_the_report_cannot_include_the_interface(self):
        for folder in ARROWS:
            if folder.startswith("core/"):
                for header in NOT_IN_CORE:
                    self.assertFalse(self.can_include(folder, header), (folder, header))
            elif folder != "inspect":
                for header in NOT_IN_REPORT:
                    self.assertFalse(self.can_include(folder, header), (folder, header))
