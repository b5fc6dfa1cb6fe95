# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables in a narrative."""

from program import SAMPLE, wait_for, xdotool
from window_test import WindowTest

GROUPS = "| Group | Share |\n|---|---|\n| Tenants | 60% |"
# The reader survey of the sample, which has three pages.
FILE = next(SAMPLE.glob("evidence/7b/7bf84308*"))
SURVEY = {
    "id": "survey", "number": 1, "title": "Reader survey",
    "file": {"name": "survey.pdf", "sha256": FILE.stem, "size": 1, "pages": 3,
             "type": "application/pdf"},
}
POLICY = {"id": "policy", "number": 2, "title": "Complaints policy"}


class NarrativeTest(WindowTest):
    def open_narrative(self, narrative, **submission):
        """The program with the cursor at the start of a narrative, and the folder."""
        responses = [{"element": "1.1.1", "narrative": narrative}]
        program, folder = self.prepare_bundle({"responses": responses} | submission)
        shelf = folder / "evidence" / FILE.parent.name
        shelf.mkdir(parents=True)
        (shelf / FILE.name).write_bytes(FILE.read_bytes())
        self.start(program, folder)
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+Home")
        return program, folder

    def cell(self, program, name):
        return program.find("text", name)

    def wait_focus(self, program, name):
        wait_for(lambda: self.cell(program, name).focused, f"the cursor in {name}")

    def has_cursor_in_cell(self, program):
        return any(
            cell.focused and cell.name != "Narrative" for cell in program.find_all("text")
        )

    def choose(self, program, command):
        program.key("Menu")
        program.find("menu item", command).press()
        program.wait_gone("menu item", command)

    def assert_table(self, folder, narrative):
        self.wait_saved(folder, "1.1.1", narrative=narrative)


