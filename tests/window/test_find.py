# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding words in narratives, and replacing them."""

import re

from program import wait_for
from window_test import WindowTest

TABLE = "| staff | b |\n|---|---|\n| c | our staff |"


class FindTest(WindowTest):
    def find(self, words, *narratives, **look):
        """Opens narratives of 1.1.1 and on, and finds words in the first."""
        responses = [
            {"element": f"1.1.{i}", "narrative": narrative}
            for i, narrative in enumerate(narratives, 1)
        ]
        program, folder = self.open_bundle({"responses": responses}, **look)
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+Home", "ctrl+h")
        self.wait_focus(program, "text", "Find")
        program.type(words)
        return program, folder

    def replace_with(self, program, words):
        program.click(program.find("text", "Replace with"))
        program.type(words)

    def preview(self, program):
        """The window that shows what would be replaced in all narratives."""
        title = "Replace in All Narratives"
        program.click(program.find("button", "All Narratives…"))
        program.wait_window(title)
        return next(window for window in program.root().children() if window.name == title)

    def test_matches_are_counted_and_gone_through_from_the_keyboard(self):
        program, folder = self.find("staff", "Staff act. **Sta**ff ask.\n\n- our staff")

        program.find("label", "1 of 3")
        program.key("Return")
        program.find("label", "2 of 3")
        program.key("shift+Return")
        program.find("label", "1 of 3")
        program.key("shift+Return")
        program.find("label", "3 of 3")
        program.key("ctrl+g")
        program.find("label", "1 of 3")
        program.key("ctrl+shift+g")
        program.find("label", "3 of 3")
        program.key("Escape")
        self.wait_focus(program, "text", "Narrative")
        program.wait_gone("text", "Find")
        program.type("team")
        self.wait_saved(folder, "1.1.1", narrative="Staff act. **Sta**ff ask.\n\n- our team")
        self.quit(program)

    def test_what_is_found_is_marked_until_the_bar_is_closed(self):
        program, _ = self.find("two", "one two three")

        editor = program.find("text", "Narrative")

        def ground(offset):
            return editor.text_attributes(offset).get("bg-color")

        wait_for(lambda: ground(5) != ground(1), "the match marked")
        program.key("Escape")
        wait_for(lambda: ground(5) == ground(1), "no match marked")

    def test_what_is_selected_is_found(self):
        program, _ = self.find("x", "one two one")
        program.find("label", "No matches")
        program.key("Escape", "ctrl+Home", "ctrl+shift+Right", "ctrl+h")

        self.wait_focus(program, "text", "Find")
        program.find("label", "1 of 2")

    def test_who_writes_goes_to_the_next_match_from_the_cursor(self):
        program, folder = self.find("a", "a b a b a")
        program.find("label", "1 of 3")
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End", "ctrl+shift+g")

        program.find("label", "3 of 3")
        program.type("c")
        self.wait_saved(folder, "1.1.1", narrative="a b a b c")
        program.find("label", "1 of 2")

    def test_capital_letters_matter_if_asked(self):
        program, _ = self.find("Staff", "Staff and staff")
        program.find("label", "1 of 2")

        program.click(program.find(None, "Match Case"))
        program.find("label", "1 of 1")

    def test_tab_leads_from_what_is_sought_to_what_replaces_it(self):
        program, folder = self.find("staff", "Our staff ask.")

        program.key("Tab")
        program.type("team")
        program.key("shift+Tab")
        self.wait_focus(program, "text", "Find")
        program.key("Tab", "Tab")
        self.wait_focus(program, "button", "^Replace$")
        program.key("Return")
        self.wait_saved(folder, "1.1.1", narrative="Our team ask.")

    def test_one_match_is_replaced_in_its_format_and_undone(self):
        before = "**staff** and *our* staff"
        program, folder = self.find("staff", before)
        self.replace_with(program, "team")

        program.click(program.find("button", "Replace"))
        self.wait_saved(folder, "1.1.1", narrative="**team** and *our* staff")
        program.find("label", "1 of 1")
        program.click(program.find("button", "Undo: Replace Text (Ctrl+Z)"))
        self.wait_saved(folder, "1.1.1", narrative=before)

    def test_all_matches_are_replaced_and_undone_at_once(self):
        before = "**staff** ask\n\n- our *staff*\n\n[staff](https://riverside.example/)"
        program, folder = self.find("staff", before)
        self.replace_with(program, "team")

        program.click(program.find("button", "Replace All"))
        self.wait_saved(folder, "1.1.1", narrative=before.replace("staff", "team"))
        program.see("Replaced 3 matches")
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", narrative=before)
        self.quit(program)

    def ground(self, program, text, offset):
        """The ground behind a letter of the narrative or of a cell."""
        return program.find("text", text).text_attributes(offset).get("bg-color")

    def test_matches_in_tables_are_gone_through_among_the_others(self):
        program, folder = self.find("staff", f"Staff ask.\n\n{TABLE}\n\nStaff act.")
        places = [
            ("Narrative", 0),
            ("Heading of Column 1", 0),
            ("Row 2, b", 4),
            ("Narrative", len("Staff ask.\n \n")),
        ]

        program.find("label", "1 of 4")
        current = self.ground(program, *places[0])
        plain = self.ground(program, "Row 2, b", 0)
        self.assertNotEqual(current, plain)

        def wait_present(position):
            grounds = [None] * 4

            def is_present():
                grounds[:] = [self.ground(program, *place) for place in places]
                return [ground == current for ground in grounds] == [
                    i == position for i in range(4)
                ]

            program.find("label", f"{position + 1} of 4")
            wait_for(is_present, f"only {places[position]} present")

        for position in (1, 2, 3, 0):
            program.key("Return")
            wait_present(position)
        for position in (3, 2):
            program.key("shift+Return")
            wait_present(position)
        self.wait_focus(program, "text", "Find")

        program.key("Escape")
        self.wait_focus(program, "text", "^Row 2, b$")
        # GTK 4.18 tells no more of a plain ground than that it is another.
        wait_for(
            lambda: all(self.ground(program, *place) != current for place in places),
            "no match marked",
        )
        program.type("team")
        self.wait_saved(
            folder,
            "1.1.1",
            narrative=f"Staff ask.\n\n{TABLE.replace('our staff', 'our team')}\n\nStaff act.",
        )
        # GTK 4.18 leaks what it tells of the look of a text, so such a test does not quit.

    def test_a_match_in_a_table_is_replaced_and_undone(self):
        before = f"{TABLE.replace('our staff', 'our **staff** and staff')}\n\nStaff act."
        program, folder = self.find("staff", before)
        self.replace_with(program, "team")

        program.find("label", "1 of 4")
        program.find("button", "Next Match").press()
        program.find("label", "2 of 4")
        program.click(program.find("button", "Replace"))
        after = before.replace("**staff**", "**team**")
        self.wait_saved(folder, "1.1.1", narrative=after)
        program.find("label", "2 of 3")
        self.assertEqual(program.find("text", "Row 2, b").text, "our team and staff")
        program.click(program.find("button", "Replace"))
        self.wait_saved(folder, "1.1.1", narrative=after.replace("and staff", "and team"))
        program.find("label", "2 of 2")
        for narrative in (after, before):
            program.key("ctrl+z")
            self.wait_saved(folder, "1.1.1", narrative=narrative)
        program.find("label", re.compile("^. of 4$"))

    def test_matches_in_tables_are_replaced_with_all(self):
        before = f"Staff ask.\n\n{TABLE}"
        program, folder = self.find("staff", before)

        program.find("label", "1 of 3")
        self.replace_with(program, "team")
        program.click(program.find("button", "Replace All"))
        self.wait_saved(
            folder, "1.1.1", narrative=f"team ask.\n\n{TABLE.replace('staff', 'team')}"
        )
        program.see("Replaced 3 matches")
        program.find("label", "No matches")
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", narrative=before)
        program.find("label", re.compile("^. of 3$"))

    def test_a_match_in_a_table_is_scrolled_into_sight(self):
        columns = [f"c{i}" for i in range(12)]
        rows = [columns, ["---"] * 12, ["no"] * 11 + ["here"]]
        table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        before = "\n\n".join(["Before the table."] * 40)
        responses = [{"element": "1.1.1", "narrative": f"{before}\n\n{table}\n\nhere"}]
        program, _ = self.open_bundle({"responses": responses}, size=(1000, 700))
        program.key("ctrl+h")
        self.wait_focus(program, "text", "Find")
        program.type("here")

        program.find("label", "1 of 2")
        frame = program.find("frame")
        bar = program.find("text", "Find")
        cell = program.find("text", "Row 2, c11", showing=False)

        def is_in_sight():
            return (
                bar.y + bar.height < cell.y
                and cell.y + cell.height < frame.height
                and cell.x + cell.width < frame.width
            )

        wait_for(is_in_sight, "the cell in sight")

    def test_who_writes_in_a_table_goes_on_from_there(self):
        program, folder = self.find("a", f"a\n\n| a | b |\n|---|---|\n| a | a |\n\na")
        program.find("label", "1 of 5")
        program.click(program.find("text", "Row 2, a"))
        program.key("Home", "ctrl+g")

        program.find("label", "3 of 5")
        self.wait_focus(program, "text", "^Row 2, a$")
        program.key("ctrl+g")
        program.find("label", "4 of 5")
        self.wait_focus(program, "text", "^Row 2, b$")
        program.key("ctrl+g")
        program.find("label", "5 of 5")
        self.wait_focus(program, "text", "^Narrative$")
        program.key("ctrl+shift+g")
        program.find("label", "4 of 5")
        program.type("c")
        self.wait_saved(
            folder, "1.1.1", narrative="a\n\n| a | b |\n|---|---|\n| a | c |\n\na"
        )
        self.wait_focus(program, "text", "^Row 2, b$")

    def test_a_match_stays_marked_while_its_table_grows(self):
        program, folder = self.find("c", TABLE)
        program.find("label", "1 of 1")
        marked = self.ground(program, "Row 2, staff", 0)
        program.click(program.find("text", "Row 2, b"))

        with program.copied(b"one\ttwo\nthree\tfour\n"):
            program.key("ctrl+a", "ctrl+v")
            program.find("text", "Row 2, Column 3")
        wait_for(lambda: self.ground(program, "Row 2, staff", 0) == marked, "the match marked")
        self.assertNotEqual(self.ground(program, "Row 2, b", 0), marked)

    def test_what_is_selected_in_a_table_is_found_and_left_as_it_was(self):
        program, _ = self.find("x", f"our\n\n{TABLE}")
        program.find("label", "No matches")
        program.key("Escape")
        program.click(program.find("text", "Row 2, b"))
        program.key("Home", "ctrl+shift+Right", "ctrl+h")

        self.wait_focus(program, "text", "Find")
        program.find("label", "2 of 2")
        program.key("ctrl+a")
        program.type("x")
        program.find("label", "No matches")
        program.key("Escape")
        self.wait_focus(program, "text", "^Row 2, b$")

    def test_all_narratives_are_shown_chosen_from_replaced_and_undone(self):
        odd = "* one\n* two\n\n__bold__"
        program, folder = self.find("staff", "Our **staff**", odd, "Staff, and staff")
        self.replace_with(program, "team")

        window = self.preview(program)
        program.see("3 of 3 matches will be replaced. 2 narratives will change.")
        program.find("check box", re.compile("^1.1.1 .*: “Our staff” becomes “Our team”$"))
        first = "“Staff, and staff” becomes “team, and staff”"
        program.click(program.find("check box", re.compile(f"^1.1.3 .*: {first}$")))
        program.see("2 of 3 matches will be replaced.")
        program.click(window.find("button", "Replace"))
        self.wait_saved(folder, "1.1.1", narrative="Our **team**")
        self.wait_saved(folder, "1.1.3", narrative="Staff, and team")
        self.wait_saved(folder, "1.1.2", narrative=odd)
        program.see("Replaced 2 matches in 2 narratives")
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", narrative="Our **staff**")
        self.wait_saved(folder, "1.1.3", narrative="Staff, and staff")
        self.quit(program)

    def test_nothing_is_replaced_when_no_match_is_chosen(self):
        program, _ = self.find("staff", "Our staff", "staff")
        window = self.preview(program)

        program.click(program.find("check box", "All Matches"))
        program.see("0 of 2 matches will be replaced.")
        self.assertFalse(window.find("button", "Replace").enabled)

    def test_words_that_no_narrative_has_are_not_replaced(self):
        program, _ = self.find("<b>", "Our staff")
        self.preview(program)

        program.see("No narrative contains “<b>”.")
        program.key("Escape")
        program.wait_window("Riverside – Dossier")

    def test_a_submission_that_is_read_only_is_searched_all_the_same(self):
        program, folder = self.prepare_bundle(
            {"format": 2, "responses": [{"element": "1.1.1", "narrative": "our staff"}]}
        )
        self.start(program, folder)
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+h")
        self.wait_focus(program, "text", "Find")
        program.type("staff")

        program.find("label", "1 of 1")
        self.assertFalse(program.find("button", "Replace All").enabled)
        self.assertFalse(program.find("text", "Replace with").enabled)

    def test_tables_that_are_read_only_are_searched_all_the_same(self):
        program, folder = self.prepare_bundle(
            {"format": 2, "responses": [{"element": "1.1.1", "narrative": TABLE}]}
        )
        self.start(program, folder)
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+h")
        self.wait_focus(program, "text", "Find")
        program.type("our")

        program.find("label", "1 of 1")
        wait_for(lambda: self.ground(program, "Row 2, b", 0), "the match marked")
        self.assertFalse(program.find("button", "Replace").enabled)
        program.key("Escape")
        self.wait_focus(program, "text", "^Row 2, b$")
        program.type("x")
        self.assertEqual(program.find("text", "Row 2, b").text, "our staff")

    def test_the_bar_fits_360_pixels_with_text_of_any_size(self):
        for scale in (1, 2):
            with self.subTest(scale):
                program, _ = self.open_sample(size=(360, 720), text_scale=scale)
                program.click(program.find("label", "Profile of customer groups"))
                program.find("heading", re.compile("^1.1.1"))
                program.key("ctrl+h")
                self.wait_focus(program, "text", "Find")
                self.assertLessEqual(program.find("frame").width, 360)
                program.kill()
