# SPDX-License-Identifier: GPL-3.0-or-later
"""The report options of the submission decide the content and appearance of the report."""

import json
import re
import shutil
import subprocess

from command_line import SAMPLE, SOURCE, CommandLineTest

STANDARD = json.loads(
    (SOURCE / "data" / "standards" / "customer-service-excellence.json").read_text()
)
FIRST = STANDARD["criteria"][0]["sub-criteria"][0]["elements"][0]


def flat(text):
    return " ".join(text.split())


class SavedOptionsTest(CommandLineTest):
    def tool(self, program, *words):
        return subprocess.run(
            [program, self.folder / "report.pdf", *words],
            check=True, capture_output=True, text=True,
        ).stdout

    def write(self, **options):
        """A report with the elements only, unless the options say otherwise."""
        shutil.rmtree(self.bundle, ignore_errors=True)
        shutil.copytree(SAMPLE, self.bundle)
        submission = self.read()
        submission["report"] |= {name.replace("_", "-"): value for name, value in options.items()}
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        self.run_cli("report", self.bundle, "-o", "report.pdf", "--parts", "elements")
        return self.tool("pdftotext", "-")

    def n_pages(self):
        return int(re.search(r"Pages:\s+(\d+)", self.tool("pdfinfo")).group(1))

    def test_each_element_can_have_a_page(self):
        self.write()
        running = self.n_pages()
        text = self.write(element_pages=True)

        self.assertLess(running, 57)
        self.assertGreaterEqual(self.n_pages(), 57)
        for page in text.split("\f"):
            requirements = re.findall(r"^\d\.\d\.\d$", page, re.MULTILINE)
            self.assertLessEqual(len(requirements), 1)

    def test_what_the_standard_asks_can_be_left_out(self):
        requirement = flat(FIRST["requirement"])

        self.assertIn(requirement, flat(self.write()))
        text = self.write(requirements=False)
        self.assertNotIn(requirement, flat(text))
        self.assertIn(FIRST["title"], text)

    def test_prompts_can_be_there(self):
        prompt = flat(FIRST["prompts"][0])

        self.assertNotIn(prompt, flat(self.write()))
        self.assertIn(prompt, flat(self.write(prompts=True)))

    def test_ratings_can_be_left_out(self):
        rating = re.compile(r"^Compliance( Plus)?$", re.MULTILINE)

        self.assertGreaterEqual(len(rating.findall(self.write())), 50)
        self.assertNotRegex(self.write(ratings=False), rating)

    def test_owners_and_states_can_be_there(self):
        self.assertNotIn("Owner:", self.write())
        self.assertIn("Owner:", self.write(owners=True))

    def test_there_can_be_room_for_remarks(self):
        self.assertNotIn("Remarks", self.write())
        self.assertIn("Remarks", self.write(remarks=True))

    def test_paper_can_be_letter(self):
        self.write()
        self.assertIn("(A4)", self.tool("pdfinfo"))
        self.write(paper="letter")
        self.assertIn("612 x 792", self.tool("pdfinfo"))

    def test_margins_can_be_narrow_and_wide(self):
        n_pages = []
        for margins in ("narrow", "normal", "wide"):
            self.write(margins=margins)
            n_pages.append(self.n_pages())

        self.assertEqual(n_pages, sorted(set(n_pages)))

    def test_the_font_is_the_chosen_one(self):
        self.write()
        self.assertNotIn("DejaVu", self.tool("pdffonts"))
        self.write(font="DejaVu Sans")
        self.assertIn("DejaVu", self.tool("pdffonts"))

    def test_a_font_that_is_not_there_has_a_stand_in(self):
        self.assertIn(FIRST["title"], self.write(font="Never Cut Grotesk"))
        self.assertRegex(self.tool("pdffonts"), "Inter|Adwaita|Cantarell|Noto|DejaVu")

    def test_files_can_go_along(self):
        self.write()
        self.assertIn("0 embedded files", self.tool("pdfdetach", "-list"))
        self.write(attachments=True)
        self.run_cli("report", self.bundle, "-o", "report.pdf", "--with-evidence")
        n_files = int(re.match(r"(\d+) embedded", self.tool("pdfdetach", "-list")).group(1))
        self.assertGreater(n_files, 20)