class TableTest(NarrativeTest):
    def test_a_table_is_inserted_by_its_size_and_filled_with_tab(self):
        program, folder = self.open_narrative("after")

        program.key("Return", "Up")
        program.click(program.find(None, "Table"))
        program.find("label", "3 columns, 3 rows")
        program.key("Left", "Up")
        program.find("label", "2 columns, 2 rows")
        program.key("Return")
        self.wait_focus(program, "Heading of Column 1")
        for text in ("Group", "Share", "Tenants"):
            program.type(text)
            program.key("Tab")
        program.type("60%")
        self.assert_table(folder, f"{GROUPS}\n\nafter")

        program.key("Tab")
        self.wait_focus(program, "Row 3, Group")
        program.type("Owners")
        self.assert_table(folder, f"{GROUPS}\n| Owners | |\n\nafter")
        self.quit(program)

    def test_rows_and_columns_are_added_and_deleted_beside_the_cursor(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))

        for command, expected in (
            ("Add Row Above", "| Group | Share |\n|---|---|\n| | |\n| Tenants | 60% |"),
            ("Delete Row", GROUPS),
            ("Add Column Before", "| Group | | Share |\n|---|---|---|\n| Tenants | | 60% |"),
            ("Delete Column", GROUPS),
            ("Align Column Right", "| Group | Share |\n|---|---:|\n| Tenants | 60% |"),
            ("Delete Column", "| Group |\n|---|\n| Tenants |"),
            ("Delete Table", ""),
        ):
            with self.subTest(command):
                self.choose(program, command)
                self.assert_table(folder, expected)
                if command != "Delete Table":
                    wait_for(lambda: self.has_cursor_in_cell(program), "the cursor in a cell")
        program.key("ctrl+z")
        self.assert_table(folder, "| Group |\n|---|\n| Tenants |")
        program.key("ctrl+shift+z")
        self.assert_table(folder, "")
        program.type("text")
        self.assert_table(folder, "text")

    def test_the_button_beside_a_table_has_its_commands(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))

        program.click(program.find(None, "Rows and Columns"))
        program.find("menu item", "Add Row Below").press()
        self.assert_table(folder, f"{GROUPS}\n| | |")
        self.wait_focus(program, "Row 3, Share")

    def test_arrows_lead_through_a_table(self):
        program, folder = self.open_narrative(f"before\n\n{GROUPS}\n\nafter")

        program.key("Down")
        self.wait_focus(program, "Heading of Column 1")
        program.key("Down")
        self.wait_focus(program, "Row 2, Group")
        program.key("Down")
        wait_for(lambda: self.cell(program, "Narrative").focused, "the cursor after the table")
        program.type("x")
        self.assert_table(folder, f"before\n\n{GROUPS}\n\nxafter")
        program.key("Up")
        self.wait_focus(program, "Row 2, Group")
        program.key("Up", "Up")
        wait_for(lambda: self.cell(program, "Narrative").focused, "the cursor before the table")

    def test_words_in_a_cell_are_bold_and_never_headings(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Group"))

        program.key("ctrl+a", "ctrl+b")
        self.assert_table(folder, GROUPS.replace("Tenants", "**Tenants**"))
        wait_for(lambda: program.find(name="Bold").pressed, "Bold pressed")
        wait_for(lambda: not program.find(name="Heading").enabled, "no headings in a cell")
        program.click(program.find(name="Bold"))
        self.assert_table(folder, GROUPS)
        self.wait_focus(program, "Row 2, Group")

        program.key("Escape")
        wait_for(lambda: program.find(name="Heading").enabled, "headings after the table")

    def test_undo_keeps_the_cursor_in_its_cell(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))
        program.key("End")

        program.type("!")
        self.assert_table(folder, GROUPS.replace("60%", "60%!"))
        program.key("ctrl+z")
        self.assert_table(folder, GROUPS)
        self.wait_focus(program, "Row 2, Share")
        program.key("End")
        program.type("?")
        self.assert_table(folder, GROUPS.replace("60%", "60%?"))

    def test_cells_of_a_spreadsheet_fill_those_of_the_table(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))
        program.key("ctrl+a")

        with program.copied(b"70%\t2025\n80%\t2026\n"):
            program.key("ctrl+v")
            self.assert_table(
                folder,
                "| Group | Share | |\n|---|---|---|\n| Tenants | 70% | 2025 |\n| | 80% | 2026 |",
            )
        self.cell(program, "Row 3, Column 3")
        self.quit(program)

    def test_more_cells_than_a_table_has_room_for_become_one_below_it(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))
        cells = "\n".join(f"{i}\ta" for i in range(300))

        with program.copied(cells.encode()):
            program.key("ctrl+v")
            rows = "\n".join(f"| {i} | a |" for i in range(1, 300))
            self.assert_table(folder, f"{GROUPS}\n\n| 0 | a |\n|---|---|\n{rows}")
        program.key("ctrl+z")
        self.assert_table(folder, GROUPS)

    def test_a_table_that_is_read_only_is_left_as_it_is(self):
        responses = [{"element": "1.1.1", "narrative": GROUPS}]
        program, folder = self.open_bundle({"format": 2, "responses": responses})
        program.click(self.cell(program, "Row 2, Share"))
        program.type("!")

        self.assertEqual(program.find_all(None, "Rows and Columns"), [])
        program.key("Menu")
        self.assertFalse(program.find("menu item", "Add Row Above").enabled)
        program.key("Escape")
        program.wait_gone("menu item", "Add Row Above")
        program.key("Tab")
        wait_for(lambda: self.cell(program, "Narrative").focused, "the cursor after the table")
        self.assertEqual(self.cell(program, "Row 2, Share").text, "60%")
        self.assertEqual(self.read(folder)["responses"][0]["narrative"], GROUPS)
        self.quit(program)

    def test_lines_pasted_into_a_cell_become_one(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))
        program.key("ctrl+a")

        with program.copied(b"one\ntwo", html="<ul><li>one<li>two</ul>"):
            program.key("ctrl+v")
            self.assert_table(folder, GROUPS.replace("60%", "one two"))
        self.assertEqual(self.cell(program, "Row 2, Share").text, "one two")

    def test_a_table_that_nobody_edits_is_not_rewritten(self):
        written = "|Group|Share|\n|:--|--:|\n|Tenants|60%|"
        program, folder = self.open_narrative(f"{written}\n\nafter")

        program.click(self.cell(program, "Row 2, Group"))
        program.key("Tab", "Down")
        program.key("alt+2", "alt+1")
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        program.type("!")
        self.assert_table(
            folder, "| Group | Share |\n|:---|---:|\n| Tenants | 60% |\n\nafter!"
        )

    def test_a_very_large_table_is_edited_as_text(self):
        rows = "\n".join(f"| {i} | a |" for i in range(300))
        program, folder = self.open_narrative(f"| n | b |\n|---|---|\n{rows}")

        self.assertIn("| 299 | a |", program.find("text", "Narrative").text)
        program.click(program.find("label", "Profile of customer groups"))
        program.key("Return", "ctrl+Home", "Right", "Right")
        program.type("x")
        self.assert_table(folder, f"| xn | b |\n|---|---|\n{rows}")

    def test_buttons_are_for_the_text_again_after_undo_took_the_table_away(self):
        program, folder = self.open_narrative("text")

        program.key("ctrl+End", "Return")
        program.click(program.find(None, "Table"))
        program.find("label", "3 columns, 3 rows")
        program.key("Return")
        self.wait_focus(program, "Heading of Column 1")
        wait_for(lambda: not program.find(name="Heading").enabled, "no headings in a cell")
        program.key("ctrl+z")
        program.wait_gone("text", "Heading of Column 1")
        program.click(self.cell(program, "Narrative"))
        wait_for(lambda: program.find(name="Heading").enabled, "headings in the text")


