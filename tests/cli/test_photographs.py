# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs have the same colours in the report as elsewhere, however their files store them."""

import subprocess

from command_line import CommandLineTest
from pdf_file import Pdf

COLOURS = {
    "red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255),
    "black": (0, 0, 0), "orange": (255, 165, 0),
}
TOLERANCE = 8

# In dots at 72 an inch: where an image begins on its page, and how wide each colour is there.
LEFT, TOP, PATCH = 116, 78, 60


def ycbcr(red, green, blue):
    """As JPEG stores a colour."""
    return (
        0.299 * red + 0.587 * green + 0.114 * blue,
        128 - 0.1687 * red - 0.3313 * green + 0.5 * blue,
        128 + 0.5 * red - 0.4187 * green - 0.0813 * blue,
    )


def ycck(red, green, blue):
    """As ImageMagick and Adobe store a colour in CMYK: the inks inverted, then as YCbCr."""
    brightest = max(red, green, blue) or 255
    inks = [255 * (brightest - value) / brightest for value in (red, green, blue)]
    if max(red, green, blue) == 0:
        inks = [0, 0, 0]
    return *ycbcr(*inks), max(red, green, blue)


def segments(data):
    """The segments of a JPEG up to its first scan, and what follows."""
    position, found = 2, []
    while data[position + 1] != 0xDA:
        end = position + 2 + int.from_bytes(data[position + 2:position + 4], "big")
        found.append(data[position:end])
        position = end
    return found, data[position:]


def change(path, *, without=(), adobe=None, more=b"", names=None):
    """Takes segments out of a JPEG, adds that of Adobe or others, renames the components."""
    kept, rest = segments(path.read_bytes())
    kept = [segment for segment in kept if segment[1] not in without]
    if adobe is not None:
        kept.insert(0, b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00" + bytes([adobe]))
    data = b"\xff\xd8" + more + b"".join(kept) + rest
    if names is not None:
        frame = next(segment for segment in kept if segment[1] == 0xC0)
        renamed, scan = bytearray(frame), bytearray(rest)
        for i, name in enumerate(names.encode()):
            renamed[10 + 3 * i] = name
            scan[5 + 2 * i] = name
        data = data.replace(frame, bytes(renamed)).replace(rest, bytes(scan))
    path.write_bytes(data)


JFIF, ADOBE = 0xE0, 0xEE


class PhotographsTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        self.pictures = []

    def add(self, name, *options, expected=lambda *colour: colour, **changes):
        """Adds a photograph that has each colour in a patch."""
        path = self.folder / f"{name}.jpg"
        patches = [f"xc:{colour}" for colour in COLOURS]
        subprocess.run(
            ["convert", "-size", "80x80", *patches, "+append", "-quality", "97",
             "-sampling-factor", "4:4:4", *options, path],
            check=True,
        )
        if changes:
            change(path, **changes)
        self.run_cli("evidence", "add", self.bundle, path, "--cite", "1.1.1")
        self.pictures.append((name, [expected(*colour) for colour in COLOURS.values()]))

    def write(self):
        report = self.folder / "report.pdf"
        self.run_cli("report", self.bundle, "-o", report, "--with-evidence")
        return report, Pdf(report)

    def patches(self, report, page):
        subprocess.run(
            ["pdftoppm", "-r", "72", "-f", str(page), "-l", str(page), "-singlefile",
             report, self.folder / "page"],
            check=True,
        )
        width, height = PATCH * len(COLOURS), PATCH
        data = subprocess.run(
            ["convert", self.folder / "page.ppm", "-crop", f"{width}x{height}+{LEFT}+{TOP}",
             "+repage", "-shave", "0x20", "-depth", "8", "rgb:-"],
            check=True, capture_output=True,
        ).stdout
        middles = [PATCH * i + PATCH // 2 for i in range(len(COLOURS))]
        return [tuple(data[3 * x:3 * x + 3]) for x in middles]

    def assert_colours(self):
        report, pdf = self.write()
        for number, (name, expected) in enumerate(self.pictures, 1):
            found = self.patches(report, pdf.labels.index(f"E{number}-1") + 1)
            for colour, wanted, drawn in zip(COLOURS, expected, found):
                for one, other in zip(wanted, drawn):
                    self.assertLess(
                        abs(one - other), TOLERANCE, f"{name}, {colour}: {drawn}, not {wanted}"
                    )
        return report

    def test_grey_and_usual_colours(self):
        self.add("grey", "-colorspace", "Gray", expected=lambda r, g, b: (
            (0.2126 * r + 0.7152 * g + 0.0722 * b,) * 3))
        self.add("jfif")
        self.add("progressive", "-interlace", "JPEG")
        self.add("nothing said", without=[JFIF])
        self.add("ycbcr by adobe", without=[JFIF], adobe=1)
        self.add("with a profile", more=b"\xff\xe2\x00\x14ICC_PROFILE\x00\x01\x01none")
        report = self.assert_colours()

        # None of them is unpacked, which would make the PDF larger.
        listed = subprocess.run(
            ["pdfimages", "-list", report], check=True, capture_output=True, text=True
        ).stdout
        self.assertEqual(listed.count(" jpeg "), len(self.pictures))

    def test_red_green_and_blue_as_they_are(self):
        self.add("rgb by adobe", without=[JFIF], adobe=0, expected=ycbcr)
        self.add("rgb by name", without=[JFIF], names="RGB", expected=ycbcr)
        self.assert_colours()

    def test_the_inks_of_printers(self):
        def inverted(*colour):
            *inks, black = ycck(*colour)
            return [ink * black / 255 for ink in inks]

        self.add("ycck", "-colorspace", "CMYK")
        self.add("cmyk by adobe", "-colorspace", "CMYK", without=[ADOBE], adobe=0,
                 expected=inverted)
        # Nothing says whether these inks are inverted: programs that show pictures think so.
        self.add("cmyk", "-colorspace", "CMYK", without=[ADOBE], expected=inverted)
        self.assert_colours()
