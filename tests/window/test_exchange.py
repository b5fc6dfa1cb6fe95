# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets, in and out."""

import zipfile

from program import wait_for
from window_test import WindowTest

TABLE = (
    "element,rating,narrative\n"
    "1.1.1,compliance,We know our customers.\n"
    "9.9.9,compliance,\n"
    "1.1.2,compliance-plus,\n"
)


class ImportTest(WindowTest):
    def show_preview(self, program, contents):
        table = program.home / "ratings.csv"
        table.write_text(contents)
        program.click(program.find("button", "Main Menu"))
        program.find("menu item", "Import a Table…").press()
        self.choose_file(program, "Import a Table", table, "o")

    def test_a_table_is_shown_before_it_changes_anything_and_undone_at_once(self):
        program, folder = self.open_bundle({"responses": [{"element": "1.1.1", "owner": "Lead"}]})

        self.show_preview(program, TABLE)
        program.see("3 changes.")
        program.see("Line 3: ")
        program.see("Not Yet Rated → Compliance Plus")
        program.see("nothing → We know our customers.")
        self.assertEqual(self.response(folder, "1.1.1").get("rating", "not-rated"), "not-rated")
        program.click(program.find("button", "Import"))

        program.see("Imported 2 rows")
        self.wait_saved(folder, "1.1.1", rating="compliance", narrative="We know our customers.")
        self.wait_saved(folder, "1.1.2", rating="compliance-plus")
        program.key("ctrl+z")
        wait_for(
            lambda: self.response(folder, "1.1.1").get("rating", "not-rated") == "not-rated"
            and self.response(folder, "1.1.2").get("rating", "not-rated") == "not-rated",
            "both taken back",
        )

    def test_a_row_that_is_not_ticked_is_left_out(self):
        program, folder = self.open_bundle({})

        self.show_preview(
            program,
            "element,rating,owner\n1.1.1,Compliance,Lead\n1.1.2,excellent,\n1.1.3,Compliance,\n",
        )
        program.see("3 changes.")
        program.see("Rating takes one of: Compliance Plus, Compliance, Partial Compliance,")
        program.click(program.find("check box", "1.1.1  Owner"))
        program.see("1 change.")
        wait_for(
            lambda: not program.find("check box", "1.1.1  Rating").checked, "the whole row left out"
        )
        program.click(program.find("check box", "1.1.3  Rating"))
        program.see("Every row is left out.")
        self.assertFalse(program.find("button", "Import").enabled)
        program.click(program.find("check box", "1.1.3  Rating"))
        program.click(program.find("button", "Import"))
        program.see("Imported 1 row")
        self.wait_saved(folder, "1.1.3", rating="compliance")
        self.assertEqual(self.response(folder, "1.1.1").get("owner", ""), "")

    def test_what_says_nothing_new_cannot_be_imported(self):
        program, _ = self.open_bundle(
            {"responses": [{"element": "1.1.1", "rating": "compliance"}]}
        )

        self.show_preview(program, "element,rating\n1.1.1,Compliance\n")
        program.see("Nothing would change")
        self.assertFalse(program.find("button", "Import").enabled)
        program.key("Escape")
        program.wait_gone("button", "Import")

    def test_a_table_for_which_there_is_no_room_is_refused_whole(self):
        """A list of a newer version is kept, and is indented when it is written again: the file is short
        and the submission nearly as large as one can be."""
        depth = 58
        later = ["" for _ in range(63_000_000 // (2 * (depth + 1) + len('\n"",')))]
        for _ in range(depth - 1):
            later = [later]
        program, folder = self.open_bundle({"later": later})

        self.show_preview(program, f"element,owner,narrative\n1.1.1,Somebody,{'x' * 1_500_000}\n")
        program.click(program.find("button", "Import"))

        program.see("Nothing was imported, because the submission could not be opened again")
        self.assertNotEqual(self.response(folder, "1.1.1").get("owner"), "Somebody")

    def test_what_is_no_table_is_reported(self):
        program, _ = self.open_bundle({})

        self.show_preview(program, "Dear all,\n")
        program.see("Nothing was imported. The first row must name the columns")


class RegisterExportTest(WindowTest):
    def test_the_register_is_exported_as_a_workbook(self):
        program, _ = self.open_bundle({"evidence": [{"id": "a", "number": 1, "title": "Survey"}]})
        place = program.home / "Register"

        program.click(program.find("button", "Main Menu"))
        program.find("menu item", "Export Evidence Register…").press()
        program.wait_window("Export Register of Evidence")
        program.key("ctrl+a")
        program.type(str(place))
        program.key("Return")

        written = program.home / "Register.xlsx"
        wait_for(written.exists, "the workbook, with its ending")
        with zipfile.ZipFile(written) as archive:
            self.assertIn("<t>Survey</t>", archive.read("xl/sharedStrings.xml").decode())