class CellTest(NarrativeTest):
    """What works in the text beside a table works in its cells."""

    def is_underlined(self, program, cell, offset):
        return self.cell(program, cell).text_attributes(offset).get("underline") == "error"

    def wait_underlined(self, program, cell, offset, is_underlined=True):
        wait_for(
            lambda: self.is_underlined(program, cell, offset) == is_underlined,
            f"{cell} {'' if is_underlined else 'not '}underlined at {offset}",
        )

    def is_chip(self, program, cell, offset):
        return self.cell(program, cell).text_attributes(offset).get("weight") == "600"

    def click_with_ctrl(self, program, cell, across):
        xdotool("keydown", "ctrl")
        try:
            program.click(self.cell(program, cell), across=across)
        finally:
            xdotool("keyup", "ctrl")

    def test_a_misspelt_word_in_a_cell_is_underlined_and_can_be_put_right(self):
        program, folder = self.open_narrative(GROUPS.replace("Tenants", "The libary opens"))
        cell = "Row 2, Group"

        self.wait_underlined(program, cell, 6)
        self.assertFalse(self.is_underlined(program, cell, 1))
        program.click(self.cell(program, cell))
        program.key("Home", *["Right"] * 6, "shift+F10")
        program.find("menu item", "Add Row Above")
        program.find("menu item", "library").press()
        self.assert_table(folder, GROUPS.replace("Tenants", "The library opens"))
        self.wait_underlined(program, cell, 6, False)
        program.key("shift+F10")
        program.find("menu item", "Add Row Above")
        self.assertEqual(program.find_all("menu item", "library"), [])
        program.key("Escape")
        program.wait_gone("menu item", "Add Row Above")
        self.wait_focus(program, cell)
        program.key("ctrl+z")
        self.assert_table(folder, GROUPS.replace("Tenants", "The libary opens"))
        self.wait_underlined(program, cell, 6)

    def test_the_context_menu_of_a_cell_is_about_the_word_under_the_pointer(self):
        program, folder = self.open_narrative(GROUPS.replace("60%", "libary"))
        self.wait_underlined(program, "Row 2, Share", 2)

        program.click(self.cell(program, "Row 2, Share"), button=3, across=0.1)
        program.find("menu item", "library").press()
        self.assert_table(folder, GROUPS.replace("60%", "library"))
        self.wait_focus(program, "Row 2, Share")

    def test_a_word_added_to_the_dictionary_is_right_everywhere(self):
        table = GROUPS.replace("Tenants", "libary").replace("60%", "libary libry")
        program, _ = self.open_narrative(f"Our libary\n\n{table}")
        places = (("Narrative", 6), ("Row 2, Group", 2), ("Row 2, Share", 2))

        for place in places:
            self.wait_underlined(program, *place)
        program.click(self.cell(program, "Row 2, Group"))
        program.key("Home", "shift+F10")
        program.find("menu item", "Add to Dictionary").press()
        for place in places:
            self.wait_underlined(program, *place, False)
        self.wait_underlined(program, "Row 2, Share", 8)

    def test_a_word_is_not_underlined_while_it_is_typed_in_a_cell(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Group"))
        program.key("ctrl+a")
        program.type("xqz libary")

        self.assert_table(folder, GROUPS.replace("Tenants", "xqz libary"))
        self.wait_underlined(program, "Row 2, Group", 1)
        self.assertFalse(self.is_underlined(program, "Row 2, Group", 6))
        program.key("Tab")
        self.wait_focus(program, "Row 2, Share")
        self.wait_underlined(program, "Row 2, Group", 6)

    def test_all_cells_of_a_large_table_are_checked(self):
        rows = "\n".join("| a | b |" for _ in range(58))
        program, _ = self.open_narrative(f"| n | m |\n|---|---|\n{rows}\n| libary | libary |")

        last = program.find("text", "Row 60, m", showing=False)
        wait_for(lambda: last.text_attributes(2).get("underline") == "error", "the last underlined")

    def test_words_pasted_into_cells_are_checked(self):
        program, _ = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))

        with program.copied(b"libary\t[E9]\nlibary\t[E9]\n"):
            program.key("ctrl+v")
            for cell in ("Row 2, Column 3", "Row 3, Share", "Row 3, Column 3"):
                self.wait_underlined(program, cell, 2)

    def test_a_word_of_many_letters_pasted_into_a_cell_holds_nothing_up(self):
        program, folder = self.open_narrative(GROUPS)
        program.click(self.cell(program, "Row 2, Share"))
        program.key("ctrl+a")
        word = "a" * 40000

        with program.copied(word.encode()):
            program.key("ctrl+v")
            self.assert_table(folder, GROUPS.replace("60%", word))
        program.type(" after")
        self.assert_table(folder, GROUPS.replace("60%", f"{word} after"))

    def test_evidence_is_offered_in_a_cell_and_cited(self):
        program, folder = self.open_narrative(GROUPS, evidence=[SURVEY, POLICY])
        program.click(self.cell(program, "Row 2, Share"))
        program.key("End")

        program.type(" [E")
        program.type("2")
        choices = program.find("list", "Evidence to mention")
        cell = self.cell(program, "Row 2, Share")
        self.assertLess(abs(choices.x - cell.x), cell.width)
        program.key("Return")
        program.wait_gone("list", "Evidence to mention")
        self.wait_focus(program, "Row 2, Share")
        program.type(".")
        mentioned = GROUPS.replace("60%", "60% [E2].")
        self.assert_table(folder, mentioned)
        citations = self.response(folder, "1.1.1")["citations"]
        self.assertEqual([citation["evidence"] for citation in citations], ["policy"])
        wait_for(lambda: self.is_chip(program, "Row 2, Share", 5), "the mention as a chip")

        program.type(" [comp")
        program.find("list", "Evidence to mention")
        program.key("Escape")
        program.wait_gone("list", "Evidence to mention")
        self.wait_focus(program, "Row 2, Share")
        program.key("Tab")
        self.wait_focus(program, "Row 3, Group")
        # GTK 4.18 hides a list that is longer than the last one here, until the next letter.
        program.type("[c")
        program.find("list", "Evidence to mention")
        program.key("Up", "Tab")
        self.assert_table(folder, mentioned.replace(". |", ". [comp |") + "\n| [E2] | |")
        self.wait_focus(program, "Row 3, Group")
        # GTK 4.18 leaks what it tells of the look of a text, so such a test does not quit.

    def test_what_is_replaced_from_the_find_bar_offers_no_evidence(self):
        program, folder = self.open_narrative(GROUPS, evidence=[SURVEY])
        program.click(self.cell(program, "Row 2, Share"))
        program.key("End")
        program.type(" [read")
        program.find("list", "Evidence to mention")
        program.key("Escape")
        program.wait_gone("list", "Evidence to mention")

        program.key("ctrl+h")
        program.type("Tenants")
        program.find("label", "1 of 1")
        program.click(program.find("text", "Replace with"))
        program.type("Owners")
        program.click(program.find("button", "Replace"))
        self.assert_table(
            folder, GROUPS.replace("Tenants", "Owners").replace("60%", "60% [read")
        )
        self.assertEqual(program.find_all("list", "Evidence to mention"), [])

    def test_a_mention_that_is_found_looks_found(self):
        program, folder = self.open_narrative(GROUPS.replace("60%", "E1 "), evidence=[SURVEY])
        program.key("ctrl+h")
        program.type("E1")
        program.find("label", "1 of 1")
        ground = self.cell(program, "Row 2, Share").text_attributes(0)["bg-color"]
        program.click(self.cell(program, "Row 2, Share"))
        program.key("End")
        program.type(" [E1]")
        wait_for(lambda: self.is_chip(program, "Row 2, Share", 4), "the mention as a chip")

        program.key("ctrl+shift+g")
        program.find("label", "2 of 2")
        attributes = self.cell(program, "Row 2, Share").text_attributes(4)
        self.assertEqual((attributes["weight"], attributes["bg-color"]), ("600", ground))

    def test_the_button_inserts_evidence_into_the_cell(self):
        program, folder = self.open_narrative(GROUPS, evidence=[SURVEY])
        program.click(self.cell(program, "Row 2, Share"))
        program.key("ctrl+a")

        program.click(program.find("button", "Insert Evidence"))
        program.find("list", "Evidence to mention")
        program.key("Down", "Return")
        self.assert_table(folder, GROUPS.replace("60%", "[E1]"))

    def test_evidence_that_is_not_there_is_underlined_in_a_cell_with_the_reason(self):
        table = GROUPS.replace("Tenants", "[E1, p. 3]").replace("60%", "[E1, p. 9] [E7]")
        program, _ = self.open_narrative(table, evidence=[SURVEY])

        self.wait_underlined(program, "Row 2, Share", 2)
        self.wait_underlined(program, "Row 2, Share", 12)
        self.assertFalse(self.is_underlined(program, "Row 2, Group", 2))
        self.assertTrue(self.is_chip(program, "Row 2, Group", 2))
        for cell, across, told in (
            ("Row 2, Share", 0.1, "There is no page 9: the last page is 3."),
            ("Row 2, Group", 0.1, "Reader survey"),
        ):
            program.point_at(self.cell(program, cell), across=across)
            program.find("label", told)

    def test_evidence_that_goes_is_underlined_in_cells_that_mention_it(self):
        program, folder = self.open_narrative(GROUPS.replace("60%", "[E1]"), evidence=[SURVEY])
        wait_for(lambda: self.is_chip(program, "Row 2, Share", 2), "the mention as a chip")

        program.key("alt+3")
        program.click(program.find("label", "Reader survey"))
        program.key("Delete")
        wait_for(lambda: self.read(folder).get("evidence", []) == [], "the evidence removed")
        program.key("alt+1")
        self.wait_underlined(program, "Row 2, Share", 2)

    def test_a_click_with_ctrl_opens_the_page_that_is_mentioned(self):
        for place, narrative in (
            ("Row 2, Share", GROUPS.replace("60%", "[E1, p. 3]")),
            ("Narrative", "\n\n".join(["[E1, p. 3]"] * 9)),
        ):
            with self.subTest(place):
                program, folder = self.open_narrative(narrative, evidence=[SURVEY])
                across = 0.1 if place == "Row 2, Share" else 0.05
                wait_for(lambda: self.is_chip(program, place, 2), "the mention as a chip")

                program.click(self.cell(program, place), across=across)
                self.wait_focus(program, place)
                self.click_with_ctrl(program, place, across)
                program.find(None, "Page 3 of E1, Reader survey")
                program.kill()

    def test_a_click_opens_what_a_cell_mentions_that_is_read_only(self):
        program, _ = self.open_narrative(
            GROUPS.replace("60%", "[E1, p. 3]"), evidence=[SURVEY], format=2
        )
        wait_for(lambda: self.is_chip(program, "Row 2, Share", 2), "the mention as a chip")

        program.click(self.cell(program, "Row 2, Share"), across=0.1)
        program.find(None, "Page 3 of E1, Reader survey")
