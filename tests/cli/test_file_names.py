# SPDX-License-Identifier: GPL-3.0-or-later
"""File names may contain whatever the file system allows, and errors name the file."""

import os

from command_line import CommandLineTest

RATINGS = "element,rating\n1.1.1,Compliance\n"
ASSESSMENT = ("--kind", "self", "--date", "2026-05-01")


class FileNamesTest(CommandLineTest):
    def write(self, name, text):
        (self.folder / name).write_text(text)
        return name

    def test_a_colon_makes_no_address_of_a_path(self):
        """For GLib, “Minutes: March” is a URI with the scheme “Minutes”."""
        self.run_cli("new", "Bundle: 2026", "--organisation", "Riverside")
        bundle = "Bundle: 2026"

        self.run_cli("evidence", "add", bundle, self.write("Minutes: March.txt", "Minutes"))
        self.run_cli("respond", bundle, "1.1.1", "--narrative", self.write("Answer: 1.md", "We ask."))
        self.run_cli("import", bundle, self.write("Table: 2.csv", "element,owner\n1.1.2,Sam\n"))
        self.run_cli("assessment", "add", bundle, *ASSESSMENT, "--ratings", self.write("Self: 3.csv", RATINGS))
        self.run_cli("evidence", "export", bundle, "-o", "Register: 4.csv")
        self.run_cli("action", "export", bundle, "-o", "Actions: 5.csv")
        self.run_cli("report", bundle, "-o", "Report: 6.pdf")

        told = self.run_cli("info", bundle)
        self.assertIn("Riverside", told)
        submission = self.read(self.folder / bundle)
        self.assertEqual([e["title"] for e in submission["evidence"]], ["Minutes: March"])
        for name in ("Register: 4.csv", "Actions: 5.csv", "Report: 6.pdf"):
            self.assertTrue((self.folder / name).is_file(), name)

    def test_an_address_of_a_file_is_one_still(self):
        self.create()
        self.write("Minutes.txt", "Minutes")

        self.run_cli("evidence", "add", self.bundle, (self.folder / "Minutes.txt").as_uri())

        self.assertEqual(self.read()["evidence"][0]["title"], "Minutes")

    def test_an_empty_path_is_wrong_use(self):
        self.create()
        before = self.read()
        told = "dossier-cli: The name of a file or folder is empty. Give its path and try again.\n"

        for command in (
            ("new", "", "--organisation", "Riverside"),
            ("respond", "", "1.1.1", "--owner", "Sam"),
            ("respond", self.bundle, "1.1.1", "--narrative", ""),
            ("import", "", "table.csv"),
            ("import", self.bundle, ""),
            ("evidence", "add", self.bundle, self.write("Minutes.txt", "Minutes"), ""),
            ("evidence", "add", self.bundle, ""),
            ("evidence", "export", self.bundle, "-o", ""),
            ("action", "export", self.bundle, "-o", ""),
            ("assessment", "add", self.bundle, *ASSESSMENT, "--ratings", ""),
            ("assessment", "compare", "", "A", "B"),
            ("report", self.bundle, "-o", ""),
            *((name, "") for name in ("info", "check", "statement")),
            *((name, "list", "") for name in ("evidence", "action", "assessment")),
            ("search", "", "words"),
        ):
            with self.subTest(command=command):
                self.assertEqual(self.run_cli(*command, code=2), told)
        self.assertEqual(self.read(), before)
        self.assertFalse((self.bundle / "evidence").exists())

    def test_an_empty_word_that_is_no_path_is_not_called_one(self):
        self.create()

        self.assertIn("has no element “”", self.run_cli("respond", self.bundle, "", code=1))
        self.assertNotIn(
            "file or folder",
            self.run_program("search", self.bundle, "").stderr.decode(),
        )

    def test_a_submission_cannot_be_created_on_a_server(self):
        for place in ("unknown://server/Bundle", "https://server/Bundle"):
            errors = self.run_cli("new", place, "--organisation", "Riverside", code=1)
            self.assertIn(f"“{place}” is not stored on this computer", errors)

    def test_a_name_that_is_no_utf_8_is_no_address_in_an_error(self):
        self.create()
        folder = os.fsencode(self.folder)
        wrong = os.path.join(folder, b"wrong\xff.csv")
        with open(wrong, "wb") as file:
            file.write(b"element,rating\n9.9.9,Compliance\n")
        with open(os.path.join(folder, b"text\xff.md"), "wb") as file:
            file.write(b"one\0two")
        for command in (
            ("import", self.bundle, b"missing\xff.csv"),
            ("import", self.bundle, wrong),
            ("respond", self.bundle, "1.1.1", "--narrative", b"missing\xff.md"),
            ("respond", self.bundle, "1.1.1", "--narrative", b"text\xff.md"),
            ("evidence", "add", self.bundle, b"missing\xff.pdf"),
            ("evidence", "export", self.bundle, "-o", b"missing\xff/register.csv"),
            ("evidence", "export", self.bundle, "-o", b"missing\xff/register.xlsx"),
            ("action", "export", self.bundle, "-o", b"missing\xff/actions.ics"),
            ("assessment", "add", self.bundle, *ASSESSMENT, "--ratings", b"missing\xff.csv"),
            ("assessment", "add", self.bundle, *ASSESSMENT, "--ratings", wrong),
            ("report", self.bundle, "-o", b"missing\xff/report.pdf"),
            ("report", self.bundle, "-o", b"missing\xff/report.html"),
            ("report", self.bundle, "-o", b"missing\xff/report.odt"),
            ("new", os.path.join(wrong, b"under"), "--organisation", "Riverside"),
            ("info", b"missing\xff"),
        ):
            with self.subTest(command=command):
                errors = self.run_cli(*command, code=1)
                self.assertIn("\ufffd", errors)
                self.assertNotIn("file://", errors)

    def test_an_error_names_the_file(self):
        self.create()
        self.write("Table: D.csv", "no,such,columns\n")
        (self.folder / "Place: A.csv").mkdir()
        for name in ("Place: A.csv", "Missing: B.csv", "unknown://server/C.csv"):
            for command in (
                ("evidence", "add", self.bundle, name),
                ("respond", self.bundle, "1.1.1", "--narrative", name),
                ("import", self.bundle, name),
                ("assessment", "add", self.bundle, *ASSESSMENT, "--ratings", name),
                ("evidence", "export", self.bundle, "-o", f"{name}/in.csv"),
                ("action", "export", self.bundle, "-o", f"{name}/in.csv"),
                ("info", name),
            ):
                if name == "Place: A.csv" and command[1] == "export":
                    continue
                with self.subTest(command=command):
                    self.assertIn(name.rpartition("/")[2], self.run_cli(*command, code=1))

        self.assertIn("Table: D.csv", self.run_cli("import", self.bundle, "Table: D.csv", code=1))

        for name in ("Place: A.csv", "Missing: B/in.csv", "unknown://server/C.csv"):
            for kind in (".csv", ".xlsx"):
                with self.subTest(name=name, kind=kind):
                    output = name.replace(".csv", kind)
                    (self.folder / "Place: A.xlsx").mkdir(exist_ok=True)
                    errors = self.run_cli("evidence", "export", self.bundle, "-o", output, code=1)
                    self.assertIn(output.rpartition("/")[2], errors)
        (self.folder / "Place: E.pdf").mkdir()
        for output in ("Place: E.pdf", "Missing: B/in.html", "unknown://server/C.odt"):
            with self.subTest(output=output):
                errors = self.run_cli("report", self.bundle, "-o", output, code=1)
                self.assertIn(output, errors)
