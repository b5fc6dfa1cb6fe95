# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of form fields are printed even if the file has no appearance for them."""

import re
import subprocess
import unicodedata

from appendix_test import AppendixTest, mended, text_of, write_pdf

FIELD_BOX = (20, 20, 200, 40)
LETTERS = {
    "welsh": "âêîôûŵŷÂÊÎÔÛŴŶáéíóúẃýàèìòùẁỳäëïöüẅÿ",
    "polish": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "greek": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "signs": "£5 €7 “quoted” – dash…",
}


def utf_16(text):
    return f"<FEFF{text.encode('utf-16-be').hex()}>"


def utf_8(text):
    return f"<EFBBBF{text.encode().hex()}>"


def plain_text(text):
    """Normalises text: composed letters, single spaces, no direction marks."""
    plain = unicodedata.normalize("NFC", text)
    return " ".join(re.sub("[\u202a-\u202e\u200e\u200f]", "", plain).split())


def widget(kind="Tx", rest="", *, box=FIELD_BOX, flags=4):
    sides = " ".join(map(str, box))
    return (
        f"<< /Type /Annot /Subtype /Widget /T (field) /F {flags} /Rect [{sides}]"
        f" /FT /{kind} {rest} >>"
    )


def drawing(content):
    return (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 180 20] /Resources << /Font << /F 3 0 R >> >>"
        f" /Length {len(content)} >> stream\n{content}\nendstream"
    )


class FormTest(AppendixTest):
    def write_form(self, name, *objects, form="/DA (/F 12 Tf 0 g)", fields=None, on_page=None):
        """A form of one page. Fields are on the page; other objects are only referred to."""
        numbered = {10 + i: body for i, body in enumerate(objects)}
        if on_page is None:
            on_page = " ".join(f"{n} 0 R" for n, body in numbered.items() if "/Widget" in body)
        fields = on_page if fields is None else fields
        return mended(write_pdf(
            self.folder / f"{name}.pdf",
            catalogue=f"/AcroForm << /Fields [{fields}] /DR << /Font << /F 3 0 R >> >> {form} >>",
            more=[f"{n} 0 obj {body} endobj" for n, body in numbered.items()],
            annotations=f"/Annots [{on_page}]",
        ))

    def print_forms(self, forms):
        """The number of the page of each form in a report that has all of them."""
        paths = [
            self.write_form(name, *([form] if isinstance(form, str) else form))
            for name, form in forms.items()
        ]
        return self.print_files(paths)

    def print_files(self, paths):
        self.run_cli("evidence", "add", self.bundle, *paths)
        pdf = self.write("--parts", "appendix")
        self.assertNotIn("/AcroForm", pdf.catalogue)
        return {
            path.stem: self.position(pdf, f"E{i}-1")
            for i, path in enumerate(paths, 1)
            if f"E{i}-1" in pdf.labels
        }

    def told(self, page):
        """The words that a field adds to a page."""
        return text_of(self.report, page).replace("Evidence page 1", "").strip()

    def extract(self, page, *options):
        """The words of a page in one line, without marks of direction."""
        text = subprocess.run(
            ["pdftotext", *options, "-f", str(page), "-l", str(page), self.report, "-"],
            check=True, capture_output=True, text=True,
        ).stdout
        return plain_text(text.replace("Evidence page 1", ""))

    def words(self, page):
        return " ".join(self.told(page).split())

    def pixels(self, page, box=FIELD_BOX):
        """The colours in a box of the page, row by row, with a pixel for each point."""
        left, bottom, right, top = box
        picture = subprocess.run(
            ["pdftoppm", "-r", "72", "-f", str(page), "-l", str(page), "-x", str(left),
             "-y", str(200 - top), "-W", str(right - left), "-H", str(top - bottom), self.report],
            check=True,
            capture_output=True,
        ).stdout
        data = picture.split(b"255\n", 1)[1]
        width = right - left
        rows = [data[i:i + 3 * width] for i in range(0, len(data), 3 * width)]
        return [[tuple(row[i:i + 3]) for i in range(0, len(row), 3)] for row in rows]

    def ink(self, page, box=FIELD_BOX):
        """The columns and rows of a box in which something is drawn."""
        rows = self.pixels(page, box)
        dark = [(x, y) for y, row in enumerate(rows) for x, p in enumerate(row) if min(p) < 128]
        return {x for x, _ in dark}, {y for _, y in dark}


