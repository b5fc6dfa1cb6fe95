# SPDX-License-Identifier: GPL-3.0-or-later
"""The errors of every command for wrong arguments, and for a folder that is not a submission."""

import json

from command_line import CommandLineTest

# Each command with arguments that are valid except for the folder.
READING = (
    "info", "check", "statement", "search {} words", "report {} -o report.pdf", "evidence list",
    "evidence export {} -o table.csv", "assessment list", "assessment compare {} 2025-01-01 2026-01-01",
    "action list", "action export {} -o table.csv",
)
CHANGING = (
    "respond {} 1.1.1 --owner Manager", "import {} table.csv", "evidence add {} notes.txt",
    "assessment add {} --kind self --date 2026-03-31 --ratings table.csv",
)
WRONG_USE = {
    "frobnicate": "Unknown command; see dossier-cli --help",
    "info {} --wrong": "Unknown option --wrong",
    "new Another": "--organisation NAME is missing",
    "report {}": "-o FILE.pdf, FILE.html or FILE.odt is missing",
    "report {} -o x.txt": "“x.txt” does not end in “.pdf”, “.html” or “.odt”",
    "report {} -o x.odt --with-evidence": "Only a PDF can include the evidence",
    "report {} -o x.html --with-evidence": "Only a PDF can include the evidence",
    "respond {} 1.1.1 --rating fine":
        "--rating must be one of: not-rated, non-compliance, partial-compliance, compliance,"
        " compliance-plus; not “fine”",
    "evidence add {} a.txt b.txt --title Both": "--title can only be used with one file or address",
    "evidence export {} -o x.pdf": "-o must be the name of a file that ends in .xlsx or .csv",
    "action export {} -o x.pdf": "-o must be the name of a file that ends in .ics, .xlsx or .csv",
}


class ErrorsTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        (self.folder / "notes.txt").write_text("Notes")
        (self.folder / "table.csv").write_text("element,rating\n1.1.1,Compliance\n")

    def words(self, command, folder):
        command = command if "{}" in command else f"{command} {{}}"
        return [str(folder) if word == "{}" else word for word in command.split()]

    def test_a_folder_that_is_no_submission_is_named(self):
        for command in (*READING, *CHANGING):
            with self.subTest(command):
                told = self.run_cli(*self.words(command, self.folder / "nowhere"), code=1)

                self.assertRegex(told, r"^dossier-cli: .*nowhere.*\n$")
        self.assertFalse((self.folder / "nowhere").exists())

    def test_what_a_newer_version_made_is_changed_by_none(self):
        path = self.bundle / "submission.json"
        path.write_text(json.dumps(self.read() | {"format": 99}))
        before = path.read_bytes()

        for command in CHANGING:
            with self.subTest(command):
                told = self.run_cli(*self.words(command, self.bundle), code=1)

                self.assertRegex(told, r"newer version of Dossier \(format 99\)")
        self.assertEqual(path.read_bytes(), before)

    def test_wrong_use_is_reported_in_one_line(self):
        for command, sentence in WRONG_USE.items():
            with self.subTest(command):
                words = [str(self.bundle) if word == "{}" else word for word in command.split()]

                self.assertEqual(self.run_cli(*words, code=2), f"dossier-cli: {sentence}\n")
