# SPDX-License-Identifier: GPL-3.0-or-later
"""The report as it prints, beside what it holds."""

import json
import os
import re
import subprocess
import unittest.mock

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from command_line import presentation, write_programs
from program import Program, wait_for, xdotool
from window_test import WindowTest

# How far across the window the options are.
OPTIONS = 0.12

NUMBER = re.compile(r"^(\S+) \((\d+) of (\d+)\)$")


class ReportTest(WindowTest):
    def open_report(self, customise=True):
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])
        program.set_setting("customise-report", "true" if customise else "false")
        folder = program.copy_sample()
        self.start(program, folder)
        program.find("label", "Riverside Libraries")
        program.key("alt+5")
        program.find("button", "Next Page")
        return program, folder

    def number(self, program):
        """The number on the page, which of all it is, and how many there are."""
        label, page, n_pages = NUMBER.match(program.find("label", NUMBER).name).groups()
        return label, int(page), int(n_pages)

    def words(self, program):
        return program.find(name="Pages of the report").description

    def wait_number(self, program, label):
        wait_for(lambda: self.number(program)[0] == label, f"page {label}")

    def toggle(self, program, name):
        switch = program.find(name=name, role="check box")
        program.scroll_to(switch, across=OPTIONS)
        program.click(switch, across=0.9)

    def click_pages(self, program, across):
        """Where the first page has its first element, so many pixels from the left of the pages."""
        pages = program.find(name="Pages of the report")
        left, top = program.origin()
        xdotool("mousemove", left + pages.x + across, top + program.find("frame").height * 3 // 4)
        xdotool("click", 1)

    def focus_pages(self, program):
        """Clicks beside the paper, where nothing is that one could go to."""
        pages = program.find(name="Pages of the report")
        self.click_pages(program, 6)
        wait_for(lambda: pages.focused, "the keyboard at the pages")

    def complete(self, program):
        """Waits until the pages of the evidence are there too."""
        wait_for(lambda: self.number(program)[2] > 90, "the whole report")

    def test_pages_are_turned_and_read_out(self):
        program, _ = self.open_report()

        self.assertEqual(self.number(program)[:2], ("i", 1))
        self.assertIn("Riverside Libraries", self.words(program))
        program.find("button", "Next Page").press()
        self.wait_number(program, "ii")
        wait_for(lambda: "Contents" in self.words(program), "the contents")
        program.find("button", "Previous Page").press()
        self.wait_number(program, "i")
        self.quit(program)

    def test_the_keyboard_turns_pages_too(self):
        program, _ = self.open_report()
        self.complete(program)

        self.focus_pages(program)
        program.key("End")
        wait_for(lambda: self.number(program)[1] == self.number(program)[2], "the last page")
        program.key("Page_Up")
        wait_for(lambda: self.number(program)[1] == self.number(program)[2] - 1, "the one before")
        program.key("Home")
        self.wait_number(program, "i")
        self.quit(program)

    def test_parts_come_and_go(self):
        program, folder = self.open_report()
        self.complete(program)

        self.toggle(program, "Appendix of Evidence")
        wait_for(lambda: self.number(program)[2] < 60, "the report without its appendix")
        self.toggle(program, "Cover")
        wait_for(lambda: "Contents" in self.words(program), "the contents come first")
        wait_for(lambda: self.read(folder)["report"]["cover"] is False, "the choice saved")
        program.key("ctrl+z")
        wait_for(lambda: "Contents" not in self.words(program), "the cover come back")
        self.quit(program)

    def test_a_preset_chooses_for_all_parts(self):
        program, folder = self.open_report(customise=False)

        program.see("What has to be done, by whom and by when")
        program.click(program.find("label", "Action Plan"))
        wait_for(lambda: self.number(program)[2] < 6, "the action plan alone")
        wait_for(lambda: self.read(folder)["report"]["elements"] is False, "the choice saved")
        chosen = [w.name for w in program.find_all() if w.has(Atspi.StateType.CHECKED)]
        self.assertEqual(chosen, ["Action Plan"])
        program.key("ctrl+z")
        wait_for(lambda: self.read(folder)["report"]["elements"] is True, "the choice undone")
        self.quit(program)

    def test_options_are_unfolded_by_those_who_customise(self):
        program, _ = self.open_report(customise=False)
        self.assertEqual(program.find_all("check box", "Cover"), [])

        program.click(program.find("label", "Customise"))
        self.toggle(program, "Cover")

        program.see("Custom: your own choice of parts.")
        wait_for(lambda: program.setting("customise-report") == "true", "the preference")
        self.quit(program)

    def test_another_format_is_saved_among_the_documents_under_a_name_that_says_what_it_is(self):
        program, _ = self.open_report()

        program.click(program.find(None, "Other Formats"))
        program.find("menu item", "Export as Web Page…").press()
        program.wait_window("Export as Web Page")
        program.key("Return")

        place = program.home / "Documents" / "Riverside Libraries – submission.html"
        wait_for(place.exists, "the web page")
        program.see("Exported “Riverside Libraries – submission.html”")

    def test_the_report_can_be_in_another_language(self):
        program, folder = self.open_report()
        language = program.find("combo box", re.compile("^Language"))
        program.scroll_to(language, across=OPTIONS)

        program.choose(language, 1)
        wait_for(lambda: "Cwmpas" in self.words(program), "the cover in Welsh")
        wait_for(lambda: self.read(folder)["report"].get("language") == "cy", "the choice saved")
        program.find("button", "Next Page").press()
        wait_for(lambda: "Cynnwys" in self.words(program), "the contents in Welsh")
        # The window goes on in its own language.
        program.find("button", "Previous Page")
        program.key("ctrl+z")
        wait_for(lambda: "Contents" in self.words(program), "the contents in English again")
        self.quit(program)

    def test_the_page_that_is_shown_stays_when_all_is_set_anew(self):
        program, _ = self.open_report()
        next_page = program.find("button", "Next Page")
        for page in range(2, 11):
            next_page.press()
            wait_for(lambda: self.number(program)[1] == page, f"page {page}")

        margins = program.find("combo box", re.compile("^Margins"))
        program.scroll_to(margins, across=OPTIONS)
        n_pages = self.number(program)[2]
        program.choose(margins, 2)
        wait_for(lambda: self.number(program)[2] > n_pages, "more pages, with wide margins")
        self.assertEqual(self.number(program)[1], 10)

    def test_what_one_writes_is_on_the_page_at_once(self):
        program, _ = self.open_report()
        self.toggle(program, "Cover")
        self.toggle(program, "Contents")
        wait_for(lambda: "Organisation Profile" in self.words(program), "the profile")

        profile = program.find("text", "Profile")
        program.scroll_to(profile, across=OPTIONS)
        program.click(profile)
        program.key("ctrl+Home")
        program.type("Twelve bicycles. ")
        wait_for(lambda: "Twelve bicycles." in self.words(program), "the new words")
        self.quit(program)

    def test_the_profile_is_written_as_it_prints(self):
        program, folder = self.open_report()
        self.toggle(program, "Cover")
        self.toggle(program, "Contents")
        wait_for(lambda: "Organisation Profile" in self.words(program), "the profile")

        profile = program.find("text", "Profile")
        program.scroll_to(profile, across=OPTIONS)
        program.click(profile)
        program.key("ctrl+a", "ctrl+b")
        program.type("Nine")
        program.key("ctrl+b")
        program.type(" libraries [E1")
        program.key("Return")
        program.type("- one van")
        wait_for(
            lambda: self.read(folder)["organisation"]["profile"]
            == "**Nine** libraries [E1\n\n- one van",
            "the profile saved",
        )
        wait_for(lambda: "one van" in self.words(program), "the new words")
        self.assertNotIn("**", self.words(program))
        # What only a narrative has.
        for name in ("Insert Evidence", "Writing Mode"):
            self.assertEqual(program.find_all("button", name), [])
        program.find(None, "Show Markdown").press()
        wait_for(lambda: "**Nine**" in program.find("text", "Markdown").text, "its source")
        self.quit(program)

    def test_a_click_on_a_page_leads_to_what_it_shows(self):
        program, _ = self.open_report()
        for name in ("Cover", "Contents", "Organisation Profile", "Summary"):
            self.toggle(program, name)
        wait_for(lambda: "Profile of customer groups" in self.words(program), "the first element")

        program.find("button", "Next Page").press()
        wait_for(lambda: "1.1.3" in self.words(program), "the second page")
        self.focus_pages(program)
        program.key("Return")
        program.find("heading", re.compile(r"^1\.1\.2"))
        self.quit(program)

    def test_the_size_is_reported(self):
        program, _ = self.open_report()
        self.complete(program)

        wait_for(lambda: program.find_all("label", re.compile(r"^[\d.]+\skB$")), "the size")
        self.assertFalse(program.find_all("label", re.compile("larger than the maximum file size")))
        self.quit(program)

    def test_a_limit_is_warned_of(self):
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])
        folder = program.copy_sample()
        submission = self.read(folder)
        submission["report"]["size-limit"] = 10000
        (folder / "submission.json").write_text(json.dumps(submission))
        self.start(program, folder)

        program.key("alt+5")
        program.find("label", re.compile(r"^[\d.]+\skB: larger than the maximum file size$"))
        self.quit(program)

    def test_the_mouse_leads_to_what_a_page_shows(self):
        program, _ = self.open_report()
        for name in ("Cover", "Contents", "Organisation Profile", "Summary"):
            self.toggle(program, name)
        wait_for(lambda: "Profile of customer groups" in self.words(program), "the first element")

        self.click_pages(program, program.find(name="Pages of the report").width // 2)
        program.find("heading", re.compile(r"^1\.1\.\d"))
        self.quit(program)

    def test_pages_can_be_larger_and_as_wide_as_there_is_room(self):
        program, _ = self.open_report()
        program.click(program.find("button", "Zoom"))
        percent = program.find("label", re.compile(r"^\d+ %$"))
        fitting = percent.name

        program.find("button", "Zoom In").press()
        wait_for(lambda: int(percent.name[:-2]) > int(fitting[:-2]), "larger pages")
        larger = percent.name
        program.find("button", "Zoom Out").press()
        wait_for(lambda: int(percent.name[:-2]) < int(larger[:-2]), "smaller pages")
        program.find("button", "Zoom In").press()
        program.find("button", "Fit Width").press()
        wait_for(lambda: percent.name == fitting, "pages as wide as before")
        self.quit(program)

    def test_the_summary_reports_what_is_not_as_it_was(self):
        program, _ = self.open_report()

        program.key("ctrl+e")
        self.save_file(program, "Export as PDF", program.home / "Report.pdf")
        program.see("E17: The file is attached to this PDF.")
        program.find("button", "Close Summary").press()

    def test_a_logo_is_on_the_cover(self):
        program, folder = self.open_report()
        logo = program.home / "logo.png"
        subprocess.run(["convert", "-size", "120x60", "xc:red", logo], check=True)

        program.find("button", "Choose…", showing=False).press()
        self.choose_file(program, "Choose a Logo", logo, "u")
        wait_for(lambda: self.read(folder)["report"]["logo"]["name"] == "logo.png", "the logo")
        wait_for(lambda: "Logo of Riverside Libraries" in self.words(program), "it on the cover")

    def test_what_is_no_picture_is_no_logo(self):
        program, folder = self.open_report()
        logo = program.home / "logo.png"
        logo.write_text("not a picture")

        program.find("button", "Choose…", showing=False).press()
        self.choose_file(program, "Choose a Logo", logo, "u")
        program.see("The logo could not be used.")
        self.assertEqual(self.read(folder)["report"]["logo"]["name"], "")

    def test_an_empty_submission_has_a_report_too(self):
        program, _ = self.open_bundle({})

        program.key("alt+5")
        wait_for(lambda: self.number(program)[2] > 10, "the pages of an empty submission")
        self.quit(program)

    def test_an_export_can_be_cancelled(self):
        """LibreOffice is played by a script that never ends."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"])
        programs = write_programs(program.home / "bin", "sleep 600")
        folder = program.copy_sample()
        presentation(program.home / "policy.odp")
        command_line = program.prefix / "bin" / "dossier-cli"
        subprocess.run(
            [command_line, "evidence", "add", folder, program.home / "policy.odp"],
            check=True, stdout=subprocess.DEVNULL,
        )
        submission = self.read(folder)
        submission["report"]["audience"] = "internal"
        (folder / "submission.json").write_text(json.dumps(submission))
        place = program.home / "Report.pdf"
        with unittest.mock.patch.dict(os.environ, programs):
            self.start(program, folder)
        program.find("label", "Riverside Libraries")

        program.key("ctrl+e")
        self.save_file(program, "Export as PDF", place)
        program.find("label", re.compile(r"^Creating the report: file \d+ of \d+"))
        program.find("button", "Stop").press()
        program.wait_gone("label", re.compile("^Creating the report"))
        self.assertEqual([p.name for p in program.home.iterdir() if p.suffix == ".pdf"], [])
