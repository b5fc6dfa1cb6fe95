# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables in a narrative."""

from program import wait_for
from window_test import WindowTest

GROUPS = "| Group | Share |\n|---|---|\n| Tenants | 60% |"


class TableTest(WindowTest):
    def open_narrative(self, narrative):
        """The program with the cursor at the start of a narrative, and the folder."""
        responses = [{"element": "1.1.1", "narrative": narrative}]
        program, folder = self.open_bundle({"responses": responses})
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
        program.key("Escape", "Tab")
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
