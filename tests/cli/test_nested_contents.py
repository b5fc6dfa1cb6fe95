# SPDX-License-Identifier: GPL-3.0-or-later
"""Contents of a page are a stream, or an array of streams; some PDFs have arrays in that array."""

import subprocess

from appendix_test import ONE_PAGE, AppendixTest, document, stream
from pdf_file import Pdf

LEFT, RIGHT = b"0 0 150 200 re f", b"150 0 150 100 re f"
STREAMS = {10: stream(b"", LEFT), 11: stream(b"", RIGHT)}
BOTH = [LEFT, RIGHT]


def deep(depth):
    """An array that leads to the streams through others."""
    links = {n: b"[%d 0 R]" % (n + 1) for n in range(20, 20 + depth)}
    return b"20 0 R", links | {20 + depth: b"[10 0 R 11 0 R]"}


def doubling(depth):
    """Arrays, of which each has the next one twice."""
    links = {n: b"[%d 0 R %d 0 R]" % (n + 1, n + 1) for n in range(20, 20 + depth)}
    return b"20 0 R", links | {20 + depth: b"[10 0 R 11 0 R]"}


VARIANTS = {
    "plain": (b"[10 0 R 11 0 R]", {}, BOTH),
    "direct": (b"[[10 0 R 11 0 R]]", {}, BOTH),
    "first": (b"[[10 0 R] 11 0 R]", {}, BOTH),
    "last": (b"[10 0 R [11 0 R]]", {}, BOTH),
    "indirect": (b"[12 0 R]", {12: b"[10 0 R 11 0 R]"}, BOTH),
    "indirect twice": (b"12 0 R", {12: b"[13 0 R]", 13: b"[10 0 R 11 0 R]"}, BOTH),
    "empty": (b"[]", {}, []),
    "empty inside": (b"[[] 10 0 R [[]] 11 0 R 12 0 R]", {12: b"[]"}, BOTH),
    "nothing but empty": (b"[[] [[]] 12 0 R]", {12: b"[]"}, []),
    "nulls": (b"[null 10 0 R [null 11 0 R] 99 0 R]", {}, BOTH),
    "dictionaries": (b"[<< >> 10 0 R [<< /Length 3 >> 11 0 R] 12 0 R]", {12: b"<< /X 1 >>"}, BOTH),
    "scalars": (b"[1 (x) /Name 10 0 R [true 11 0 R]]", {}, BOTH),
    "itself": (b"12 0 R", {12: b"[10 0 R 12 0 R 11 0 R]"}, BOTH),
    "each other": (b"[12 0 R 11 0 R]", {12: b"[13 0 R]", 13: b"[12 0 R 10 0 R]"}, BOTH),
    "same stream twice": (b"[[10 0 R] [11 0 R] [10 0 R]]", {}, [LEFT, RIGHT, LEFT]),
    "deep": (*deep(300), BOTH),
    "deep and direct": (b"[" * 200 + b"10 0 R 11 0 R" + b"]" * 200, {}, BOTH),
    "doubling": (*doubling(40), BOTH),
}


class NestedContentsTest(AppendixTest):
    def write(self):
        """Makes the report and checks that qpdf finds no fault in it."""
        super().write()
        checked = subprocess.run(["qpdf", "--check", self.report], capture_output=True, text=True)
        self.assertNotIn("WARNING", checked.stdout + checked.stderr)
        return Pdf(self.report)

    def contents(self, pdf, label):
        page = pdf.objects[f"obj:{pdf.page_ids[pdf.labels.index(label)]}"]["value"]
        contents = page.get("/Contents", [])
        contents = contents if isinstance(contents, list) else [contents]
        return [pdf.stream(reference).strip() for reference in contents]

    def test_all_streams_are_drawn_in_their_order(self):
        for name, (contents, more, _) in VARIANTS.items():
            path = self.folder / f"{name}.pdf"
            page = ONE_PAGE[3].replace(b"4 0 R", contents)
            path.write_bytes(document(ONE_PAGE | {3: page} | STREAMS | more))
            self.add(path, "1.1.1")
        pdf = self.write()

        self.assertEqual(self.attached(), [])
        for number, (name, (_, _, expected)) in enumerate(VARIANTS.items(), 1):
            with self.subTest(name=name):
                self.assertEqual(self.contents(pdf, f"E{number}-1"), expected)
                if expected:
                    self.assertFalse(self.is_white(self.position(pdf, f"E{number}-1")))

    def test_a_form_keeps_what_its_fields_are_on(self):
        """What libqpdf adds the fields to must be a flat array."""
        form = b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [12 0 R] >> >>"
        page = ONE_PAGE[3].replace(b"4 0 R", b"[[10 0 R] 11 0 R] /Annots [12 0 R]")
        field = b"<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (a) /Rect [0 0 9 9] /AP << /N 13 0 R >> >>"
        drawn = stream(b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]", b"0 0 9 9 re f")
        path = self.folder / "form.pdf"
        path.write_bytes(
            document(ONE_PAGE | {1: form, 3: page, 12: field, 13: drawn} | STREAMS)
        )
        self.add(path, "1.1.1")
        pdf = self.write()

        drawn = self.contents(pdf, "E1-1")
        self.assertEqual([content for content in drawn if content in BOTH], BOTH)
        self.assertNotIn("/AcroForm", pdf.catalogue)

    def test_pages_may_have_the_same_contents(self):
        tree = b"<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>"
        page = ONE_PAGE[3].replace(b"4 0 R", b"12 0 R")
        path = self.folder / "same.pdf"
        path.write_bytes(
            document(ONE_PAGE | {2: tree, 3: page, 5: page, 12: b"[[10 0 R] 11 0 R]"} | STREAMS)
        )
        self.add(path, "1.1.1")
        pdf = self.write()

        self.assertEqual(self.contents(pdf, "E1-1"), BOTH)
        self.assertEqual(self.contents(pdf, "E1-2"), BOTH)

    def test_a_page_that_is_drawn_as_it_is_looks_the_same(self):
        """poppler shows an empty page if one of the contents is not a stream."""
        path = self.folder / "plain.pdf"
        page = ONE_PAGE[3].replace(b"4 0 R", b"[10 0 R 11 0 R]")
        path.write_bytes(document(ONE_PAGE | {3: page} | STREAMS))
        self.add(path, "1.1.1")
        pdf = self.write()

        pictures = [
            subprocess.run(
                ["pdftoppm", "-r", "30", "-f", str(n), "-l", str(n), "-singlefile", drawn],
                check=True, capture_output=True,
            ).stdout
            for drawn, n in ((path, 1), (self.report, self.position(pdf, "E1-1")))
        ]
        self.assertEqual(pictures[0], pictures[1])
