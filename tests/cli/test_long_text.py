# SPDX-License-Identifier: GPL-3.0-or-later
"""Very long words and lines, such as pasted text contains."""

import re
import subprocess
import zipfile

from command_line import CommandLineTest


class LongTextTest(CommandLineTest):
    def write(self, narrative):
        self.create()
        self.run_cli(
            "respond", self.bundle, "1.1.1", "--narrative", "-", standard_input=narrative.encode()
        )
        for form in ("pdf", "html", "odt"):
            self.run_cli("report", self.bundle, "-o", f"report.{form}", "--parts", "elements")
        self.pdf = self.folder / "report.pdf"
        text = subprocess.run(["pdftotext", self.pdf, "-"], check=True, capture_output=True)
        web_page = (self.folder / "report.html").read_text()
        with zipfile.ZipFile(self.folder / "report.odt") as odt:
            return text.stdout.decode(), web_page, odt.read("content.xml").decode()

    def widest_word(self):
        """How far the words of the report reach to the right, beside the width of the paper."""
        boxes = subprocess.run(
            ["pdftotext", "-bbox", self.pdf, "-"], check=True, capture_output=True, text=True
        ).stdout
        return (
            max(map(float, re.findall(r'xMax="([\d.]+)"', boxes))),
            float(re.search(r'page width="([\d.]+)"', boxes)[1]),
        )

    def test_a_word_of_many_letters_is_in_every_form_of_the_report(self):
        word = "q" * 200_000
        printed, web_page, odt = self.write(f"Before {word} after")

        self.assertGreaterEqual(printed.count("q"), len(word))
        self.assertIn(word, web_page)
        self.assertIn(word, odt)
        right, width = self.widest_word()
        self.assertLess(right, width - 30)

    def test_many_brackets_are_in_every_form_of_the_report(self):
        brackets = "[" * 30_000 + "‹" * 50_000 + "(" * 30_000
        printed, web_page, odt = self.write(brackets)

        for bracket in "[‹(":
            self.assertGreaterEqual(printed.count(bracket), brackets.count(bracket))
        self.assertIn(brackets, web_page)
        self.assertIn(brackets, odt)

    def test_a_long_link_leads_where_it_should_on_every_line(self):
        name = "n" * 20_000
        _, web_page, _ = self.write(f"[{name}](https://example.org/there)")

        links = subprocess.run(
            ["qpdf", "--qdf", "--object-streams=disable", self.pdf, "-"],
            check=True, capture_output=True,
        ).stdout.count(b"(https://example.org/there)")
        self.assertGreater(links, 100)
        self.assertIn(f'<a href="https://example.org/there">{name}</a>', web_page)
        self.assertLess(self.pdf.stat().st_size, 3_000_000)
