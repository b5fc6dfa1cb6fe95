# SPDX-License-Identifier: GPL-3.0-or-later
"""Scanners and fax programs write all pages into one TIFF. None may be missing without a remark."""

import re
import subprocess

from appendix_test import AppendixTest, text_of

COLOURS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255)}


class Tiff:
    """The directories of the pages of a TIFF."""

    def __init__(self, path):
        self.path = path
        self.data = bytearray(path.read_bytes())
        self.order = "little" if self.data[:2] == b"II" else "big"

    def number(self, at, size):
        return int.from_bytes(self.data[at:at + size], self.order)

    def put(self, at, size, number):
        self.data[at:at + size] = number.to_bytes(size, self.order)

    def links(self):
        """Where each directory is referred to."""
        found = [4]
        while directory := self.number(found[-1], 4):
            found.append(directory + 2 + 12 * self.number(directory, 2))
        return found

    def set(self, page, tag, number):
        directory = self.number(self.links()[page - 1], 4)
        for i in range(self.number(directory, 2)):
            entry = directory + 2 + 12 * i
            if self.number(entry, 2) == tag:
                self.put(entry + 8, 2 if self.number(entry + 2, 2) == 3 else 4, number)

    def save(self):
        self.path.write_bytes(self.data)


class ScansTest(AppendixTest):
    def scan(self, name="scan.tif", *options, size="60x80", kind="tiff"):
        path = self.folder / name
        pages = [f"xc:{colour}" for colour in COLOURS]
        subprocess.run(
            ["convert", "-size", size, *pages, "-depth", "8", *options, f"{kind}:{path}"],
            check=True,
        )
        return path

    def colour_of(self, number):
        """The colour in the middle of a page of the report."""
        picture = subprocess.run(
            ["pdftoppm", "-f", str(number), "-l", str(number), "-r", "10", self.report],
            check=True,
            capture_output=True,
        ).stdout
        width, height = map(int, picture.split(b"\n")[1].split())
        middle = 3 * (height // 2 * width + width // 2) - 3 * width * height
        return tuple(picture[middle:middle + 3])

    def assert_pages(self, pdf, colours, label="E1"):
        found = [self.colour_of(number) for number, page in enumerate(pdf.labels, 1)
                 if page.startswith(f"{label}-")]
        self.assertEqual(found, [COLOURS[colour] for colour in colours], label)

    def test_every_page_is_shown(self):
        kinds = {
            "little.tif": self.scan("little.tif"),
            "packed.tif": self.scan("packed.tif", "-compress", "Zip"),
            "big.tif": self.scan("big.tif", "-define", "tiff:endian=msb"),
            "large.tif": self.scan("large.tif", kind="tiff64"),
        }
        self.assertEqual(len({path.read_bytes()[:4] for path in kinds.values()}), 3)
        self.run_cli("evidence", "add", self.bundle, *kinds.values(), "--cite", "1.1.1")
        pdf = self.write()

        for number, (name, evidence) in enumerate(zip(kinds, self.read()["evidence"]), 1):
            self.assertEqual(evidence["file"]["pages"], 3, name)
            self.assert_pages(pdf, COLOURS, label=f"E{number}")
        self.assertEqual(self.attached(), [])

    def test_what_is_no_page_is_not_shown_as_one(self):
        """Some programs put a small copy of the page before it."""
        tiff = Tiff(self.scan())
        tiff.set(1, 254, 1)
        tiff.save()
        self.add(tiff.path, "1.1.1")
        self.assert_pages(self.write(), ["lime", "blue"])

    def test_a_scan_that_cannot_be_shown_whole_goes_along_as_a_file(self):
        lost = self.scan("lost.tif")
        lost.write_bytes(lost.read_bytes()[:-200])

        circle = Tiff(self.scan("circle.tif"))
        links = circle.links()
        circle.put(links[-1], 4, circle.number(links[1], 4))
        circle.save()

        strange = Tiff(self.scan("strange.tif"))
        strange.set(2, 262, 32803)
        strange.save()

        for path in (lost, circle.path, strange.path):
            self.add(path, "1.1.1", told=f"“{path.name}” has several pages, and not all of them")
        pdf = self.write()

        self.assertEqual([label for label in pdf.labels if "-" in label], [])
        self.assertEqual(
            self.attached(), ["E1 lost.tif", "E2 circle.tif", "E3 strange.tif"]
        )
        for label in ("E1", "E2", "E3"):
            slip = text_of(self.report, self.position(pdf, label))
            self.assertIn("not all of them can be shown", " ".join(slip.split()))
        self.assertEqual(
            [check["evidence"] for check in self.checks("file-damaged-before")], ["E1", "E2"]
        )

    def test_a_fax_has_its_proportions(self):
        """The vertical resolution is lower than the horizontal one."""
        path = self.scan("fax.tif", "-density", "200x100", "-units", "PixelsPerInch", size="80x60")
        self.add(path, "1.1.1")
        pdf = self.write()
        told = subprocess.run(
            ["pdfinfo", "-f", str(self.position(pdf, "E1-2")), "-l", "999", self.report],
            check=True, capture_output=True, text=True,
        ).stdout
        width, height = map(float, re.search(r"size: +([\d.]+) x ([\d.]+)", told).groups())
        self.assertAlmostEqual(height / width, 120 / 80, places=2)
