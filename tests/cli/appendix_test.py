# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpers for the tests of evidence in the report."""

import json
import os
import subprocess
import unittest.mock

from command_line import CommandLineTest, write_programs
from pdf_file import Pdf


FIRST_PAGE = 100
ONE_PAGE = {
    1: b"<< /Type /Catalog /Pages 2 0 R >>",
    2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>",
    4: b"<< /Length 0 >> stream\n\nendstream",
}


def text_of(path, first=None, last=None):
    command = ["pdftotext", "-layout"]
    if first is not None:
        command += ["-f", str(first), "-l", str(last or first)]
    return subprocess.run(
        [*command, path, "-"], check=True, capture_output=True, text=True
    ).stdout


def write_pdf(
    path, *, pages=1, catalogue="", more=(), annotations="", box="0 0 300 200", contents=None
):
    """A minimal PDF. Without a cross-reference table it is damaged, but readers can repair it.

    Its first page is object 100; the first contents are the next object after the pages, unless
    they are given another number.
    """
    kids = " ".join(f"{FIRST_PAGE + i} 0 R" for i in range(pages))
    contents = contents or FIRST_PAGE + pages
    parts = [
        "%PDF-1.7",
        f"1 0 obj << /Type /Catalog /Pages 2 0 R {catalogue} >> endobj",
        f"2 0 obj << /Type /Pages /Kids [{kids}] /Count {pages} /MediaBox [{box}]"
        " /Resources << /Font << /F 3 0 R >> >> >> endobj",
        "3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
        *more,
    ]
    for i in range(pages):
        content = f"BT /F 12 Tf 20 100 Td (Evidence page {i + 1}) Tj ET"
        parts += [
            f"{FIRST_PAGE + i} 0 obj << /Type /Page /Parent 2 0 R /Contents {contents + i} 0 R"
            f" {annotations if i == 0 else ''} >> endobj",
            f"{contents + i} 0 obj << /Length {len(content)} >> stream\n{content}\nendstream endobj",
        ]
    path.write_text("\n".join([*parts, "trailer << /Root 1 0 R /Size 9000 >>", "%%EOF\n"]))
    return path


def mended(path):
    """The same PDF, rewritten by qpdf with a cross-reference table."""
    whole = path.with_name(f"whole-{path.name}")
    subprocess.run(["qpdf", "--warning-exit-0", "--no-warn", path, whole], check=True)
    return whole.rename(path)


def document(objects, free=()):
    """A PDF of numbered objects, the first of them the catalogue; its table calls some free."""
    out, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = max(places) + 1
    rows = [
        b"%010d 00000 n \n" % places[n] if n in places and n not in free else b"0000000000 00000 f \n"
        for n in range(1, size)
    ]
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, b"".join(rows), size, len(out)
    )


def stream(entries, data):
    return b"<< %s /Length %d >> stream\n%s\nendstream" % (entries, len(data), data)


class AppendixTest(CommandLineTest):
    """Makes reports and examines the evidence in them."""

    def setUp(self):
        super().setUp()
        self.create()
        self.report = self.folder / "report.pdf"

    def add(self, path, *elements, told=None):
        arguments = [word for element in elements for word in ("--cite", element)]
        self.run_cli("evidence", "add", self.bundle, path, *arguments, told=told)

    def write(self, *options):
        self.run_cli("report", self.bundle, "-o", self.report, "--with-evidence", *options)
        subprocess.run(["qpdf", "--check", self.report], check=True, capture_output=True)
        return Pdf(self.report)

    def checks(self, kind):
        """The sentences of one kind of check."""
        found = json.loads(self.run_program("check", self.bundle, "--json").stdout)
        return [check for check in found if check["check"] == kind]

    def attached(self):
        """The names of the files that are attached to the report."""
        listed = subprocess.run(
            ["pdfdetach", "-list", self.report], check=True, capture_output=True, text=True
        ).stdout
        return [line.partition(": ")[2] for line in listed.splitlines()[1:]]

    def is_white(self, number):
        """Whether a page of the report is blank."""
        picture = subprocess.run(
            ["pdftoppm", "-f", str(number), "-l", str(number), "-r", "30", self.report],
            check=True,
            capture_output=True,
        ).stdout
        return set(picture.split(b"255\n", 1)[1]) == {255}

    def position(self, pdf, label):
        return pdf.labels.index(label) + 1

    def target(self, pdf, annotation):
        """The label of the page that a link leads to."""
        destination = annotation.get("/Dest")
        if isinstance(destination, str):
            names = pdf.get(pdf.get(pdf.get(pdf.catalogue["/Names"])["/Dests"])["/Names"])
            destination = dict(zip(map(pdf.text, names[::2]), names[1::2]))[pdf.text(destination)]
        page = pdf.get(destination)[0]
        return pdf.labels[pdf.page_ids.index(page)]

    def targets(self, pdf, label):
        page = pdf.page_ids[pdf.labels.index(label)]
        return [self.target(pdf, a) for _, a in pdf.annotations(page) if "/Dest" in a]

    def play_office(self, script):
        """Replaces LibreOffice by a script, which gets a folder "$1" and a document "$2"."""
        return unittest.mock.patch.dict(
            os.environ,
            write_programs(
                self.folder / "bin", f"while [ $# -gt 2 ]; do shift; done\n{script}"
            ),
        )
