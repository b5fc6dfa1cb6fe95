# SPDX-License-Identifier: GPL-3.0-or-later
"""The report as text that a word processor can edit."""

import xml.etree.ElementTree
import zipfile

from command_line import SAMPLE, CommandLineTest

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, DRAW, STYLE, SVG, MANIFEST = (
    f"{{{OFFICE}{name}:1.0}}"
    for name in ("text", "table", "drawing", "style", "svg-compatible", "manifest")
)
LINK = "{http://www.w3.org/1999/xlink}href"


def read_words(paragraph):
    """What a word processor shows of it: of white space that is no element, one space stays, and
    none at the beginning."""
    words = ""

    def add(text):
        nonlocal words
        for character in text or "":
            if character not in " \t\r\n":
                words += character
            elif words and words[-1] != " ":
                words += " "

    def walk(element):
        nonlocal words
        add(element.text)
        for child in element:
            special = {f"{TEXT}s": "\0", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}.get(child.tag)
            if special:
                words += special * int(child.get(f"{TEXT}c", 1))
            else:
                walk(child)
            add(child.tail)

    walk(paragraph)
    return words.replace("\0", " ")


class WordTextTest(CommandLineTest):
    def write(self, bundle=SAMPLE):
        self.run_cli("report", bundle, "-o", "report.odt")
        self.file = zipfile.ZipFile(self.folder / "report.odt")
        self.addCleanup(self.file.close)
        self.parts = {
            name: xml.etree.ElementTree.fromstring(self.file.read(name))
            for name in self.file.namelist()
            if name.endswith(".xml")
        }
        return self.parts["content.xml"]

    def test_it_is_packed_as_programs_expect(self):
        self.write()
        first = self.file.infolist()[0]

        self.assertEqual((first.filename, first.compress_type), ("mimetype", zipfile.ZIP_STORED))
        # Without a descriptor behind it: its length is told in front.
        self.assertEqual(first.flag_bits & 8, 0)
        self.assertEqual(
            (self.folder / "report.odt").read_bytes()[38:77],
            b"application/vnd.oasis.opendocument.text",
        )
        listed = {
            entry.get(f"{MANIFEST}full-path") for entry in self.parts["META-INF/manifest.xml"]
        }
        packed = set(self.file.namelist()) - {"mimetype", "META-INF/manifest.xml"}
        self.assertEqual(listed, packed | {"/"})
        self.assertIsNone(self.file.testzip())

    def test_headings_lists_and_tables_are_real(self):
        content = self.write()
        levels = [int(h.get(f"{TEXT}outline-level")) for h in content.iter(f"{TEXT}h")]

        self.assertGreaterEqual(levels.count(3), 57)
        for before, level in zip(levels, levels[1:]):
            self.assertLessEqual(level, before + 1)
        self.assertGreater(len(list(content.iter(f"{TEXT}list-item"))), 20)
        for table in content.iter(f"{TABLE}table"):
            n_columns = len(list(table.iter(f"{TABLE}table-column")))
            for row in table.iter(f"{TABLE}table-row"):
                self.assertEqual(len(list(row)), n_columns)
            self.assertEqual(len(list(table.iter(f"{TABLE}table-header-rows"))), 1)

    def test_every_style_and_place_that_is_used_is_there(self):
        content = self.write()
        defined = {
            style.get(f"{STYLE}name")
            for part in (content, self.parts["styles.xml"])
            for style in part.iter()
            if style.tag in (f"{STYLE}style", f"{TEXT}list-style")
        }
        used = {
            value
            for element in content.iter()
            for name, value in element.attrib.items()
            if name in (f"{TEXT}style-name", f"{TABLE}style-name")
        }
        self.assertLessEqual(used, defined)
        places = {mark.get(f"{TEXT}name") for mark in content.iter(f"{TEXT}bookmark")}
        links = [a.get(LINK) for a in content.iter(f"{TEXT}a")]
        inside = {link[1:] for link in links if link.startswith("#")}
        self.assertGreater(len(inside), 57)
        self.assertLessEqual(inside, places)

    def test_paragraphs_look_as_they_do_on_paper(self):
        self.write()
        looks = {
            style.get(f"{STYLE}name"): {
                name.partition("}")[2]: value
                for properties in style
                for name, value in properties.attrib.items()
            }
            for style in self.parts["styles.xml"].iter(f"{STYLE}style")
            if style.get(f"{STYLE}family") == "paragraph"
        }

        def having(name, value):
            return {style for style, look in looks.items() if look.get(name) == value}

        self.assertEqual(having("margin-left", "15pt"), {"Quotations"})
        self.assertEqual(having("break-before", "page"), {"Contents_20_Heading", "Heading_20_1"})
        headings = {f"Heading_20_{level}" for level in range(1, 5)}
        self.assertLessEqual(headings, having("keep-with-next", "always"))
        self.assertLessEqual(headings, having("font-weight", "bold"))
        self.assertNotIn("Text_20_body", having("keep-with-next", "always"))
        sizes = [float(looks[f"Heading_20_{n}"]["font-size"].removesuffix("pt")) for n in range(1, 5)]
        self.assertEqual(sizes, sorted(sizes, reverse=True))
        for look in looks.values():
            self.assertRegex(look.get("color", "#000000"), "^#[0-9a-f]{6}$")

    def test_pictures_are_there_and_described(self):
        content = self.write()

        pictures = list(content.iter(f"{DRAW}image"))
        self.assertGreater(len(pictures), 7)
        for picture in pictures:
            self.assertTrue(self.file.read(picture.get(LINK)).startswith(b"\x89PNG"))
        for frame in content.iter(f"{DRAW}frame"):
            description = frame.find(f"{SVG}desc")
            self.assertTrue(description.text)
            # The format has nothing but text there, not even elements for spaces.
            self.assertEqual(len(description), 0)

    def test_what_somebody_wrote_stays_text(self):
        self.create("A & B <c>")
        narrative = "Two  spaces,\\\na line, <b>no mark</b>\x0b and \x01 odd\n\n1. one\n2. two\n   - deeper\n"
        self.run_cli(
            "respond", self.bundle, "1.1.1", "--narrative", "-",
            standard_input=narrative.encode(),
        )
        content = self.write(self.bundle)

        words = "".join(content.itertext())
        self.assertIn("<b>no mark</b>", words)
        self.assertIn("A & B <c>", words)
        self.assertEqual(len(list(content.iter(f"{TEXT}list"))), 2)


    def test_spaces_and_breaks_are_as_somebody_wrote_them(self):
        self.create()
        code = " one\n  two\n    three  and   four\nend"
        narrative = f"Before **bold** *and  after*, &#160; &nbsp;a\\\nline\n\n```\n{code}\n```\n"
        self.run_cli(
            "respond", self.bundle, "1.1.1", "--narrative", "-",
            standard_input=narrative.encode(),
        )

        shown = [read_words(p) for p in self.write(self.bundle).iter(f"{TEXT}p")]
        self.assertIn(code, shown)
        self.assertIn("Before bold and  after, \u00a0 \u00a0a\nline", shown)


class StatementTest(CommandLineTest):
    def test_the_results_of_the_last_assessment_are_reported(self):
        told = self.run_cli("statement", SAMPLE)

        self.assertIn("Riverside Libraries: results for Customer Service Excellence\n", told)
        self.assertIn("Annual Review: ", told)
        self.assertRegex(told, r"All elements: \d+ Compliance Plus, \d+ Compliance")
        self.assertEqual(len([line for line in told.splitlines() if line[:2] in ("1 ", "5 ")]), 2)
        self.assertIn("\nCompliance Plus\n1.", told)
        review = next(
            a for a in reversed(self.read(SAMPLE)["assessments"]) if a["kind"].endswith("review")
        )
        for finding in review["findings"]:
            if finding["comment"]:
                self.assertNotIn(finding["comment"], told)

    def test_without_an_assessment_there_is_nothing_to_tell(self):
        self.create()

        self.assertIn("no assessment by a certification body", self.run_cli("statement", self.bundle))
