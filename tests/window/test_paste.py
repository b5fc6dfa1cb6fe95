# SPDX-License-Identifier: GPL-3.0-or-later
"""Pasting into a narrative, and copying out of it."""

import subprocess

from program import wait_for
from window_test import PICTURE, WindowTest

WORD_LIST = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>
</head><body lang=EN-GB><!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span>
<![endif]><b>Tenants</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span></span>
<![endif]>in towns<o:p></o:p></p><!--EndFragment--></body></html>"""
TABLE = (
    "<table border=0><col width=64><tr height=20><td class=xl65>Year</td><td>Replies</td></tr>"
    "<tr><td align=right>2025</td><td align=right>412</td></tr></table>"
)


class PasteTest(WindowTest):
    def open_narrative(self, narrative):
        """The program with a narrative and its cursor at the end, and the folder."""
        responses = [{"element": "1.1.1", "narrative": narrative}]
        program, folder = self.open_bundle({"responses": responses})
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        return program, folder

    def assert_pasted(self, program, folder, narrative):
        self.wait_saved(folder, "1.1.1", narrative=narrative)

    def test_a_list_pasted_from_word_is_a_list(self):
        program, folder = self.open_narrative("We ask:")

        with program.copied("·\tTenants\no\tin towns".encode(), html=WORD_LIST):
            program.key("ctrl+v")
            self.assert_pasted(program, folder, "We ask:\n\n- **Tenants**\n  - in towns")
        program.key("ctrl+z")
        self.assert_pasted(program, folder, "We ask:")
        self.quit(program)

    def test_a_list_pasted_within_a_sentence_stands_between_its_halves(self):
        program, folder = self.open_narrative("beforeafter")

        with program.copied(b"one\ntwo", html="<ul><li>one<li>two</ul>"):
            program.key("ctrl+Home", *["Right"] * len("before"))
            program.key("ctrl+v")
            self.assert_pasted(program, folder, "before\n\n- one\n- two\n\nafter")

    def test_cells_pasted_from_excel_are_a_table(self):
        program, folder = self.open_narrative("")

        with program.copied(b"Year\tReplies\n2025\t412\n", html=TABLE):
            program.key("shift+Insert")
            self.assert_pasted(
                program, folder, "| Year | Replies |\n|---|---|\n| 2025 | 412 |"
            )

    def test_words_pasted_from_a_web_page_keep_their_formats_in_the_line(self):
        program, folder = self.open_narrative("- we")
        program.type(" ")

        with program.copied(b"ask them", html="<span>ask <b>them</b></span>"):
            program.key("ctrl+v")
            self.assert_pasted(program, folder, "- we ask **them**")

    def test_a_list_pasted_from_an_e_mail_of_plain_text_is_a_list(self):
        program, folder = self.open_narrative("")

        with program.copied("We ask\r\n\r\n• tenants\r\n• leaseholders\r\n".encode()):
            program.key("ctrl+v")
            self.assert_pasted(program, folder, "We ask\n\n- tenants\n- leaseholders")

    def test_text_pasted_as_plain_text_has_no_formats(self):
        program, folder = self.open_narrative("")

        with program.copied("• one\n• two".encode(), html="<b>other</b>"):
            program.key("ctrl+shift+v")
            self.assert_pasted(program, folder, "• one\n\n• two")

    def test_an_image_pasted_into_a_narrative_is_evidence(self):
        program, folder = self.open_narrative("text")

        with program.copied(PICTURE.read_bytes(), "image/png"):
            program.key("ctrl+Home", "ctrl+End", "ctrl+v")
            program.see("Added E1 “Pasted image ")
        self.assert_pasted(program, folder, "text")

    def test_what_is_copied_from_a_narrative_keeps_its_formats_there(self):
        written = "Our **readers**\n\n- one\n  1. deep"
        program, folder = self.open_narrative(written)

        program.key("ctrl+a", "ctrl+c", "ctrl+End", "Return", "Return", "Return")
        program.key("ctrl+v")
        self.assert_pasted(program, folder, f"{written}\n\n{written}")

    def test_what_is_copied_from_a_narrative_has_formats_elsewhere(self):
        program, _ = self.open_narrative("Our **readers**\n\n- one")
        program.key("ctrl+a", "ctrl+c")

        def read(media_type):
            return subprocess.run(
                ["xclip", "-selection", "clipboard", "-o", "-t", media_type],
                capture_output=True,
                text=True,
            ).stdout

        wait_for(lambda: "<p>Our <b>readers</b></p>\n<ul>\n<li>one" in read("text/html"), "HTML")
        self.assertEqual(read("text/plain;charset=utf-8"), "Our readers\n• one")

    def test_what_is_cut_is_pasted_elsewhere(self):
        program, folder = self.open_narrative("one **two**")

        program.key("ctrl+shift+Left", "ctrl+x")
        self.assert_pasted(program, folder, "one")
        program.key("ctrl+Home", "ctrl+v")
        self.assert_pasted(program, folder, "**two**one")
