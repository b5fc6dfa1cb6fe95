# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged evidence is never a blank page in the report without a remark."""

import re
import shutil
import subprocess
import time

from appendix_test import AppendixTest, mended, text_of, write_pdf


class DamagedEvidenceTest(AppendixTest):
    def test_a_wrong_cross_reference_table_is_repaired(self):
        self.add(write_pdf(self.folder / "wrong.pdf", pages=2), "1.1.1")
        pdf = self.write()

        self.assertIn("Evidence page 2", text_of(self.report, self.position(pdf, "E1-2")))
        self.assertIn("was repaired", text_of(self.report, self.position(pdf, "E1")))

    def test_a_sound_file_is_not_said_to_be_repaired(self):
        self.add(mended(write_pdf(self.folder / "sound.pdf", pages=2)), "1.1.1")
        pdf = self.write()

        self.assertNotIn("damaged", text_of(self.report, self.position(pdf, "E1")))
        self.assertEqual(self.checks("file-damaged-before"), [])

    def test_a_damaged_file_is_a_check(self):
        self.add(write_pdf(self.folder / "wrong.pdf"), "1.1.1")

        told = self.checks("file-damaged-before")
        self.assertEqual([check["evidence"] for check in told], ["E1"])
        self.assertIn("“wrong.pdf”", told[0]["sentence"])

    def test_no_page_goes_blank_into_the_report(self):
        """libqpdf 12 ignores objects with large numbers when it repairs a file."""
        self.add(write_pdf(self.folder / "wild.pdf", pages=2, contents=5000), "1.1.1")
        pdf = self.write()
        slip = text_of(self.report, self.position(pdf, "E1"))

        if "E1-1" in pdf.labels:
            self.assertIn("Evidence page 2", text_of(self.report, self.position(pdf, "E1-2")))
            self.assertIn("was repaired", slip)
        else:
            self.assertIn("would look different", " ".join(slip.split()))
            self.assertEqual(self.attached(), ["E1 wild.pdf"])

    def test_no_page_goes_blank_where_only_a_picture_of_it_is_lost(self):
        """The contents are there, but what they show is an object that cannot be copied."""
        drawing = "0 0 300 200 re f"
        form = (
            f"9000000 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 300 200]"
            f" /Length {len(drawing)} >> stream\n{drawing}\nendstream endobj"
        )
        path = write_pdf(
            self.folder / "form.pdf",
            more=[form],
            annotations="/Resources << /XObject << /Fm 9000000 0 R >> >>",
        )
        path.write_text(path.read_text().replace("BT /F 12 Tf 20 100 Td (Evidence page 1) Tj ET",
                                                 "/Fm Do                                       "))
        self.add(path, "1.1.1")
        pdf = self.write()

        if "E1-1" in pdf.labels:
            self.assertFalse(self.is_white(self.position(pdf, "E1-1")))
        else:
            self.assertEqual(self.attached(), ["E1 form.pdf"])

    def test_a_damaged_file_that_nothing_can_look_at_goes_along_as_a_file(self):
        self.add(write_pdf(self.folder / "wrong.pdf"), "1.1.1")
        with self.play_helper('[ "$1" = finish ] || exit 1'):
            pdf = self.write()

        self.assertEqual(pdf.labels[-1], "E1")
        self.assertEqual(self.attached(), ["E1 wrong.pdf"])

    def test_a_page_that_was_always_blank_is_no_fault(self):
        path = write_pdf(self.folder / "blank.pdf", pages=2)
        path.write_text(path.read_text().replace("(Evidence page 1) Tj", " " * 20))
        self.add(path, "1.1.1")
        pdf = self.write()

        self.assertEqual(pdf.labels[-3:], ["E1", "E1-1", "E1-2"])
        self.assertIn("was repaired", text_of(self.report, self.position(pdf, "E1")))

    def test_what_could_not_be_compared_is_tried_again_another_day(self):
        # So narrow that drawing it at full width needs too much memory.
        self.add(write_pdf(self.folder / "wrong.pdf", box="0 0 1 9000"), "1.1.1")
        pdf = self.write()
        told = " ".join(text_of(self.report, self.position(pdf, "E1")).split())
        self.assertEqual(self.attached(), ["E1 wrong.pdf"])
        self.assertIn("takes too much time or memory", told)

        [kept] = (self.folder / ".cache/dossier/pdf").iterdir()
        until = int(re.search("(?m)^Until=(.*)", kept.read_text())[1])
        self.assertAlmostEqual(until, time.time() + 24 * 60 * 60, delta=600)

        kept.write_text(kept.read_text().replace("Reason=", "Reason=Kept until then: "))
        pdf = self.write()
        self.assertIn("Kept until then", text_of(self.report, self.position(pdf, "E1")))

        kept.write_text(kept.read_text().replace(str(until), "1"))
        pdf = self.write()
        self.assertNotIn("Kept until then", text_of(self.report, self.position(pdf, "E1")))

    def test_an_image_whose_end_is_missing_is_reported(self):
        whole, cut = [], []
        for kind in ("a.jpg", "b.png", "c.bmp", "d.ico"):
            path = self.folder / kind
            subprocess.run(["convert", "-size", "200x150", "plasma:fractal", path], check=True)
            part = self.folder / f"cut-{kind}"
            part.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
            whole.append(path)
            cut.append(part)
        thumbnail = self.folder / "thumbnail.jpg"
        subprocess.run(["convert", "-size", "20x15", "plasma:fractal", thumbnail], check=True)
        inside = thumbnail.read_bytes()
        photograph = bytearray(cut[0].read_bytes())
        photograph[2:2] = b"\xff\xe1" + (len(inside) + 2).to_bytes(2, "big") + inside
        cut[0].write_bytes(photograph)
        self.run_cli("evidence", "add", self.bundle, *whole, *cut, "--cite", "1.1.1")
        pdf = self.write()

        for number in range(1, 9):
            slip = text_of(self.report, self.position(pdf, f"E{number}"))
            self.assertEqual("part of it is missing" in " ".join(slip.split()), number > 4, number)
        self.assertEqual(
            [check["evidence"] for check in self.checks("file-damaged-before")],
            ["E5", "E6", "E7", "E8"],
        )

    def draw(self, name, *options, colours="gradient:red-blue"):
        path = self.folder / name
        command = ["convert", "-size", "60x40", colours, "-depth", "8", *options, path]
        subprocess.run(command, check=True)
        return path

    def test_only_what_is_damaged_is_called_damaged(self):
        """An intact image in an unsupported format is distinguished from a damaged one."""
        def half(path):
            cut = path.with_name(f"half-{path.name}")
            cut.write_bytes(path.read_bytes()[:path.stat().st_size // 2])
            return cut

        inks = self.draw("inks.tif", "-colorspace", "CMYK", "-depth", "16")
        packed = self.draw("packed.tif", "-compress", "Zip")
        unknown = self.folder / "unknown.jp2"
        unknown.write_bytes(b"\0\0\0\x0cjP  \r\n\x87\n" + b"\0\0\0\x08free")
        no_image = self.folder / "no-image.png"
        no_image.write_text("It only has the name of an image.\n")
        no_photograph = self.draw("no-photograph.png", colours="xc:red")
        no_photograph.write_bytes(self.draw("layers.psd").read_bytes() + b" ")

        strange = [
            inks,
            self.draw("deep.tif", "-compress", "none", "-depth", "32"),
            unknown,
            self.folder / "layers.psd",
            self.draw("brush.pcx"),
            no_photograph,
        ]
        damaged = [
            half(inks),
            half(packed),
            half(self.draw("moving.gif", colours="plasma:fractal")),
            no_image,
        ]
        for path in strange:
            self.add(path, "1.1.1", told=f"“{path.name}”: Dossier cannot show files of this type.")
        for path in damaged:
            self.add(path, "1.1.1", told=f"“{path.name}”: This file is damaged")
        pdf = self.write()

        for number, path in enumerate(strange + damaged, start=1):
            slip = " ".join(text_of(self.report, self.position(pdf, f"E{number}")).split())
            told = "cannot show files" if path in strange else "This file is damaged"
            self.assertIn(told, slip, path.name)

    def test_a_page_of_a_tiff_that_is_only_partly_there_is_reported(self):
        """Its directory may stand before its picture, as scanners write it."""
        data = bytearray(self.draw("scan.tif", "-compress", "none").read_bytes())
        directory = int.from_bytes(data[4:8], "little")
        entries = range(directory + 2, len(data) - 12, 12)
        [offset] = [at + 8 for at in entries if data[at:at + 2] == (273).to_bytes(2, "little")]
        strips = [data[at + 4] for at in entries if data[at:at + 2] == (273).to_bytes(2, "little")]
        self.assertEqual(strips, [1])
        data[offset:offset + 4] = len(data).to_bytes(4, "little")
        for path, size in (("whole.tif", 60 * 40 * 3), ("cut.tif", 60 * 20 * 3)):
            (self.folder / path).write_bytes(data + bytes(size))
            self.run_program("evidence", "add", self.bundle, self.folder / path)

        self.assertEqual(
            [check["evidence"] for check in self.checks("file-damaged-before")], ["E2"]
        )

    def test_an_animation_is_reported_to_be_one(self):
        moving, still = self.folder / "moving.gif", self.draw("still.gif")
        subprocess.run(["convert", "-size", "60x40", "xc:red", "xc:blue", moving], check=True)
        self.run_cli("evidence", "add", self.bundle, moving, still, "--cite", "1.1.1")
        pdf = self.write()

        for label, is_told in (("E1", True), ("E2", False)):
            self.assertIn(f"{label}-1", pdf.labels)
            slip = " ".join(text_of(self.report, self.position(pdf, label)).split())
            self.assertEqual("only its first picture is shown" in slip, is_told, label)

    def test_photographs_of_telephones_are_pages(self):
        added = []
        for kind in ("webp", "heic", "avif"):
            path = self.folder / f"photograph.{kind}"
            convert = ["convert", "-size", "60x40", "gradient:red-blue", path]
            if subprocess.run(convert, capture_output=True).returncode == 0 and path.exists():
                added.append(path)
        self.assertIn(self.folder / "photograph.webp", added)
        self.run_cli("evidence", "add", self.bundle, *added, "--cite", "1.1.1")
        pdf = self.write()

        for number in range(1, len(added) + 1):
            self.assertIn(f"E{number}-1", pdf.labels)

    def test_a_file_that_is_not_what_was_added_is_reported(self):
        for name, damage, told in (
            ("missing", lambda path: path.unlink(), "is missing"),
            ("changed", lambda path: path.write_bytes(b"%PDF-1.7 of somebody else"), "has changed"),
        ):
            with self.subTest(name=name):
                self.add(mended(write_pdf(self.folder / f"{name}.pdf")), "1.1.1")
                file = self.read()["evidence"][-1]["file"]
                [stored] = (self.bundle / "evidence").glob(f"*/{file['sha256']}*")
                stored.chmod(0o644)
                damage(stored)
                report = ["report", self.bundle, "-o", self.report, "--with-evidence"]

                result = self.run_program(*report)
                self.assertEqual(result.returncode, 0)
                self.assertRegex(result.stderr.decode(), f"E1, “{name}.pdf”, {told}")
                self.assertIn(told, " ".join(text_of(self.report).split()))
                self.assertEqual(self.run_program(*report, "--strict").returncode, 1)
                self.assertEqual(self.attached(), ["E1 changed.pdf"] if name == "changed" else [])
                shutil.rmtree(self.bundle)
                self.create()

    def test_a_report_of_what_was_added_is_strict_enough(self):
        self.add(mended(write_pdf(self.folder / "sound.pdf")), "1.1.1")
        self.write("--strict")
