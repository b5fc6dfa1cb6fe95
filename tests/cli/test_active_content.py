# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing in a report runs a script, starts a program, opens another file or hides one."""

import re

from appendix_test import AppendixTest, document, stream, text_of

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
ANNOTATION = "/Type /Annot /Rect [0 0 9 9]"
LINK = f"{ANNOTATION} /Subtype /Link /A"
SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"

# Active content, as object 5; the last is an embedded file.
PAYLOADS = {
    "script": SCRIPT,
    "program": "<< /Type /Action /S /Launch /F (evil.exe) >>",
    "file": "<< /Type /Filespec /F (evil.exe) /EF << /F 7 0 R >> >>",
    "untyped-file": "<< /F (evil.exe) /EF << /UF 7 0 R >> >>",
    "contents": stream(b"/Type /EmbeddedFile", b"MZ"),
}
# Where active content can be: entries of the page and of its resources, objects, and whether the
# slip reports it.
PLACES = {
    "page": ("/AA << /O 5 0 R >> /AF [5 0 R] /PresSteps << /NA 5 0 R >>", "", {}, True),
    "private": ("/PieceInfo << /X << /Private 5 0 R >> >> /Unknown 5 0 R", "", {}, False),
    "link": (f"/Annots [<< {LINK} 5 0 R >>]", "", {}, True),
    "link-array": (f"/Annots [<< {LINK} [5 0 R] >>]", "", {}, True),
    "next": (f"/Annots [<< {LINK} << /S /GoTo /D [3 0 R /Fit] /Next 5 0 R >> >>]", "", {}, True),
    "nested": (f"/Annots [[<< {LINK} 5 0 R >>]]", "", {}, True),
    "stream": ("/Annots [20 0 R]", "", {20: stream(f"{LINK} 5 0 R".encode(), b"x")}, True),
    "comment": (f"/Annots [<< {ANNOTATION} /Subtype /Text /FS 5 0 R /AF [5 0 R] /AA << /E 5 0 R >>"
                " /PA 5 0 R /ExData << /X 5 0 R >> /Unknown 5 0 R >>]", "", {}, True),
    "picture": ("/Annots [20 0 R]", "", {
        20: f"<< {ANNOTATION} /Subtype /Stamp /AP << /N << /Yes 21 0 R >> >> >>",
        21: stream(f"{FORM} /AF [5 0 R] /Resources << /Properties << /P 5 0 R >> >>".encode(), b""),
    }, True),
    "popup": ("/Annots [20 0 R 21 0 R]", "", {
        20: f"<< {ANNOTATION} /Subtype /FileAttachment /FS 5 0 R /Popup 21 0 R >>",
        21: f"<< {ANNOTATION} /Subtype /Popup /Parent 20 0 R >>",
    }, True),
    "reply": ("/Annots [20 0 R 21 0 R]", "", {
        20: f"<< {ANNOTATION} /Subtype /FileAttachment /FS 5 0 R >>",
        21: f"<< {ANNOTATION} /Subtype /Text /IRT 20 0 R >>",
    }, True),
    "button": ("/Annots [20 0 R]", "", {
        20: f"<< {ANNOTATION} /Subtype /Widget /Parent 21 0 R >>",
        21: "<< /FT /Btn /T (b) /Kids [20 0 R] /A 5 0 R /AA << /K 5 0 R >> >>",
    }, True),
    "image": ("", "/XObject << /I 20 0 R >>", {
        20: stream(b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
                   b" /ColorSpace /DeviceGray /AF [5 0 R] /F (http://example.org/)", b"x"),
    }, True),
    "form": ("", "/XObject << /X 20 0 R >>", {
        20: stream(f"{FORM} /Ref << /F 5 0 R /Page 0 >> /PieceInfo 5 0 R".encode(), b""),
    }, True),
    "properties": ("", "/Properties << /P 5 0 R /Q [5 0 R] >>", {}, True),
    "state": ("", "/ExtGState << /G << /SMask << /S /Alpha /G 20 0 R >> /X 5 0 R >> >>", {
        20: stream(f"{FORM} /Resources << /Properties << /P 5 0 R >> >>".encode(), b""),
    }, True),
    "glyph": ("", "/Font << /T 20 0 R >>", {
        20: "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
            " /FirstChar 65 /LastChar 65 /Widths [1] /Encoding << /Differences [65 /JS] >>"
            " /CharProcs << /JS 21 0 R >> /Resources << /Properties << /P 5 0 R >> >> >>",
        21: stream(b"", b"1 0 d0"),
    }, True),
}
ACTIONS = {"/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/Rendition",
           "/Movie", "/Sound", "/ResetForm", "/Hide", "/SetOCGState", "/Thread",
           "/RichMediaExecute"}


