# SPDX-License-Identifier: GPL-3.0-or-later
"""The evidence in the report: unchanged, and linked in both directions."""

import hashlib
import json
import pathlib
import re
import subprocess
import zipfile

from appendix_test import FIRST_PAGE, AppendixTest, mended, text_of, write_pdf
from command_line import SAMPLE, CommandLineTest, presentation
from pdf_file import Pdf, painted_outside

WORD_TYPES = (
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


class EvidenceAppendixTest(AppendixTest):
    def test_pages_follow_their_slip_as_they_are(self):
        self.add(mended(write_pdf(self.folder / "survey.pdf", pages=3)), "1.1.1")
        pdf = self.write()

        self.assertEqual(pdf.labels[-4:], ["E1", "E1-1", "E1-2", "E1-3"])
        self.assertIn("Cited by", text_of(self.report, self.position(pdf, "E1")))
        self.assertEqual(
            text_of(self.report, self.position(pdf, "E1-2")), text_of(self.folder / "survey.pdf", 2)
        )

    def test_links_lead_to_the_cited_page_and_back(self):
        self.add(mended(write_pdf(self.folder / "survey.pdf", pages=3)), "1.1.1", "1.1.2")
        submission = self.read()
        submission["responses"][0]["citations"][0]["pages"] = "2-3"
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        pdf = self.write("--criteria", "1")
        element = next(
            label for label, page in zip(pdf.labels, range(1, 99))
            if label.isdigit() and "Profile of customer groups" in text_of(self.report, page)
        )

        self.assertIn("E1-2", self.targets(pdf, element))
        self.assertIn("E1", self.targets(pdf, element))
        self.assertEqual(self.targets(pdf, "E1"), [element, element])

    def test_links_inside_of_an_evidence_stay(self):
        link = "/Type /Annot /Subtype /Link /Rect [0 0 50 50]"
        self.add(mended(write_pdf(
            self.folder / "linked.pdf",
            pages=4,
            catalogue=f"/Names << /Dests << /Names [(there) [{FIRST_PAGE + 2} 0 R /Fit]] >> >>"
            f" /Dests << /old [{FIRST_PAGE + 3} 0 R /Fit] >>",
            annotations=f"/Annots [<< {link} /Dest (there) >>"
            f" << {link} /A << /S /GoTo /D [{FIRST_PAGE + 1} 0 R /Fit] >> >>"
            f" << {link} /Dest /old >>"
            f" << {link} /Dest (nowhere) >>"
            f" << {link} /A << /S /URI /URI (https://example.org/) >> >>]",
        )), "1.1.1")
        pdf = self.write()
        annotations = [a for _, a in pdf.annotations(pdf.page_ids[pdf.labels.index("E1-1")])]

        self.assertEqual(
            [self.target(pdf, a) for a in annotations[:3]], ["E1-3", "E1-2", "E1-4"]
        )
        self.assertEqual(pdf.text(pdf.get(annotations[4]["/A"])["/URI"]), "https://example.org/")

    def test_every_name_in_the_branches_of_a_tree_is_found(self):
        link = "/Type /Annot /Subtype /Link /Rect [0 0 50 50]"
        names = ["(a)", "(b)", "(c)", "(d)", "(e)"]
        places = [f"{name} [{FIRST_PAGE + i} 0 R /Fit]" for i, name in enumerate(names, 1)]
        self.add(mended(write_pdf(
            self.folder / "linked.pdf",
            pages=6,
            catalogue="/Names << /Dests << /Kids [4 0 R 5 0 R] >> >>",
            # A damaged file may have a named destination without a target, at the end.
            more=[f"4 0 obj << /Limits [(a) (c)] /Names [{' '.join(places[:3])}] >> endobj",
                  f"5 0 obj << /Limits [(d) (e)] /Names [{' '.join(places[3:])} (f)] >> endobj"],
            annotations=" ".join(
                ["/Annots [", *(f"<< {link} /Dest {name} >>" for name in [*names, "(f)"]), "]"]
            ),
        )), "1.1.1")
        pdf = self.write()
        annotations = [a for _, a in pdf.annotations(pdf.page_ids[pdf.labels.index("E1-1")])]

        self.assertEqual(
            [self.target(pdf, a) for a in annotations[:5]],
            ["E1-2", "E1-3", "E1-4", "E1-5", "E1-6"],
        )

    def test_names_that_lead_back_to_themselves_have_an_end(self):
        kids = "4 0 R " * 50
        self.add(write_pdf(
            self.folder / "endless.pdf",
            catalogue="/Names << /Dests 4 0 R >>",
            more=[f"4 0 obj << /Kids [{kids}] >> endobj"],
        ), "1.1.1")
        pdf = self.write()

        self.assertEqual(pdf.labels[-2:], ["E1", "E1-1"])

    def test_an_attached_file_cannot_leave_its_folder(self):
        notes = self.folder / "notes.csv"
        notes.write_text("a,b\n")
        self.add(notes, "1.1.1")
        submission = self.read()
        submission["evidence"][0]["file"]["name"] = "../../.profile"
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        self.write()

        self.assertEqual(self.attached(), ["E1 .._.._.profile"])

    def test_an_image_that_calls_itself_otherwise_is_seen(self):
        image = self.folder / "drawing.jpg"
        subprocess.run(["convert", "-size", "60x40", "xc:red", f"png:{image}"], check=True)
        self.add(image, "1.1.1")
        pdf = self.write()
        page = self.position(pdf, "E1-1")
        subprocess.run(
            ["pdftoppm", "-r", "72", "-f", str(page), "-l", str(page), "-singlefile",
             self.report, self.folder / "page"],
            check=True,
        )
        dot = subprocess.run(
            ["convert", self.folder / "page.ppm", "-crop", "1x1+125+85", "-depth", "8", "rgb:-"],
            check=True, capture_output=True,
        ).stdout
        self.assertEqual((dot[0] > 220, dot[1] < 60), (True, True), dot)

    def test_odd_sizes_turns_and_crops_stay(self):
        path = mended(write_pdf(self.folder / "odd.pdf", box="0 0 2000 90"))
        subprocess.run(["qpdf", "--replace-input", path, "--rotate=+90"], check=True)
        self.add(path, "1.1.1")
        pdf = self.write()
        page = pdf.get(pdf.page_ids[pdf.labels.index("E1-1")])

        self.assertEqual((pdf.get(page["/MediaBox"]), page["/Rotate"]), ([0, 0, 2000, 90], 90))

    def test_what_is_protected_or_broken_goes_along_as_a_file(self):
        locked = mended(write_pdf(self.folder / "locked.pdf"))
        subprocess.run(
            ["qpdf", "--replace-input", "--encrypt", "secret", "owner", "256", "--", locked],
            check=True,
        )
        broken = self.folder / "broken.pdf"
        broken.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20)
        notes = self.folder / "notes.csv"
        notes.write_text("a,b\n1,2\n")
        self.add(locked, "1.1.1", told="“locked.pdf”: This file is protected by a password.")
        self.add(broken, "1.1.1", told="“broken.pdf”: This file is damaged")
        self.add(notes, "1.1.1")
        pdf = self.write()
        self.assertEqual(pdf.labels[-3:], ["E1", "E2", "E3"])
        self.assertIn("protected by a password", text_of(self.report, self.position(pdf, "E1")))
        self.assertEqual(self.attached(), ["E1 locked.pdf", "E2 broken.pdf", "E3 notes.csv"])
        subprocess.run(
            ["pdfdetach", "-save", "3", "-o", self.folder / "again.csv", self.report], check=True
        )
        self.assertEqual((self.folder / "again.csv").read_text(), "a,b\n1,2\n")
        self.assertEqual(len(pdf.get(pdf.catalogue["/AF"])), 3)

    def test_only_what_could_not_be_read_is_looked_at_again_another_day(self):
        sound = mended(write_pdf(self.folder / "sound.pdf"))
        broken = self.folder / "broken.pdf"
        broken.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20)
        self.add(sound, "1.1.1")
        self.add(broken, "1.1.1", told="damaged")

        self.write()

        kept = self.folder / ".cache/dossier/pdf"
        for path, may_change in ((sound, False), (broken, True)):
            found = (kept / hashlib.sha256(path.read_bytes()).hexdigest()).read_text()
            self.assertEqual("Until=" in found, may_change, found)

    def test_what_only_forbids_changes_is_appended(self):
        path = mended(write_pdf(self.folder / "owned.pdf"))
        subprocess.run(
            ["qpdf", "--replace-input", "--encrypt", "", "owner", "256", "--", path], check=True
        )
        self.add(path, "1.1.1")
        pdf = self.write()

        self.assertIn("Evidence page 1", text_of(self.report, self.position(pdf, "E1-1")))

    def test_what_is_active_is_taken_out_of_pages_and_reported(self):
        link = "/Type /Annot /Subtype /Link /Rect [0 0 90 90] /A"
        active = [
            f"{link} << /S /JavaScript /JS (app.alert\\(3\\)) >>",
            f"{link} << /S /Launch /F (cmd.exe) >>",
            f"{link} << /S /GoToR /F (other.pdf) /D [0 /Fit] >>",
            f"{link} << /S /GoToE /D [0 /Fit] >>",
            f"{link} << /S /SubmitForm /F (https://example.org/steal) >>",
            f"{link} << /S /ImportData /F (data.fdf) >>",
            f"{link} << /S /URI /URI (javascript:alert\\(1\\)) >>",
            f"{link} << /S /URI /URI ( JaVaScRiPt:alert\\(1\\)) >>",
            f"{link} << /S /URI /URI (file:///etc/passwd) >>",
            f"{link} << /S /URI /URI (https://example.org/) /Next << /S /Launch /F (a.exe) >> >>",
            "/Type /Annot /Subtype /Text /Rect [0 0 9 9] /AA << /E << /S /JavaScript /JS (x) >> >>",
            "/Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (evil.exe) >>",
            *(f"/Type /Annot /Subtype /{kind} /Rect [0 0 9 9]"
              for kind in ("RichMedia", "Movie", "Sound", "Screen", "3D")),
        ]
        harmless = [f"{link} << /S /URI /URI (https://example.org/kept) >>",
                    f"{link} << /S /URI /URI (mailto:desk@example.org) >>"]
        for name, annotations, is_told in (
            ("active", active + harmless, True), ("harmless", harmless, False),
            ("script", [], True),
        ):
            with self.subTest(name=name):
                more = [f"{10 + i} 0 obj << {a} >> endobj" for i, a in enumerate(annotations)]
                own = "/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>" if is_told else ""
                path = mended(write_pdf(
                    self.folder / f"{name}.pdf", more=more,
                    annotations=own + " /Annots ["
                    + " ".join(f"{10 + i} 0 R" for i in range(len(annotations))) + "]",
                ))
                self.add(path, "1.1.1")
                pdf = self.write()
                plain = subprocess.run(
                    ["qpdf", "--qdf", "--object-streams=disable", self.report, "-"],
                    check=True, capture_output=True,
                ).stdout

                for word in (b"/JavaScript", b"avascript:", b"/Launch", b"/SubmitForm", b"/GoToR",
                             b"/GoToE", b"/ImportData", b"file:///", b".exe", b"/FileAttachment",
                             b"/RichMedia", b"/Movie", b"/Sound", b"/Screen", b"/3D"):
                    self.assertNotIn(word.lower(), plain.lower())
                if harmless[0] in annotations:
                    self.assertIn(b"https://example.org/kept", plain)
                    self.assertIn(b"mailto:desk@example.org", plain)
                slip = text_of(self.report, len(pdf.labels) - 1)
                self.assertEqual("Active content" in slip, is_told)
                self.assertEqual(
                    [f for f in (self.bundle / "evidence").glob("*/*")
                     if f.read_bytes() == path.read_bytes()][0].stat().st_size,
                    path.stat().st_size,
                )

    def test_what_was_filled_into_a_form_is_printed(self):
        self.add(mended(write_pdf(
            self.folder / "form.pdf",
            catalogue="/AcroForm << /Fields [4 0 R] /DA (/F 12 Tf 0 g)"
            " /DR << /Font << /F 3 0 R >> >> /NeedAppearances true >>",
            more=["4 0 obj << /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Filled in)"
                  " /DA (/F 12 Tf 0 g) /Rect [20 20 200 40] /F 4 >> endobj"],
            annotations="/Annots [4 0 R]",
        )), "1.1.1")
        pdf = self.write()

        self.assertNotIn("/AcroForm", pdf.catalogue)
        self.assertIn("Filled in", text_of(self.report, self.position(pdf, "E1-1")))
        self.assertIn("It is a form", text_of(self.report, self.position(pdf, "E1")))

    def test_a_form_with_a_script_is_printed_and_its_script_is_reported(self):
        self.add(mended(write_pdf(
            self.folder / "form.pdf",
            catalogue="/AcroForm << /Fields [4 0 R] /DA (/F 12 Tf 0 g) >>",
            more=["4 0 obj << /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Filled in)"
                  " /DA (/F 12 Tf 0 g) /Rect [20 20 200 40] /F 4 >> endobj"],
            annotations="/Annots [4 0 R] /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>",
        )), "1.1.1")
        pdf = self.write()
        slip = " ".join(text_of(self.report, self.position(pdf, "E1")).split())

        self.assertIn("It is a form", slip)
        self.assertIn("Active content", slip)

    def test_a_signed_form_keeps_its_mark_and_says_what_the_signature_holds_for(self):
        mark = "BT /F 12 Tf 2 5 Td (Signed by hand) Tj ET"
        fields = [
            "4 0 obj << /Type /Annot /Subtype /Widget /FT /Sig /T (s) /V 5 0 R /F 4"
            " /Rect [20 20 200 40] /AP << /N 6 0 R >> >> endobj",
            "5 0 obj << /Type /Sig /Filter /Adobe.PPKLite /Contents <00> >> endobj",
            "6 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 180 20] /Resources << /Font <<"
            f" /F 3 0 R >> >> /Length {len(mark)} >> stream\n{mark}\nendstream endobj",
        ]
        self.add(mended(write_pdf(
            self.folder / "signed.pdf", more=fields, annotations="/Annots [4 0 R]",
            catalogue="/AcroForm << /Fields [4 0 R] /SigFlags 3 >>",
        )), "1.1.1")
        pdf = self.write()

        self.assertIn("Signed by hand", text_of(self.report, self.position(pdf, "E1-1")))
        slip = " ".join(text_of(self.report, self.position(pdf, "E1")).split())
        self.assertIn("the signature is only valid in the original file", slip)
        self.assertNotIn("/AcroForm", pdf.catalogue)

    def test_a_form_that_only_acrobat_shows_goes_along_as_a_file(self):
        dynamic = mended(write_pdf(
            self.folder / "dynamic.pdf",
            catalogue="/NeedsRendering true /AcroForm << /Fields [] /XFA (form) >>",
        ))
        self.add(dynamic, "1.1.1", told="“dynamic.pdf”: Only Adobe Acrobat Reader shows the pages")
        pdf = self.write()

        slip = " ".join(text_of(self.report, self.position(pdf, "E1")).split())
        self.assertIn("Only Adobe Acrobat Reader shows the pages", slip)
        self.assertEqual(self.attached(), ["E1 dynamic.pdf"])

    def test_what_was_filled_into_a_form_is_printed_whatever_its_maker_left_out(self):
        """A field without an appearance, in a form that does not ask for one."""
        drawn = (
            "6 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 180 20] /Resources << /Font <<"
            " /F 3 0 R >> >> /Length 46 >> stream\n/Tx BMC BT /F 12 Tf 2 5 Td (Drawn) Tj ET EMC    "
            "\nendstream endobj"
        )
        widget = "/Type /Annot /Subtype /Widget /Rect [20 20 200 40] /F 4"
        for name, *fields in (
            ("own", f"4 0 obj << {widget} /FT /Tx /T (a) /V (Value) /DA (/F 12 Tf 0 g) >> endobj"),
            ("of-form", f"4 0 obj << {widget} /FT /Tx /T (a) /V (Value) >> endobj"),
            ("of-parent", f"4 0 obj << {widget} /Parent 5 0 R >> endobj",
             "5 0 obj << /FT /Tx /T (a) /V (Value) /Kids [4 0 R] >> endobj"),
            ("choice", f"4 0 obj << {widget} /FT /Ch /Ff 131072 /T (a) /V (Value)"
             " /Opt [(Other) (Value)] >> endobj"),
            ("beside-another", f"4 0 obj << {widget} /FT /Tx /T (a) /V (Value) >> endobj",
             f"5 0 obj << {widget.replace('20 20 200 40', '20 60 200 80')} /FT /Tx /T (b)"
             " /V (Drawn) /AP << /N 6 0 R >> >> endobj", drawn),
        ):
            with self.subTest(name=name):
                kids = "4 0 R 5 0 R" if name == "beside-another" else "4 0 R"
                field = "5 0 R" if name == "of-parent" else kids
                self.add(mended(write_pdf(
                    self.folder / f"{name}.pdf",
                    catalogue=f"/AcroForm << /Fields [{field}] /DA (/F 12 Tf 0 g)"
                    " /DR << /Font << /F 3 0 R >> >> >>",
                    more=fields,
                    annotations=f"/Annots [{kids}]",
                )), "1.1.1")
                pdf = self.write()
                told = text_of(self.report, len(pdf.labels))

                self.assertIn("Value", told)
                if name == "beside-another":
                    self.assertIn("Drawn", told)

    def test_a_document_becomes_pages_where_libreoffice_is(self):
        """Replaces LibreOffice by a script that counts how often it is called."""
        made = mended(write_pdf(self.folder / "made.pdf", pages=2))
        self.add(presentation(self.folder / "policy.odp"), "1.1.1")

        with self.play_office(f'echo asked >> {self.folder}/asked\ncp {made} "$1/"'):
            self.write()
            pdf = self.write()
        self.assertEqual(pdf.labels[-3:], ["E1", "E1-1", "E1-2"])
        self.assertIn("Evidence page 2", text_of(self.report, self.position(pdf, "E1-2")))
        self.assertEqual((self.folder / "asked").read_text(), "asked\n")

    def test_tracked_changes_are_accepted_and_reported(self):
        made = mended(write_pdf(self.folder / "made.pdf"))
        words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        changed = '<w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>'
        for name, body, told in (
            ("changed", changed, "“changed.docx” has tracked changes. If the report shows its pages, the"
             " changes appear as accepted; the file itself is not altered."),
            ("plain", "<w:p/>", None),
        ):
            with zipfile.ZipFile(self.folder / f"{name}.docx", "w") as document:
                document.writestr("[Content_Types].xml", WORD_TYPES)
                document.writestr("word/document.xml", f'<w:body xmlns:w="{words}">{body}</w:body>')
            self.add(self.folder / f"{name}.docx", "1.1.1", told=told)
        given = self.folder / "given"
        given.mkdir()
        with self.play_office(f'cp "$2" {given}/$(basename "$1")-of.docx\ncp {made} "$1/a.pdf"'):
            self.write()
            pdf = self.write()

        for number, is_changed in ((1, True), (2, False)):
            slip = text_of(self.report, self.position(pdf, f"E{number}"))
            self.assertEqual("tracked changes" in " ".join(slip.split()), is_changed)
        texts = [zipfile.ZipFile(path).read("word/document.xml") for path in given.iterdir()]
        self.assertEqual(len(texts), 2)
        self.assertNotIn(b"Gone", b"".join(texts))

    def test_two_thousand_pages_are_appended(self):
        self.add(mended(write_pdf(self.folder / "long.pdf", pages=2000)), "1.1.1")
        pdf = self.write()

        self.assertEqual(pdf.labels[-1], "E1-2000")
        self.assertIn("Evidence page 2000", text_of(self.report, len(pdf.labels)))

    def test_an_image_becomes_a_page(self):
        image = self.folder / "photo.jpg"
        subprocess.run(
            ["convert", "-size", "600x400", "gradient:red-blue", "-quality", "90", image],
            check=True,
        )
        self.add(image, "1.1.1")
        pdf = self.write()
        listed = subprocess.run(
            ["pdfimages", "-list", "-f", str(self.position(pdf, "E1-1")), self.report],
            check=True, capture_output=True, text=True,
        ).stdout

        self.assertRegex(listed, r"image\s+600\s+400\s+rgb\s+3\s+8\s+jpeg")
        self.assertLess(self.report.stat().st_size, image.stat().st_size * 1.1 + 300_000)

    def test_an_image_has_its_place_in_the_structure(self):
        image = self.folder / "photo.png"
        subprocess.run(["convert", "-size", "60x40", "gradient:red-blue", image], check=True)
        self.add(image, "1.1.1")
        pdf = self.write()
        figures = [e for _, e, _ in pdf.elements() if e["/S"] == "/Figure"]
        page = pdf.page_ids[self.position(pdf, "E1-1") - 1]

        self.assertEqual(pdf.text(figures[-1]["/Alt"]), "photo")
        self.assertEqual([piece[0] for piece in pdf.pieces(figures[-1])], [page])
        self.assertEqual(painted_outside(pdf.content(page)), 0)

    def test_a_turned_photograph_stands_upright(self):
        image = self.folder / "turned.jpg"
        subprocess.run(
            ["convert", "-size", "80x40", "xc:white", "-fill", "red",
             "-draw", "rectangle 0,0 39,39", "-quality", "100", "-sampling-factor", "4:4:4", image],
            check=True,
        )
        data = image.read_bytes()
        orientation = bytes.fromhex(
            "ffe10022457869660000" "49492a0008000000" "0100" "1201" "0300" "01000000" "06000000"
            "00000000"
        )
        image.write_bytes(data[:2] + orientation + data[2:])
        self.add(image, "1.1.1")
        pdf = self.write()
        page = self.position(pdf, "E1-1")
        subprocess.run(
            ["pdftoppm", "-r", "72", "-f", str(page), "-l", str(page), "-singlefile",
             self.report, self.folder / "page"],
            check=True,
        )
        # The left half is red. After a quarter turn to the right it is the upper half.
        rows = subprocess.run(
            ["convert", self.folder / "page.ppm", "-crop", "30x60+116+78", "-scale", "1x2!",
             "-depth", "8", "rgb:-"],
            check=True, capture_output=True,
        ).stdout
        self.assertGreater(rows[0], 220)
        self.assertLess(rows[1], 60)
        self.assertGreater(rows[4], 200)

    def test_the_public_version_leaves_out_and_says_how_many(self):
        for name, sensitivity in (("open", "public"), ("closed", "assessor-only"), ("own", "internal")):
            self.add(mended(write_pdf(self.folder / f"{name}.pdf")), "1.1.1")
            submission = self.read()
            submission["evidence"][-1]["sensitivity"] = sensitivity
            submission["evidence"][-1]["title"] = f"The {name} one"
            (self.bundle / "submission.json").write_text(json.dumps(submission))

        self.write("--public")
        public = text_of(self.report)
        self.assertIn("The open one", public)
        self.assertNotIn("The closed one", public)
        self.assertNotIn("The own one", public)
        self.assertIn("2 pieces of evidence are left out", re.sub(r"\s+", " ", public))

        self.write("--preset", "submission")
        self.assertIn("The closed one", text_of(self.report))
        self.assertNotIn("The own one", text_of(self.report))

    def test_what_its_makers_left_is_not_vouched_for(self):
        self.add(mended(write_pdf(self.folder / "survey.pdf")), "1.1.1")
        pdf = self.write()

        self.assertNotIn("pdfuaid", pdf.stream(pdf.catalogue["/Metadata"]).decode())

    def test_the_sample_with_all_its_evidence(self):
        self.run_cli("report", SAMPLE, "-o", self.report, "--with-evidence")
        files = sum(path.stat().st_size for path in pathlib.Path(SAMPLE).rglob("evidence/*/*"))
        self.run_cli("report", SAMPLE, "-o", "without.pdf")

        subprocess.run(["qpdf", "--check", self.report], check=True, capture_output=True)
        self.assertGreater(len(Pdf(self.report).labels), 90)
        self.assertLess(
            self.report.stat().st_size,
            1.1 * (files + (self.folder / "without.pdf").stat().st_size) + 100_000,
        )


class ReportOptionsTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.report = self.folder / "report.pdf"

    def text(self, *options):
        self.run_cli("report", SAMPLE, "-o", self.report, *options)
        return text_of(self.report)

    def test_only_the_parts_that_are_named(self):
        text = self.text("--parts", "cover,actions")

        self.assertIn("Action Plan", text)
        self.assertNotIn("Profile of customer groups", text)
        self.assertNotIn("Evidence Register", text)

    def test_only_the_criteria_that_are_named(self):
        text = self.text("--criteria", "2,4")

        self.assertIn("The Culture of the Organisation", text)
        self.assertNotIn("Profile of customer groups", text)

    def test_the_draft_for_colleagues_says_so_and_names_owners(self):
        text = self.text("--preset", "internal")

        self.assertIn("Owner:", text)
        self.assertIn("Remarks", text)
        pdf = Pdf(self.report)
        for page in pdf.page_ids:
            # Letters of 120 points that stand at 45 degrees.
            self.assertRegex(pdf.content(page), r"\b84\.85\d* -?84\.85")

    def test_the_action_plan_is_short(self):
        self.text("--preset", "action-plan")

        self.assertLess(len(Pdf(self.report).labels), 5)

    def test_what_there_is_not_is_reported(self):
        for options, words in (
            (("--preset", "pretty"), "There is no preset “pretty”"),
            (("--parts", "cover,back"), "There is no report part “back”"),
            (("--criteria", "7"), "has no criterion “7”"),
        ):
            errors = self.run_cli("report", SAMPLE, "-o", self.report, *options, code=2)
            self.assertIn(words, errors)
            self.assertFalse(self.report.exists())
