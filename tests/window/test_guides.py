# SPDX-License-Identifier: GPL-3.0-or-later
"""Guides to techniques: found, read, and put to use."""

import re
import subprocess
import zipfile

from program import wait_for
from window_test import WindowTest

OWN = """---
title: Suggestion boxes
summary: Put a box where people wait.
roles: porters
elements: 1.2.1
---

## Steps

1. Put up a box.

## Template

| Day | What it said |
| --- | --- |
| [3 May] | [The door sticks] |
"""

# After communications, front-line staff and leaders, for whom there are guides already.
PORTERS = 4


class GuidesTest(WindowTest):
    def show_guides(self, program):
        program.key("alt+6")
        program.find("entry", "Search guides")
        program.find("heading", "Accessible information")

    def titles(self, program):
        return [item.name for item in program.find("list", "Guides").find_all("list item")]

    def wait_titles(self, program, expected):
        wait_for(lambda: self.titles(program) == expected, f"the guides {expected}")

    def test_words_find_a_guide(self):
        program, _ = self.open_sample(size=(1180, 780))
        self.show_guides(program)

        program.type("journey map")
        program.find("heading", "Customer journey mapping")
        program.key("ctrl+a")
        program.type("sample size")
        program.find("heading", "Sample size and margin of error")
        self.assertGreater(len(self.titles(program)), 1)
        program.key("ctrl+a")
        program.type("zebra")
        program.see("No Guide Found")
        program.find("button", "Show All Guides").press()
        wait_for(lambda: len(self.titles(program)) > 5, "all guides")

    def test_the_number_of_an_element_finds_its_guides(self):
        program, _ = self.open_sample(size=(1180, 780))
        self.show_guides(program)

        program.type("1.1.1")
        self.wait_titles(program, [
            "Customer segmentation", "Reaching people who are seldom heard", "Representativeness",
        ])

    def test_a_role_has_its_guides(self):
        program, folder = self.prepare_bundle({})
        self.write_own(program)
        self.start(program, folder)
        program.find("label", "Riverside")
        self.show_guides(program)

        program.choose(program.find("combo box", "Filter by role"), PORTERS)
        self.wait_titles(program, ["Suggestion boxes"])
        program.find("heading", "Suggestion boxes")
        program.see("For: porters")

    def write_own(self, program):
        place = program.home / ".local" / "share" / "dossier" / "techniques" / "boxes.md"
        place.parent.mkdir(parents=True)
        place.write_text(OWN)

    def test_an_element_shows_ways_to_do_it(self):
        program, _ = self.open_sample(size=(1180, 780))

        program.find(None, "Ways to do this").press()
        program.click(program.find("label", "Customer segmentation"))
        program.find("heading", "Customer segmentation")
        program.see("Helps with")
        program.key("Escape")
        program.find("heading", re.compile("^1.1.1"))
        self.quit(program)

    def test_a_guide_leads_to_its_elements_and_back(self):
        program, _ = self.open_sample(size=(1180, 780))
        self.show_guides(program)

        program.find("button", re.compile("^3.2.1")).press()
        program.find("heading", re.compile("^3.2.1"))
        program.key("alt+Left")
        program.find("heading", "Accessible information")
        self.quit(program)

    def test_a_template_goes_below_what_is_written(self):
        program, folder = self.open_bundle({
            "responses": [{"element": "1.1.1", "narrative": "We know them."}],
        }, size=(1180, 780))
        self.show_guides(program)
        program.find("button", "Insert Template into 1.1.1").press()

        program.see("Inserted the template of “Accessible information” into 1.1.1")
        wait_for(
            lambda: self.response(folder, "1.1.1")["narrative"].startswith("We know them.\n\n| Need"),
            "the template in the narrative",
        )
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", narrative="We know them.")

    def test_a_criterion_takes_no_template(self):
        program, _ = self.open_sample(size=(1180, 780))
        program.click(program.find("label", "Customer Identification"))
        program.find("heading", re.compile("^1.1 "))
        self.show_guides(program)

        program.find("button", "Copy Template")
        self.assertEqual(program.find_all("button", re.compile("^Insert Template")), [])

    def test_a_template_is_copied(self):
        program, _ = self.open_sample(size=(1180, 780))
        self.show_guides(program)

        program.find("button", "Copy Template").press()
        program.see("Copied the template")
        copied = subprocess.run(
            ["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True, timeout=20
        ).stdout
        self.assertTrue(copied.startswith("| Need | Customers flagged |"), copied)

    def test_a_template_becomes_a_document(self):
        program, _ = self.open_sample(size=(1180, 780))
        self.show_guides(program)
        place = program.home / "Template.odt"

        program.find("button", "Export Template…").press()
        self.save_file(program, "Export Template", place)
        program.see("Exported “Template.odt”")
        content = zipfile.ZipFile(place).read("content.xml").decode()
        self.assertIn("Customers flagged", content)
        self.assertNotIn("What can go wrong", content)

    def test_a_place_that_cannot_be_written_is_reported(self):
        program, _ = self.open_sample(size=(1180, 780))
        self.show_guides(program)

        program.find("button", "Export Template…").press()
        self.save_file(program, "Export Template", "/proc/Template.odt")
        program.see("Nothing was exported.")

    def test_a_guide_is_printed(self):
        program, _ = self.open_sample(size=(1180, 780))
        self.show_guides(program)

        program.find("button", "Print Guide…").press()
        self.choose_print_to_file(program)
        program.key("Escape")

    def test_a_guide_of_ones_own_is_added(self):
        program, _ = self.open_sample(size=(1180, 780))
        place = program.home / "boxes.md"
        place.write_text(OWN)
        self.show_guides(program)

        program.find("button", "Add a Guide of Your Own").press()
        self.choose_file(program, "Add a Guide", place, "a")
        program.find("heading", "Suggestion boxes")
        program.see("Added the guide “Suggestion boxes”")
        kept = program.home / ".local" / "share" / "dossier" / "techniques" / "boxes.md"
        self.assertEqual(kept.read_text(), OWN)

    def test_what_is_no_guide_is_refused_in_words(self):
        program, _ = self.open_sample(size=(1180, 780))
        place = program.home / "notes.md"
        place.write_text("# Notes\n")
        self.show_guides(program)

        program.find("button", "Add a Guide of Your Own").press()
        self.choose_file(program, "Add a Guide", place, "a")
        program.see("No guide was added.")
        program.find("heading", "Accessible information")

    def test_a_file_that_is_no_guide_is_named(self):
        program, folder = self.prepare_bundle({})
        self.write_own(program)
        (program.home / ".local" / "share" / "dossier" / "techniques" / "broken.md").write_text("No")
        self.start(program, folder)
        program.find("label", "Riverside")
        self.show_guides(program)

        program.see("broken.md")

    def test_searching_everything_finds_guides(self):
        program, _ = self.open_sample(size=(1180, 780))

        program.key("ctrl+f")
        program.find("entry", "Search the whole submission")
        program.type("mystery visits")
        program.find("heading", re.compile(r"^Guides \(\d+\)$"))
        program.click(program.find("label", "Mystery visits"))
        program.find("heading", "Mystery visits")
        self.quit(program)

    def test_a_narrow_window_shows_the_list_or_the_guide(self):
        program, _ = self.open_sample(size=(360, 720))
        program.key("alt+6")
        program.find("entry", "Search guides")
        program.type("plain syllab")
        self.wait_titles(program, ["Plain language"])
        program.key("Tab", "Tab", "Tab")
        program.key("Return")
        program.find("heading", "Plain language")
        program.find("button", "All Guides").press()
        program.find("entry", "Search guides")