def as_bytes(text):
    return text if isinstance(text, bytes) else text.encode()


def moved(objects, by):
    """The same objects with other numbers, but for those that all pages share."""
    return {
        number + by: re.sub(
            rb"\b(3|5|2\d) 0 R", lambda m: b"%d 0 R" % (int(m[1]) + by), as_bytes(body)
        )
        for number, body in objects.items()
    }


def page_objects(page="", resources="", more=()):
    return {
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources"
           f" << /ProcSet [/PDF] {resources or '/Font << /F 6 0 R >>'} >> {page} >>",
        **dict(more),
    }


def write_document(path, *pages, catalogue="", content="", more=()):
    """A PDF in which each page has its own copy of object 3 and of the objects from 20 on."""
    content = f"BT /F 12 Tf 20 100 Td (Evidence page) Tj ET {content}".encode()
    kids = " ".join(f"{3 + 100 * i} 0 R" for i in range(len(pages)))
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        4: stream(b"", content),
        6: FONT,
        7: stream(b"/Type /EmbeddedFile", b"MZ"),
        8: "<< /Type /Filespec /F (data.csv) /EF << /F 7 0 R >> >>",
        **dict(more),
    }
    for i, page in enumerate(pages):
        objects |= moved(page, 100 * i)
    path.write_bytes(document({number: as_bytes(body) for number, body in objects.items()}))
    return path


def write_place(path, place):
    """Each payload has a page of its own."""
    page, resources, more, _ = PLACES[place]
    return write_document(
        path,
        *(page_objects(page, resources, {5: payload} | more) for payload in PAYLOADS.values()),
    )


