# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sample looks like on paper."""

import html
import json
import re
import subprocess

from command_line import SAMPLE, SOURCE, CommandLineTest
from pdf_file import Pdf


def output_of(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout


class PaperTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.pdf = self.folder / "report.pdf"
        self.run_cli("report", SAMPLE, "-o", self.pdf)
        self.pages = output_of("pdftotext", "-layout", self.pdf, "-").split("\f")[:-1]

    def test_the_cover_names_everything(self):
        for words in (
            "Riverside Libraries",
            "The library service of Riverside Borough Council",
            "Customer Service Excellence",
            "Centre for Assessment Ltd.",
        ):
            self.assertIn(words, self.pages[0])
        self.assertNotIn("Page 1 of", self.pages[0])

    def test_every_page_but_the_cover_has_its_number(self):
        labels = Pdf(self.pdf).labels
        n_body = sum(label.isdigit() for label in labels)

        self.assertEqual(labels[:3], ["i", "ii", "iii"])
        self.assertEqual(labels[3:], [str(n) for n in range(1, n_body + 1)])
        for label, page in list(zip(labels, self.pages))[1:]:
            self.assertRegex(page, rf"Page {label} of {n_body}\n" if label.isdigit() else rf"\s{label}\n")

    def test_the_contents_tell_the_right_pages(self):
        standard = json.loads(
            (SOURCE / "data/standards/customer-service-excellence.json").read_text()
        )
        pages = dict(zip(Pdf(self.pdf).labels, self.pages))
        contents = "\n".join(self.pages[1:3])
        for criterion in standard["criteria"]:
            for sub_criterion in criterion["sub-criteria"]:
                for element in sub_criterion["elements"]:
                    heading = rf"^\s*{re.escape(element['number'])}\s+{re.escape(element['title'])}"
                    entry = re.search(heading + r"\s+(\d+)$", contents, re.MULTILINE)
                    self.assertIsNotNone(entry, element["number"])
                    self.assertRegex(pages[entry[1]], re.compile(heading + "$", re.MULTILINE))

    def test_the_summary_is_one_page(self):
        summary = [page for page in self.pages if re.match(r"\s*Riverside Libraries\s+Summary\n", page)]

        self.assertEqual(len(summary), 1)
        for part in ("Elements by Rating", "Ratings over the Assessments", "Elements with Evidence"):
            self.assertIn(part, summary[0])
        self.assertNotIn("Not Yet Rated", summary[0])

    def test_the_summary_of_a_submission_under_way_is_one_page_too(self):
        submission = json.loads((SAMPLE / "submission.json").read_text())
        del submission["responses"][3]["rating"]
        (self.folder / "submission.json").write_text(json.dumps(submission))
        self.run_cli("report", self.folder, "-o", self.pdf, "--parts", "summary")

        summary = output_of("pdftotext", "-layout", self.pdf, "-").split("\f")[:-1]
        self.assertEqual(len(summary), 1)
        self.assertIn("Not Yet Rated", summary[0])

    def test_the_outline_leads_to_criteria_and_elements(self):
        outline = html.unescape(output_of("pdftohtml", "-xml", "-i", "-stdout", self.pdf))

        self.assertRegex(outline, r'<item page="\d+">Summary</item>')
        self.assertRegex(outline, r'<item page="\d+">1 Customer Insight</item>')
        self.assertRegex(outline, r'<item page="\d+">5.3.3 [^<]+</item>')

    def test_every_narrative_is_there_whole(self):
        flat = re.sub(r"[\s•]+", " ", output_of("pdftotext", self.pdf, "-"))
        submission = json.loads((SAMPLE / "submission.json").read_text())
        for response in submission["responses"]:
            last_words = re.findall(r"[\w’]+", response["narrative"])[-3:]
            self.assertRegex(flat, r"\W+".join(last_words), response["element"])

    def test_fonts_are_in_the_file(self):
        fonts = output_of("pdffonts", self.pdf).splitlines()[2:]

        self.assertGreater(len(fonts), 0)
        for line in fonts:
            self.assertRegex(line, r"\byes\s+yes\s+yes\b")

    def test_an_empty_submission_prints_too(self):
        self.create("Nowhere")
        self.run_cli("report", self.bundle, "-o", "empty.pdf")

        text = output_of("pdftotext", self.folder / "empty.pdf", "-")
        self.assertEqual(text.count("No narrative has been written yet."), 57)
        self.assertIn("57 elements are not rated yet.", text)

    def test_whatever_somebody_writes_is_printed(self):
        self.create("Somewhere")
        narratives = {
            "1.1.1": "We asked our readers four times in the year and acted on it. " * 4200 + "The end.",
            "1.1.2": "x" * 5000,
            "1.1.3": "مرحبا بالعالم\n\n日本語のテキスト\n\n😀 emoji",
            "1.2.1": "\n".join("  " * i + f"- level {i}" for i in range(100)),
            "1.2.2": "\n".join(">" * i + f" quote {i}" for i in range(1, 100)),
            "1.2.3": "<script>alert(1)</script> <b>not bold</b>",
            "1.3.1": "No\ufffe\uffff\ufdd0\U0001fffe\x01\x1ftext",
        }
        for element, narrative in narratives.items():
            self.run_cli(
                "respond", self.bundle, element, "--narrative", "-",
                standard_input=narrative.encode(),
            )
        # This computer may have no font for some of these letters; the warning is then expected.
        self.assertEqual(
            self.run_program("report", self.bundle, "-o", "extreme.pdf").returncode, 0
        )

        output_of("qpdf", "--check", self.folder / "extreme.pdf")
        flat = re.sub(r"\s+", " ", output_of("pdftotext", self.folder / "extreme.pdf", "-"))
        self.assertGreaterEqual(flat.count("readers"), 4200)
        self.assertGreater(flat.count("x"), 4999)
        for words in ("The end.", "level 99", "quote 99", "<script>alert(1)</script>", "Notext"):
            self.assertTrue(words in flat, words)

    def test_the_number_of_an_item_does_not_touch_its_text(self):
        self.create()
        items = "".join(f"{n}. Item of a list\n" for n in range(1, 13))
        (self.folder / "narrative.md").write_text(items)
        self.run_cli("respond", self.bundle, "1.1.1", "--narrative", self.folder / "narrative.md")
        self.run_cli("report", self.bundle, "-o", self.pdf)

        words = output_of("pdftotext", "-layout", self.pdf, "-")
        self.assertRegex(words, r"(?m)^ +9\. Item of a list$")
        self.assertRegex(words, r"(?m)^ +12\. Item of a list$")
