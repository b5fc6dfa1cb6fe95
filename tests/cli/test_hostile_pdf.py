# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF that crashes PDF libraries only costs a report the pages of that PDF."""

import os
import subprocess
import zlib

from appendix_test import ONE_PAGE, AppendixTest, document, stream
from command_line import COMPLAINT, PREFIX, presentation
from pdf_file import Pdf

MEMORY_MAXIMUM_KIB = 1_100_000  # of the program, and of each helper that it starts


def chain(link, length, key=b"/Group"):
    """A page with a long chain of references, which overflows the stack of recursive readers."""
    page = ONE_PAGE[3].replace(b">>", key + b" 10 0 R >>")
    links = {n: link % (n + 1) for n in range(10, length)}
    return document(ONE_PAGE | {3: page} | links | {length: b"null"})


def packed(times, megabytes):
    """Contents that are compressed several times."""
    data = bytes(megabytes * 1_000_000)
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/Filter [%s]" % (b"/FlateDecode " * times)
    return document(ONE_PAGE | {4: stream(filters, data)})


def same_page(times, claimed):
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * times, claimed)
    return document(ONE_PAGE | {2: tree})


def drawings(depth):
    """A page that draws a form, of which each draws the next one twice."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    page = ONE_PAGE[3].replace(b">>", b"/Resources << /XObject << /Fm 10 0 R >> >> >>")
    forms = {
        n: stream(form + b"/Resources << /XObject << /Fm %d 0 R >> >>" % (n + 1), b"/Fm Do /Fm Do")
        for n in range(10, 10 + depth)
    }
    last = {10 + depth: stream(form, b"0 0 9 9 re f")}
    return document(ONE_PAGE | {3: page, 4: stream(b"", b"/Fm Do")} | forms | last)


class HostilePdfTest(AppendixTest):
    def add(self, content, name="evidence.pdf", told=None):
        path = self.folder / name
        path.write_bytes(content)
        self.run_cli("evidence", "add", self.bundle, path, "--cite", "1.1.1", told=told)

    def write(self):
        """Makes the report, with limited memory, and gives its text."""
        errors = self.folder / "errors.txt"
        with open(errors, "wb") as target:
            process = subprocess.Popen(
                [PREFIX / "bin" / "dossier-cli", "report", self.bundle, "-o", self.report,
                 "--with-evidence"],
                stdout=subprocess.DEVNULL, stderr=target, env=self.environment(),
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual((process.returncode, errors.read_text()), (0, ""))
        self.assertNotRegex(errors.read_text(), COMPLAINT)
        self.assertLess(usage.ru_maxrss, MEMORY_MAXIMUM_KIB)
        return subprocess.run(
            ["pdftotext", self.report, "-"], check=True, capture_output=True, text=True
        ).stdout

    def last(self):
        """The label of the evidence that was added last."""
        return f"E{self.read()['evidence'][-1]['number']}"

    def attached(self):
        return subprocess.run(
            ["pdfdetach", "-list", self.report], check=True, capture_output=True, text=True
        ).stdout

    def test_it_goes_along_as_a_file_with_the_reason(self):
        for name, content, reason, told in (
            ("arrays", chain(b"[%d 0 R]", 60_000), "too much time or memory", None),
            ("dictionaries", chain(b"<< /X %d 0 R >>", 60_000), "too much time or memory", None),
            (
                "resources", chain(b"<< /X %d 0 R >>", 60_000, b"/Resources"),
                "too much time or memory", None,
            ),
            ("packed", packed(2, 2000), "too much time or memory", None),
            ("drawings", drawings(40), "too much time or memory", None),
            ("pages", same_page(200_000, 200_000), "too many pages to append", "pages.pdf"),
        ):
            with self.subTest(name=name):
                self.add(content, f"{name}.pdf", told)
                text = " ".join(self.write().split())
                self.assertIn(f"{name}.pdf", self.attached())
                self.assertIn(reason, text)

    def test_the_rest_of_the_report_is_made(self):
        self.add(chain(b"[%d 0 R]", 60_000), "bad.pdf")
        content = b"BT /F 12 Tf 20 100 Td (Evidence that counts) Tj ET"
        font = b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        page = ONE_PAGE[3].replace(b">>", b"/Resources %s >>" % font)
        self.add(document(ONE_PAGE | {3: page, 4: stream(b"", content)}), "good.pdf")

        self.assertIn("Evidence that counts", self.write())
        self.assertIn("bad.pdf", self.attached())
        self.assertNotIn("good.pdf", self.attached())

    def test_a_number_of_pages_that_is_not_true_is_no_way_around(self):
        self.add(same_page(200_000, 1), told="takes too much time or memory to read")

        self.write()
        self.assertIn("evidence.pdf", self.attached())

    def test_what_cannot_be_made_pages_goes_along_as_it_was_added(self):
        """Replaces LibreOffice by a script that writes a PDF that crashes PDF libraries."""
        made = self.folder / "made.pdf"
        made.write_bytes(chain(b"[%d 0 R]", 60_000))
        document_bytes = presentation(self.folder / "policy.odp").read_bytes()
        self.add(document_bytes, "policy.odp")
        with self.play_office(f'cp {made} "$1/policy.pdf"'):
            self.write()

        subprocess.run(
            ["pdfdetach", "-save", "1", "-o", self.folder / "saved", self.report], check=True
        )
        self.assertEqual((self.folder / "saved").read_bytes(), document_bytes)

    def test_no_page_is_left_out_without_a_word(self):
        """libqpdf 12 skips a missing page, which poppler counts."""
        tree = b"<< /Type /Pages /Kids [3 0 R 5 0 R 6 0 R 7 0 R] /Count 4 >>"
        self.add(document(ONE_PAGE | {2: tree, 6: ONE_PAGE[3], 7: ONE_PAGE[3]}))
        self.write()

        self.assertTrue(
            "E1-4" in Pdf(self.report).labels or "evidence.pdf" in self.attached()
        )

    def draw(self, path, page=1):
        return subprocess.run(
            ["pdftoppm", "-r", "30", "-f", str(page), "-l", str(page), "-singlefile", path],
            check=True, capture_output=True,
        ).stdout

    def test_pages_look_the_same_whatever_the_table_says(self):
        """What is free in the table is nothing for libqpdf, and may be there for poppler."""
        words = b"BT /F 12 Tf 20 100 Td (Still here) Tj ET\n"
        fill = b"0 0 150 200 re f"
        box = b"/Type /XObject /Subtype /Form /BBox [0 0 300 200]"
        font = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        resources = b"/Resources << %s /XObject << /Fm 5 0 R >> >> >>" % font
        page = ONE_PAGE[3].replace(b">>", resources)
        array = page.replace(b"/Contents 4 0 R", b"/Contents [6 0 R 4 0 R]")
        for name, objects, free in (
            ("contents", {4: stream(b"", fill)}, [4]),
            ("one of two contents", {3: array, 4: stream(b"", fill), 5: stream(box, fill),
                                     6: stream(b"", words)}, [4]),
            ("form", {3: page, 4: stream(b"", words + b"/Fm Do"), 5: stream(box, fill)}, [5]),
            ("nested", {3: page, 4: stream(b"", words + b"/Fm Do"),
                        5: stream(box + b"/Resources << /XObject << /In 7 0 R >> >>", b"/In Do"),
                        7: stream(box, fill)}, [7]),
        ):
            with self.subTest(name=name):
                file_name = f"{name}.pdf"
                self.add(document(ONE_PAGE | objects, free=free), file_name)
                self.write()
                subprocess.run(["qpdf", "--check", self.report], check=True, capture_output=True)
                if file_name not in self.attached():
                    number = Pdf(self.report).labels.index(f"{self.last()}-1") + 1
                    original = self.draw(self.folder / file_name)
                    # A reader may show nothing where one of the contents is missing.
                    if set(original.split(b"255\n", 1)[1]) != {255}:
                        self.assertEqual(self.draw(self.report, number), original)

    def test_contents_that_cannot_be_unpacked_are_reported(self):
        packed_contents = bytearray(zlib.compress(b"0 0 300 200 re f\n" * 200))
        packed_contents[10:20] = bytes(10)
        self.add(document(ONE_PAGE | {4: stream(b"/Filter /FlateDecode", packed_contents)}))

        self.assertRegex(" ".join(self.write().split()), "The PDF is damaged")

    def test_what_was_found_out_is_known_the_second_time(self):
        self.add(packed(2, 2000), "bad.pdf")
        self.add(document(ONE_PAGE), "good.pdf")
        first = self.write()

        with self.play_helper('[ "$1" = finish ] || exit 1'):
            self.assertEqual(self.write(), first)
        self.assertIn("bad.pdf", self.attached())
        self.assertNotIn("good.pdf", self.attached())

    def fail_to_write(self):
        """Runs a report that fails, and checks that it leaves no file behind."""
        before = {path: path.read_bytes() for path in self.folder.glob("*.pdf")}
        told = self.run_cli("report", self.bundle, "-o", self.report, "--with-evidence", code=1)
        left = {path: path.read_bytes() for path in self.folder.glob("*.pdf")}
        self.assertEqual(left, before)
        self.assertEqual(list(self.folder.glob(".dossier-*")), [])
        return told

    def test_what_ends_the_merging_leaves_the_last_report(self):
        self.add(document(ONE_PAGE))
        self.write()

        with self.play_helper('[ "$1" != finish ] || kill -SEGV $$'):
            self.assertIn("The evidence takes too much time or memory", self.fail_to_write())

    def test_a_file_that_changes_before_the_merging_is_named(self):
        self.add(document(ONE_PAGE))
        self.write()
        [kept] = (self.folder / ".cache/dossier/pdf").iterdir()
        kept.write_text(kept.read_text().replace("Pages=1", "Pages=2"))

        self.assertIn("The file of E1 has changed", self.fail_to_write())