def dictionaries(value):
    """All dictionaries in an object, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from dictionaries(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from dictionaries(item)


class ActiveContentTest(AppendixTest):
    def add(self, *paths, told=None):
        self.run_cli("evidence", "add", self.bundle, *paths, "--cite", "1.1.1", told=told)

    def slip(self, pdf, label):
        return " ".join(text_of(self.report, self.position(pdf, label)).split())

    def active(self, pdf):
        """All dictionaries of the report that contain an action or a file."""
        found = []
        for thing in pdf.objects.values():
            for one in dictionaries(thing.get("stream", {}).get("dict") or thing.get("value")):
                if (
                    pdf.get(one.get("/S")) in ACTIONS
                    or isinstance(one.get("/JS"), str) and one["/JS"].startswith(("u:", "b:"))
                    or pdf.get(one.get("/Type")) in ("/Filespec", "/EmbeddedFile")
                    or {"/EF", "/AA", "/AF", "/PresSteps", "/FS"} & set(one)
                ):
                    found.append(one)
        return found

    def test_it_is_found_wherever_it_is(self):
        self.add(*(write_place(self.folder / f"{place}.pdf", place) for place in PLACES))
        pdf = self.write()

        self.assertEqual(self.active(pdf), [])
        for i, (place, (*_, is_told)) in enumerate(PLACES.items(), 1):
            with self.subTest(place=place):
                self.assertIn(f"E{i}-{len(PAYLOADS)}", pdf.labels)
                self.assertEqual("Active content" in self.slip(pdf, f"E{i}"), is_told)

    def test_addresses_are_those_of_the_web_and_of_people(self):
        kept = ["https://example.org/", "HTTP://example.org/", "mailto:desk@example.org", "tel:1"]
        lost = ["evil.exe", "//evil/share", "\\\\\\\\evil\\\\share", "file:///etc/passwd",
                "ftp://evil/", "java\\tscript:x", " javascript:x", "data:text/html,x", "www.example.org"]
        links = " ".join(f"<< {LINK} << /S /URI /URI ({uri}) >> >>" for uri in kept + lost)
        named = " ".join(
            f"<< {LINK} << /S /Named /N /{name} >> >>" for name in ("NextPage", "Print", "SaveAs")
        )
        self.add(write_document(
            self.folder / "links.pdf", page_objects(f"/Annots [{links} {named}]")
        ))
        pdf = self.write()
        annotations = [a for _, a in pdf.annotations(pdf.page_ids[pdf.labels.index("E1-1")])]
        actions = [pdf.get(a["/A"]) for a in annotations if "/A" in a]

        self.assertEqual([pdf.text(a["/URI"]) for a in actions if "/URI" in a], kept)
        self.assertEqual([a["/N"] for a in actions if "/N" in a], ["/NextPage"])
        self.assertIn("Active content", self.slip(pdf, "E1"))

    def test_what_only_looks_like_it_stays(self):
        """Names of resources, glyphs and states are free; comments refer to each other."""
        comments = {
            20: f"<< {ANNOTATION} /Subtype /Text /Contents (Asked) /Popup 21 0 R >>",
            21: f"<< {ANNOTATION} /Subtype /Popup /Parent 20 0 R >>",
            22: f"<< {ANNOTATION} /Subtype /Text /Contents (Answered) /IRT 20 0 R"
                " /AP << /N << /AA 23 0 R >> >> /AS /AA >>",
            23: stream(f"{FORM} /Group << /S /Transparency >>".encode(), b"0 0 9 9 re f"),
        }
        self.add(write_document(
            self.folder / "plain.pdf",
            page_objects(
                "/Annots [20 0 R 21 0 R 22 0 R] /Group << /S /Transparency >> /StructParents 0",
                "/Font << /JS 6 0 R /AF 6 0 R /EF 6 0 R /F 6 0 R >> /XObject << /AA 23 0 R >>",
                comments,
            ),
            catalogue="/OpenAction << /S /GoTo /D [3 0 R /Fit] >> /Names << /JavaScript << >> >>",
            content="BT /JS 9 Tf (Script) Tj /AF 9 Tf (And) Tj /EF 9 Tf (File) Tj ET",
        ))
        pdf = self.write()
        page = pdf.page_ids[pdf.labels.index("E1-1")]
        asked, window, answered = (reference for reference, _ in pdf.annotations(page))

        self.assertEqual(pdf.get(asked)["/Popup"], window)
        self.assertEqual(pdf.get(window)["/Parent"], asked)
        self.assertEqual(pdf.get(answered)["/IRT"], asked)
        self.assertIn("/AA", pdf.get(answered)["/AP"]["/N"])
        resources = pdf.get(pdf.get(page)["/Resources"])
        self.assertEqual(sorted(pdf.get(resources["/Font"])), ["/AF", "/EF", "/F", "/JS"])
        self.assertIn("/AA", pdf.get(resources["/XObject"]))
        self.assertNotIn("Active content", self.slip(pdf, "E1"))

    def test_what_is_listed_among_annotations_but_is_none_keeps_all_it_has(self):
        self.add(write_document(
            self.folder / "page.pdf", page_objects("/Annots [3 0 R 6 0 R 2 0 R] /Subtype /Text")
        ))
        pdf = self.write()

        self.assertIn("Evidence page", text_of(self.report, self.position(pdf, "E1-1")))
        self.assertEqual(pdf.annotations(pdf.page_ids[pdf.labels.index("E1-1")]), [])

    def test_what_the_document_has_besides_its_pages_is_reported(self):
        for name, catalogue, told, untold in (
            ("open", f"/OpenAction {SCRIPT}", "Active content", "attached file,"),
            ("open-and-then", f"/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next {SCRIPT} >>",
             "Active content", "attached file,"),
            ("close", f"/AA << /WC {SCRIPT} >>", "Active content", "attached file,"),
            ("script", f"/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>",
             "Active content", "attached file,"),
            ("file", "/Names << /EmbeddedFiles << /Kids [<< /Names [(a) 8 0 R] >>] >> >>",
             "The PDF has 1 attached file, which was left out: “data.csv”.", "Active content"),
            ("files", "/Names << /EmbeddedFiles << /Names [(a) 8 0 R (b) 8 0 R] >> >> /AF [8 0 R]",
             "The PDF has 2 attached files, which were left out: “data.csv”, “data.csv”.",
             "Active content"),
        ):
            with self.subTest(name=name):
                self.add(
                    write_document(
                        self.folder / f"{name}.pdf", page_objects(), catalogue=catalogue
                    ),
                    told=f"“{name}.pdf” has " if "file" in name else None,
                )
                pdf = self.write()
                slip = self.slip(pdf, pdf.labels[-2])

                self.assertIn(f"{name}.pdf", slip)
                self.assertIn(told, slip)
                self.assertNotIn(untold, slip)
                self.assertEqual(self.active(pdf), [])
                self.assertEqual(self.slip(self.write(), pdf.labels[-2]), slip)

    def test_an_entry_of_the_outline_is_active_unless_it_leads_to_a_place(self):
        entry = "<< /Title (Entry) /Parent 20 0 R {} >>"
        page = "/S /GoTo /D [3 0 R /Fit]"
        plain = {
            "page": (f"/A << {page} >>",),
            "place": ("/Dest [3 0 R /Fit]",),
            "address": ("/A << /S /URI /URI (https://example.org/) >>",),
            "circle": ("/First 21 0 R /Next 22 0 R", "/First 22 0 R /Next 21 0 R"),
        }
        active = {
            "script": (f"/A {SCRIPT}",),
            "then": (f"/A << {page} /Next {SCRIPT} >>",),
            "array": (f"/A [{SCRIPT}]",),
            "program": ("/A << /S /Launch /F (evil.exe) >>",),
            "second": (f"/A << {page} >> /Next 22 0 R", f"/A {SCRIPT}"),
            "below": ("/First 22 0 R", "/Next 23 0 R", f"/A {SCRIPT}"),
        }
        for name, entries in (plain | active).items():
            self.add(write_document(
                self.folder / f"{name}.pdf", page_objects(), catalogue="/Outlines 20 0 R",
                more={20: "<< /First 21 0 R /Last 21 0 R /Count 1 >>"}
                | {i: entry.format(rest) for i, rest in enumerate(entries, 21)},
            ))
        pdf = self.write()

        self.assertEqual(self.active(pdf), [])
        for i, name in enumerate(plain | active, 1):
            with self.subTest(name=name):
                self.assertIn(f"{name}.pdf", self.slip(pdf, f"E{i}"))
                self.assertEqual("Active content" in self.slip(pdf, f"E{i}"), name in active)

    def test_a_page_that_is_shown_first_is_no_damage(self):
        """LibreOffice writes it into every PDF."""
        for name, first in (("array", "[3 0 R /XYZ null null 0]"), ("name", "/First"), ("none", "null")):
            with self.subTest(name=name):
                self.add(write_document(
                    self.folder / f"{name}.pdf", page_objects(), catalogue=f"/OpenAction {first}"
                ))
                pdf = self.write()
                slip = self.slip(pdf, pdf.labels[-2])

                self.assertIn(f"{name}.pdf", slip)
                self.assertNotIn("damaged", slip)
                self.assertNotIn("Active content", slip)

    def add_with_files(self, name, files, told, specification=None):
        """Of the files, which are names and file specifications, that of object 9 may be given."""
        self.add(
            write_document(
                self.folder / f"{name}.pdf",
                page_objects(),
                catalogue=f"/Names << /EmbeddedFiles << /Names [{files}] >> >>",
                more={9: specification or "null"},
            ),
            told=f"“{name}.pdf” has {told}.\n",
        )

    def test_files_are_reported_by_their_names(self):
        """The names that people see, without control characters and direction marks."""
        unicode_name = "FEFF" + "a\u202efdp.exe\n".encode("utf-16-be").hex()
        specification = "<< /Type /Filespec %s /EF << /F 7 0 R >> >>"
        many = " ".join(f"({i}) {specification % f'/F (table {i}.csv)'}" for i in range(8))
        for name, files, told, slip, ninth in (
            ("seen", "(a) 9 0 R", "1 attached file, which will not be in the report: “afdp.exe”",
             "1 attached file, which was left out: “afdp.exe”.",
             specification % f"/F (other.bin) /UF <{unicode_name}>"),
            ("key", "(key.bin) 9 0 R",
             "1 attached file, which will not be in the report: “key.bin”",
             "1 attached file, which was left out: “key.bin”.", specification % "/F ()"),
            ("many", many,
             "8 attached files, which will not be in the report: “table 0.csv”, “table 1.csv”,"
             " “table 2.csv”, “table 3.csv”, “table 4.csv” and 3 more",
             "8 attached files, which were left out: “table 0.csv”, “table 1.csv”, “table 2.csv”,"
             " “table 3.csv”, “table 4.csv” and 3 more.", None),
        ):
            with self.subTest(name=name):
                self.add_with_files(name, files, told, ninth)
                pdf = self.write()
                self.assertIn(slip, self.slip(pdf, pdf.labels[-2]))
                # The second report uses the cached result of the first.
                self.assertIn(slip, self.slip(self.write(), pdf.labels[-2]))
        pdf = self.write("--language", "cy")
        self.assertIn("“table 4.csv” a 3 arall.", self.slip(pdf, pdf.labels[-2]))

    def test_files_without_a_name_are_counted(self):
        self.add(write_document(
            self.folder / "nameless.pdf", page_objects(), catalogue="/AF [9 0 R 9 0 R]",
            more={9: "<< /Type /Filespec /EF << /F 7 0 R >> >>"},
        ))
        pdf = self.write()

        self.assertIn(
            "The PDF has 2 attached files, which were left out.", self.slip(pdf, pdf.labels[-2])
        )

    def test_a_portfolio_goes_along_as_a_file(self):
        files = "/Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >>"
        self.add(write_document(
            self.folder / "portfolio.pdf", page_objects(), catalogue=f"/Collection << >> {files}"
        ))
        self.add(write_document(
            self.folder / "empty.pdf", page_objects(), catalogue="/Collection << >>"
        ))
        pdf = self.write()

        self.assertEqual(self.attached(), ["E1 portfolio.pdf"])
        self.assertIn("The PDF is a portfolio", self.slip(pdf, "E1"))
        self.assertIn("E2-1", pdf.labels)

    def test_a_form_without_fields_on_its_pages_is_made_by_acrobat(self):
        """Not all such forms say so."""
        path = write_document(
            self.folder / "form.pdf", page_objects(),
            catalogue="/AcroForm << /Fields [] /XFA (x) >>",
        )
        self.run_cli("evidence", "add", self.bundle, path, "--cite", "1.1.1", told="Only Adobe")
        pdf = self.write()

        self.assertEqual(self.attached(), ["E1 form.pdf"])
        self.assertIn("Only Adobe Acrobat Reader shows the pages", self.slip(pdf, "E1"))

    def test_contents_that_no_program_reads_go_along_as_a_file(self):
        for name, contents in (
            ("dictionary", "<< >>"), ("filter", stream(b"/Filter /FooDecode", b"x")),
        ):
            with self.subTest(name=name):
                self.add(write_document(
                    self.folder / f"{name}.pdf", page_objects(), more={4: contents}
                ))
                pdf = self.write()

                self.assertIn(f"{pdf.labels[-1]} {name}.pdf", self.attached())
                self.assertIn("too badly damaged", self.slip(pdf, pdf.labels[-1]))
