# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing mode, and the size of the text of narratives."""

import re

from program import wait_for
from window_test import WindowTest


class WritingTest(WindowTest):
    def write(self, **look):
        """Opens the sample, with the cursor at the end of a long narrative."""
        program, folder = self.open_sample(**look)
        program.click(program.find("label", "Profile of customer groups"))
        program.find("heading", re.compile("^1.1.1"))
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        return program, folder

    def wait_writing(self, program):
        program.wait_gone("button", "Main Menu")
        self.wait_focus(program, "text", "Narrative")

    def test_only_the_narrative_and_its_toolbar_are_seen_in_writing_mode(self):
        program, folder = self.write()
        before = self.response(folder, "1.1.1")["narrative"]

        program.key("F11")
        self.wait_writing(program)
        for role, name in (
            (None, "Search elements"), ("combo box", "Rating"), (None, "Evidence of This Element"),
            ("label", re.compile("^Evidence that could show it")),
        ):
            program.wait_gone(role, name)
        program.find(None, "Bold")
        heading = program.find("heading", "1.1.1  Profile of customer groups")
        wait_for(lambda: heading.height < 20, "the title in small letters")
        program.type("More")
        self.wait_saved(folder, "1.1.1", narrative=f"{before}More")
        program.key("Escape")
        self.wait_focus(program, "text", "Narrative")
        for role, name in (
            (None, "Search elements"), ("combo box", "Rating"), ("button", "Main Menu"),
            (None, "Evidence of This Element"),
        ):
            program.find(role, name)
        wait_for(lambda: heading.height > 20, "the title in large letters")
        program.type("over")
        self.wait_saved(folder, "1.1.1", narrative=f"{before}Moreover")
        self.quit(program)

    def test_writing_mode_is_left_by_its_key_its_button_and_another_page(self):
        program, _ = self.write()

        program.key("F11")
        self.wait_writing(program)
        program.key("F11")
        program.find("button", "Main Menu")
        program.click(program.find("button", "Writing Mode"))
        self.wait_writing(program)
        program.click(program.find("button", "Writing Mode"))
        program.find("button", "Main Menu")
        program.key("F11")
        self.wait_writing(program)
        program.key("alt+2")
        program.find("label", "All Criteria")
        program.find("button", "Main Menu")
        program.key("alt+1")
        program.find(None, "Search elements")

    def test_a_cell_keeps_the_keyboard_and_the_evidence_comes_back(self):
        program, folder = self.open_bundle({"responses": [{
            "element": "1.1.1",
            "narrative": "We ask.\n\n| Group | How we engage |\n| --- | --- |\n| Pupils | polls |",
        }]}, size=(1280, 900))
        program.find("heading", "Evidence")
        program.click(program.find("text", "Row 2, Group"))

        program.key("End")

        for words in ("PupilsA", "PupilsAB"):
            program.key("F11")
            self.wait_focus(program, "text", "^Row 2, Group$")
            program.type(words[-1])
            wait_for(
                lambda: f"| {words} " in self.response(folder, "1.1.1")["narrative"],
                f"{words} in the cell; last {self.response(folder, '1.1.1')}",
            )
        program.find("heading", "Evidence")
        self.quit(program)

    def test_lines_are_of_a_readable_length_in_writing_mode(self):
        program, _ = self.write(size=(1900, 1000))

        program.key("F11")
        self.wait_writing(program)
        narrative = program.find("text", "Narrative")
        wait_for(lambda: 500 < narrative.width < 750, "a column of about 75 characters")
        frame = program.find("frame")
        middle = narrative.x + narrative.width / 2
        self.assertAlmostEqual(middle, frame.width / 2, delta=20)

    def test_words_are_found_in_writing_mode(self):
        program, _ = self.write()

        program.key("F11")
        self.wait_writing(program)
        program.key("ctrl+h")
        self.wait_focus(program, "text", "Find")
        program.key("Escape")
        self.wait_focus(program, "text", "Narrative")
        self.assertEqual(program.find_all("button", "Main Menu"), [])
        program.key("Escape")
        program.find("button", "Main Menu")

    def test_writing_mode_fits_360_pixels(self):
        program, _ = self.write(size=(360, 820))

        program.key("F11")
        self.wait_writing(program)
        narrative = program.find("text", "Narrative")
        self.assertLessEqual(narrative.width, 360)
        self.assertLessEqual(program.find("frame").width, 360)

    def test_a_criterion_has_no_narrative_to_write(self):
        program, _ = self.open_sample()
        program.key("alt+1", "Home")
        program.find("heading", re.compile("Customer Insight"))

        program.key("F11")
        program.see("Choose an element to write its narrative")
        program.find("button", "Main Menu")

    def test_the_text_of_narratives_has_a_size_of_its_own_that_is_kept(self):
        program, _ = self.write()
        narrative = program.find("text", "Narrative")
        usual = narrative.height

        program.key("ctrl+plus", "ctrl+plus")
        wait_for(lambda: narrative.height > usual, "larger text")
        wait_for(lambda: program.setting("narrative-text-size") == "120", "the size kept")
        program.key("ctrl+minus")
        wait_for(lambda: program.setting("narrative-text-size") == "110", "the size kept")
        program.key("ctrl+0")
        wait_for(lambda: narrative.height == usual, "text of the usual size")

    def test_text_is_neither_too_small_nor_too_large(self):
        for size, key in ((200, "ctrl+plus"), (80, "ctrl+minus")):
            with self.subTest(size):
                program, folder = self.prepare_bundle({"responses": [{"element": "1.1.1"}]})
                program.set_setting("narrative-text-size", f"uint32 {size}")
                self.start(program, folder)
                program.click(program.find("text", "Narrative"))
                program.key(key)
                program.type("a")
                self.wait_saved(folder, "1.1.1", narrative="a")
                self.assertIn(str(size), program.setting("narrative-text-size"))
                program.kill()
