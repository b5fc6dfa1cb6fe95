# SPDX-License-Identifier: GPL-3.0-or-later
"""The report as a single web page without external files."""

import html.parser
import json
import re

from command_line import SAMPLE, CommandLineTest

EMPTY = {"meta", "img", "br", "hr"}


class Page(html.parser.HTMLParser):
    """Whether elements end where they should, and what is in them."""

    def __init__(self, text):
        super().__init__()
        self.open, self.faults, self.elements = [], [], []
        self.text = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data):
        self.text.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


class WebPageTest(CommandLineTest):
    def write(self, bundle=SAMPLE, *options):
        self.run_cli("report", bundle, "-o", "report.html", *options)
        source = (self.folder / "report.html").read_text()
        self.assertTrue(source.startswith("<!DOCTYPE html>"))
        return Page(source), source

    def test_it_is_whole_and_needs_nothing_besides(self):
        page, source = self.write()

        self.assertEqual((page.faults, page.open), ([], []))
        self.assertEqual(page.all("html"), [{"lang": "en-GB"}])
        self.assertEqual(page.all("script"), [])
        self.assertNotRegex(source, r"(src|href)=\"(?!#|data:|https?:|mailto:)")
        for image in page.all("img"):
            self.assertTrue(image["src"].startswith("data:image/"))

    def test_links_lead_to_places_that_are_there_once(self):
        page, _ = self.write()
        places = [a["id"] for _, a in page.elements if "id" in a]

        self.assertEqual(len(places), len(set(places)))
        links = [a["href"][1:] for a in page.all("a") if a["href"].startswith("#")]
        self.assertGreater(len(links), 150)
        self.assertLessEqual(set(links), set(places))

    def test_who_cannot_see_it_is_reported(self):
        page, _ = self.write()

        self.assertTrue(page.all("main") and page.all("nav"))
        self.assertTrue(all(cell["scope"] == "col" for cell in page.all("th")))
        described = [image["alt"] for image in page.all("img") if image["alt"]]
        self.assertGreater(len(described), 7)
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
        for before, level in zip(levels, levels[1:]):
            self.assertLessEqual(level, before + 1)

    def test_what_somebody_wrote_stays_text(self):
        self.create("<script>alert('A & B')</script>")
        narrative = '<b onclick="x">No</b> & [bad](javascript:x) [good](https://example.org/?a="b")\n\n'
        narrative += "- one\n  1. two\n- three\n\n> said\n\n| a | b |\n|---|---|\n| 1 | `2 < 3` |\n"
        self.run_cli(
            "respond", self.bundle, "1.1.1", "--narrative", "-",
            standard_input=narrative.encode(),
        )
        page, source = self.write(self.bundle)

        self.assertEqual((page.faults, page.open), ([], []))
        self.assertEqual(page.all("script"), [])
        self.assertEqual(page.all("b"), [])
        self.assertNotIn("javascript:", source)
        self.assertIn("<b onclick=", "".join(page.text))
        self.assertIn("2 < 3", "".join(page.text))
        self.assertIn("<ul>\n<li>\n<p>one</p>\n<ol>\n<li>\n<p>two</p>", source)

    def test_no_style_comes_with_a_bundle(self):
        self.create()
        submission = self.read()
        submission["report"]["font"] = "X}*{background:url(https://example.org/)}</style>"
        submission["report"]["accent"] = "#123456;}*{background:url(https://example.org/)}"
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        _, source = self.write(self.bundle)

        self.assertNotIn("url(", source)
        self.assertEqual(source.count("</style>"), 1)

    def test_only_a_pdf_has_the_evidence_with_it(self):
        errors = self.run_cli(
            "report", SAMPLE, "-o", "report.html", "--with-evidence", code=2
        )
        self.assertIn("Only a PDF", errors)
        self.assertIn(
            "does not end in", self.run_cli("report", SAMPLE, "-o", "report.docx", code=2)
        )
