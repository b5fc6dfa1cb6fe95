# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs have the same colours in the report as in other programs, in any encoding."""

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


def number(value):
    """As ICC has it, with sixteen bits after the point."""
    return round(value * 65536).to_bytes(4, "big", signed=True)


def profile(*tags, space):
    """An ICC profile of a display."""
    head = b"".join((
        bytes(8), b"\x02\x40\0\0mntr", space, b"XYZ ", bytes(12), b"acsp", bytes(28),
        number(0.9642), number(1), number(0.8249), bytes(48),
    ))
    at = len(head) + 4 + 12 * len(tags)
    table, data = len(tags).to_bytes(4, "big"), b""
    for name, value in tags:
        table += name + (at + len(data)).to_bytes(4, "big") + len(value).to_bytes(4, "big")
        data += value + bytes(-len(value) % 4)
    whole = head + table + data
    return len(whole).to_bytes(4, "big") + whole[4:]


def text(value):
    return b"text" + bytes(4) + value + b"\0"


def curve(gamma):
    return b"curv" + bytes(4) + (1).to_bytes(4, "big") + round(gamma * 256).to_bytes(2, "big")


def colour(*xyz):
    return b"XYZ " + bytes(4) + b"".join(map(number, xyz))


NAMED = [(b"desc", b"desc" + bytes(4) + (2).to_bytes(4, "big") + b"A\0" + bytes(78)),
         (b"cprt", text(b"None")), (b"wtpt", colour(0.9642, 1, 0.8249))]

# Red and blue are swapped, so that a program that ignores the profile shows other colours.
SWAPPED = profile(
    *NAMED,
    (b"rXYZ", colour(0.1431, 0.0606, 0.7141)), (b"gXYZ", colour(0.3851, 0.7169, 0.0971)),
    (b"bXYZ", colour(0.4360, 0.2225, 0.0139)),
    (b"rTRC", curve(2.2)), (b"gTRC", curve(2.2)), (b"bTRC", curve(2.2)), space=b"RGB ",
)

# Where sRGB has 128, a display without a gamma has 55.
LINEAR = profile(*NAMED, (b"kTRC", curve(1)), space=b"GRAY")


def segment(data):
    """A profile as it is put into a JPEG, in two parts."""
    parts = data[:200], data[200:]
    return b"".join(
        b"\xff\xe2" + (len(part) + 16).to_bytes(2, "big") + b"ICC_PROFILE\0" + bytes([i, 2]) + part
        for i, part in enumerate(parts, 1)
    )


JFIF, ADOBE = 0xE0, 0xEE


class PhotographsTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        self.pictures = []

    def add(self, name, *options, kind="jpg", expected=lambda *colour: colour, **changes):
        """Adds a photograph that has each colour in a patch."""
        path = self.folder / f"{name}.{kind}"
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

        # No photograph is decompressed, which would make the PDF larger.
        listed = subprocess.run(
            ["pdfimages", "-list", report], check=True, capture_output=True, text=True
        ).stdout
        self.assertEqual(listed.count(" jpeg "), len(self.pictures))

    def test_the_profile_says_what_the_colours_are(self):
        def linear(*colour):
            red, green, blue = colour
            grey = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
            value = 12.92 * grey if grey <= 0.0031308 else 1.055 * grey ** (1 / 2.4) - 0.055
            return (255 * value,) * 3

        self.add("swapped", more=segment(SWAPPED), expected=lambda r, g, b: (b, g, r))
        self.add("linear", "-colorspace", "Gray", more=segment(LINEAR), expected=linear)
        self.add("grey of colours", "-colorspace", "Gray", more=segment(SWAPPED),
                 expected=lambda r, g, b: (0.2126 * r + 0.7152 * g + 0.0722 * b,) * 3)
        report = self.assert_colours()

        listed = subprocess.run(
            ["pdfimages", "-list", report], check=True, capture_output=True, text=True
        ).stdout
        self.assertEqual(listed.count(" jpeg "), len(self.pictures))
        self.assertEqual(listed.count(" icc "), 2)

    def test_the_profile_counts_where_the_picture_is_unpacked(self):
        profile_file = self.folder / "swapped.icc"
        profile_file.write_bytes(SWAPPED)
        self.add("lossless", "-profile", profile_file, kind="png",
                 expected=lambda r, g, b: (b, g, r))
        self.assert_colours()

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
        # Nothing says whether these inks are inverted: browsers, and gdk-pixbuf, always think so.
        self.add("cmyk", "-colorspace", "CMYK", without=[ADOBE], expected=inverted)
        self.assert_colours()
