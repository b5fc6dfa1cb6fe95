# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample is what it says it is, and the sources are in order."""

import collections
import json
import pathlib
import re
import subprocess
import unittest

from command_line import SAMPLE, SOURCE


class SampleTest(unittest.TestCase):
    def setUp(self):
        self.responses = json.loads((SAMPLE / "submission.json").read_text())["responses"]

    def test_every_element_is_answered_at_length(self):
        self.assertEqual(len({response["element"] for response in self.responses}), 57)
        for response in self.responses:
            n_words = len(response["narrative"].split())
            self.assertTrue(80 <= n_words <= 400, (response["element"], n_words))

    def test_the_ratings_are_nine_forty_five_and_three(self):
        self.assertEqual(
            collections.Counter(response["rating"] for response in self.responses),
            {"compliance-plus": 9, "compliance": 45, "partial-compliance": 3},
        )

    def test_no_two_narratives_are_alike(self):
        runs = collections.Counter()
        for response in self.responses:
            words = re.findall(r"\w+", response["narrative"].lower())
            runs.update({tuple(words[i : i + 10]) for i in range(len(words) - 9)})
        self.assertEqual([run for run, count in runs.items() if count > 1], [])


class SourceTest(unittest.TestCase):
    def list_files(self, *patterns):
        listed = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
            check=True, capture_output=True, text=True, cwd=SOURCE,
        ).stdout.split("\n")
        return [name for name in listed if name and (SOURCE / name).exists()]

    def test_every_file_with_text_for_people_is_translated(self):
        marked = re.compile(r'\b(N?_|ngettext) \(|translatable="yes"')
        files = [
            name
            for name in self.list_files("src/*.c", "ui/*.ui")
            if marked.search((SOURCE / name).read_text())
        ]
        potfiles = (SOURCE / "po/POTFILES.in").read_text().split("\n")

        self.assertEqual([name for name in files if name not in potfiles], [])

    def test_every_file_says_its_licence(self):
        files = self.list_files("src/*.[ch]", "tests/*.[ch]", "tests/*.py")

        self.assertEqual(
            [n for n in files if "SPDX-License-Identifier: GPL-3.0-or-later" not in (SOURCE / n).read_text()],
            [],
        )

    def test_the_core_knows_nothing_of_the_interface(self):
        forbidden = {
            "src/core": r"#include <(gtk|adwaita|gdk|cairo|pango)|#include \"dossier-(report|layout|window)",
            "src/report": r"#include <(gtk|adwaita|gdk)|#include \"dossier-window",
            "src/cli": r"#include <(gtk|adwaita|gdk)|#include \"dossier-window",
        }
        for folder, pattern in forbidden.items():
            for name in self.list_files(f"{folder}/*.[ch]"):
                self.assertNotRegex((SOURCE / name).read_text(), pattern, name)

    def test_arrows_inside_the_core_point_down(self):
        layers = ["json", "standard", "model", "bundle", "insight"]
        headers = {
            pathlib.Path(name).name: layers.index(pathlib.Path(name).parts[2])
            for name in self.list_files("src/core/*.h")
        }
        for name in self.list_files("src/core/*.[ch]"):
            own = layers.index(pathlib.Path(name).parts[2])
            for header in re.findall(r'#include "([^"]+)"', (SOURCE / name).read_text()):
                self.assertLessEqual(headers[header], own, f"{name} includes {header}")
