# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters for which this computer has no font, on one that has a single font."""

import json
import subprocess

from appendix_test import mended, write_pdf
from command_line import CommandLineTest

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
</fontconfig>
"""


class MissingFontsTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        found = subprocess.run(
            ["fc-match", "-f", "%{file}", "Inter,Cantarell,DejaVu Sans:lang=en"],
            check=True, capture_output=True, text=True,
        ).stdout
        fonts = self.folder / "fonts"
        fonts.mkdir()
        (fonts / found.rpartition("/")[2]).symlink_to(found)
        (self.folder / "fonts.conf").write_text(CONFIGURATION.format(folder=fonts))

    def environment(self):
        return super().environment() | {"FONTCONFIG_FILE": str(self.folder / "fonts.conf")}

    def write(self, element, narrative):
        self.run_cli(
            "respond", self.bundle, element, "--narrative", "-", standard_input=narrative.encode()
        )

    def report(self, name):
        result = self.run_program("report", self.bundle, "-o", name)
        self.assertEqual(result.returncode, 0)
        self.assertTrue((self.folder / name).exists())
        return result.stderr.decode()

    def checks(self):
        told = self.run_program("check", self.bundle, "--json").stdout
        return [check for check in json.loads(told) if check["check"] == "no-font"]

    def test_a_check_names_them_and_where_they_are(self):
        self.write("1.1.2", "We ask readers in 東京 and in 부산.")
        self.write("1.1.3", "Everybody reads “this” — naïvely: ŵ, £5.")
        self.write("1.2.1", "Everybody can come in 👩🏽\u200d🦽.")
        first, second = self.checks()

        self.assertEqual((first["element"], second["element"]), ("1.1.2", "1.2.1"))
        self.assertEqual(first["severity"], "warning")
        self.assertIn("東 京 부 산", first["sentence"])
        self.assertIn("👩 🏽 🦽", second["sentence"])

    def test_the_report_says_so_where_it_is_printed(self):
        self.write("1.1.2", "We ask readers in 東京.")
        said = self.report("report.pdf")

        self.assertIn("東 京 (1.1.2)", said)
        self.assertEqual(self.report("report.html"), "")
        self.assertEqual(self.report("report.odt"), "")

    def test_the_papers_of_a_visit_say_so(self):
        session = {"id": "00000000-0000-4000-8000-000000000001", "title": "Meeting in 東京"}
        visit = {
            "id": "00000000-0000-4000-8000-00000000000a",
            "kind": "annual-review",
            "date": "2024-06-13",
            "sessions": [session],
        }
        submission = self.read() | {"assessments": [visit]}
        (self.bundle / "submission.json").write_text(json.dumps(submission))

        result = self.run_program(
            "visit", "export", self.bundle, "2024-06-13", "-o", "papers.pdf"
        )
        self.assertEqual(result.returncode, 0)
        self.assertIn("東 京", result.stderr.decode())

    def test_nothing_is_said_of_letters_that_are_there(self):
        self.write("1.1.2", "We ask “readers” — four times a year: ŵ, é, £5.")

        self.assertEqual(self.report("report.pdf"), "")
        self.assertEqual(self.checks(), [])

    def test_a_form_with_them_goes_along_as_a_file(self):
        for name, text in (("tokyo", "東京"), ("welsh", "Dŵr")):
            value = text.encode("utf-16-be").hex()
            form = mended(write_pdf(
                self.folder / f"{name}.pdf",
                catalogue="/AcroForm << /Fields [4 0 R] /DA (/F 12 Tf 0 g) >>",
                more=["4 0 obj << /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4"
                      f" /Rect [20 20 200 40] /V <FEFF{value}> >> endobj"],
                annotations="/Annots [4 0 R]",
            ))
            self.run_cli("evidence", "add", self.bundle, form)
        self.run_program("report", self.bundle, "-o", "report.pdf", "--with-evidence")
        listed = subprocess.run(
            ["pdfdetach", "-list", self.folder / "report.pdf"],
            check=True, capture_output=True, text=True,
        ).stdout
        told = subprocess.run(
            ["pdftotext", self.folder / "report.pdf", "-"],
            check=True, capture_output=True, text=True,
        ).stdout

        self.assertIn("E1 tokyo.pdf", listed)
        self.assertNotIn("welsh.pdf", listed)
        self.assertIn("It is a form whose fields cannot be printed", told)
        self.assertIn("Dŵr", told)
