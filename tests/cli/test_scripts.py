# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of every script can be copied from the PDF of the report."""

import re
import subprocess
import unicodedata

from command_line import CommandLineTest

MARKS_OF_DIRECTION = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def has_font(language):
    return subprocess.run(
        ["fc-list", f":lang={language}", "family"], check=True, capture_output=True
    ).stdout.strip()


def plain(text):
    text = MARKS_OF_DIRECTION.sub("", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", text)


class ScriptsTest(CommandLineTest):
    def extract(self, text, *options):
        self.create()
        self.run_cli(
            "respond", self.bundle, "1.1.1", "--narrative", "-", standard_input=text.encode()
        )
        self.run_cli("report", self.bundle, "-o", "report.pdf", "--parts", "elements")
        told = subprocess.run(
            ["pdftotext", *options, self.folder / "report.pdf", "-"],
            check=True, capture_output=True, text=True,
        )
        return plain(told.stdout)

    def assert_extracted(self, text, *, language=None):
        if language is not None and not has_font(language):
            self.skipTest(f"no font for the language {language}")
        extracted = self.extract(text)
        for word in plain(text).split():
            self.assertIn(word, extracted)

    def test_latin_with_ligatures_and_accents(self):
        self.assert_extracted("office efficient affluent first Ŵyr tŷ café ẃ x\u0302 q\u0303 llyfrgell")

    def test_greek_and_cyrillic(self):
        self.assert_extracted("Ρωτάμε τους αναγνώστες μας. Мы спрашиваем читателей ещё раз.")

    def test_hebrew(self):
        self.assert_extracted("אנחנו שואלים את הקוראים שלנו ארבע פעמים בשנה", language="he")

    def test_hebrew_with_points(self):
        self.assert_extracted("שָׁלוֹם עוֹלָם ספרייה", language="he")

    def test_arabic(self):
        self.assert_extracted("نحن نستمع إلى عملائنا أربع مرات في السنة الأولى", language="ar")

    def test_arabic_with_marks(self):
        self.assert_extracted("سَلَامٌ عَلَى الجميع", language="ar")

    def test_urdu(self):
        self.assert_extracted("ہم سال میں چار بار اپنے قارئین سے پوچھتے ہیں", language="ur")

    def test_hindi(self):
        self.assert_extracted("हम साल में चार बार पाठकों से पूछते हैं किताब प्रार्थना", language="hi")

    def test_bengali(self):
        self.assert_extracted("আমরা বছরে চারবার আমাদের পাঠকদের জিজ্ঞাসা করি", language="bn")

    def test_tamil(self):
        self.assert_extracted("நாங்கள் ஆண்டுக்கு நான்கு முறை வாசகர்களிடம் கேட்கிறோம்", language="ta")

    def test_thai(self):
        self.assert_extracted("เราถามผู้อ่านของเราปีละสี่ครั้ง น้ำ", language="th")

    def test_directions_in_one_line_are_in_reading_order(self):
        """As the PDF has them, not as they stand beside each other."""
        if not has_font("he"):
            self.skipTest("no font for Hebrew")
        extracted = self.extract("ספרייה *Riverside* פתוחה 365 ימים", "-raw")

        self.assertLess(extracted.index("Riverside"), extracted.index("365"))
