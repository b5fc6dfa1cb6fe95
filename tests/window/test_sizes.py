# SPDX-License-Identifier: GPL-3.0-or-later
"""The window fits the screen that there is."""

import re

from program import wait_for
from window_test import WindowTest


class SizesTest(WindowTest):
    def assert_width(self, program, width):
        frame = program.find("frame")
        self.assertLessEqual(frame.width, width)
        return frame

    def assert_inside(self, widget, frame):
        # A frame of GTK 4.18 begins with its border, and all positions in it are less by as much.
        left = widget.x - 2 * frame.x
        self.assertGreaterEqual(left, 0, widget.name)
        self.assertLessEqual(left + widget.width, frame.width, widget.name)

    def test_a_window_of_360_pixels_has_room_for_everything(self):
        program, _ = self.open_sample(size=(360, 720))

        frame = self.assert_width(program, 360)
        program.click(program.find("label", "Profile of customer groups"))
        program.find("heading", re.compile("^1.1.1"))
        for role, name in (
            ("text", "Narrative"), ("combo box", "Rating"), ("combo box", "State"),
            ("text", "Owner’s job title"), ("button", "Link"), ("button", "All Elements"),
            ("button", "Next Element"), ("button", "Main Menu"), ("button", "Search Everything"),
        ):
            self.assert_inside(program.find(role, name), frame)

    def test_the_dashboard_fits_360_pixels(self):
        program, _ = self.open_sample(size=(360, 720))
        program.key("alt+2")

        program.find("label", "All Criteria")
        frame = self.assert_width(program, 360)
        for words in ("45 Compliance", "57 of 57 rated", "1  Customer Insight"):
            self.assert_inside(program.find("button", words), frame)

    def test_the_commands_above_a_narrative_fit_360_pixels(self):
        program, _ = self.open_sample(size=(360, 720))

        program.click(program.find("label", "Profile of customer groups"))
        program.find("heading", re.compile("^1.1.1"))
        frame = self.assert_width(program, 360)
        for name in (
            "Undo (Ctrl+Z)", "Redo (Ctrl+Shift+Z)", "Bold", "Italic", "Heading", "Bulleted List",
            "Numbered List", "Quote", "Link", "Insert Evidence", "Table", "Writing Mode", "Show Markdown",
        ):
            self.assert_inside(program.find(None, name), frame)

    def test_text_of_double_size_fits_360_pixels(self):
        program, _ = self.open_sample(size=(360, 720), text_scale=2)

        program.find("label", "Profile of customer groups")
        self.assert_width(program, 360)
        program.click(program.find("label", "Profile of customer groups"))
        program.find("heading", re.compile("^1.1.1"))
        frame = self.assert_width(program, 360)
        for role, name in (
            ("button", "Submission"), ("button", "Main Menu"), ("text", "Narrative"),
            ("button", "Search Everything"), ("button", "Close"),
            ("combo box", "Rating"), ("combo box", "State"), ("text", "Owner’s job title"),
            ("label", re.compile("^Evidence that could show it")),
            ("label", "Private note (never printed)"),
        ):
            self.assert_inside(program.find(role, name), frame)
        program.key("alt+2")
        program.find("label", "All Criteria")
        self.assert_width(program, 360)

    def test_a_narrow_window_keeps_the_name_of_the_submission_with_text_of_any_size(self):
        for scale, n_letters in ((1, 11), (2, 4)):
            program, _ = self.open_sample(size=(360, 720), text_scale=scale)

            name = program.find("label", "Riverside Libraries")
            self.assertGreater(name.width, n_letters * 8 * scale)
            self.assertEqual(program.find_all("button", "Maximize"), [])
            program.kill()

    def test_icons_grow_with_the_text(self):
        widths = []
        for scale in (1, 2):
            program, _ = self.open_sample(size=(1900, 1000), text_scale=scale)
            widths.append(program.find("button", "Next Element").width)
            program.kill()

        self.assertGreaterEqual(widths[1], 32)

    def test_the_other_views_fit_360_pixels_with_text_of_any_size(self):
        for scale in (1, 2):
            program, _ = self.open_sample(size=(360, 720), text_scale=scale)
            for view in self.walk_insight_views(program):
                with self.subTest(f"{view}, {scale}"):
                    self.assert_width(program, 360)
            program.kill()

    def drop_broken_files(self, names, **look):
        """The window after files were dropped on it of which it has something to say."""
        program, _ = self.open_bundle({}, **look)
        program.key("alt+3")
        files = [program.home / f"{name}.pdf" for name in names]
        for number, file in enumerate(files):
            file.write_bytes(b"%PDF-1.4 and no more, " + str(number).encode())
        with program.dropped(program.find("label", "No Evidence Yet"), *files):
            program.find("button", "Close Message")
        for name in names:
            program.see(name)
        return program

    def test_a_message_of_any_length_can_be_closed_in_a_window_of_360_pixels(self):
        sentence = "Minutes of the customer service group as agreed and signed in the year, number "
        for names in ([f"{sentence}{n}" for n in range(3)], [f"{n}" + "x" * 79 for n in range(3)]):
            for scale in (1, 2):
                with self.subTest(f"{names[0]}, {scale}"):
                    program = self.drop_broken_files(names, size=(360, 600), text_scale=scale)

                    frame = self.assert_width(program, 360)
                    self.assertLessEqual(frame.height, 600)
                    close = program.find("button", "Close Message")
                    self.assert_inside(close, frame)
                    program.click(close)
                    program.wait_gone("button", "Close Message")
                    program.kill()

    def test_a_long_message_is_read_to_its_end_by_the_keyboard(self):
        program = self.drop_broken_files([f"{n}" + "x" * 79 for n in range(3)], size=(360, 600))
        message = program.find(None, "Message")
        text = program.see("x" * 79)

        def is_at_end():
            return text.y + text.height <= message.y + message.height

        self.assertFalse(is_at_end())
        wait_for(lambda: message.focused or program.key("Tab"), "the message take the keyboard")
        wait_for(
            lambda: is_at_end() or program.key("Page_Down"), "the end of the message in sight"
        )

    def test_lines_stay_readable_in_a_wide_window(self):
        program, _ = self.open_sample(size=(1920, 1000))

        frame = program.find("frame")
        self.assertGreater(frame.width, 1800)
        self.assertLess(program.find("text", "Narrative").width, 900)

    def test_a_panel_that_covers_a_narrow_page_is_closed_by_its_own_button(self):
        program, _ = self.open_sample(size=(360, 720))
        for key, title in (("alt+3", "Reader survey 2026"), ("alt+4", "Hold the review of how we consult")):
            with self.subTest(key):
                program.key(key)
                program.click(program.find("label", title))
                close = program.find("button", "Close the Panel")
                self.assert_inside(close, program.find("frame"))
                program.click(close)
                program.wait_gone("button", "Close the Panel")
                self.wait_focus(program, None, "^Details$")

    def shows_list(self, program):
        for button in program.find_all("button", "All Elements"):
            button.press()
        return program.find_all("list item", re.compile("^1.1.1 "))

    def test_large_titles_of_elements_have_the_width_of_the_list(self):
        for scale, is_below in ((1, False), (2, True)):
            with self.subTest(scale):
                program, _ = self.open_sample(size=(360, 720), text_scale=scale)
                # libadwaita 1.2 begins with the element, 1.7 with the list.
                wait_for(lambda: self.shows_list(program), "the list of elements")
                row = program.find("list item", re.compile("^1.1.1 "))
                title = row.find("label", "Profile of customer groups")
                state = row.find("label", "Final")
                self.assertEqual(state.y >= title.y + title.height, is_below)
                program.kill()
