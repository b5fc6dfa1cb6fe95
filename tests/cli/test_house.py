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
    "core/techniques": ["core/language"],
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
    "report/parts": ["report/pdf", "core/techniques"],
    "report/export": ["report/pdf"],
    "cli": ["core/exchange", "core/techniques", "report/parts", "report/export"],
    "app/widgets": ["core/insight", "core/exchange", "core/techniques", "report/parts", "report/export"],
    "app/editor": ["app/widgets"],
    "app/evidence": ["app/editor"],
    "app/techniques": ["app/editor"],
    "app/portfolio": ["app/evidence", "app/techniques"],
    "app/walk": ["app/portfolio"],
    "app/assessments": ["app/portfolio"],
    "app/dashboard": ["app/assessments"],
    "app/actions": ["app/dashboard"],
    "app/checks": ["app/widgets"],
    "app/report": ["app/editor"],
    "app/search": ["app/widgets"],
    "app/exchange": ["app/widgets"],
    "app/start": ["app/widgets"],
    "app/operations": ["app/report"],
    "app/submission": [
        "app/actions",
        "app/walk",
        "app/checks",
        "app/report",
        "app/search",
        "app/exchange",
        "app/start",
        "app/operations",
    ],
    "app/window": ["app/submission"],
    "app": ["app/window"],
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
            source = (BUILD / entry["file"]).resolve()
            # Neither a test that is compiled with a file of a folder, nor what meson generates.
            if entry["output"].startswith("src/") and source.is_relative_to(SOURCE / "src"):
                cls.commands[str(source.relative_to(SOURCE / "src").parent)] = shlex.split(entry["command"])

    def preprocess(self, folder, text):
        """What the compiler makes of the text with the options for the sources of the folder."""
        options = [part for part in self.commands[folder] if part.startswith(("-I", "-D"))]
        return subprocess.run(
            ["cc", *options, "-E", "-P", "-x", "c", "-"], input=text, text=True, capture_output=True, cwd=BUILD
        )

    def list_found(self, folder, headers):
        """Which of the headers the compiler finds for the sources of the folder."""
        lines = [f"#if __has_include (<{header}>)\n{header}\n#endif\n" for header in headers]
        return self.preprocess(folder, "".join(lines)).stdout.split()

    def find_header(self, folder):
        return min(path.name for path in (SOURCE / "src" / folder).glob("dossier-*.h"))

    def test_every_folder_has_its_place(self):
        folders = {path.parent.relative_to(SOURCE / "src") for path in (SOURCE / "src").rglob("*.c")}

        self.assertEqual({str(path) for path in folders}, set(ARROWS))

    def test_a_folder_includes_what_it_knows(self):
        for folder, others in ARROWS.items():
            lines = [f"#include <{self.find_header(other)}>\n" for other in others]

            self.assertEqual(self.preprocess(folder, "".join(lines)).returncode, 0, folder)

    def test_a_folder_finds_what_it_knows_and_nothing_else(self):
        headers = {folder: self.find_header(folder) for folder in ARROWS}

        for folder in ARROWS:
            known = {headers[other] for other in list_known(folder)}

            self.assertEqual(set(self.list_found(folder, headers.values())), known, folder)

    def test_the_core_and_the_report_cannot_include_the_interface(self):
        for folder in ARROWS:
            if folder.startswith("core/"):
                self.assertEqual(self.list_found(folder, NOT_IN_CORE), [], folder)
            elif folder.startswith("report/") or folder == "cli":
                self.assertEqual(self.list_found(folder, NOT_IN_REPORT), [], folder)
