# SPDX-License-Identifier: GPL-3.0-or-later
"""Getting the submission out."""

import json
import os
import subprocess

from program import Program, wait_for
from window_test import WindowTest


class ExportTest(WindowTest):
    def test_the_menu_exports_a_pdf(self):
        program, _ = self.open_sample()
        place = program.home / "Submission.pdf"

        program.click(program.find("button", "Main Menu"))
        program.find("menu item", "Export as PDF…").press()
        self.save_file(program, "Export as PDF", place)
        wait_for(place.exists, "the PDF")

        information = subprocess.run(
            ["pdfinfo", place], check=True, capture_output=True, text=True
        ).stdout
        self.assertIn("Riverside Libraries: Customer Service Excellence submission", information)

    def test_a_name_without_ending_gets_one(self):
        program, _ = self.open_sample()

        program.key("ctrl+e")
        self.save_file(program, "Export as PDF", program.home / "R&D <1>")
        wait_for((program.home / "R&D <1>.pdf").exists, "the PDF, with its ending")
        program.see("Exported “R&D <1>.pdf”")

    def test_a_place_that_cannot_be_written_is_reported(self):
        program, _ = self.open_sample()

        program.key("ctrl+e")
        self.save_file(program, "Export as PDF", "/proc/Submission.pdf")
        program.see("The report was not exported.")
        program.find("heading")

    def test_letters_without_a_font_are_reported(self):
        # For private use: no font has it.
        narrative = "We ask our readers in \U0010fffd."
        program, _ = self.open_bundle({"responses": [{"element": "1.1.2", "narrative": narrative}]})
        place = program.home / "Submission.pdf"

        program.key("ctrl+e")
        self.save_file(program, "Export as PDF", place)
        wait_for(place.exists, "the PDF")
        program.see("Some characters are boxes in the report")
        program.see("\U0010fffd (1.1.2)")

    def test_the_file_chooser_goes_with_the_submission(self):
        program, _ = self.open_bundle({})

        program.key("ctrl+e")
        program.wait_window("Export as PDF")
        program.act("open-sample")
        program.wait_window("Riverside Libraries – Dossier")
        program.see("Profile of customer groups")

    def test_print_asks_for_a_printer(self):
        program, _ = self.open_sample()

        program.key("ctrl+p")
        program.wait_window("Print")
        program.key("Escape")
        wait_for(lambda: not program.find_all("dialog", "Print"), "the dialog go away")
        self.quit(program)

    def open_part_of_sample(self):
        """The sample with a report of one criterion: to print is slow, page by page."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])
        folder = program.copy_sample()
        submission = self.read(folder)
        submission["report"]["criteria"] = "5"
        (folder / "submission.json").write_text(json.dumps(submission))
        self.start(program, folder)
        program.find("label", "Riverside Libraries")
        return program, folder

    def test_printing_to_a_file_gives_the_pages_of_the_pdf(self):
        program, folder = self.open_part_of_sample()
        exported = program.home / "exported.pdf"
        printed = program.home / "Documents" / "Riverside Libraries.pdf"
        command_line = program.prefix / "bin" / "dossier-cli"
        subprocess.run(
            [command_line, "report", folder, "-o", exported, "--with-evidence"], check=True
        )

        program.key("ctrl+p")
        self.choose_print_to_file(program)
        program.key("alt+p")
        wait_for(lambda: self.are_same(printed, exported), "the same pages printed")

    def are_same(self, printed, exported):
        """Whether pages say the same; those of the evidence are printed as pictures."""
        pages, others = (
            [" ".join(page.split()) for page in self.pages(path)] for path in (printed, exported)
        )
        own = [(page, other) for page, other in zip(pages, others) if page]
        return (
            len(pages) == len(others)
            and len(own) > 15
            and all(page == other for page, other in own)
        )

    def test_the_parts_to_print_are_chosen_in_the_dialog(self):
        program, _ = self.open_part_of_sample()
        printed = program.home / "Documents" / "Riverside Libraries.pdf"

        program.key("ctrl+p")
        self.choose_print_to_file(program)
        dialog = program.find("dialog", "Print")
        program.key("shift+Tab", "Right", "Right")
        for name in ("Elements", "Appendix of Evidence"):
            box = dialog.find("check box", name)
            for _ in range(20):
                if not box.focused:
                    program.key("Tab")
            program.key("space")
            wait_for(lambda: not box.checked, f"{name} left out")
        program.key("alt+p")
        wait_for(lambda: 5 < len(self.pages(printed)) < 20, "the parts that were left")
        wait_for(lambda: program.setting("page-setup"), "the paper remembered")
        self.assertIn("'PPDName': <'A4'>", program.setting("page-setup"))
        self.assertIn("'printer': <'Print to File'>", program.setting("print-settings"))
