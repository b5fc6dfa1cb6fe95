# SPDX-License-Identifier: GPL-3.0-or-later
"""A report in another language than that of the program."""

import collections
import json
import re
import shutil
import subprocess
import zipfile

from command_line import SAMPLE, CommandLineTest
from pdf_file import Pdf

# English words that Dossier writes into a report, and that the sample itself does not contain.
ENGLISH = (
    "Organisation Profile",
    "Evidence Register",
    "Index by Element",
    "Action Plan",
    "Assessment History",
    "Appendix of Evidence",
    "Cited by",
    "What it shows",
    "Scope",
    "Next visit",
    "DRAFT",
    "Remarks",
    "Owner:",
    "Not Started",
    "Ready for Review",
    "Annual Review",
    "is left out, because",
)


class LanguageTest(CommandLineTest):
    locale = {}

    def environment(self):
        return super().environment() | self.locale

    def write(self, name, *options, language="cy"):
        self.run_cli("report", SAMPLE, "-o", name, "--language", language, *options)
        return self.folder / name

    def read_paper(self, path):
        return subprocess.run(
            ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
        ).stdout

    def test_paper_speaks_one_language(self):
        for preset in ("submission", "internal", "public", "board"):
            with self.subTest(preset):
                text = self.read_paper(self.write("report.pdf", "--preset", preset))

                self.assertIn("Crynodeb", text)
                if preset != "public":
                    self.assertIn("Hanes Asesu", text)
                for words in ENGLISH:
                    self.assertNotIn(words, text)
                self.assertRegex(text, r"Tudalen 1 o \d+")
                self.assertRegex(text, r"\d (Ion|Chwef|Maw|Ebr|Meh|Gorff|Awst|Medi|Hyd|Tach|Rhag) 20")
                self.assertNotRegex(text, r"\d (Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 20")

    def test_the_slips_of_the_appendix_do_too(self):
        text = self.read_paper(
            self.write("report.pdf", "--parts", "appendix", "--with-evidence")
        )

        self.assertIn("Dyfynnir gan", text)
        self.assertNotIn("Cited by", text)

    def test_readers_are_reported_which(self):
        pdf = Pdf(self.write("report.pdf"))
        page = self.write("report.html").read_text()
        word = zipfile.ZipFile(self.write("report.odt"))
        self.addCleanup(word.close)

        self.assertEqual(pdf.text(pdf.catalogue["/Lang"]), "cy")
        self.assertIn("<li>cy<", pdf.stream(pdf.catalogue["/Metadata"]).decode().replace("rdf:", ""))
        self.assertIn('<html lang="cy">', page)
        self.assertIn('<nav aria-label="Cynnwys">', page)
        self.assertIn('fo:language="cy" fo:country="none"', word.read("styles.xml").decode())
        self.assertIn("<dc:language>cy<", word.read("meta.xml").decode())
        self.assertIn('text:name="Cynnwys"', word.read("content.xml").decode())

    def test_words_of_the_standard_are_reported_apart(self):
        requirement = "Full information about services"
        pdf = Pdf(self.write("report.pdf", "--preset", "internal"))
        page = self.write("report.html").read_text()
        word = zipfile.ZipFile(self.write("report.odt"))
        self.addCleanup(word.close)

        languages = collections.Counter(
            (element["/S"], pdf.text(element["/Lang"]))
            for _, element, _ in pdf.elements()
            if "/Lang" in element
        )
        self.assertEqual({language for _, language in languages}, {"en-GB"})
        self.assertEqual(languages["/H3", "en-GB"], 57)
        self.assertEqual(languages["/H1", "en-GB"], 5)
        self.assertGreaterEqual(languages["/TOCI", "en-GB"], 57)
        # Requirements, prompts and ratings; the titles in the index.
        self.assertGreater(languages["/P", "en-GB"], 2 * 57)
        self.assertGreaterEqual(languages["/TD", "en-GB"], 57)
        self.assertIn(f'<span lang="en-GB">{requirement}</span>', page)
        self.assertIn(
            f'<text:span text:style-name="Language_en-GB">{requirement}<',
            word.read("content.xml").decode(),
        )
        self.assertRegex(
            word.read("styles.xml").decode(),
            r'"Language_en-GB"[^>]*><[^>]* fo:language="en" fo:country="GB"',
        )

    def test_nothing_is_reported_apart_in_the_language_of_the_standard(self):
        pdf = Pdf(self.write("report.pdf", language="en-GB"))
        page = self.write("report.html", language="en-GB").read_text()

        self.assertFalse([e for _, e, _ in pdf.elements() if "/Lang" in e])
        self.assertEqual(page.count("lang="), 1)

    def test_the_locale_of_the_user_is_no_matter(self):
        for locale in ({"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8", "LANGUAGE": "en_GB:en"}):
            with self.subTest(**locale):
                self.locale = locale
                self.assertIn("Cynnwys", self.write("report.html").read_text())
                english = self.write("report.html", language="en-GB").read_text()
                self.assertIn("Contents", english)
                self.assertNotIn("Cynnwys", english)

    def test_the_choice_of_the_submission_holds(self):
        shutil.copytree(SAMPLE, self.bundle)
        submission = self.read()
        submission["report"]["language"] = "cy"
        (self.bundle / "submission.json").write_text(json.dumps(submission))

        self.run_cli("report", self.bundle, "-o", "report.html")
        statement = self.run_cli("statement", self.bundle)

        self.assertIn("Cynnwys", (self.folder / "report.html").read_text())
        self.assertIn("Aseswyd gan: ", statement)
        self.assertNotIn("Assessed by", statement)

    def test_a_language_that_is_not_there_is_reported(self):
        told = self.run_cli(
            "report", SAMPLE, "-o", "report.pdf", "--language", "tlh", code=2
        )

        self.assertIn("tlh", told)
        self.assertRegex(told, re.escape("en-GB, cy"))
        self.assertFalse((self.folder / "report.pdf").exists())
