# SPDX-License-Identifier: GPL-3.0-or-later
"""What is hidden in a PDF is hidden in the report."""

import subprocess

from appendix_test import AppendixTest, document, stream, text_of

LAYERS = {
    20: b"<< /Type /OCG /Name (One) /Usage << /Print << /PrintState /OFF >> >> >>",
    21: b"<< /Type /OCG /Name (Two) >>",
    22: b"<< /Type /OCMD /OCGs [20 0 R 21 0 R] /P /AllOn >>",
    23: b"<< /Type /OCMD /VE [/Not 20 0 R] >>",
}
STATES = {
    "shown": ("/P 20 0 R /Q 21 0 R", "", "both"),
    "hidden": ("/P 20 0 R /Q 21 0 R", "/OFF [20 0 R]", "second"),
    "rest": ("/P 20 0 R /Q 21 0 R", "/BaseState /OFF /ON [21 0 R]", "second"),
    "members": ("/P 22 0 R /Q 23 0 R", "/OFF [20 0 R]", "second"),
    "print": (
        "/P 20 0 R /Q 21 0 R",
        "/AS [<< /Event /Print /Category [/Print] /OCGs [20 0 R] >>] /Intent /Design", "both",
    ),
}


def write_layers(path, properties, state):
    content = (
        b"/OC /P BDC BT /F 12 Tf 20 150 Td (The first) Tj ET EMC"
        b" /OC /Q BDC BT /F 12 Tf 20 50 Td (The second) Tj ET EMC"
    )
    path.write_bytes(document({
        1: b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [20 0 R 21 0 R]"
           b" /D << %s >> >> >>" % state.encode(),
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources"
           b" << /Font << /F 5 0 R >> /Properties << %s >> >> >>" % properties.encode(),
        4: stream(b"", content),
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **LAYERS,
    }))
    return path


def picture_of(path, number):
    return subprocess.run(
        ["pdftoppm", "-f", str(number), "-l", str(number), "-r", "30", path],
        check=True, capture_output=True,
    ).stdout


class LayersTest(AppendixTest):
    def test_each_document_shows_and_hides_what_it_did_alone(self):
        paths = [
            write_layers(self.folder / f"{name}.pdf", properties, state)
            for name, (properties, state, _) in STATES.items()
        ]
        self.run_cli("evidence", "add", self.bundle, *paths, "--cite", "1.1.1")
        pdf = self.write()

        for i, (path, (_, _, seen)) in enumerate(zip(paths, STATES.values()), 1):
            with self.subTest(path=path.name):
                position = self.position(pdf, f"E{i}-1")
                text = text_of(self.report, position)
                self.assertEqual(text, text_of(path))
                self.assertIn("The second", text)
                self.assertEqual("The first" in text, seen == "both")
                self.assertEqual(picture_of(self.report, position), picture_of(path, 1))

    def test_what_prints_as_hidden_is_carried_over(self):
        path = write_layers(self.folder / "print.pdf", *STATES["print"][:2])
        self.run_cli("evidence", "add", self.bundle, path, "--cite", "1.1.1")
        pdf = self.write()
        layers = pdf.get(pdf.catalogue["/OCProperties"])
        default = pdf.get(layers["/D"])
        page = pdf.get(pdf.page_ids[pdf.labels.index("E1-1")])
        used = pdf.get(pdf.get(page["/Resources"])["/Properties"])
        (state,) = default["/AS"]

        self.assertEqual(state["/OCGs"], [used["/P"]])
        self.assertEqual((state["/Event"], state["/Category"]), ("/Print", ["/Print"]))
        self.assertEqual(pdf.get(used["/P"])["/Usage"], {"/Print": {"/PrintState": "/OFF"}})
        self.assertEqual(layers["/OCGs"], [used["/P"], used["/Q"]])
        self.assertIn("/Design", default["/Intent"])

    def test_a_report_without_layers_says_nothing_of_them(self):
        pdf = self.write()

        self.assertNotIn("/OCProperties", pdf.catalogue)