class FormFieldsTest(FormTest):
    def test_every_letter_is_printed_however_it_is_written(self):
        box = (20, 20, 290, 40)
        forms = {
            f"{name}-{write.__name__}": widget("Tx", f"/V {write(letters)}", box=box)
            for name, letters in LETTERS.items()
            for write in (utf_16, utf_8)
        }
        forms["old"] = widget("Tx", r"/V (caf\351 \243100 \240)")
        forms["in-a-stream"] = (
            widget("Tx", "/V 11 0 R"), "<< /Length 11 >> stream\nin a stream\nendstream"
        )
        pages = self.print_forms(forms)

        for name, page in pages.items():
            with self.subTest(name=name):
                expected = {"old": "café £100 €"} | {
                    f"{n}-{w}": letters for n, letters in LETTERS.items() for w in ("utf_16", "utf_8")
                }
                self.assertEqual(
                    self.told(page).replace("\n", ""), expected.get(name, "in a stream")
                )
        fonts = subprocess.run(
            ["pdffonts", "-f", str(pages["welsh-utf_16"]), "-l", str(pages["welsh-utf_16"]),
             self.report],
            check=True, capture_output=True, text=True,
        ).stdout.splitlines()[2:]
        self.assertTrue([line for line in fonts if " yes yes yes " in line], fonts)

    def test_words_of_other_scripts_are_whole(self):
        texts = {
            "arabic": "مرحبا بالعالم الأولى",
            "arabic-marks": "مُحَمَّد",
            "urdu": "ٹیلیفون ڈاکٹر پنجاب",
            "hebrew": "שלום עולם",
            "hebrew-marks": "שָׁלוֹם",
            "mixed": "Asked at the café: مرحبا",
            "marks": "x\u0302q\u0303 e\u0301",
            "ligatures": "office fluffy",
        }
        box = (20, 20, 290, 40)
        forms = {name: widget("Tx", f"/V {utf_16(text)}", box=box) for name, text in texts.items()}
        forms |= {
            f"{name}-lines": widget("Tx", f"/Ff 4096 /V {utf_16(text)}", box=(20, 20, 290, 80))
            for name, text in texts.items()
        }
        forms |= {
            f"{name}-list": widget("Ch", f"/V {utf_16(text)} /Opt [{utf_16(text)}]", box=box)
            for name, text in texts.items()
        }
        pages = self.print_forms(forms)

        self.assertEqual(set(pages), set(forms))
        for name, page in pages.items():
            text = texts[name.removesuffix("-lines").removesuffix("-list")]
            for options in ((), ("-layout",)):
                with self.subTest(name=name, options=options):
                    self.assertEqual(self.extract(page, *options), plain_text(text))

    def test_what_is_drawn_stays_as_it_is(self):
        drawn = "/Tx BMC 1 0 0 rg 0 0 9 9 re f BT /F 12 Tf 2 5 Td (Drawn) Tj ET EMC"
        other = (20, 60, 200, 80)
        missing = widget("Tx", "/V (Missing)", box=other)
        field = widget("Tx", f"/V {utf_16('Łódź')} /AP << /N 11 0 R >>")
        paths = [
            self.write_form("beside", field, drawing(drawn), missing),
            self.write_form(
                "wanted-anew", field, drawing(drawn), missing, form="/NeedAppearances true"
            ),
            self.write_form("state", field.replace("/AP", "/AS /Yes /AP"), drawing(drawn)),
        ]
        pages = self.print_files(paths)

        self.assertEqual(self.words(pages["beside"]), "Missing Drawn")
        self.assertEqual(self.pixels(pages["beside"])[-4][4], (255, 0, 0))
        self.assertEqual(self.words(pages["wanted-anew"]), "Missing Łódź")
        self.assertEqual(self.words(pages["state"]), "Drawn")

    def test_an_appearance_without_words_is_drawn_anew(self):
        blank = {
            "nothing": "",
            "marks": "/Tx BMC EMC",
            "background": "1 1 0 rg 0 0 180 20 re f /Tx BMC q BT /F 12 Tf 2 5 Td () Tj ET Q EMC",
            "spaces": "BT /F 12 Tf [( ) -200 <2020>] TJ ET % (not shown) Tj",
        }
        pages = self.print_forms({
            name: (widget("Tx", "/V (Value) /AP << /N 11 0 R >>"), drawing(content))
            for name, content in blank.items()
        })

        for name, page in pages.items():
            with self.subTest(name=name):
                self.assertEqual(self.words(page), "Value")

    def test_a_font_is_found_whatever_the_form_says(self):
        appearances = {
            "none": "",
            "unknown": "/DA (/Arial 10 Tf 0 g)",
            "fitting": "/DA (/F 0 Tf 0 g)",
            "grey": "/DA (0 0 1 rg /F 12 Tf)",
            "broken": "/DA (Tf rg 1 g k)",
        }
        pages = self.print_files([
            self.write_form(name, widget("Tx", f"/V (Value) {appearance}"), form="")
            for name, appearance in appearances.items()
        ])

        for name, page in pages.items():
            with self.subTest(name=name):
                self.assertEqual(self.words(page), "Value")
        sizes = {name: len(self.ink(pages[name])[1]) for name in ("unknown", "fitting")}
        self.assertGreater(sizes["fitting"], sizes["unknown"])
        colours = {p for row in self.pixels(pages["grey"]) for p in row}
        self.assertTrue([p for p in colours if p[2] > 200 and p[0] < 128], colours)

    def test_lines_are_broken_and_kept(self):
        text = r"The first line is too long for its field\n\nthe second\rthe third\r\nthe last"
        high = (160, 20, 280, 140)
        narrow = (20, 20, 120, 34)
        village = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
        paths = [
            self.write_form("lines", widget("Tx", f"/V ({text}) /Ff 4096", box=high)),
            self.write_form("long", widget("Tx", f"/V ({'word ' * 12}end)", box=narrow)),
            self.write_form("full", widget("Tx", f"/V ({'word ' * 200}end) /Ff 4096", box=high)),
            self.write_form("village", widget("Tx", f"/V ({village}) /Ff 4096", box=high)),
            self.write_form("broken", widget("Tx", "/V (HHHHHH) /Ff 4096", box=(160, 20, 190, 90))),
        ]
        pages = self.print_files(paths)
        lines = [line.strip() for line in self.told(pages["lines"]).splitlines()]

        self.assertGreater(lines.index("the second"), 1)
        self.assertEqual(lines[lines.index("the second"):], ["the second", "the third", "the last"])
        self.assertLess(min(self.ink(pages["lines"], high)[1]), 10)
        self.assertEqual(self.words(pages["long"]), "word " * 12 + "end")
        self.assertEqual(self.words(pages["full"]), "word " * 200 + "end")
        self.assertEqual("".join(self.told(pages["village"]).split()), village)
        # What ends a line is the stem of an H, and not the hyphen, which pdftotext passes over.
        columns = zip(*self.pixels(pages["broken"], (160, 20, 190, 90)))
        heights = [sum(min(pixel) < 160 for pixel in column) for column in columns]
        last = max(x for x, height in enumerate(heights) if height > 0)
        self.assertGreater(max(heights[last - 1:last + 1]), 5)

    def test_a_text_that_has_no_room_goes_along_as_a_file(self):
        box = (20, 20, 60, 32)
        paths = [
            self.write_form("full", widget("Tx", f"/V ({'word ' * 200}) /Ff 4096", box=box)),
            self.write_form("large", widget("Tx", "/V (x)", box=(0, 0, 99999, 20))),
            self.write_form("unseen", widget("Tx", "/V (x)", box=(20, 20, 21, 21))),
        ]
        pages = self.print_files(paths)

        self.assertEqual(list(pages), ["unseen"])
        self.assertEqual(self.attached(), ["E1 full.pdf", "E2 large.pdf"])
        self.assertIn("It is a form whose fields cannot be printed", text_of(self.report))

    def test_a_group_that_does_not_say_which_box_is_ticked_goes_along_as_a_file(self):
        group = "<< /T (group) /FT /Btn /Ff 49152 /V /{} /Kids [11 0 R 12 0 R] >>"
        kids = [
            f"<< /Type /Annot /Subtype /Widget /F 4 /Parent 10 0 R /Rect [{x} 20 {x + 20} 40] >>"
            for x in (20, 60)
        ]
        pages = self.print_forms({
            "chosen": (group.format("B"), *kids), "empty": (group.format("Off"), *kids)
        })

        self.assertEqual(list(pages), ["empty"])
        self.assertEqual(self.attached(), ["E1 chosen.pdf"])

    def test_words_stand_where_the_form_wants_them(self):
        upright = (200, 20, 220, 140)
        pages = self.print_forms({
            **{f"q{i}": widget("Tx", f"/V (Word) /Q {i}") for i in range(3)},
            "comb": widget("Tx", "/V (ABC) /Ff 16777216 /MaxLen 6"),
            "turned": widget("Tx", "/V (Sideways) /MK << /R 90 >>", box=upright),
        })

        middles = [sum(columns) / len(columns) for columns, _ in
                   (self.ink(pages[f"q{i}"]) for i in range(3))]
        self.assertLess(middles[0], 40)
        self.assertAlmostEqual(middles[1], 90, delta=3)
        self.assertGreater(middles[2], 140)
        columns = self.ink(pages["comb"])[0]
        self.assertEqual({x // 30 for x in columns}, {0, 1, 2})
        self.assertTrue(all(8 <= x % 30 <= 22 for x in columns), columns)
        columns, rows = self.ink(pages["turned"], upright)
        self.assertGreater(len(rows), 2 * len(columns))
        self.assertGreater(min(rows), 60)

    def test_boxes_are_ticked(self):
        box = (20, 20, 40, 40)
        beside = (60, 20, 80, 40)
        states = (
            "<< /Type /XObject /Subtype /Form /BBox [0 0 20 20] /Length 22 >>"
            " stream\n1 0 0 rg 2 2 16 16 re f\nendstream",
            "<< /Type /XObject /Subtype /Form /BBox [0 0 20 20] /Length 22 >>"
            " stream\n0 0 1 rg 2 2 16 16 re f\nendstream",
        )
        both = "/AP << /N << /Yes 11 0 R /Off 12 0 R >> >>"
        group = "<< /T (group) /FT /Btn /Ff 49152 /V /B /Kids [11 0 R 12 0 R] >>"
        kid = "<< /Type /Annot /Subtype /Widget /F 4 /Parent 10 0 R /Rect [{}] {} >>"
        kids = [kid.format(" ".join(map(str, b)), "/AS /{}") for b in (box, beside)]
        pages = self.print_forms({
            "on": widget("Btn", "/V /Yes /AS /Yes", box=box),
            "on-by-value": widget("Btn", "/V /Yes", box=box),
            "off": widget("Btn", "/V /Off /AS /Off", box=box),
            "push-button": widget("Btn", "/V /Yes /AS /Yes /Ff 65536", box=box),
            "blank": (widget("Btn", "/V /Yes /AS /Yes /AP << /N << /Yes 11 0 R >> >>", box=box),
                      drawing("/Tx BMC EMC")),
            "radio": (group, kids[0].format("Off"), kids[1].format("B")),
            "red": (widget("Btn", f"/V /Yes /AS /Yes {both}", box=box), *states),
            "red-by-value": (widget("Btn", f"/V /Yes {both}", box=box), *states),
            "blue": (widget("Btn", f"/V /Yes /AS /Off {both}", box=box), *states),
            "unknown-state": (widget("Btn", f"/V /Other {both}", box=box), *states),
        })

        for name in ("on", "on-by-value", "blank", "unknown-state"):
            with self.subTest(name=name):
                self.assertGreater(len(self.ink(pages[name], box)[0]), 8)
        for name in ("off", "push-button"):
            with self.subTest(name=name):
                self.assertEqual(self.ink(pages[name], box), (set(), set()))
        self.assertEqual(self.ink(pages["radio"], box), (set(), set()))
        self.assertGreater(len(self.ink(pages["radio"], beside)[0]), 6)
        for name, colour in (("red", (255, 0, 0)), ("red-by-value", (255, 0, 0)),
                             ("blue", (0, 0, 255))):
            with self.subTest(name=name):
                self.assertEqual(self.pixels(pages[name], box)[10][10], colour)

    def test_what_is_chosen_is_shown_by_its_name(self):
        pairs = "/Opt [[(k1) (Shown)] [(k2) (Other)] [(k3) (Third)]]"
        many = " ".join(f"(option {i})" for i in range(90))
        high = (20, 20, 200, 80)
        pages = self.print_forms({
            "drop-down": widget("Ch", f"/Ff 131072 /V (k1) {pairs}"),
            "typed": widget("Ch", f"/Ff 393216 /V (Own words) {pairs}"),
            "list": widget("Ch", f"/Ff 2097152 /V [(k1) (k3)] {pairs}", box=high),
            "by-number": widget("Ch", f"/I [1] {pairs}", box=high),
            "long": widget("Ch", f"/V (option 70) /Opt [{many}]", box=high),
            "far-apart": widget(
                "Ch", f"/Ff 2097152 /V [(option 3) (option 70)] /Opt [{many}]", box=high
            ),
        })

        self.assertEqual(self.words(pages["drop-down"]), "Shown")
        self.assertEqual(self.words(pages["typed"]), "Own words")
        self.assertEqual(self.words(pages["list"]), "Shown Other Third")
        rows = [row[-5] for row in self.pixels(pages["list"], high)]
        coloured = [y for y, colour in enumerate(rows) if colour != (255, 255, 255)]
        self.assertLess(min(coloured), 3)
        gaps = [y for y in range(min(coloured), max(coloured)) if y not in coloured]
        self.assertGreater(len(gaps), 8)
        self.assertIn("option 70", self.told(pages["long"]))
        self.assertEqual(self.words(pages["far-apart"]), "option 3 option 70")
        rows = [row[-5] for row in self.pixels(pages["by-number"], high)]
        coloured = [y for y, colour in enumerate(rows) if colour != (255, 255, 255)]
        self.assertGreater(min(coloured), 8)

    def test_what_nobody_may_see_is_not_printed(self):
        pages = self.print_forms({
            "password": widget("Tx", "/V (Secret) /Ff 8192"),
            "hidden": widget("Tx", "/V (Hidden)", flags=2),
            "hidden-but-printed": widget("Tx", "/V (Hidden)", flags=6),
            "not-viewed": widget("Tx", "/V (Hidden)", flags=32),
            "drawn": (widget("Tx", "/V (x) /AP << /N 11 0 R >>", flags=32),
                      drawing("BT /F 12 Tf 2 5 Td (Drawn) Tj ET")),
            "on-screen": widget("Tx", "/V (Seen)", flags=0),
            "invisible": widget("Tx", "/V (Seen)", flags=5),
        })

        self.assertEqual(self.words(pages["password"]), "******")
        for name in ("hidden", "hidden-but-printed", "not-viewed", "drawn"):
            with self.subTest(name=name):
                self.assertEqual(self.words(pages[name]), "")
        self.assertEqual(self.words(pages["on-screen"]), "Seen")
        self.assertEqual(self.words(pages["invisible"]), "Seen")

    def test_values_are_found_wherever_they_are(self):
        kid = "<< /Type /Annot /Subtype /Widget /F 4 /Parent 11 0 R /Rect [20 20 200 40] >>"
        rich = "/Ff 33558528 /RV (<body><p>Rich &amp; <b>bold</b></p><p>text</p></body>)"
        paths = [
            self.write_form("unlisted", widget("Tx", "/V (Value)"), fields=""),
            self.write_form("group", kid, "<< /Parent 12 0 R /V (Value) >>", "<< /FT /Tx >>"),
            self.write_form("circle", kid, "<< /Parent 12 0 R /V (Value) >>",
                            "<< /Parent 11 0 R /FT /Tx >>"),
            self.write_form("endless", kid, "<< /Parent 11 0 R /V (Value) >>",
                            widget("Tx", "/V (Beside)", box=(20, 60, 200, 80))),
            self.write_form("rich", widget("Tx", rich, box=(20, 20, 200, 80))),
        ]
        pages = self.print_files(paths)

        for name in ("unlisted", "group", "circle"):
            with self.subTest(name=name):
                self.assertEqual(self.words(pages[name]), "Value")
        self.assertEqual(self.words(pages["endless"]), "Beside")
        self.assertEqual(self.told(pages["rich"]).split("\n")[0].strip(), "Rich & bold")
        self.assertEqual(self.words(pages["rich"]), "Rich & bold text")


SIGNED = "It is signed: the signature is only valid in the original file"
PRINTED = "It is a form: its fields are printed as filled in."


class FormSlipTest(FormTest):
    def describe(self, paths):
        """What the slip of each form says of it."""
        self.run_cli("evidence", "add", self.bundle, *paths, "--cite", "1.1.1")
        pdf = self.write()
        self.assertNotIn("/AcroForm", pdf.catalogue)
        slips = {}
        for i, path in enumerate(paths, 1):
            slip = " ".join(text_of(self.report, self.position(pdf, f"E{i}")).split())
            self.assertIn(path.name, slip)
            self.assertIn(f"E{i}-1", pdf.labels)
            slips[path.stem] = [sentence for sentence in (SIGNED, PRINTED) if sentence in slip]
        return slips

    def test_only_a_signature_that_was_given_counts(self):
        signature = "<< /Type /Sig /Filter /Adobe.PPKLite /Contents <00> >>"
        kid = "<< /Type /Annot /Subtype /Widget /F 4 /Parent 11 0 R /Rect [20 20 200 40] >>"
        flags = "/SigFlags 1"
        paths = [
            self.write_form("unsigned", widget("Sig"), form=flags),
            self.write_form("emptied", widget("Sig", "/V null"), form=flags),
            self.write_form("text", widget("Tx", f"/V {signature}"), form=flags),
            self.write_form("signed", widget("Sig", "/V 11 0 R"), signature, form=flags),
            self.write_form("no-flags", widget("Sig", "/V 11 0 R"), signature),
            self.write_form("unlisted", widget("Sig", "/V 11 0 R"), signature, fields=""),
            self.write_form("inherited", kid, "<< /FT /Sig /Kids [10 0 R] /V 12 0 R >>",
                            signature, fields="11 0 R", form=flags),
            self.write_form("no-page", "<< /Kids [12 0 R] >>", signature,
                            "<< /FT /Sig /Parent 10 0 R /V 11 0 R >>", fields="10 0 R"),
            self.write_form("no-size", widget("Sig", "/V 11 0 R", box=(0, 0, 0, 0)), signature),
            self.write_form("circle", "<< /Kids [11 0 R] >>", "<< /Kids [10 0 R] >>",
                            fields="10 0 R 11 0 R", form=flags),
        ]

        self.assertEqual(self.describe(paths), {
            "unsigned": [PRINTED], "emptied": [PRINTED], "text": [PRINTED],
            "signed": [SIGNED], "no-flags": [SIGNED], "unlisted": [SIGNED],
            "inherited": [SIGNED], "no-page": [SIGNED], "no-size": [SIGNED], "circle": [],
        })

    def test_fields_are_printed_where_a_page_has_any_that_can_be_seen(self):
        kids = "<< /FT /Tx /T (group) /V (Value) /Kids [11 0 R] >>"
        kid = "<< /Type /Annot /Subtype /Widget /F 4 /Parent 10 0 R /Rect [20 20 200 40] >>"
        paths = [
            self.write_form("on-page", widget("Tx", "/V (Value)")),
            self.write_form("small", widget("Tx", box=(20, 20, 24, 24))),
            self.write_form("too-small", widget("Tx", box=(20, 20, 24, 23.9))),
            self.write_form("kid", kids, kid, fields="10 0 R"),
            self.write_form("one-of-two", widget("Tx", "/V (Value)", flags=2),
                            widget("Tx", "/V (Value)", flags=0)),
            self.write_form("nowhere", widget("Tx", "/V (Value)"), fields="10 0 R", on_page=""),
            self.write_form("kid-nowhere", kids, kid, fields="10 0 R", on_page=""),
            self.write_form("no-size", widget("Tx", "/V (Value)", box=(20, 20, 20, 20))),
            self.write_form("no-height", widget("Tx", "/V (Value)", box=(20, 20, 200, 20))),
            self.write_form("no-width", widget("Tx", "/V (Value)", box=(20, 20, 20, 40))),
            self.write_form("hidden", widget("Tx", "/V (Value)", flags=2)),
            self.write_form("not-viewed", widget("Tx", "/V (Value)", flags=32)),
            self.write_form("printed", widget("Tx", "/V (Value)", flags=36)),
        ]

        self.assertEqual(self.describe(paths), {
            "on-page": [PRINTED], "small": [PRINTED], "kid": [PRINTED], "one-of-two": [PRINTED],
            "too-small": [], "nowhere": [], "kid-nowhere": [], "no-size": [], "no-height": [],
            "no-width": [], "hidden": [], "not-viewed": [], "printed": [PRINTED],
        })
