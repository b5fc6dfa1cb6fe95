# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF is accessible to screen readers and suitable for archives."""

import pathlib
import re
import subprocess
import tempfile
import unittest

from command_line import SAMPLE, CommandLineTest
from pdf_file import Pdf, painted_outside

ALLOWED_CHILDREN = {
    "/TOC": {"/TOCI", "/TOC"},
    "/L": {"/LI"},
    "/LI": {"/Lbl", "/LBody"},
    "/Table": {"/TR"},
    "/TR": {"/TH", "/TD"},
}


class TaggedPaperTest(CommandLineTest):
    pdf = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="dossier-paper-")
        cls.addClassCleanup(folder.cleanup)
        cls.path = pathlib.Path(folder.name) / "report.pdf"

    def setUp(self):
        """All tests read the same report."""
        super().setUp()
        if self.pdf is None:
            self.run_cli("report", SAMPLE, "-o", self.path, "--preset", "internal")
            type(self).pdf = Pdf(self.path)
            type(self).structure = list(self.pdf.elements())

    def test_qpdf_finds_no_error(self):
        told = subprocess.run(
            ["qpdf", "--check", self.path], capture_output=True, text=True
        )
        self.assertEqual(told.returncode, 0, told.stdout + told.stderr)

    def test_the_document_says_what_it_is(self):
        catalogue = self.pdf.catalogue
        description = self.pdf.stream(catalogue["/Metadata"]).decode()

        self.assertEqual(self.pdf.text(catalogue["/Lang"]), "en-GB")
        self.assertIs(self.pdf.get(catalogue["/MarkInfo"])["/Marked"], True)
        self.assertIs(self.pdf.get(catalogue["/ViewerPreferences"])["/DisplayDocTitle"], True)
        self.assertIn("Riverside Libraries: Customer Service Excellence submission", description)
        self.assertIn("<pdfuaid:part>1<", description)
        self.assertIn("<pdfaid:part>2<", description)
        self.assertIn("<pdfaid:conformance>A<", description)
        intent = self.pdf.get(self.pdf.get(catalogue["/OutputIntents"])[0])
        self.assertEqual(self.pdf.stream(intent["/DestOutputProfile"])[36:40], b"acsp")

    def test_headings_step_down_one_at_a_time(self):
        levels = [
            int(element["/S"][2:])
            for _, element, _ in self.structure
            if re.fullmatch(r"/H\d", element["/S"])
        ]

        self.assertEqual(levels[0], 1)
        self.assertIn(4, levels)
        for before, level in zip(levels, levels[1:]):
            self.assertLessEqual(level, before + 1)

    def test_elements_are_only_where_they_may_be(self):
        kinds = {element["/S"] for _, element, _ in self.structure}

        self.assertLessEqual(
            {"/TOC", "/L", "/Table", "/Figure", "/Link", "/BlockQuote", "/H3"}, kinds
        )
        self.assertNotIn("/NonStruct", kinds)
        for _, element, parent in self.structure:
            if parent is not None and parent["/S"] in ALLOWED_CHILDREN:
                self.assertIn(element["/S"], ALLOWED_CHILDREN[parent["/S"]])

    def test_figures_and_headings_of_columns_are_described(self):
        n_figures = 0
        for _, element, _ in self.structure:
            if element["/S"] == "/Figure":
                self.assertNotEqual(self.pdf.text(element["/Alt"]), "")
                self.assertEqual(len(list(self.pdf.pieces(element))), 1)
                n_figures += 1
            if element["/S"] == "/TH":
                self.assertEqual(self.pdf.get(element["/A"])["/Scope"], "/Column")
            if element["/S"] == "/L":
                self.assertIn(self.pdf.get(element["/A"])["/ListNumbering"], ("/Disc", "/Decimal"))
        self.assertGreater(n_figures, 7)

    def test_every_link_is_an_element_that_says_where_it_leads(self):
        linked = set()
        for reference, element, _ in self.structure:
            for child in self.pdf.children(element):
                child = self.pdf.get(child)
                if isinstance(child, dict) and child.get("/Type") == "/OBJR":
                    self.assertEqual(element["/S"], "/Link")
                    linked.add(child["/Obj"])
        n_links = 0
        for page in self.pdf.page_ids:
            for reference, annotation in self.pdf.annotations(page):
                self.assertIn(reference, linked)
                self.assertNotEqual(self.pdf.text(annotation["/Contents"]), "")
                self.assertEqual(annotation["/F"], 4)
                n_links += 1
        self.assertGreater(n_links, 200)

    def test_all_content_is_in_the_structure_once_or_is_an_artifact(self):
        placed = {}
        for reference, element, _ in self.structure:
            for piece in self.pdf.pieces(element):
                self.assertNotIn(piece, placed)
                placed[piece] = reference
        numbers = self.pdf.get(self.pdf.get(self.pdf.catalogue["/StructTreeRoot"])["/ParentTree"])
        numbers = self.pdf.get(numbers["/Nums"])
        parents = dict(zip(numbers[::2], numbers[1::2]))

        for page_id in self.pdf.page_ids:
            content = self.pdf.content(page_id)
            page = self.pdf.get(page_id)
            marked = {int(number) for number in re.findall(r"/MCID (\d+)", content)}
            self.assertEqual(marked, {n for p, n in placed if p == page_id})
            parent_of = self.pdf.get(parents[page["/StructParents"]])
            for number, parent in enumerate(parent_of):
                # What is no longer marked has no element either.
                self.assertEqual(parent, placed.get((page_id, number)))
            self.assertLessEqual(marked, set(range(len(parent_of))))
            self.assertIn("/Artifact BMC", content)
            self.assertEqual(painted_outside(content), 0)

    def test_the_running_heads_are_not_read_out(self):
        told = subprocess.run(
            ["pdfinfo", "-struct-text", self.path],
            check=True, capture_output=True, text=True,
        ).stdout
        self.assertNotRegex(told, r"Page \d+ of \d+")
        self.assertNotIn("DRAFT", told)
        self.assertIn("Profile of customer groups", told)

    def test_links_are_reached_in_reading_order(self):
        for page_id in self.pdf.page_ids:
            self.assertEqual(self.pdf.get(page_id)["/Tabs"], "/S")
