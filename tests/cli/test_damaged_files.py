# SPDX-License-Identifier: GPL-3.0-or-later
"""Warnings of libraries about damaged files are not printed: users cannot act on them."""

import io
import zipfile

from command_line import CommandLineTest

PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm 9 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 7 0 R>>/XObject<</I 8 0 R>>>>>> endobj
5 0 obj <</Length 47>> stream
1 2 3 foo q q << [ ( BT /F 12 Tf (x) Tj ET Q Q Q
endstream endobj
7 0 obj <</Type/Font/Subtype/TrueType/BaseFont/Foo/FontDescriptor<</FontFile2 8 0 R>>>> endobj
8 0 obj <</Subtype/Image/Width 10/Height 10/Filter/JBIG2Decode/Length 4>> stream
abcd
endstream endobj
9 0 obj <</Fields[99 0 R]>> endobj
trailer <</Root 1 0 R>>
%%EOF
"""
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"


def archive(name, text):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr(name, text)
    return packed.getvalue()


DAMAGED = {
    "syntax.pdf": PDF,
    "cut.pdf": PDF[:300],
    "none.pdf": b"%PDF-1.7\n" + bytes(300),
    "marks.html": b"<p>broken <b><<< &unknown; \xff\xfe\x00 </table><svg><path d='x'/>",
    "nested.html": b"<div>" * 20000,
    "marks.xhtml": b'<?xml version="1.0" encoding="none"?><html><p>&bad;',
    "path.svg": SVG + b"<path d='M zz'/><style>}}{</style><rect width='-3'/></svg",
    "other.svg": SVG + b"<image href='file:///etc/passwd'/></svg>",
    "cut.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\6\0\0\0\x1f\xf3\xffa\0\0\x10\0IDATx",
    "cut.jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb\0C\0" + bytes(64),
    "cut.gif": b"GIF89a\x10\0\x10\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x10\0\x10\0\0\x02\xff",
    "cut.tiff": b"II*\0\x08\0\0\0\5\0\0\1\3\0\1\0\0\0\xff\xff\0\0\1\1\3\0\1\0\0\0\xff\xff" + bytes(30),
    "cut.bmp": b"BM" + bytes(60),
    "marks.docx": archive("word/document.xml", "<w:document xmlns:w='w'><w:t>hello &undef; world"),
    "cut.docx": archive("word/document.xml", "<w:document xmlns:w='w'/>")[:-40],
    "marks.odt": archive("content.xml", "<o><t:p xmlns:t='t'>x</o>"),
    "marks.xlsx": archive("xl/worksheets/sheet1.xml", "<a"),
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "bytes.txt": bytes(range(256)),
    "cut.zip": b"PK\3\4zzz",
}


class DamagedFilesTest(CommandLineTest):
    def test_no_command_passes_on_what_libraries_say(self):
        self.create()
        for name, content in DAMAGED.items():
            (self.folder / name).write_bytes(content)

        added = self.run_program("evidence", "add", self.bundle, *DAMAGED, "--cite", "1.1.1")
        for line in added.stderr.decode().splitlines():
            self.assertRegex(line, "^dossier-cli: “[^”]+”: (This file|Dossier cannot show files) ")
        searched = self.run_program("search", self.bundle, "hello")
        self.assertRegex(
            searched.stderr.decode(),
            r"^dossier-cli: The text in the files of E\d+[E\d, ]+"
            r" could not be read and was not searched\.\n$",
        )
        self.run_cli("report", self.bundle, "-o", "report.pdf", "--with-evidence")
        self.run_cli("evidence", "export", self.bundle, "-o", "register.xlsx")

    def test_a_file_that_cannot_be_written_is_reported_once(self):
        self.create()

        for name in ("none/report.pdf", "none/report.odt", "none/report.html"):
            errors = self.run_cli("report", self.bundle, "-o", name, code=1)
            self.assertRegex(errors, rf"^dossier-cli: .*{name}.*\n$")
        for name in ("none/register.xlsx", "none/register.csv"):
            errors = self.run_cli("evidence", "export", self.bundle, "-o", name, code=1)
            self.assertRegex(errors, rf"^dossier-cli: .*{name}.*\n$")
