# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence files that are missing or changed are reported, in every export that reads the files."""

import json

from command_line import CommandLineTest

DAMAGE = {
    "missing": (lambda path: path.unlink(), "is missing"),
    "in its place a folder": (lambda path: (path.unlink(), path.mkdir()), "is missing"),
    "cut": (lambda path: path.write_text("The"), "has changed"),
    "of the same size": (lambda path: path.write_text("The Minutes"), "has changed"),
}


class ChangedEvidenceTest(CommandLineTest):
    def add(self, name, text, *options):
        (self.folder / name).write_text(text)
        self.run_cli("evidence", "add", self.bundle, name, "--cite", "1.1.1", *options)
        return self.find(self.read()["evidence"][-1])

    def find(self, evidence):
        [stored] = (self.bundle / "evidence").glob(f"*/{evidence['file']['sha256']}*")
        stored.chmod(0o644)
        return stored

    def report(self, ending, *options):
        return self.run_program("report", self.bundle, "-o", f"report{ending}", *options)

    def test_a_strict_report_of_any_form_fails_for_a_file_that_is_not_what_was_added(self):
        for name, (damage, told) in DAMAGE.items():
            self.bundle = self.folder / name
            self.create()
            self.add("other.txt", "Others")
            damage(self.add("minutes.txt", "The minutes"))
            for ending in (".pdf", ".html", ".odt"):
                with self.subTest(name=name, ending=ending):
                    result = self.report(ending, "--strict")
                    errors = result.stderr.decode()
                    self.assertEqual(result.returncode, 1)
                    self.assertRegex(errors, f"^dossier-cli: The file of E2, “minutes.txt”, {told}")
                    self.assertEqual(len(errors.splitlines()), 1)
                    self.assertTrue((self.folder / f"report{ending}").is_file())
                    self.assertEqual(self.report(ending).returncode, 0)

    def test_a_strict_report_of_what_was_added_is_written_without_a_word(self):
        self.create()
        self.add("minutes.txt", "The minutes")
        self.run_cli("evidence", "add", self.bundle, "https://libraries.example.org/")

        for ending in (".pdf", ".html", ".odt"):
            self.run_cli("report", self.bundle, "-o", f"report{ending}", "--strict")

    def test_a_strict_report_asks_only_for_what_it_names(self):
        self.create()
        self.add("minutes.txt", "The minutes").unlink()

        self.assertEqual(self.report(".html", "--strict", "--criteria", "2").returncode, 0)
        self.assertEqual(self.report(".html", "--strict", "--criteria", "1").returncode, 1)

    def test_a_check_reports_what_has_changed_without_a_change_of_size(self):
        self.create()
        self.add("other.txt", "Others")
        self.add("minutes.txt", "The minutes").write_text("The Minutes")

        found = json.loads(self.run_program("check", self.bundle, "--json").stdout)

        self.assertEqual(
            [check["evidence"] for check in found if check["check"] == "file-damaged"], ["E2"]
        )
